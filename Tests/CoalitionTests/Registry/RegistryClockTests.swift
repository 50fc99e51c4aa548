// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@Suite struct RegistryClockTests {
    private let story: Story
    private let silence: Decision.ID
    private let deadline: Instant
    private let journal: MemoryJournal
    private let clock: HandClock
    private let registry: Registry

    init() async throws {
        var story = Story()
        let initiative = story.tableInitiative()
        silence = story.openSilence(on: initiative)
        self.story = story
        deadline = try #require(story.decision(silence)?.deadline)
        journal = try MemoryJournal(story.acts)
        clock = HandClock(story.now)
        registry = try await Registry.open(journal, clock: clock)
    }

    @Test func `a replayed state is the one that was recorded`() {
        #expect(registry.coalition.count == story.coalition.count)
        #expect(registry.coalition.lastInstant == story.coalition.lastInstant)
        #expect(registry.coalition.decisions[silence] == story.coalition.decisions[silence])
        #expect(registry.coalition.nextDeadline == deadline)
    }

    @Test func `the state of an earlier moment is replayed up to it`() async throws {
        for end in [0, 1, story.acts.count / 2, story.acts.count] {
            #expect(try await Registry.replay(journal, upTo: end).count == end)
        }
    }

    @Test func `a deadline that passes becomes an act by itself`() async throws {
        var heads = await registry.heads().makeAsyncIterator()
        await registry.keepTime()
        clock.turn(to: deadline + .minutes(1))
        #expect(await heads.next() == story.acts.count + 1)
        #expect(registry.coalition.decisions[silence]?.status == .adopted)
        #expect(registry.coalition.decisions[silence]?.settled == deadline)
        await registry.stopKeepingTime()
    }

    @Test func `nothing falls due at the very instant of the deadline`() async throws {
        clock.turn(to: deadline)
        try await registry.settle()
        #expect(registry.coalition.decisions[silence]?.status == .open)
        clock.turn(to: Instant(milliseconds: deadline.milliseconds + 1))
        try await registry.settle()
        #expect(registry.coalition.decisions[silence]?.status == .adopted)
    }

    @Test func `no deed overtakes a deadline that has passed`() async throws {
        clock.turn(to: deadline + .minutes(1))
        let objection = DecisionDeed.object(
            decision: silence, form: .objection, remark: Remark("Trop tard.", in: .french))
        let author = Author(person: "delegate-NE", organisation: "NE")
        _ = try await registry.submit(Submission(id: "late", author: author, deed: .decision(objection)))
        #expect(registry.coalition.decisions[silence]?.status == .adopted)
        #expect(registry.coalition.trail[story.acts.count].name == "clock.expire")
    }

    @Test func `the clock tries again where the journal failed`() async throws {
        var heads = await registry.heads().makeAsyncIterator()
        await journal.hold()
        await journal.decide(.fail)
        await registry.keepTime()
        clock.turn(to: deadline + .minutes(1))
        await journal.waitUntilHolding()
        await journal.release()
        // Turning the clock until it is heard: the second attempt begins after the first has failed.
        let turning = Task { [clock] in
            while !Task.isCancelled {
                clock.turn(to: clock.now + .minutes(1))
                await Task.yield()
            }
        }
        #expect(await heads.next() == story.acts.count + 1)
        turning.cancel()
        #expect(registry.coalition.decisions[silence]?.status == .adopted)
        await registry.stopKeepingTime()
    }
}
