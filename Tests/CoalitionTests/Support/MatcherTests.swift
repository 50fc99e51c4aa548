// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What the matcher says of one request and one offer.
struct MatcherTests {
    private static let today = Day("2026-03-01") ?? Day(number: 0)

    static func wanted(
        _ number: Int = 1, state: Organisation.ID = "ML", quantity: Int = 10, from: Int = 10, until: Int = 19,
        _ change: (inout Wanted) -> Void = { _ in }
    ) -> Wanted {
        var wanted = Wanted(
            id: .init(series: "W", number), state: state,
            need: SupportNeed(
                capability: "seats", quantity: quantity, from: today.advanced(byDays: from),
                until: today.advanced(byDays: until), place: "ML", languages: [.french],
                purpose: .init(en: "Why")),
            remaining: quantity)
        change(&wanted)
        return wanted
    }

    static func offered(
        _ number: Int = 1, giver: Organisation.ID = "SA", quantity: Int = 10, uses: Int = 3, from: Int = 0,
        until: Int = 60, _ change: (inout Offered) -> Void = { _ in }
    ) -> Offered {
        var offered = Offered(
            id: .init(series: "Y", number), giver: giver,
            terms: OfferTerms(
                capability: "seats", quantity: quantity, uses: uses, from: today.advanced(byDays: from),
                until: today.advanced(byDays: until), validUntil: today.advanced(byDays: until), places: [],
                languages: [.french]),
            available: quantity, usesLeft: uses)
        change(&offered)
        return offered
    }

    private let matcher = Matcher(on: today)

    private func fit(
        _ wanted: (inout Wanted) -> Void = { _ in }, _ offered: (inout Offered) -> Void = { _ in }
    ) -> MatchFit {
        matcher.fit(Self.wanted(1, wanted), Self.offered(1, offered))
    }

    @Test func `two that agree in everything fit, and lack nothing but a named place`() {
        let fit = fit()
        #expect(fit.fits && fit.nearMiss == nil && fit.quantity == 10)
        #expect(
            fit.score == MatchScore(quantity: 1000, window: 1000, languages: 1000, place: 700, cost: 1000))
        #expect(fit.score.total == 970)
        #expect(MatchScore.Part.allCases.map(\.weight).reduce(0, +) == 1000)
    }

    @Test func `each reason why not is given where it holds, and none besides`() {
        let isGiven: [MatchReason: MatchFit] = [
            .capabilityDiffers: fit { $0.need.capability = "teams" },
            .sameState: fit { $0.state = "SA" }, .requestClosed: fit { $0.isOpen = false },
            .offerClosed: fit { _ in
            } _: {
                $0.isStanding = false
            },
            .nothingWanted: fit { $0.remaining = 0 },
            .capacityExhausted: fit { _ in
            } _: {
                $0.available = 0
            },
            .usesExhausted: fit { _ in
            } _: {
                $0.usesLeft = 0
            },
            .windowsApart: fit { _ in
            } _: {
                $0.terms.from = Self.today.advanced(byDays: 16)
            },
            .placeOutside: fit { _ in
            } _: {
                $0.terms.places = ["NE"]
            },
            .languageNotShared: fit { $0.need.languages = [.arabic] },
            .costNotAccepted: fit {
                $0.need.conditions = [.freeOnly]
            } _: {
                $0.terms.cost = .shared
            },
            .membersOnly: fit {
                $0.need.conditions = [.membersOnly]
                $0.need.partners = ["SA"]
            } _: {
                $0.isMember = false
            },
            .notShared: fit { _ in
            } _: {
                $0.isMember = false
            },
            .initiativeMissing: fit { _ in
            } _: {
                $0.terms.caveats = [.initiativesOnly]
            },
            .ownTerritoryOnly: fit { _ in
            } _: {
                $0.terms.caveats = [.ownTerritory]
            },
            .refusedBefore: matcher.fit(Self.wanted(), Self.offered(), isRefused: true),
            .pairedAlready: matcher.fit(Self.wanted(), Self.offered(), isPaired: true),
        ]
        for reason in MatchReason.allCases { #expect(isGiven[reason]?.reasons == [reason], "\(reason)") }
    }

    @Test func `the nearest miss is the one change that would do`() {
        func miss(_ wanted: (inout Wanted) -> Void, _ offered: (inout Offered) -> Void) -> NearMiss? {
            fit(wanted, offered).nearMiss
        }
        let today = Self.today
        // Ten days are asked for, from the tenth on: five must be in common.
        #expect(
            miss({ _ in }, { $0.terms.from = today.advanced(byDays: 19) }) == .moveBy(days: 4))
        #expect(
            miss(
                { _ in },
                {
                    $0.terms.from = today
                    $0.terms.until = today.advanced(byDays: 12)
                }) == .moveBy(days: -2))
        #expect(
            miss(
                { _ in },
                {
                    $0.terms.from = today.advanced(byDays: 10)
                    $0.terms.until = today.advanced(byDays: 12)
                }) == .lastLonger(days: 2))
        #expect(miss({ _ in }, { $0.terms.places = ["NE", "TD"] }) == .takePlaceIn(["NE", "TD"]))
        #expect(miss({ $0.need.languages = [.english] }, { _ in }) == .workIn([.french]))
        #expect(miss({ _ in }, { $0.available = 7 }) == .quantity(7))
        #expect(miss({ _ in }, { $0.terms.caveats = [.initiativesOnly] }) == .nameInitiative)
        #expect(miss({ _ in }, { $0.isMember = false }) == .shareWithGiver)
        // Two things are amiss: no one change would do.
        #expect(miss({ $0.need.languages = [.english] }, { $0.terms.places = ["NE"] }) == nil)
        #expect(miss({ $0.state = "SA" }, { _ in }) == nil)
    }

    @Test(arguments: -30..<60)
    func `moving the days by the nearest miss makes the two fit`(start: Int) {
        let offered = Self.offered(from: 20, until: 30)
        let wanted = Self.wanted(from: start + 30, until: start + 39)
        let fit = matcher.fit(wanted, offered)
        guard case .moveBy(let days)? = fit.nearMiss else {
            #expect(fit.fits)
            return
        }
        func moved(_ days: Int) -> MatchFit {
            matcher.fit(Self.wanted(from: start + 30 + days, until: start + 39 + days), offered)
        }
        #expect(moved(days).fits && !moved(days - days.signum()).fits)
    }

    @Test func `the digest is that of what was looked at, and of nothing else`() {
        let one = fit()
        #expect(one.grounds == fit().grounds && one.grounds.matcher == Matcher.version)
        #expect(one.grounds.digest != fit({ $0.edition = 2 }).grounds.digest)
        #expect(one.grounds.digest != fit({ _ in }, { $0.available = 9 }).grounds.digest)
        // How often a giver has helped orders equals, and is no part of what is said of two.
        #expect(one.grounds.digest == fit({ _ in }, { $0.gave = 9 }).grounds.digest)
    }
}
