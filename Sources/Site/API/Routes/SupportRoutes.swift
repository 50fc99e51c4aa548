// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Requests, offers, pairs, and the run that brings them together.
enum SupportRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/support/requests", "listSupportRequests", "What member states ask for.", .signedIn,
            of: requests),
        .one(
            "/support/requests/{id}", "supportRequest", "One request.", .signedIn,
            as: Resources.supportRequest
        ) { try $0.request() },
        .list(
            "/support/requests/{id}/candidates", "listSupportCandidates",
            "Every offer of its capability beside a request, for the secretariat and for whoever asked.",
            .signedIn, of: candidates),
        .list(
            "/support/offers", "listSupportOffers", "What states and partners offer.", .signedIn, of: offers),
        .one(
            "/support/offers/{id}", "supportOffer", "One offer.", .signedIn, as: Resources.supportOffer
        ) { try $0.found($0.view.supportOffer($0.identifier())) },
        .list(
            "/support/pairs", "listSupportPairs", "Requests and offers that were put to both sides.",
            .signedIn, of: pairs),
        .one("/support/pairs/{id}", "supportPair", "One pair.", .signedIn, as: Resources.pairing) {
            try $0.found($0.view.pairing($0.identifier()))
        },
        .list(
            "/support/matches", "listSupportMatches",
            "What a run over everything open would propose; for the secretariat.", .signedIn, of: matches),
        .list(
            "/support/gaps", "listSupportGaps", "What is lacking, capability by capability.", .signedIn,
            of: gaps),
        .list(
            "/support/duplicates", "listSupportDuplicates", "What may be asked for twice.", .signedIn,
            of: duplicates),
        .list(
            "/support/shares", "listSupportShares", "How the work of helping is shared.", .signedIn,
            of: shares),
    ]

    private static let requests = Listing<SupportRequest>(
        shape: Resources.supportRequest, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status(at: $1.at) },
            .id("state", "Of this state.") { $0.state.text == $1 },
            .id("place", "Needed in this state.") { $0.need.place.text == $1 },
            .id("capability", "For this capability.") { $0.need.capability.text == $1 },
            .id("initiative", "For this initiative.") { $0.need.initiative?.text == $1 },
        ],
        orders: [
            .number { $0.id }, .init(name: "from") { .number($0.need.from.number) },
            .init(name: "quantity") { .number($0.need.quantity) },
        ], isLatestFirst: true, admits: APICall.belonging, items: { $0.view.supportRequests })

    private static let offers = Listing<SupportOffer>(
        shape: Resources.supportOffer, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $1.status(of: $0) },
            .id("giver", "Of this organisation.") { $0.offerer.text == $1 },
            .id("capability", "Of this capability.") { $0.terms.capability.text == $1 },
            .word("cost", "On these terms.") { $0.terms.cost },
        ],
        orders: [.number { $0.id }, .init(name: "from") { .number($0.terms.from.number) }],
        isLatestFirst: true, admits: APICall.belonging, items: { $0.view.supportOffers })

    private static let pairs = Listing<Pairing>(
        shape: Resources.pairing, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status(at: $1.at) },
            .id("requester", "Asked for by this state.") { $0.requester.text == $1 },
            .id("giver", "Given by this organisation.") { $0.giver.text == $1 },
            .id("request", "Of this request.") { $0.plan.request.text == $1 },
            .id("offer", "Of this offer.") { $0.plan.offer.text == $1 },
        ],
        orders: [.number { $0.id }, .init(name: "from") { .number($0.plan.from.number) }],
        isLatestFirst: true, admits: APICall.belonging, items: { $0.view.pairings })

    private static let matches = Listing<MatchFit>(
        shape: Resources.supportMatch, id: { $0.pair.request.text },
        orders: [
            .init(name: "request") { .number($0.pair.request.number ?? 0) },
            .init(name: "score") { .number($0.score.total) },
        ],
        admits: { guard $0.view.seesMatchRun else { throw Problem(.notFound) } },
        items: { call in call.call.matchRun?.proposals ?? [] })

    private static let candidates = Listing<MatchFit>(
        shape: Resources.supportMatch, id: { $0.pair.offer.text },
        orders: [.init(name: "score") { .number($0.score.total) }], isLatestFirst: true,
        items: { call in
            let request = try call.request()
            guard call.view.seesCandidates(for: request) else { throw Problem(.notFound) }
            return call.view.candidates(for: request, in: nil).map(\.fit)
        })

    private static let gaps = Listing<SupportGap>(
        shape: Resources.supportGap, id: { $0.capability.id.text },
        orders: [.text("capability") { $0.capability.id.text }, .init(name: "unmet") { .number($0.unmet) }],
        admits: APICall.inside, items: { $0.view.supportGaps })

    private static let duplicates = Listing<SupportDuplicate>(
        shape: Resources.supportDuplicate, id: { "\($0.first.id) \($0.second.id)" },
        orders: [.number { $0.first.id }], admits: APICall.inside, items: { $0.view.supportDuplicates })

    private static let shares = Listing<SupportShare>(
        shape: Resources.supportShare, id: { $0.organisation.text },
        orders: [
            .text("organisation") { $0.organisation.text }, .init(name: "gave") { .number($0.gave) },
            .init(name: "received") { .number($0.received) },
        ], admits: APICall.inside, items: { $0.view.supportShares })
}

extension APICall {
    fileprivate func request() throws -> SupportRequest { try found(view.supportRequest(identifier())) }
}
