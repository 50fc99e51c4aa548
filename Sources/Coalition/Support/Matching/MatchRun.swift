// SPDX-License-Identifier: Apache-2.0

/// One run over everything that is open: which offer would best be put to which request.
///
/// As many requests as it can are covered in full, those of the states that were helped least and the most urgent first; what
/// is left is covered in part. Where offers serve one request each this is a maximum matching (Berge: no augmenting path is
/// left); with shared capacity, the best that displacing one by one finds. Pairs that are open are not touched, for what they
/// hold is neither wanted nor available.
package struct MatchRun: Sendable {
    /// The proposals, in the order of the requests.
    package private(set) var proposals: [MatchFit] = []
    /// Requests for which nothing is proposed.
    package private(set) var unmatched: [SupportRequest.ID] = []
    /// How many pairs were compared.
    package private(set) var compared = 0
    /// Which requests each offer is proposed to.
    package private(set) var holders: [SupportOffer.ID: [SupportRequest.ID]] = [:]
    /// How often each giver has helped, with what is proposed.
    package private(set) var load: [Organisation.ID: Int] = [:]

    package init(_ question: MatchQuestion) {
        self.init(
            wanted: question.wanted, offered: question.offered, refused: question.refused, on: question.today)
    }

    /// - Parameter refused: pairs that are not proposed again, and those that are open.
    package init(
        wanted: [Wanted], offered: [Offered], refused: Set<MatchPair> = [], on today: Day
    ) {
        let matcher = Matcher(on: today)
        for offer in offered { load[offer.giver] = offer.gave }
        // Nothing but the capability divides them, and it is never shared: each is a question of its own.
        let offersByCapability = Dictionary(grouping: offered, by: \.terms.capability)
        let groups = Dictionary(grouping: wanted, by: \.need.capability)
        for capability in groups.keys.sorted(by: { Self.first($0, groups) < Self.first($1, groups) }) {
            var group = MatchGroup(
                groups[capability] ?? [], offersByCapability[capability] ?? [], refused, matcher, load)
            group.assign()
            compared += group.compared
            load = group.load
            for (wanted, offered, quantity) in group.placed {
                proposals.append(matcher.fit(wanted, offered).giving(quantity))
                holders[offered.id, default: []].append(wanted.id)
            }
            unmatched += group.unplaced
        }
        proposals.sort { $0.pair.request < $1.pair.request }
        unmatched.sort()
        for offer in holders.keys { holders[offer]?.sort() }
    }

    /// Groups come in the order of their first request, which has nothing to do with how anything is called.
    private static func first(
        _ capability: Charter.Capability.ID, _ groups: [Charter.Capability.ID: [Wanted]]
    ) -> SupportRequest.ID {
        groups[capability]?.map(\.id).min() ?? .init(series: "W", 0)
    }

    package func proposal(for request: SupportRequest.ID) -> MatchFit? {
        // In the order of the requests, each of which has one at most.
        var (low, high) = (0, proposals.count)
        while low < high {
            let middle = (low + high) / 2
            if proposals[middle].pair.request < request { low = middle + 1 } else { high = middle }
        }
        return low < proposals.count && proposals[low].pair.request == request ? proposals[low] : nil
    }
}

extension MatchFit {
    /// The same with what is left of the offer once others of the run have their part.
    fileprivate func giving(_ quantity: Int) -> MatchFit {
        MatchFit(
            wanted: wanted, offered: offered, reasons: reasons, score: score, quantity: quantity, from: from,
            until: until, nearMiss: nearMiss)
    }
}
