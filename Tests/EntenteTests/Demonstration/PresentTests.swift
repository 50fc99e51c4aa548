// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import entente

/// The demonstration is alive on whatever day and at whatever hour it is played.
struct PresentTests {
    static let presents = [
        "2026-11-24T00:05:00Z", "2026-11-24T23:55:00Z", "2026-12-31T12:00:00Z", "2027-03-01T06:30:00Z",
        "2028-02-29T17:45:00Z", "2031-07-15T09:00:00Z",
    ]

    @Test(arguments: presents)
    func `a silence is running that states have opened, passed and not yet seen`(text: String) async throws {
        let present = try #require(Instant(text))
        let state = try await PlayedStory(present: present).state
        let open = state.decisions.values.filter { $0.status == .open }
        #expect(open.count >= 2)
        #expect(
            open.contains {
                guard let deadline = $0.deadline else { return false }
                return present + .hours(24) < deadline && deadline < present + .hours(72)
                    && !$0.received.isEmpty && !$0.passes.isEmpty && !$0.unopened.isEmpty
            })
        #expect(state.lastInstant <= present)
        let debated = state.initiatives.values.filter { $0.stage == .inDebate }
        #expect(debated.contains { $0.debateCloses.map { present < $0 } ?? false && !$0.comments.isEmpty })
        let due = state.followUps.values.filter { $0.done == nil }
        #expect(due.contains { present.day < $0.plan.due })
        #expect(due.contains { $0.plan.due < present.day })
        let visits = state.visits.values.filter { present < $0.plan.begins }
        #expect(visits.contains { !$0.agenda.isEmpty })
        let meetings = state.meetings.values.filter { present < $0.plan.begins }
        #expect(meetings.contains { !$0.agenda.isEmpty && (1..<30).contains($0.answers.count) })
        let ahead = state.activities.values.filter { $0.status != .cancelled && present < $0.plan.begins }
        #expect(!ahead.isEmpty)
        #expect(Set(state.initiatives.values.map(\.stage)).count == Stage.allCases.count)
    }
}
