// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Coalition

@Suite struct RegistryFailureTests {
    private let journal: MemoryJournal
    private let registry: Registry

    init() async throws {
        journal = try MemoryJournal(Story().acts)
        registry = try await Registry.open(journal, clock: HandClock(RegistryTests.start))
    }

    private static func appointment(_ number: Int, of organisation: Organisation.ID = "ML") -> Submission {
        let deed = DirectoryDeed.appoint(
            person: .init(series: "person", number), organisation: organisation,
            title: SmallCharter.same("Adviser"))
        return Submission(
            id: .init(series: "s", number), author: RegistryTests.registrar, deed: .directory(deed))
    }

    @Test func `a failed commit leaves the published state as it was and tells everyone who waited`()
        async throws
    {
        await journal.decide(.fail)
        await journal.hold()
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask { [registry] in
                    (try? await registry.submit(Self.appointment(number))) != nil
                }
            }
            await journal.waitUntilHolding()
            await journal.release()
            return await group.reduce(into: []) { $0.append($1) }
        }
        // Those of the failed transaction were told so; those admitted during it were judged again and recorded.
        let recorded = results.count { $0 }
        #expect(results.count == 20 && recorded < 20)
        #expect(registry.coalition.count == 1 + recorded)
        #expect(await journal.size == 1 + recorded)
    }

    @Test func `what was admitted on top of a failed commit is judged again without it`() async throws {
        await journal.hold()
        await journal.decide(.fail)
        let appointing = Task { [registry] in try await registry.submit(Self.appointment(1)) }
        await journal.waitUntilHolding()
        // Admitted only because person 1 seems to be there.
        let credential = DirectoryDeed.accredit(
            person: "person-1", role: "focal-point", powers: nil, from: RegistryTests.start, until: nil)
        async let accrediting = registry.submit(
            Submission(id: "s-2", author: RegistryTests.registrar, deed: .directory(credential)))
        while await registry.tentative.count < 3 { await Task.yield() }
        await journal.release()
        await #expect(throws: MemoryJournal.Broken.self) { try await appointing.value }
        let receipt = try await accrediting
        #expect(receipt.act == nil && !receipt.findings.isEmpty)
        #expect(registry.coalition.count == 1)
    }

    @Test func `a refusal is not told before what it rests on is durable`() async throws {
        await journal.hold()
        await journal.decide(.fail)
        let appointing = Task { [registry] in try await registry.submit(Self.appointment(1)) }
        await journal.waitUntilHolding()
        // Refused while person 1 seems to be there; in order once it turns out that nobody is.
        async let again = registry.submit(
            Submission(id: "s-9", author: RegistryTests.registrar, deed: Self.appointment(1).deed))
        while await registry.pendingCount == 0 { await Task.yield() }
        await journal.release()
        await #expect(throws: MemoryJournal.Broken.self) { try await appointing.value }
        #expect(try await again.act?.index == 1)
    }

    @Test
    func `after a crash between append and publication the act is there and the same submission finds it`()
        async throws
    {
        await journal.decide(.failAfterWriting)
        await #expect(throws: MemoryJournal.Broken.self) {
            try await registry.submit(Self.appointment(1))
        }
        #expect(registry.coalition.count == 1)
        let restarted = try await Registry.open(journal, clock: HandClock(RegistryTests.start))
        #expect(restarted.coalition.people["person-1"] != nil)
        #expect(try await restarted.submit(Self.appointment(1)).act?.index == 1)
        #expect(await journal.size == 2)
    }

    @Test func `an entry that is no act stops the start and is named`() async throws {
        _ = try await journal.append([JournalEntry(payload: Data("{}".utf8), at: RegistryTests.start)])
        let error = await #expect(throws: RegistryError.self) { try await Registry.open(journal) }
        #expect(error?.description.hasPrefix("entry 1 is not a readable act: ") == true)
    }

    @Test func `an act at another position than its own stops the start`() async throws {
        let entry = try #require(await journal.stored.first?.payload)
        _ = try await journal.append([JournalEntry(payload: entry, at: RegistryTests.start)])
        await #expect(
            throws: RegistryError.unreadable(
                index: 1, reason: "its position or time is not that of its leaf")
        ) { try await Registry.open(journal) }
    }
}

extension Registry {
    fileprivate var pendingCount: Int { pending.waiting.count }
}
