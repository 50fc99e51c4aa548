// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One release, as the public reads it; the desk sees its three languages side by side and the next step.
enum ReleasePage {
    static func show(_ call: Call) async throws -> Reply {
        guard let release = call.view.release(try call.identifier()) else { throw Fault.notFound }
        let words = call.words
        var page = Page(release.draft.title, call, in: .newsroom)
        page.crumb(words("newsroom.title"), "/newsroom")
        page.lead = call.text(release.draft.lead)
        let isDesk = call.view.organisation?.kind == .secretariat
        if isDesk {
            page.code = release.id.text
            page.tag = release.tag(call)
        }
        if release.status == .withdrawn {
            page.notices = [Notice(.danger, "<p>\(words("release.withdrawn-notice"))</p>")]
        }
        page.parts = [Prose(meta(release, call), style: "muted"), body(release.draft, call)]
        page.parts += corrections(release, isDesk: isDesk, call)
        if isDesk {
            page.parts += desk(release, call)
            page.parts.append(Heading(words("release.history")))
            page.parts += try await ActTrail.latest(about: release.id.subject, call)
        }
        return call.reply(page)
    }

    private static func meta(_ release: Release, _ call: Call) -> HTML {
        let kind: HTML = .text(call.words("release.kind.\(release.draft.kind.rawValue)"))
        let day = release.published.map { call.dates.day(call.dates.seat.day(at: $0)) }
        return "<p>\([kind, day].compactMap(\.self).joined(separator: " · "))</p>"
    }

    /// The body in the reader's language, else in one that there is.
    private static func body(_ draft: ReleaseDraft, _ call: Call) -> Prose {
        let order = [call.language] + Language.allCases
        guard let language = order.first(where: { !(draft.body[$0] ?? []).isEmpty }) else {
            return Prose("<p>\(call.words("release.missing"))</p>", style: "muted")
        }
        return Prose(
            paragraphs(draft.body[language] ?? []), language: language == call.language ? nil : language)
    }

    private static func paragraphs(_ paragraphs: [String]) -> HTML {
        paragraphs.map { .paragraphs($0) }.joined(separator: "\n")
    }

    private static func corrections(
        _ release: Release, isDesk: Bool, _ call: Call
    ) -> [any Component] {
        let all = release.corrections + [release.withdrawn].compactMap(\.self)
        guard !all.isEmpty else { return [] }
        return [
            Heading(call.words("release.corrections")),
            Timeline(
                all.map { correction in
                    Timeline.Entry(
                        when: call.dates.moment(correction.at), title: call.text(correction.reason),
                        body: isDesk ? authors(of: correction, call) : "")
                }),
        ]
    }

    /// Who proposed it and who published it; one name where one person acted alone.
    private static func authors(of correction: Release.Correction, _ call: Call) -> HTML {
        let publisher = call.name(correction.by)
        let text =
            correction.proposedBy.map {
                call.words("release.corrected-by", ["author": call.name($0), "publisher": publisher])
            } ?? publisher
        return "<p class=\"small muted\">\(text)</p>"
    }

    private static func desk(_ release: Release, _ call: Call) -> [any Component] {
        let words = call.words
        var rows: [SummaryList.Row] = [.init(words("release.author"), .text(call.name(release.author)))]
        if let cleared = release.clearedBy {
            rows.append(.init(words("release.cleared-by"), .text(call.name(cleared))))
        }
        if let at = release.published {
            rows.append(.init(words("release.published-at"), call.dates.moment(at)))
        }
        if let id = release.draft.visit, let visit = call.view.visit(id) {
            rows.append(
                .init(words("release.visit"), .link(call.link("/visits/\(id)"), call.text(visit.plan.title))))
        }
        if let id = release.draft.initiative, let initiative = call.view.initiative(id) {
            rows.append(
                .init(
                    words("release.initiative"),
                    .link(call.link("/initiatives/\(id)"), call.text(initiative.proposal.title))))
        }
        var proposed = ReleaseComparison.parts(of: release, call)
        if !proposed.isEmpty { proposed.insert(Heading(words("release.proposed")), at: 0) }
        return steps(release, call) + [SummaryList(rows)] + proposed + [
            Heading(words("release.texts")), columns(release.draft, call),
        ]
    }

    private static func steps(_ release: Release, _ call: Call) -> [any Component] {
        guard call.may(.publish) else { return [] }
        let isAuthor = release.author.person == call.view.me?.id
        var steps: [(key: String, path: String)] = []
        switch release.status {
        case .draft:
            if !isAuthor { steps.append(("clear", "clear")) }
            if isAuthor { steps.append(("revise", "edit")) }
        case .cleared:
            steps.append(("publish", "publish"))
            if isAuthor { steps.append(("revise", "edit")) }
        case .published: steps = corrections(of: release, call) + [("withdraw", "withdraw")]
        case .withdrawn: break
        }
        guard !steps.isEmpty else { return [] }
        return [
            Heading(call.words("release.steps")),
            ActionLinks(
                steps.map {
                    (call.words("release.\($0.key).title"), call.link("/newsroom/\(release.id)/\($0.path)"))
                }),
        ]
    }

    /// Its author changes a proposed correction or takes it back, anybody else publishes it.
    private static func corrections(of release: Release, _ call: Call) -> [(key: String, path: String)] {
        guard let proposed = release.proposedCorrection else { return [("correct", "correct")] }
        let isOthers = proposed.by.person != call.view.me?.id
        let own = [
            (key: "change-correction", path: "correct"),
            (key: "withdraw-correction", path: "withdraw-correction"),
        ]
        return (isOthers ? [(key: "publish-correction", path: "publish-correction")] : [])
            + (call.view.owns(proposed) ? own : [])
    }

    /// The three languages side by side, so that whoever clears it can compare them.
    ///
    /// - Parameter level: of their headings.
    static func columns(_ draft: ReleaseDraft, _ call: Call, level: Int = 3) -> Prose {
        let columns = Language.allCases.map { language -> HTML in
            let title = draft.title[language].map { "<h\(level + 1)>\($0)</h\(level + 1)>" as HTML }
            let lead = draft.lead[language].map { "<p><strong>\($0)</strong></p>" as HTML }
            let body = (draft.body[language] ?? []).isEmpty ? nil : paragraphs(draft.body[language] ?? [])
            let text = [title, lead, body].compactMap(\.self)
            let missing: HTML = "<p class=\"muted\">\(call.words("release.missing"))</p>"
            let inside =
                text.isEmpty
                ? missing
                : "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(text.joined(separator: "\n"))</div>"
            let name = call.name(language).capitalisingFirst
            return "<section><h\(level)>\(name)</h\(level)>\(inside)</section>"
        }
        return Prose(columns.joined(separator: "\n"), style: "columns")
    }
}
