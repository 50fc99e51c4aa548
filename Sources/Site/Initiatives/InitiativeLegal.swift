// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Signed opinions with their conditions, and the sign-offs of a joint initiative.
enum InitiativeLegal {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [Prose("<p>\(words("legal.lead"))</p>", style: "muted")]
        if initiative.opinions.isEmpty { parts.append(Prose("<p>\(words("legal.none"))</p>")) }
        for opinion in initiative.opinions.reversed() { parts += section(opinion, initiative, call) }
        parts += assessments(initiative, call)
        if initiative.isJoint { parts += signOffs(initiative, call) }
        return parts
    }

    private static func section(
        _ opinion: Opinion, _ initiative: Initiative, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let isInForce = initiative.opinionInForce?.act == opinion.act
        var rows: [SummaryList.Row] = [
            .init(words("legal.finding"), opinion.finding.tag(words).html),
            .init(
                words("legal.in-force"),
                .text(
                    words(
                        !isInForce
                            ? "legal.superseded"
                            : opinion.hasExpired(at: call.now) ? "legal.expired" : "legal.yes"))),
            .init(words("legal.reasoning"), .paragraphs(call.plain(opinion.draft.reasoning))),
            .init(words("field.instruments"), list(opinion.draft.instruments)),
            .init(words("legal.by"), call.byline(opinion.by, opinion.at)),
            .init(words("legal.text"), "<code>\(.leftToRight(opinion.textHash.description))</code>"),
            .init(words("receipt.number"), call.actLink(opinion.act)),
        ]
        if let expires = opinion.draft.expires {
            rows.append(.init(words("law.until"), call.dates.officialDay(expires)))
        }
        rows += restsOn(opinion, call)
        var parts: [any Component] = [Heading(words("legal.opinion")), SummaryList(rows)]
        if !opinion.draft.conditions.isEmpty { parts.append(ConditionTable.of(opinion, call)) }
        parts += ConditionTable.setAside(by: opinion, call)
        if isInForce { parts += ConditionTable.unanswered(by: opinion, on: initiative, call) }
        return parts + dissents(from: opinion, initiative, call)
    }

    /// The assessment behind an opinion, or that there is none though the coalition has a law book to assess with.
    static func restsOn(_ opinion: Opinion, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        guard let id = opinion.draft.assessment else {
            guard call.view.lawBook != nil else { return [] }
            return [.init(words("law.rests-on"), .text(words("law.no-assessment")))]
        }
        return call.view.assessment(id).map { assessment in
            let link = HTML.link(call.link("/law/assessments/\(id)"), call.text(assessment.draft.title))
            return [.init(words("law.rests-on"), "\(link) \(assessment.verdict.tag(words).html)")]
        } ?? []
    }

    /// The parallel opinions of advisers who part from one.
    static func dissents(
        from opinion: Opinion, _ initiative: Initiative, _ call: Call
    ) -> [any Component] {
        let words = call.words
        return initiative.dissents.filter { $0.opinion == opinion.act }.flatMap { dissent in
            [
                Heading(words("law.dissent"), isLarge: false),
                SummaryList([
                    .init(words("legal.finding"), dissent.draft.finding.tag(words).html),
                    .init(words("legal.reasoning"), .paragraphs(call.plain(dissent.draft.reasoning))),
                    .init(words("field.instruments"), list(dissent.draft.instruments)),
                    .init(words("legal.by"), call.byline(dissent.by, dissent.at)),
                    .init(words("receipt.number"), call.actLink(dissent.act)),
                ]),
            ] as [any Component]
        }
    }

    /// Every run on this initiative, and the departures from them.
    private static func assessments(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let runs = call.view.assessments(of: initiative.id)
        var parts: [any Component] = []
        if !runs.isEmpty {
            parts += [Heading(words("law.assessments.title")), AssessmentPages.table(runs, call)]
        }
        let overrides = runs.flatMap { call.view.overrides(of: $0.id) }
        if !overrides.isEmpty {
            parts += [Heading(words("law.overrides.title")), OverridePages.table(overrides, call)]
            parts += ConditionTable.of(overrides, call)
        }
        if call.view.isAtLawDesk, initiative.stage == .inLegalReview {
            let query = FormInput(["initiative": [initiative.id.text]]).query
            parts.append(
                ActionLinks(
                    [(words("law.assess.short"), call.link("/law/assessments/new") + query)], hasMain: false))
        }
        return parts
    }

    static func list(_ texts: [String]) -> HTML {
        "<ul>\(texts.map { "<li>\(.asWritten($0))</li>" as HTML }.joined())</ul>"
    }

    private static func signOffs(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let secretariat = call.view.charter.map { [$0.secretariat.id] } ?? []
        let rows = (initiative.partners + secretariat).map { signatory -> [HTML] in
            let signed = initiative.signOffs.last { $0.organisation == signatory }
            let isCurrent = signed.map { $0.textHash == initiative.texts.hash } ?? false
            let tag =
                signed == nil
                ? Tag(words("sign-off.missing"), .warning)
                : isCurrent
                    ? Tag(words("sign-off.given"), .success) : Tag(words("sign-off.other-text"), .warning)
            return [
                .text(call.name(signatory)), tag.html, signed.map { call.byline($0.by, $0.at) } ?? "–",
            ]
        }
        return [
            Heading(words("sign-off.title")),
            Table(
                words("sign-off.caption"),
                columns: [
                    .init(words("sign-in.office")), .init(words("text.state")), .init(words("legal.by")),
                ], rows: rows, empty: words("legal.none")),
        ]
    }
}

extension Opinion.Finding {
    func tag(_ words: Words) -> Tag {
        switch self {
        case .clear: Tag(words("opinion.clear"), .success)
        case .clearWithConditions: Tag(words("opinion.clearWithConditions"), .warning)
        case .notClear: Tag(words("opinion.notClear"), .danger)
        }
    }
}
