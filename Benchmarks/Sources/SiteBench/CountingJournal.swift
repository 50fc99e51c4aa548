// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Storage

/// The real journal, remembering how many entries each commit had and which bytes, for the raw loop to repeat.
actor CountingJournal: Journal {
    private nonisolated let journal: SQLiteJournal
    private(set) var commits: [[Int]] = []

    init(_ journal: SQLiteJournal) { self.journal = journal }

    nonisolated var verificationKey: VerificationKey { journal.verificationKey }

    var head: SignedNote { get async throws { await journal.head } }
    var size: Int { get async { await journal.size } }

    func append(_ entries: [JournalEntry]) async throws -> Int {
        commits.append(entries.map(\.payload.count))
        return try await journal.append(entries)
    }

    func entries(_ range: Range<Int>) async throws -> [StoredEntry] { try await journal.entries(range) }
    func entries(at positions: Set<Int>) async throws -> [StoredEntry] {
        try await journal.entries(at: positions)
    }
    func erase(_ index: Int) async throws { try await journal.erase(index) }
    func proof(of index: Int) async throws -> ActProof { try await journal.proof(of: index) }

    func consistencyProof(from size: Int) async throws -> ConsistencyProof {
        try await journal.consistencyProof(from: size)
    }
}
