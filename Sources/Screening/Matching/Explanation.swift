// SPDX-License-Identifier: Apache-2.0

/// Why an entry scored as it did: token by token, and what else spoke for or against it.
package struct Explanation: Hashable, Sendable {
    /// The two names that met best, as they were written.
    package var queryName: String
    package var entryName: ListName
    /// What the names alone are worth, before other evidence.
    package var nameScore: Double
    package var tokens: [TokenMatch]
    package var evidence: [Evidence]

    package init(
        queryName: String, entryName: ListName, nameScore: Double, tokens: [TokenMatch], evidence: [Evidence]
    ) {
        self.queryName = queryName
        self.entryName = entryName
        self.nameScore = nameScore
        self.tokens = tokens
        self.evidence = evidence
    }
}

/// One part of the query's name beside the part of the entry's that it met; nil on the side where there is none.
package struct TokenMatch: Hashable, Sendable {
    /// How the two parts met.
    package enum Manner: String, Hashable, Sendable, CaseIterable {
        /// The same letters, after case, accents and ways of writing are levelled.
        case same
        /// Known spellings of one name.
        case variant
        /// They sound alike: one may be a transcription of the other.
        case sound
        /// Nearly the same letters.
        case spelling
        /// Parts written together on one side and apart on the other.
        case joined
        /// A letter that stands for a name.
        case initial
        /// Nothing on the other side.
        case alone
    }

    /// As written, with its neighbours where parts were joined.
    package var query: String?
    package var entry: String?
    package var manner: Manner
    /// From 0 to 1.
    package var similarity: Double
    /// How much the part tells about who is meant, from 0 to 1: little for a title, less for a frequent name than a rare one.
    package var weight: Double

    package init(query: String?, entry: String?, manner: Manner, similarity: Double, weight: Double) {
        self.query = query
        self.entry = entry
        self.manner = manner
        self.similarity = similarity
        self.weight = weight
    }
}

/// Something beside the name that speaks for or against an entry.
package struct Evidence: Hashable, Sendable {
    package enum Matter: String, Hashable, Sendable, CaseIterable {
        case birth, country, identifier, gender, kind, weakAlias
    }

    package var matter: Matter
    /// Positive speaks for the entry, negative against it; in natural logarithms of odds.
    package var weight: Double
    /// The two values that met, as given.
    package var query: String
    package var entry: String

    package init(_ matter: Matter, weight: Double, query: String, entry: String) {
        self.matter = matter
        self.weight = weight
        self.query = query
        self.entry = entry
    }

    package var isInFavour: Bool { weight > 0 }
}
