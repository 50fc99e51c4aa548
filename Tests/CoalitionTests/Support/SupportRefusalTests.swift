// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal of a request, an offer and a pair.
struct SupportRefusalTests {
    typealias Telling = @Sendable (inout Story) throws -> Void

    @Test(arguments: SupportRefusal.allCases)
    func `each refusal is given where it is due`(refusal: SupportRefusal) throws {
        let telling = try #require(Self.tellings[refusal], "nothing is told about \(refusal.code)")
        var story = Story.supporting
        try telling(&story)
        #expect(story.findings.map(\.code).contains(refusal.code))
        for finding in story.findings {
            #expect(!finding.summary.contains("{") && !finding.remedy.contains("{"), "\(finding)")
        }
    }

    private static let tellings = contents.merging(ownership) { first, _ in first }
        .merging(pairs) { first, _ in first }.merging(steps) { first, _ in first }

    /// A request that is refused, changed from one that is not.
    private static func asking(
        _ refusal: SupportRefusal, by person: Person.ID = "delegate-ML",
        _ change: @escaping @Sendable (inout SupportNeed) -> Void = { _ in }
    ) -> Telling {
        { $0.refuse(.support(.request(need: $0.need(10, change))), by: person, with: refusal) }
    }

    private static func offering(
        _ refusal: SupportRefusal, by person: Person.ID = "delegate-SA",
        _ change: @escaping @Sendable (inout OfferTerms) -> Void = { _ in }
    ) -> Telling {
        { $0.refuse(.support(.offer(terms: $0.terms(10, change))), by: person, with: refusal) }
    }

    private static let contents: [SupportRefusal: Telling] = [
        .notMember: asking(.notMember, by: "uncct"),
        .cannotOffer: offering(.cannotOffer, by: "sg"),
        .unknownCapability: asking(.unknownCapability) { $0.capability = "drones" },
        .impossibleQuantity: asking(.impossibleQuantity) { $0.quantity = 0 },
        .impossibleUses: offering(.impossibleUses) { $0.uses = 2_000_000 },
        .emptyWindow: asking(.emptyWindow) { $0.from = $0.until.advanced(byDays: 1) },
        .windowTooLong: asking(.windowTooLong) { $0.until = $0.from.advanced(byDays: 1096) },
        .windowInPast: asking(.windowInPast) { need in
            need.from = need.from.advanced(byDays: -100)
            need.until = need.from
        },
        .unknownPlace: asking(.unknownPlace) { $0.place = "UNCCT" },
        .noLanguage: offering(.noLanguage) { $0.languages = [] },
        .unknownPartner: asking(.unknownPartner) { $0.partners = ["NE"] },
        .priceMissing: offering(.priceMissing) { $0.cost = .shared },
        .priceWithoutCost: offering(.priceWithoutCost) {
            $0.price = Money(minorUnits: 100, currency: "USD")
        },
        .impossiblePrice: offering(.impossiblePrice) {
            $0.cost = .reimbursed
            $0.price = Money(minorUnits: 0, currency: "usd")
        },
        .validityInPast: offering(.validityInPast) { $0.validUntil = $0.from.advanced(byDays: -1) },
    ]

    private static let ownership: [SupportRefusal: Telling] = [
        .unknownRequest: { story in
            story.ask()
            // Whoever may not see it learns nothing, not even whose it is.
            story.refuse(
                .support(.withdrawRequest(request: "W-1", reason: Story.remark())), by: "uncct",
                with: SupportRefusal.unknownRequest)
        },
        .unknownOffer: { story in
            story.offer(by: "uncct")
            story.refuse(
                .support(.withdrawOffer(offer: "Y-1", reason: Story.remark())), by: "observer-FR",
                with: SupportRefusal.unknownOffer)
        },
        .notOwner: { story in
            story.ask()
            story.refuse(
                .support(.amendRequest(request: "W-1", need: story.need())), by: "delegate-NE",
                with: SupportRefusal.notOwner)
        },
        .requestClosed: { story in
            story.ask()
            let withdraw = Deed.support(.withdrawRequest(request: "W-1", reason: Story.remark()))
            story.expect(withdraw, by: "delegate-ML")
            story.refuse(withdraw, by: "delegate-ML", with: SupportRefusal.requestClosed)
        },
        .offerClosed: { story in
            story.offer()
            story.expect(
                .support(.withdrawOffer(offer: "Y-1", reason: Story.remark())), by: "delegate-SA")
            story.refuse(
                .support(.amendOffer(offer: "Y-1", terms: story.terms())), by: "delegate-SA",
                with: SupportRefusal.offerClosed)
        },
        .pairOpen: { story in
            story.ask()
            story.offer()
            try story.propose()
            story.refuse(
                .support(.amendOffer(offer: "Y-1", terms: story.terms())), by: "delegate-SA",
                with: SupportRefusal.pairOpen)
            story.refuse(
                .support(.withdrawRequest(request: "W-1", reason: Story.remark())), by: "delegate-ML",
                with: SupportRefusal.pairOpen)
        },
    ]

    private static func proposing(
        _ refusal: SupportRefusal, _ change: @escaping @Sendable (inout PairingPlan) -> Void
    ) -> Telling {
        { story in
            story.ask()
            story.offer()
            var plan = try story.plan()
            change(&plan)
            story.refuse(.support(.propose(plan: plan)), by: "officer", with: refusal)
        }
    }

    private static let pairs: [SupportRefusal: Telling] = [
        .notSecretariat: { story in
            // A charter may give a state's own office the power; the step remains the secretariat's.
            var charter = SmallCharter.supporting
            charter.roles[0].powers.append(.administer)
            story = Story(charter: charter)
            story.ask()
            story.offer()
            try story.propose()
            story.refuse(
                .support(.rescind(pairing: "X-1", reason: Story.remark())), by: "delegate-ML",
                with: SupportRefusal.notSecretariat)
        },
        .notFitting: { story in
            story.ask()
            story.offer(story.terms { $0.languages = [.arabic] })
            story.refuse(
                .support(.propose(plan: try story.plan())), by: "officer", with: SupportRefusal.notFitting)
        },
        .quantityTooLarge: proposing(.quantityTooLarge) { $0.quantity = 11 },
        .outsideWindow: proposing(.outsideWindow) { $0.until = $0.until.advanced(byDays: 1) },
        .groundsMoved: { story in
            story.ask()
            story.offer()
            let plan = try story.plan()
            story.expect(
                .support(.amendOffer(offer: "Y-1", terms: story.terms(8))), by: "delegate-SA")
            story.refuse(.support(.propose(plan: plan)), by: "officer", with: SupportRefusal.groundsMoved)
        },
    ]

    private static func step(
        _ refusal: SupportRefusal, by person: Person.ID, after days: Int = 0, isAgreed: Bool = true,
        _ deed: SupportDeed
    ) -> Telling {
        { story in
            story.ask()
            story.offer()
            try story.propose()
            if isAgreed { story.agree() }
            story.wait(.days(days))
            story.refuse(.support(deed), by: person, with: refusal)
        }
    }

    private static let steps: [SupportRefusal: Telling] = [
        .unknownPairing: step(.unknownPairing, by: "delegate-NE", isAgreed: false, .accept(pairing: "X-1")),
        .notParty: { story in
            story.ask()
            story.offer()
            try story.propose()
            story.refuse(.support(.accept(pairing: "X-1")), by: "sg", with: SupportRefusal.notParty)
        },
        .alreadyAnswered: { story in
            story.ask()
            story.offer()
            try story.propose()
            story.expect(.support(.accept(pairing: "X-1")), by: "delegate-ML")
            story.refuse(
                .support(.decline(pairing: "X-1", reason: Story.remark())), by: "delegate-ML",
                with: SupportRefusal.alreadyAnswered)
        },
        .wrongStatus: step(
            .wrongStatus, by: "officer", .rescind(pairing: "X-1", reason: Story.remark())),
        .notRequester: step(
            .notRequester, by: "delegate-SA", after: 12, .deliver(pairing: "X-1", quantity: 1, note: nil)),
        .notBegun: step(.notBegun, by: "delegate-ML", .fail(pairing: "X-1", reason: Story.remark())),
    ]
}
