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
        if initiative.isJoint { parts += signOffs(initiative, call) }
        return parts
    }

    private static func section(
        _ opinion: Opinion, _ initiative: Initiative, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let isInForce = initiative.opinionInForce?.act == opinion.act
        let rows: [SummaryList.Row] = [
            .init(words("legal.finding"), opinion.finding.tag(words).html),
            .init(words("legal.in-force"), .text(words(isInForce ? "legal.yes" : "legal.superseded"))),
            .init(words("legal.reasoning"), .paragraphs(call.plain(opinion.draft.reasoning))),
            .init(words("field.instruments"), list(opinion.draft.instruments)),
            .init(words("legal.by"), call.byline(opinion.by, opinion.at)),
            .init(words("legal.text"), "<code>\(.leftToRight(opinion.textHash.description))</code>"),
            .init(words("receipt.number"), call.actLink(opinion.act)),
        ]
        var parts: [any Component] = [Heading(words("legal.opinion")), SummaryList(rows)]
        if !opinion.draft.conditions.isEmpty { parts.append(conditions(opinion, call)) }
        return parts
    }

    private static func list(_ texts: [String]) -> HTML {
        "<ul>\(texts.map { "<li>\(.isolated($0))</li>" as HTML }.joined())</ul>"
    }

    private static func conditions(_ opinion: Opinion, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("legal.conditions"),
            columns: ["condition", "owner", "when", "state"].map { .init(words("legal.\($0)")) },
            rows: opinion.draft.conditions.enumerated().map { index, condition in
                let met = opinion.met[index]
                let state = met.map {
                    "\(Tag(words("legal.met"), .success).html) \(call.dates.moment($0))" as HTML
                }
                return [
                    "\(String(index + 1)). \(call.text(condition.text))", .text(call.name(condition.owner)),
                    .text(words(condition.beforeTabling ? "legal.before-tabling" : "legal.during")),
                    state ?? Tag(words("legal.outstanding"), .warning).html,
                ]
            }, empty: words("legal.none"))
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
