// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Coalition

@Suite struct RegistryTests {
    static let start = Instant("2021-06-01T08:00:00Z") ?? Instant(milliseconds: 0)
    static let registrar = Author(person: "registrar", organisation: "secretariat")

    private let journal: MemoryJournal
    private let clock = HandClock(start)
    private let registry: Registry

    init() async throws {
        journal = try MemoryJournal(Story().acts)
        registry = try await Registry.open(journal, clock: clock)
    }

    /// The appointment of the n-th new person of Mali.
    private static func appointment(_ number: Int, by author: Author = registrar) -> Submission {
        let deed = DirectoryDeed.appoint(
            person: .init(series: "person", number), organisation: "ML", title: SmallCharter.same("Adviser"))
        return Submission(id: .init(series: "s", number), author: author, deed: .directory(deed))
    }

    @Test func `an admitted deed is on the record, then in the state`() async throws {
        let receipt = try await registry.submit(Self.appointment(1))
        #expect(receipt.act?.index == 1)
        #expect(receipt.act?.at == Self.start)
        #expect(registry.coalition.people["person-1"] != nil)
        #expect(try await registry.act(at: 1) == receipt.act)
        #expect(await journal.commits == [1])
    }

    @Test func `a refused deed leaves no trace`() async throws {
        let outsider = Author(person: "delegate-ML", organisation: "ML")
        let receipt = try await registry.submit(Self.appointment(1, by: outsider))
        #expect(receipt.act == nil && !receipt.findings.isEmpty)
        #expect(await journal.size == 1)
        #expect(registry.coalition.count == 1)
    }

    @Test func `deeds that arrive during a commit go into the next one together`() async throws {
        await journal.hold()
        async let first = registry.submit(Self.appointment(0))
        await journal.waitUntilHolding()
        try await withThrowingTaskGroup { group in
            for number in 1...50 {
                group.addTask { [registry] in _ = try await registry.submit(Self.appointment(number)) }
            }
            // All fifty are admitted, in whatever order, before the first commit ends.
            while await registry.tentative.count < 52 { await Task.yield() }
            #expect(registry.coalition.count == 1)
            await journal.release()
            try await group.waitForAll()
        }
        #expect(try await first.act?.index == 1)
        #expect(await journal.commits == [1, 50])
        #expect(registry.coalition.count == 52)
    }

    @Test func `two hundred submitters at once each get an act of their own`() async throws {
        let indices = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 0..<200 {
                group.addTask { [registry] in
                    try await registry.submit(Self.appointment(number)).act?.index
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(indices.compactMap(\.self)) == Set(1...200))
        let replayed = try await Registry.replay(journal)
        #expect(replayed.people.count == registry.coalition.people.count)
        #expect(replayed.count == 201)
    }

    @Test func `the same submission twice is one act`() async throws {
        let first = try await registry.submit(Self.appointment(1))
        let second = try await registry.submit(Self.appointment(1))
        #expect(first.act == second.act)
        #expect(await journal.size == 2)
    }

    @Test func `the same submission twice at once is one act`() async throws {
        async let first = registry.submit(Self.appointment(1))
        async let second = registry.submit(Self.appointment(1))
        #expect(try await first.act == second.act)
        #expect(await journal.size == 2)
    }

    @Test func `another submission under the same identifier learns nothing`() async throws {
        let first = Self.appointment(1)
        _ = try await registry.submit(first)
        let other = Submission(id: first.id, author: Self.registrar, deed: Self.appointment(2).deed)
        await #expect(throws: RegistryError.identifierTaken(first.id)) { try await registry.submit(other) }
    }

    @Test func `time on the record never runs backwards`() async throws {
        _ = try await registry.submit(Self.appointment(1))
        clock.turn(to: Self.start - .hours(5))
        #expect(try await registry.submit(Self.appointment(2)).act?.at == Self.start)
    }

    @Test func `listeners hear of every new head`() async throws {
        var heads = await registry.heads().makeAsyncIterator()
        _ = try await registry.submit(Self.appointment(1))
        #expect(await heads.next() == 2)
        _ = try await registry.submit(Self.appointment(2))
        #expect(await heads.next() == 3)
    }

    @Test func `an erased act is gone from the state and from the record, and the rest stays`() async throws {
        for number in 1...3 { _ = try await registry.submit(Self.appointment(number)) }
        try await registry.erase(2)
        #expect(registry.coalition.count == 4)
        #expect(registry.coalition.people["person-2"] == nil)
        #expect(registry.coalition.people["person-3"] != nil)
        #expect(try await registry.act(at: 2) == nil)
        #expect(try await registry.acts(at: [3, 2, 1, 3]).keys.sorted() == [1, 3])
        #expect(try await registry.acts(at: [Int]()).isEmpty)
        #expect(registry.coalition.trail[2].name == nil)
        #expect(try await registry.submit(Self.appointment(4)).act?.index == 4)
    }
}
