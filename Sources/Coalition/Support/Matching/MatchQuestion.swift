// SPDX-License-Identifier: Apache-2.0

/// Everything that a run looks at. Two runs over the same come to the same, so whoever has the answer need not ask again.
package struct MatchQuestion: Hashable, Sendable {
    /// Requests of which something is still wanted.
    package let wanted: [Wanted]
    /// Offers of which something is left.
    package let offered: [Offered]
    /// Pairs that are not proposed again, and those that are open.
    package let refused: Set<MatchPair>
    package let today: Day

    /// The requests that some offer could answer, whatever else the offer could be used for.
    var answerable: [Wanted] {
        let matcher = Matcher(on: today)
        let offers = Dictionary(grouping: offered, by: \.terms.capability)
        return wanted.filter { request in
            offers[request.need.capability]?.contains { offer in
                matcher.isPossible(request, offer)
                    && (refused.isEmpty || !refused.contains(.init(request.id, offer.id)))
            } ?? false
        }
    }
}
