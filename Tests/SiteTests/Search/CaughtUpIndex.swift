// SPDX-License-Identifier: Apache-2.0
import Coalition
import Storage

/// The real index, which takes in the record before it answers: a test need not wait for the service beside the server.
struct CaughtUpIndex: SearchIndex {
    let index: SQLiteSearchIndex
    let registry: Registry

    func candidates(
        for query: SearchQuery, readers: [SearchReader], kinds: Set<SearchPlace.Kind>, limit: Int
    ) async throws -> [SearchCandidate] {
        try await index.catchUp(with: registry)
        return try await index.candidates(for: query, readers: readers, kinds: kinds, limit: limit)
    }

    var position: Int? {
        get async throws {
            try await index.catchUp(with: registry)
            return try await index.position
        }
    }
}
