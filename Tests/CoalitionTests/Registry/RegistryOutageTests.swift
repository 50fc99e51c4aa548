// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// Rule R5(5): a silence is not taken for consent where nobody could have been heard.
@Suite struct RegistryOutageTests {
    private let story: Story
    private let silence: Decision.ID
    private let deadline: Instant
    private let clock: HandClock
    private let registry: Registry

    init() async throws {
        var story = Story()
        silence = story.openSilence(on: story.tableInitiative())
        self.story = story
        deadline = try #require(story.decision(silence)?.deadline)
        clock = HandClock(story.now)
        registry = try await Registry.open(try MemoryJournal(story.acts), clock: clock)
    }

    private var status: Decision.Status? { registry.coalition.decisions[silence]?.status }

    @Test func `a node that was down over the deadline leaves the silence to the chair`() async throws {
        clock.turn(to: deadline + .hours(5))
        try await registry.resume(lastAlive: deadline - .minutes(30))
        #expect(status == .interrupted)
        #expect(registry.coalition.outages.map(\.from) == [deadline - .minutes(30)])
    }

    @Test func `a node that was there until after the deadline adopts`() async throws {
        clock.turn(to: deadline + .hours(5))
        try await registry.resume(lastAlive: deadline + .minutes(1))
        #expect(status == .adopted)
        #expect(registry.coalition.outages.isEmpty)
    }

    @Test func `a node that never said that it was there counts from its last act`() async throws {
        clock.turn(to: deadline + .hours(5))
        try await registry.resume(lastAlive: nil)
        #expect(status == .interrupted)
        #expect(registry.coalition.outages.map(\.from) == [registry.coalition.decisions[silence]?.opened])
    }

    @Test func `a journal that took nothing over the deadline leaves the silence to the chair`() async throws
    {
        let journal = try MemoryJournal(story.acts)
        let registry = try await Registry.open(journal, clock: clock)
        clock.turn(to: deadline - .minutes(30))
        await journal.decide(.fail)
        let objection = Submission(
            id: "objection", author: Author(person: "delegate-NE", organisation: "NE"),
            deed: .decision(.object(decision: silence, form: .objection, remark: Remark("No.", in: .english)))
        )
        await #expect(throws: MemoryJournal.Broken.self) { try await registry.submit(objection) }
        #expect(await registry.isFailing)
        clock.turn(to: deadline + .minutes(5))
        try await registry.settle()
        #expect(registry.coalition.decisions[silence]?.status == .interrupted)
        #expect(registry.coalition.outages.map(\.from) == [deadline - .minutes(30)])
        #expect(await !registry.isFailing)
    }

    @Test func `a restart within a minute is no outage`() async throws {
        clock.turn(to: deadline - .minutes(10))
        try await registry.resume(lastAlive: deadline - .minutes(11))
        #expect(registry.coalition.outages.isEmpty)
        #expect(status == .open)
    }

    @Test func `an outage that ends before the last stretch is recorded and changes nothing`() async throws {
        clock.turn(to: deadline - .hours(2))
        try await registry.resume(lastAlive: deadline - .hours(9))
        #expect(registry.coalition.outages.count == 1)
        clock.turn(to: deadline + .minutes(1))
        try await registry.settle()
        #expect(status == .adopted)
    }
}
