// SPDX-License-Identifier: Apache-2.0
import Coalition
import Storage
import Testing

@testable import Site

/// The index keeps up with the record, and comes back from whatever happens to it.
@Suite struct SearchKeepingTests {
    private let clock = TestClock(Instant(milliseconds: 1_800_000_000_000))

    private func places(_ typed: String, in index: SQLiteSearchIndex) async throws -> [String] {
        guard let query = SearchQuery(typed) else { return [] }
        return try await index.candidates(for: query, readers: [.keeper], kinds: [], limit: 50).map(
            \.place.text)
    }

    private func propose(_ title: String, in registry: Registry) async throws -> Int {
        let proposal = Proposal(
            kind: .initiative, title: TestCharter.all(title), objective: TestCharter.all("Objective"),
            domains: ["military"], mandate: "founding")
        let author = Author(person: "delegate-ML", organisation: "ML")
        let receipt = try await registry.submit(
            Submission(
                id: .init(series: "p", registry.coalition.count), author: author,
                deed: .initiative(.propose(proposal: proposal))))
        return try #require(receipt.act).index
    }

    @Test func `it is made from the record, and takes in what comes later`() async throws {
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        _ = try await propose("Quartz", in: record.registry)
        let index = try record.index()
        #expect(try await index.position == nil)
        try await index.catchUp(with: record.registry)
        #expect(try await places("quartz", in: index) == ["initiative/I-1"])
        _ = try await propose("Basalt", in: record.registry)
        #expect(try await places("basalt", in: index).isEmpty)
        try await index.catchUp(with: record.registry)
        #expect(try await places("basalt", in: index) == ["initiative/I-2"])
        #expect(try await index.position == 3)
    }

    @Test func `it goes on where it stood, and begins anew for another record`() async throws {
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        _ = try await propose("Quartz", in: record.registry)
        try await record.index().catchUp(with: record.registry)
        _ = try await propose("Basalt", in: record.registry)
        let again = try record.index()
        #expect(try await again.position == 2)
        try await again.catchUp(with: record.registry)
        #expect(try await places("basalt", in: again) == ["initiative/I-2"])
        #expect(try await record.index(log: "another").position == nil)
    }

    @Test func `an index that is ahead of a restored record is made anew`() async throws {
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        _ = try await propose("Quartz", in: record.registry)
        try await record.index().catchUp(with: record.registry)
        let restored = try await TestRegistry(clock: clock)
        defer { restored.remove() }
        let index = try record.index()
        try await index.catchUp(with: restored.registry)
        #expect(try await index.position == 1)
        #expect(try await places("quartz", in: index).isEmpty)
    }

    @Test func `what was erased from the record is gone from the index`() async throws {
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        let index = try record.index()
        let act = try await propose("Quartz", in: record.registry)
        try await index.catchUp(with: record.registry)
        try await record.registry.erase(act)
        try await index.catchUp(with: record.registry)
        #expect(try await places("quartz", in: index).isEmpty)
        #expect(try await places("hall", in: index) == ["room/hall"])
        let bytes = record.searchFile()
        #expect(!bytes.contains("quartz") && bytes.contains("hall"))
    }

    @Test func `following ends with its task, and what came meanwhile is found`() async throws {
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        let index = try record.index()
        let following = Task { try await index.follow(record.registry) }
        _ = try await propose("Quartz", in: record.registry)
        while try await index.position != 2 { await Task.yield() }
        #expect(try await places("quartz", in: index) == ["initiative/I-1"])
        following.cancel()
        _ = await following.result
    }
}
