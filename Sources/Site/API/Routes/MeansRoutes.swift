// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Resources beyond the register of contributions: their totals, needs and overlaps.
enum MeansRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/resources/totals", "listContributionTotals",
            "What contributions come to, by stage and currency. Currencies are never added up.", .signedIn,
            of: totals),
        .list(
            "/resources/ledgers", "listLedgers",
            "What became of the money that was received, by currency.", .signedIn, of: ledgers),
        .list(
            "/resources/needs", "listNeeds", "What adopted initiatives still lack before they may begin.",
            .signedIn, of: needs),
        .list(
            "/resources/overlaps", "listOverlaps", "Initiatives that may be doing the same.", .signedIn,
            of: overlaps),
    ]

    private static let totals = Listing<Resources.GiftTotal>(
        shape: Resources.giftTotal, id: { "\($0.stage.rawValue) \($0.money?.currency ?? "")" },
        filters: ofContributions(),
        orders: [
            .init(name: "stage") { .number(Contribution.Stage.allCases.firstIndex(of: $0.stage) ?? 0) }
        ],
        admits: APICall.belonging,
        items: { Resources.GiftTotal.all(of: MoneyTotals(contributions($0))) })

    private static let ledgers = Listing<Resources.CurrencyLedger>(
        shape: Resources.currencyLedger, id: { $0.currency },
        filters: ofContributions(),
        orders: [.text("currency") { $0.currency }],
        admits: APICall.belonging,
        items: { call in
            Contribution.ledgers(contributions(call)).map { .init(currency: $0.currency, ledger: $0.ledger) }
        })

    private static let needs = Listing<Need>(
        shape: Resources.need, id: { $0.initiative.id.text },
        orders: [.instant("since") { $0.initiative.entered }, .number { $0.initiative.id }],
        admits: APICall.inside, items: { $0.view.needs })

    private static let overlaps = Listing<Overlap>(
        shape: Resources.overlap, id: { "\($0.first.id) \($0.second.id)" },
        filters: [.indexed("host", .text(.identifier), "In this state.")],
        orders: [.init(name: "sharedWords") { .number($0.sharedWords) }], isLatestFirst: true,
        admits: APICall.inside,
        items: { call in call.view.overlaps(in: call.value("host").flatMap { Organisation.ID($0) }) })

    /// What narrows the sums of contributions.
    private static func ofContributions<Sum: Sendable>() -> [Listing<Sum>.Filter] {
        [
            .indexed("donor", .text(.identifier), "Of this organisation."),
            .indexed("initiative", .text(.identifier), "To this initiative."),
        ]
    }

    private static func contributions(_ call: APICall) -> [Contribution] {
        call.view.contributions(
            ContributionFilter(
                donor: call.value("donor").flatMap { Organisation.ID($0) },
                initiative: call.value("initiative").flatMap { Initiative.ID($0) }))
    }
}
