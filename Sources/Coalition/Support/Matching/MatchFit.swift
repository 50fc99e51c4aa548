// SPDX-License-Identifier: Apache-2.0

import Record

/// What the matcher says of one request and one offer.
package struct MatchFit: Hashable, Sendable {
    /// The two as they were compared.
    let wanted: Wanted
    let offered: Offered
    /// Why not; empty where the two can be paired.
    package let reasons: [MatchReason]
    package let score: MatchScore
    /// How much of what is wanted the offer covers.
    package let quantity: Int
    /// The days that both have in common; of two windows apart, those asked for.
    package let from: Day
    package let until: Day
    /// Nil where nothing is amiss, or more than one thing.
    package let nearMiss: NearMiss?

    package var pair: MatchPair { .init(wanted.id, offered.id) }
    package var giver: Organisation.ID { offered.giver }
    /// Taken when it is asked for: of the hundreds that are compared, few are proposed.
    package var grounds: MatchGrounds { .of(wanted, offered, score) }
    package var fits: Bool { reasons.isEmpty }
}

extension MatchGrounds {
    /// The hash is taken over one line of all that the rules look at, in a fixed order.
    static func of(_ wanted: Wanted, _ offered: Offered, _ score: MatchScore) -> MatchGrounds {
        let (need, terms) = (wanted.need, offered.terms)
        let said: [String] = [
            Matcher.version, wanted.id.text, "\(wanted.edition)", "\(wanted.remaining)",
            need.capability.text, "\(need.from)", "\(need.until)", need.place.text,
            need.languages.map(\.rawValue).sorted().joined(separator: "+"),
            need.conditions.map(\.rawValue).sorted().joined(separator: "+"), need.initiative?.text ?? "",
            offered.id.text, "\(offered.edition)", "\(offered.available)", "\(offered.usesLeft)",
            terms.capability.text, "\(terms.from)", "\(terms.until)", "\(terms.validUntil)",
            terms.places.map(\.text).sorted().joined(separator: "+"),
            terms.languages.map(\.rawValue).sorted().joined(separator: "+"), terms.cost.rawValue,
            terms.caveats.map(\.rawValue).sorted().joined(separator: "+"),
            MatchScore.Part.allCases.map { "\(score[$0])" }.joined(separator: "+"),
        ]
        return MatchGrounds(
            matcher: Matcher.version, score: score,
            digest: .of(Array(said.joined(separator: "|").utf8)))
    }
}
