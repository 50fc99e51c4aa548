// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// Runs over many requests and offers.
struct MatchRunTests {
    private static let today = Day("2026-03-01") ?? Day(number: 0)
    private static let states: [Organisation.ID] = ["ML", "NE", "TD", "BF", "SA", "MA", "PK", "JO"]

    private struct Market {
        var wanted: [Wanted] = []
        var offered: [Offered] = []
        var refused: Set<MatchPair> = []

        var run: MatchRun {
            MatchRun(wanted: wanted, offered: offered, refused: refused, on: MatchRunTests.today)
        }

        /// Requests and offers at random, some of which cannot meet.
        init(seed: UInt64, requests: Int, offers: Int, isSingle: Bool = false) {
            var random = SeededGenerator(seed: seed)
            func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random) ?? values[0] }
            for number in 1...requests {
                let from = Int.random(in: 0..<40, using: &random)
                let length = Int.random(in: 1..<30, using: &random)
                wanted.append(
                    MatcherTests.wanted(
                        number, state: pick(states),
                        quantity: isSingle ? 1 : Int.random(in: 1..<20, using: &random),
                        from: from, until: from + length
                    ) {
                        $0.need.capability = pick(["seats", "teams", "tools"])
                        $0.need.languages = pick([[.french], [.english], [.french, .arabic]])
                        $0.need.place = pick(states)
                        $0.need.conditions = pick([[], [.freeOnly]])
                        $0.received = Int.random(in: 0..<4, using: &random)
                    })
            }
            for number in 1...offers {
                let from = Int.random(in: 0..<30, using: &random)
                offered.append(
                    MatcherTests.offered(
                        number, giver: pick(states),
                        quantity: isSingle ? 1 : Int.random(in: 1..<40, using: &random),
                        uses: isSingle ? 1 : Int.random(in: 1..<4, using: &random), from: from,
                        until: from + Int.random(in: 5..<60, using: &random)
                    ) {
                        $0.terms.capability = pick(["seats", "teams", "tools"])
                        $0.terms.languages = pick([[.french], [.english], [.arabic, .french]])
                        $0.terms.places = pick([[], [], [pick(states), pick(states)]])
                        $0.terms.cost = pick([.free, .free, .shared])
                        $0.gave = Int.random(in: 0..<4, using: &random)
                    })
            }
            for _ in 0..<(requests / 4) { refused.insert(.init(pick(wanted).id, pick(offered).id)) }
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no proposal goes over what there is, or has a reason against it`(seed: UInt64) throws {
        let market = Market(seed: seed, requests: 24, offers: 16)
        let run = market.run
        var given: [SupportOffer.ID: (quantity: Int, uses: Int)] = [:]
        let matcher = Matcher(on: Self.today)
        for proposal in run.proposals {
            let wanted = try #require(market.wanted.first { $0.id == proposal.pair.request })
            let offered = try #require(market.offered.first { $0.id == proposal.pair.offer })
            #expect(matcher.fit(wanted, offered).reasons.isEmpty)
            #expect(!market.refused.contains(proposal.pair))
            #expect((1...wanted.remaining).contains(proposal.quantity))
            let sum = given[offered.id] ?? (0, 0)
            given[offered.id] = (sum.quantity + proposal.quantity, sum.uses + 1)
        }
        for offered in market.offered {
            let sum = given[offered.id] ?? (0, 0)
            #expect(sum.quantity <= offered.available && sum.uses <= offered.usesLeft)
        }
        // Each request is spoken of once.
        let spoken = run.proposals.map(\.pair.request) + run.unmatched
        #expect(Set(spoken) == Set(market.wanted.map(\.id)) && spoken.count == market.wanted.count)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `nobody is left without while an offer that fits has room`(seed: UInt64) {
        let market = Market(seed: seed, requests: 24, offers: 16)
        let run = market.run
        let matcher = Matcher(on: Self.today)
        for wanted in market.wanted where run.unmatched.contains(wanted.id) {
            for offered in market.offered where !market.refused.contains(.init(wanted.id, offered.id)) {
                guard matcher.fit(wanted, offered).fits else { continue }
                let taken = run.proposals.filter { $0.pair.offer == offered.id }
                let isFull =
                    taken.count >= offered.usesLeft
                    || taken.reduce(0) { $0 + $1.quantity } >= offered.available
                #expect(isFull, "\(wanted.id) could have had \(offered.id)")
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `what a run passes over has a reason, and nothing else is passed over`(seed: UInt64) {
        let market = Market(seed: seed, requests: 20, offers: 20)
        let matcher = Matcher(on: Self.today)
        for wanted in market.wanted {
            for offered in market.offered {
                #expect(matcher.isPossible(wanted, offered) == matcher.fit(wanted, offered).fits)
            }
        }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `what can be answered at all is said without a run`(seed: UInt64) {
        let market = Market(seed: seed, requests: 24, offers: 16)
        let question = MatchQuestion(
            wanted: market.wanted, offered: market.offered, refused: market.refused, today: Self.today)
        let matcher = Matcher(on: Self.today)
        let fitting = market.wanted.filter { wanted in
            market.offered.contains { offered in
                !market.refused.contains(.init(wanted.id, offered.id)) && matcher.fit(wanted, offered).fits
            }
        }
        #expect(question.answerable == fitting)
        let run = MatchRun(question)
        #expect(run.proposals == market.run.proposals && run.unmatched == market.run.unmatched)
        #expect(Set(run.proposals.map(\.pair.request)).isSubset(of: fitting.map(\.id)))
    }

    /// The largest number of requests that can have an offer each, found by trying everything.
    private func most(_ market: Market) -> Int {
        let matcher = Matcher(on: Self.today)
        let open = market.wanted.map { wanted in
            market.offered.indices.filter { index in
                let offered = market.offered[index]
                return !market.refused.contains(.init(wanted.id, offered.id))
                    && matcher.fit(wanted, offered).fits
            }
        }
        func best(_ request: Int, _ used: Set<Int>) -> Int {
            guard request < open.count else { return 0 }
            let without = best(request + 1, used)
            return open[request].filter { !used.contains($0) }.reduce(without) { most, offer in
                max(most, 1 + best(request + 1, used.union([offer])))
            }
        }
        return best(0, [])
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `as many requests are met as can be, where each offer serves one`(seed: UInt64) {
        let market = Market(seed: seed, requests: 7, offers: 6, isSingle: true)
        #expect(market.run.proposals.count == most(market))
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `the order in which they come changes nothing`(seed: UInt64) {
        var market = Market(seed: seed, requests: 20, offers: 14)
        let first = market.run
        var random = SeededGenerator(seed: seed &+ 1000)
        market.wanted.shuffle(using: &random)
        market.offered.shuffle(using: &random)
        #expect(market.run.proposals == first.proposals && market.run.unmatched == first.unmatched)
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `how states are called changes nothing`(seed: UInt64) {
        var market = Market(seed: seed, requests: 20, offers: 14)
        let first = market.run.proposals.map(\.pair)
        func renamed(_ state: Organisation.ID) -> Organisation.ID {
            .init(stringLiteral: "\(Self.states.count - (Self.states.firstIndex(of: state) ?? 0))x")
        }
        for index in market.wanted.indices {
            market.wanted[index].state = renamed(market.wanted[index].state)
            market.wanted[index].need.place = renamed(market.wanted[index].need.place)
        }
        for index in market.offered.indices {
            market.offered[index].giver = renamed(market.offered[index].giver)
            market.offered[index].terms.places = market.offered[index].terms.places.map(renamed)
        }
        #expect(market.run.proposals.map(\.pair) == first)
    }

    @Test func `of equals, whoever has helped less is asked first, and in turns`() {
        let wanted = [MatcherTests.wanted(1, quantity: 2), MatcherTests.wanted(2, quantity: 2)]
        let offers = [
            MatcherTests.offered(1, giver: "SA") { $0.gave = 5 }, MatcherTests.offered(2, giver: "MA"),
            MatcherTests.offered(3, giver: "PK"),
        ]
        let run = MatchRun(wanted: wanted, offered: offers, on: Self.today)
        #expect(run.proposals.map(\.pair.offer) == ["Y-2", "Y-3"])
    }

    @Test func `of requests that want the same, the state that was helped less goes first`() {
        let wanted = [
            MatcherTests.wanted(1) { $0.received = 3 }, MatcherTests.wanted(2, state: "NE"),
        ]
        let run = MatchRun(wanted: wanted, offered: [MatcherTests.offered()], on: Self.today)
        #expect(run.proposals.map(\.pair.request) == ["W-2"] && run.unmatched == ["W-1"])
    }

    @Test func `a request makes way for another where it can have another offer`() {
        // The first could have either; the second only the one that the first likes better.
        let wanted = [
            MatcherTests.wanted(1), MatcherTests.wanted(2, state: "NE") { $0.need.place = "TD" },
        ]
        let offers = [
            MatcherTests.offered(1, uses: 1) { $0.terms.places = ["ML", "TD"] },
            MatcherTests.offered(2, giver: "PK", uses: 1) {
                $0.terms.places = ["ML"]; $0.terms.cost = .shared
            },
        ]
        let run = MatchRun(wanted: wanted, offered: offers, on: Self.today)
        #expect(run.proposals.map(\.pair.offer) == ["Y-2", "Y-1"])
    }

    @Test func `a run compares those of one capability and no others`() {
        let (many, kinds) = (400, 20)
        func capability(_ number: Int) -> Charter.Capability.ID {
            .init(stringLiteral: "c\(number % kinds)")
        }
        let wanted = (1...many).map { number in
            MatcherTests.wanted(number) { $0.need.capability = capability(number) }
        }
        let offers = (1...many).map { number in
            MatcherTests.offered(number) { $0.terms.capability = capability(number) }
        }
        let run = MatchRun(wanted: wanted, offered: offers, on: Self.today)
        #expect(run.compared == many * many / kinds)
        #expect(run.proposals.count == many)
    }
}
