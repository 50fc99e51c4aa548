// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The parts of a charter that are more than names.
enum CharterParts {
    static func roles(_ charter: Charter, _ call: Call) -> [any Component] {
        let words = call.words
        return [
            Heading(words("charter.roles")),
            Table(
                words("charter.roles"),
                columns: [
                    .init(words("credential.role")), .init(words("charter.role-of")),
                    .init(words("organs.one")), .init(words("credential.powers")),
                ],
                rows: charter.roles.map { role in
                    [
                        "\(call.text(role.title)) <span class=\"code muted nowrap\">\(.leftToRight(role.id.text))</span>\(ends(role.ended, call))",
                        .text(words("organisation.\(role.of.rawValue)")),
                        role.organ.map { .text(call.name($0)) } ?? "–",
                        CredentialTable.powers(Set(role.powers), call),
                    ]
                }, empty: words("charter.nothing"), isCaptionQuiet: true),
        ]
    }

    /// Each number of the procedure under its own name.
    static func ruleSets(_ charter: Charter, _ call: Call) -> [any Component] {
        let words = call.words
        let rules = charter.ruleSets.flatMap { set -> [any Component] in
            [
                Heading(call.plain(set.title), isLarge: false),
                SummaryList(
                    [
                        .init(
                            words("decisions.method"), .text(words("decision.method.\(set.method.rawValue)"))),
                        .init(words("charter.minimum-window"), length(set.minimumWindow, call)),
                        .init(words("charter.notice-period"), length(set.noticePeriod, call)),
                        .init(words("charter.debate-window"), length(set.debateWindow, call)),
                        .init(
                            words("charter.reserve"),
                            set.reserveExtension.map { length($0, call) }
                                ?? .text(words("charter.no-reserve"))),
                        .init(words("charter.outage-tail"), length(set.outageTail, call)),
                        .init(words("charter.statement-window"), length(set.statementWindow, call)),
                    ] + (set.ballots.map { ballots($0, call) } ?? [])),
            ] + (set.ended == nil ? [] : [Prose("<p>\(ends(set.ended, call))</p>")])
        }
        return [Heading(words("charter.rule-sets"))] + rules
    }

    /// From when nothing new is done under it, where the charter says so.
    static func ends(_ day: Day?, _ call: Call) -> HTML {
        guard let day else { return "" }
        let tag = Tag(call.words("charter.ends-on", ["day": call.dates.text(day)]), .neutral)
        return " \(tag.html)"
    }

    private static func ballots(_ ballots: RuleSet.Ballots, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let rows: [(String, String)] = [
            ("base", words("charter.base.\(ballots.base.rawValue)")),
            ("majority", ballots.majority.words(call)),
            ("opening-quorum", ballots.openingQuorum.words(call)),
            ("deciding-quorum", ballots.decidingQuorum.words(call)),
            ("constructive", ballots.constructiveLimit?.words(call) ?? words("charter.constructive.none")),
            ("proxies", words("charter.proxies.\(ballots.proxies?.rawValue ?? "none")")),
        ]
        return rows.map { .init(words("charter.\($0.0)"), .text($0.1)) }
    }

    private static func length(_ span: Span, _ call: Call) -> HTML {
        .text(span.milliseconds < 60_000 ? call.words("charter.none") : call.words.length(span))
    }

    static func rooms(_ charter: Charter, _ call: Call) -> [any Component] {
        let words = call.words
        return [
            Heading(words("charter.rooms")),
            Table(
                words("charter.rooms"),
                columns: [.init(words("field.room")), .init(words("field.seats"), isNumber: true)],
                rows: charter.rooms.map {
                    [
                        "\(call.text($0.name))\(ends($0.ended, call))",
                        .leftToRight(Numbers.text($0.seats, in: call.numerals)),
                    ]
                }, empty: words("charter.nothing"), isCaptionQuiet: true),
        ]
    }
}
