// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import entente

/// The parts of the story that follow what is public.
struct PublicFactsTests {
    private func state() async throws -> Coalition { try await PlayedStory.shared.value.state }

    private static let named = ["Idmaj", "Wa’i", "Minhat al-Salam", "I’lamiyyu al-Salam", "Bina’", "Kafa’a"]

    @Test(arguments: named)
    func `each named initiative was adopted by consensus in February 2024 and has activities`(name: String)
        async throws
    {
        let state = try await state()
        let initiative = try #require(state.initiative(titled: name))
        let decision = try #require(initiative.decisions.first.flatMap { state.decisions[$0] })
        #expect(decision.method == .consensus)
        #expect(decision.settled?.day == Day("2024-02-03"))
        #expect(initiative.stage == .active)
        let activities = initiative.activities.compactMap { state.activities[$0] }
        #expect(activities.contains { $0.status == .done && $0.attended > 0 })
        #expect(activities.contains { $0.status == .planned || $0.status == .confirmed })
    }

    @Test func `by July 2025 a quarter of the programmes had been held, and a sixteenth of the seats taken`()
        async throws
    {
        let state = try await state()
        let initiatives = Self.named.compactMap { state.initiative(titled: $0) }
        let activities = initiatives.flatMap(\.activities).compactMap { state.activities[$0] }
        let end = try #require(Day("2025-08-01")).start
        let held = activities.filter { $0.status == .done && $0.plan.ends < end }
        #expect(activities.count == 90)
        #expect(held.count == 25)
        #expect(activities.map(\.plan.seats).reduce(0, +) >= 4600)
        #expect(held.map(\.attended).reduce(0, +) == 284)
    }

    @Test
    func `the Initiatives Fund has a gift of a hundred million riyals and one of 46 programmes in kind`()
        async throws
    {
        let state = try await state()
        let fund = try #require(state.initiative(titled: "Initiatives Fund"))
        let gifts = fund.contributions.compactMap { state.contributions[$0] }.filter { $0.donor == "SA" }
        #expect(gifts.contains { $0.money == Money(minorUnits: 10_000_000_000, currency: "SAR") })
        #expect(gifts.contains { $0.inKind?.en?.hasPrefix("Forty-six") ?? false })
    }

    @Test func `the Sahel programme spans four domains and five states, and kept its dates`() async throws {
        let state = try await state()
        let sahel = try #require(state.initiative(titled: "Coalition programme for the Sahel"))
        #expect(sahel.proposal.kind == .programme)
        #expect(Set(sahel.sponsors) == ["ML", "MR", "TD", "NE", "BF"])
        #expect(sahel.proposal.domains.count == 4)
        #expect(Set(sahel.participants).isSuperset(of: sahel.sponsors))
        let days = sahel.activities.compactMap { state.activities[$0]?.plan.begins.day.description }
        #expect(Set(days).isSuperset(of: ["2024-12-02", "2025-05-12", "2025-07-14", "2025-11-24"]))
    }
}
