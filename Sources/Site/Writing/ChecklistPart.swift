// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is missing before tabling, as the coalition's own rules say it, each with the way to put it right.
enum ChecklistPart {
    /// Empty for those whom it does not concern.
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        guard let list = call.view.checklist(of: initiative) else { return [] }
        let words = call.words
        let count = list.missing.count
        let summary =
            count == 0 ? words("checklist.complete") : words("checklist.missing", count: count)
        let offers = InitiativePage.Tab.allCases.flatMap {
            InitiativeOffers.offers(on: initiative, tab: $0, call.view)
        }.map(\.path)
        let sections = list.sections.map { section(of: $0, initiative, offers, call) }
        return [
            Heading(words("checklist.title"), anchor: "checklist"),
            Prose("<p>\(summary)</p><ol class=\"checklist\">\(sections.joined())</ol>"),
        ]
    }

    private static func section(
        of section: Checklist.Section, _ initiative: Initiative, _ offers: [String], _ call: Call
    ) -> HTML {
        let words = call.words
        let items = section.items.map { item(of: $0, initiative, offers, call) }
        let title: HTML = "<strong>\(words("checklist.step.\(section.step.rawValue)"))</strong>"
        let state: HTML =
            section.state == .missing
            ? Tag(words("checklist.next"), .info).html : tag(section.state, words)
        // What lies further ahead is there for whoever wishes to know.
        let list: HTML =
            items.isEmpty
            ? ""
            : section.state == .notYet && !section.items.contains { $0.state == .missing }
                ? "<details><summary>\(words("checklist.ahead"))</summary><ul>\(items.joined())</ul></details>"
                : "<ul>\(items.joined())</ul>"
        return "<li class=\"\(section.state.rawValue)\">\(title) \(state)\(list)</li>"
    }

    private static func item(
        of item: Checklist.Item, _ initiative: Initiative, _ offers: [String], _ call: Call
    ) -> HTML {
        let words = call.words
        let shown = call.item(for: item.finding)
        let label = call.sentence(words("asked.\(item.finding.code)", call.values(of: item.finding)))
        guard item.state != .done else { return "<li>\(tag(.done, words)) \(label)</li>" }
        var detail: HTML = "<br>\(shown.summary) \(shown.remedy ?? "")"
        if let rule = shown.rule { detail = "\(detail) <span class=\"small muted\">\(rule)</span>" }
        if item.state == .missing, let remedy = item.remedy,
            let path = offers.first(where: { $0 == remedy.path(of: initiative) })
        {
            let name = words("initiative.\(remedy.verb).title")
            let query = item.finding.parameters["language"].map { FormInput(["language": [$0]]).query } ?? ""
            detail = "\(detail)<br>\(.link(call.link(path) + query, .text(name)))"
        }
        return "<li>\(tag(item.state, words)) \(label)\(detail)</li>"
    }

    private static func tag(_ state: Checklist.State, _ words: Words) -> HTML {
        let tone: Tag.Tone =
            switch state {
            case .done: .success
            case .missing: .warning
            case .notYet: .neutral
            }
        return Tag(words("checklist.state.\(state.rawValue)"), tone).html
    }
}

extension Checklist.Remedy {
    /// The last part of the form's address: "set-text".
    var verb: String {
        rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }

    func path(of initiative: Initiative) -> String { "\(initiative.path)/act/\(verb)" }
}
