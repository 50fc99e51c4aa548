// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who gives what: what its launch asks for, what was pledged, committed and received, and every gift. A pledge is
/// announced and never counted.
enum InitiativeFunding {
    static func path(of initiative: Initiative.ID) -> String { "/initiatives/\(initiative.text)/funding" }

    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let gifts = gifts(to: initiative, call)
        let totals = MoneyTotals(gifts)
        let (shown, pager) = call.part(of: gifts)
        let lead = call.view.isInside ? "contribution.lead" : "funding.own"
        var parts: [any Component] = [Prose("<p>\(words(lead))</p>", style: "muted")]
        parts += threshold(initiative, call)
        if !gifts.isEmpty { parts += ContributionTables.totals(totals, call) }
        if call.view.isInside, !totals.currencies.isEmpty {
            let drawn = totals.currencies.map { InitiativeFigures.gifts(gifts, in: $0, call) }
            parts += [Heading(words("funding.by-donor")), Figures(drawn)]
        }
        return parts + [Heading(words("contribution.title")), register(shown, call)] + pager
    }

    /// Those of one donor one after the other, the donors in alphabetical order.
    private static func gifts(to initiative: Initiative, _ call: Call) -> [Contribution] {
        let gifts = visible(initiative, call)
        let byDonor = Dictionary(grouping: gifts, by: \.donor)
        return call.sorted(byDonor.keys).flatMap { byDonor[$0] ?? [] }
    }

    /// From outside one sees what one gave oneself, also to an initiative that tells the public of no gifts.
    private static func visible(_ initiative: Initiative, _ call: Call) -> [Contribution] {
        if call.view.isInside { return initiative.contributions.compactMap { call.view.contribution($0) } }
        guard let own = call.view.organisation else { return [] }
        return call.view.contributions(of: own.id).filter { $0.initiative == initiative.id }.reversed()
    }

    // MARK: What the launch asks for

    private static func threshold(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var figures: [KeyFigures.Item] = []
        if let wanted = initiative.proposal.threshold.funds {
            if let need = call.view.need(of: initiative) {
                figures = money(need, wanted, call)
            } else {
                figures.append(.init(Amounts.text(wanted, in: call.numerals), words("funding.wanted")))
            }
        }
        figures.append(states(initiative, call))
        guard initiative.proposal.threshold.funds == nil else { return [KeyFigures(figures)] }
        return [
            KeyFigures(figures), Prose("<p>\(words("funding.no-threshold"))</p>", style: "muted"),
        ]
    }

    /// What counts towards the launch, and beside it what was pledged and does not.
    private static func money(_ need: Need, _ wanted: Money, _ call: Call) -> [KeyFigures.Item] {
        let words = call.words
        func text(_ money: Money) -> String { Amounts.text(money, in: call.numerals) }
        // Inside a sentence of the other script an amount keeps its own direction.
        func isolated(_ money: Money) -> String { "\u{2068}\(text(money))\u{2069}" }
        let none = Money(minorUnits: 0, currency: wanted.currency)
        let note =
            need.fundsMissing.map {
                words("funding.missing", ["wanted": isolated(wanted), "missing": isolated($0)])
            } ?? words("funding.met", ["wanted": isolated(wanted)])
        return [
            .init(text(need.secured ?? none), words("funding.secured"), note: note),
            .init(text(need.pledged ?? none), words("resources.total-pledged")),
        ]
    }

    private static func states(_ initiative: Initiative, _ call: Call) -> KeyFigures.Item {
        let words = call.words
        let wanted = call.numerals.written(initiative.proposal.threshold.participants)
        return .init(
            "\(call.numerals.written(initiative.participants.count)) / \(wanted)",
            words("participation.threshold"), note: words("participation.threshold-note"),
            href: call.link(InitiativePage.Tab.participation.path(of: initiative)))
    }

    // MARK: Gifts

    private static func register(_ gifts: [Contribution], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("contribution.list"),
            columns: [
                .init(words("resources.number")), .init(words("contribution.donor")),
                .init(words("contribution.gift")), .init(words("contribution.amount"), isNumber: true),
                .init(words("text.state")), .init(words("contribution.next")),
            ],
            rows: gifts.map { gift in
                [
                    gift.link(call), call.link(gift.donor),
                    "\(gift.inKind.map(call.text) ?? .text(words("contribution.money")))\(earmark(gift, call))",
                    gift.money.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–",
                    gift.tag(words).html, next(gift, call),
                ]
            }, empty: words("contribution.none-yet"))
    }

    private static func earmark(_ gift: Contribution, _ call: Call) -> HTML {
        guard let earmark = gift.earmark else { return "" }
        return " <span class=\"muted\">(\(call.words("field.earmark")) · \(call.text(earmark)))</span>"
    }

    private static func next(_ gift: Contribution, _ call: Call) -> HTML {
        ActOffers(forms: ContributionForms.offers(on: gift, call), path: gift.path, call: call).cell
    }
}
