// SPDX-License-Identifier: Apache-2.0

package import Record

/// How well an offer answers a request, part by part in thousandths: whole numbers, so that everybody who computes it gets the
/// same.
package struct MatchScore: Codable, Hashable, Sendable {
    /// The share of what is still wanted that is there.
    package var quantity: Int
    /// The share of the days asked for in which it can be given.
    package var window: Int
    /// The share of the working languages in which it can be given.
    package var languages: Int
    /// Whether the giver named the state, or any would do.
    package var place: Int
    /// Free, shared or reimbursed.
    package var cost: Int

    package init(quantity: Int, window: Int, languages: Int, place: Int, cost: Int) {
        self.quantity = quantity
        self.window = window
        self.languages = languages
        self.place = place
        self.cost = cost
    }

    package enum Part: String, Hashable, Sendable, CaseIterable {
        case quantity, window, languages, place, cost

        /// What the part counts for in the whole; all of them make a thousand.
        package var weight: Int {
            switch self {
            case .quantity: 350
            case .window: 250
            case .languages, .cost: 150
            case .place: 100
            }
        }
    }

    package subscript(part: Part) -> Int {
        switch part {
        case .quantity: quantity
        case .window: window
        case .languages: languages
        case .place: place
        case .cost: cost
        }
    }

    /// The weighted whole, in thousandths; halves are cut off.
    package var total: Int {
        (quantity * Part.quantity.weight + window * Part.window.weight + languages * Part.languages.weight
            + place * Part.place.weight + cost * Part.cost.weight) / 1000
    }
}

/// On what a proposal rests: which matcher, what it found, and a hash over everything that it looked at.
package struct MatchGrounds: Codable, Hashable, Sendable {
    /// Of the rules by which it was computed: a later matcher has another.
    package var matcher: String
    package var score: MatchScore
    package var digest: Hash

    package init(matcher: String, score: MatchScore, digest: Hash) {
        self.matcher = matcher
        self.score = score
        self.digest = digest
    }
}
