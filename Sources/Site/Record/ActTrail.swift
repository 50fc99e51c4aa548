// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Acts on the record as a timeline, newest first: who, in which office, when by both clocks, what in words, and the
/// proof of it.
enum ActTrail {
    /// How many a thing's own page shows; its history has the others.
    static let short = 5

    /// The end of a thing's page: its latest acts, and the way to all of them.
    static func latest(
        about subject: Subject, newest limit: Int = short, _ call: Call
    ) async throws -> [any Component] {
        let (entries, count) = call.view.trail(of: subject, newest: limit)
        guard !entries.isEmpty else { return [] }
        let timeline = try await timeline(entries, about: subject, call)
        guard count > entries.count else { return [timeline] }
        let label = call.words("history.all", count: count)
        return [timeline, ActionLinks([(label, call.link(path(of: subject)))], hasMain: false)]
    }

    static func path(of subject: Subject) -> String { "/history/\(subject.text)" }

    /// The acts about a thing with all that they say, read from the journal.
    static func timeline(
        _ entries: [TrailEntry], about subject: Subject, _ call: Call
    ) async throws -> Timeline {
        let acts = try await call.site.registry.acts(at: entries.lazy.map(\.index))
        return Timeline(entries.map { entry($0, acts[$0.index], about: subject, call) })
    }

    private static func entry(
        _ entry: TrailEntry, _ act: Act?, about subject: Subject, _ call: Call
    ) -> Timeline.Entry {
        var parts: HTML = "<p>\(signature(entry.author, call))</p>"
        if let step = step(entry, call) { parts = "<p>\(step)</p>" + parts }
        if let act { parts = ActSubstance(of: act, call).html + parts }
        let proof = HTML.link(call.link("/record/\(entry.index)/proof"), .text(call.words("history.proof")))
        let ways = [call.actLink(entry.index), proof] + others(entry, than: subject, call)
        return Timeline.Entry(
            when: call.dates.both(entry.at), title: .text(name(of: entry, call)),
            body: parts + "<p class=\"small\">\(ways.joined(separator: " · "))</p>",
            anchor: "act-\(entry.index)")
    }

    /// In an initiative's history: the activity, contribution, indicator or meeting of which the act speaks.
    private static func others(_ entry: TrailEntry, than subject: Subject, _ call: Call) -> [HTML] {
        entry.about.compactMap { part -> HTML? in
            guard part != subject, let series = part.text.first, "EGMN".contains(series),
                let path = ReceiptPage.openPath(of: part, call),
                let title = ReceiptPage.title(of: part, call)
            else { return nil }
            return .link(call.link(path), title)
        }
    }

    /// The office and its organisation; one of them where both have one name.
    static func signature(_ author: Author, _ call: Call) -> HTML {
        let office = call.name(author)
        guard author != .system, case let house = call.name(author.organisation), house != office
        else { return .text(office) }
        return "\(office) · \(house)"
    }

    /// "In debate → legal review", where the act moved an initiative on.
    private static func step(_ entry: TrailEntry, _ call: Call) -> HTML? {
        for subject in entry.about {
            guard let initiative = Initiative.ID(subject.text).flatMap({ call.view.initiative($0) }),
                let index = initiative.milestones.lastIndex(where: { $0.act == entry.index })
            else { continue }
            let new = Tag(call.words("stage.\(initiative.milestones[index].stage.rawValue)"), .info).html
            guard index > 0 else { return call.words.filled("history.stage", ["stage": new]) }
            let old = call.words("stage.\(initiative.milestones[index - 1].stage.rawValue)")
            return call.words.filled("history.step", ["from": .text(old), "to": new])
        }
        return nil
    }

    /// What was done, in words.
    static func name(of entry: TrailEntry, _ call: Call) -> String {
        if let form = objection(entry, call)?.form, form != .objection {
            return call.words("decision.form.\(form.rawValue)")
        }
        return entry.name.map { call.words("deed.\($0)") } ?? call.words("record.erased")
    }

    /// One deed breaks a silence in three ways; who asks for time objects to nothing.
    private static func objection(_ entry: TrailEntry, _ call: Call) -> Objection? {
        guard entry.name == "decision.object" else { return nil }
        let decision = entry.about.lazy.compactMap { Decision.ID($0.text) }.compactMap {
            call.view.decision($0)
        }.first
        return decision?.objections.first {
            $0.state == entry.author.organisation && $0.at == entry.at
        }
    }
}
