// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Briefing books as documents to be read: the last few that were asked for are kept, for a book is long and
/// changes with its visit only. The checkpoint in its annex is the one that was signed last when the document was made.
actor Books {
    struct Key: Hashable {
        let visit: Visit.ID
        let number: Int
        let language: Language
        /// The last act about the visit, whose programme stands in the book as it is now.
        let act: Int?
    }

    private static let capacity = 8
    /// The one that was asked for last stands last.
    private var documents: [(key: Key, document: Task<KeptDocument, any Error>)] = []

    func document(
        _ key: Key, make: @escaping @Sendable () async throws -> String
    ) async throws -> KeptDocument {
        let index = documents.firstIndex { $0.key == key }
        let kept = index.map { documents.remove(at: $0).document }
        let document = kept ?? Task { KeptDocument(try await make()) }
        documents.append((key, document))
        if documents.count > Self.capacity { documents.removeFirst() }
        do {
            return try await document.value
        } catch {
            documents.removeAll { $0.key == key }
            throw error
        }
    }
}
