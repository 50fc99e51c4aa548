// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Contributions as tables: each on its own line, and what they come to. Pledges stand apart and are never counted.
enum ContributionTables {
    static func totals(_ totals: MoneyTotals, _ call: Call) -> [any Component] {
        let words = call.words
        let stages = Contribution.Stage.allCases
        func cell(_ stage: Contribution.Stage, _ currency: String) -> HTML {
            totals.sum(stage, in: currency).map { .leftToRight(Amounts.text($0.money, in: call.numerals)) }
                ?? "–"
        }
        let columns: [Table.Column] =
            [.init(words("field.currency"))]
            + stages.map { .init(words("resources.total-\($0.rawValue)"), isNumber: true) }
        let money = totals.currencies.map { currency in
            [HTML.leftToRight(currency)] + stages.map { cell($0, currency) }
        }
        let gifts = stages.map { totals.inKind[$0] ?? 0 }
        let inKind: [[HTML]] =
            gifts.contains { $0 > 0 }
            ? [[.text(words("resources.in-kind"))] + gifts.map { .text(words("resources.gifts", count: $0)) }]
            : []
        return [
            Heading(words("resources.totals")),
            Prose("<p>\(words("resources.totals-lead"))</p>", style: "muted"),
            Table(
                words("resources.totals"), columns: columns, rows: money + inKind,
                empty: words("contribution.none"), isCaptionQuiet: true),
        ]
    }

    static func register(
        _ gifts: [Contribution], count: Int, _ call: Call, withDonor: Bool = true
    ) -> Table {
        let words = call.words
        let donor: [Table.Column] = withDonor ? [.init(words("contribution.donor"))] : []
        return Table(
            words("resources.found", count: count),
            columns: [.init(words("resources.number"))] + donor + [
                .init(words("resources.initiative")), .init(words("contribution.amount"), isNumber: true),
                .init(words("resources.in-kind")), .init(words("field.earmark")), .init(words("text.state")),
                .init(words("resources.stated")),
            ],
            rows: gifts.map { row($0, call, withDonor: withDonor) }, empty: words("contribution.none"))
    }

    private static func row(_ gift: Contribution, _ call: Call, withDonor: Bool) -> [HTML] {
        let initiative = call.view.initiative(gift.initiative)
        let donor = withDonor ? [call.link(gift.donor)] : []
        return [gift.link(call)] + donor + [
            initiative?.link(call) ?? .leftToRight(gift.initiative.text),
            gift.money.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–",
            gift.inKind.map(call.text) ?? "–", gift.earmark.map(call.text) ?? "–",
            gift.tag(call.words).html,
            gift.statements.last.map { call.dates.day(call.dates.seat.day(at: $0.at)) } ?? "–",
        ]
    }
}

extension Call {
    /// An organisation by its name, leading to its page.
    func link(_ id: Organisation.ID) -> HTML { .link(link("/directory/\(id.text)"), .text(name(id))) }
}
