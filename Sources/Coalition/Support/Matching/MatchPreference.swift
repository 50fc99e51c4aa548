// SPDX-License-Identifier: Apache-2.0

/// Why an offer that fits is proposed, or another was preferred.
package enum MatchPreference: Hashable, Sendable {
    case chosen
    /// The one that was chosen does better, mostly in this part.
    case better(MatchScore.Part)
    /// As good, and its giver has helped less often.
    case lessUsed
    /// As good, and offered before.
    case earlier
    /// It is proposed to these requests instead.
    case goesTo([SupportRequest.ID])
    /// Nothing is proposed for the request: others had to come first.
    case none
}

/// An offer beside a request: what the matcher says of the two, and how the run came down on it.
package struct MatchCandidate: Hashable, Sendable {
    package let fit: MatchFit
    /// Nil where the two do not fit.
    package let preference: MatchPreference?
}

extension MatchRun {
    /// - Parameter gave: how often the giver of the offer has helped, and that of the chosen one.
    func preference(of fit: MatchFit, gave: (Organisation.ID) -> Int) -> MatchPreference? {
        guard fit.fits else { return nil }
        guard let chosen = proposal(for: fit.pair.request) else {
            return holders[fit.pair.offer].map { .goesTo($0) } ?? MatchPreference.none
        }
        if chosen.pair == fit.pair { return .chosen }
        if fit.score.total > chosen.score.total {
            return holders[fit.pair.offer].map { .goesTo($0) } ?? MatchPreference.none
        }
        if fit.score.total < chosen.score.total {
            let behind = MatchScore.Part.allCases.map { part in
                (part, (chosen.score[part] - fit.score[part]) * part.weight)
            }
            let most = behind.reduce(behind[0]) { $1.1 > $0.1 ? $1 : $0 }
            return .better(most.0)
        }
        return gave(chosen.giver) < gave(fit.giver) ? .lessUsed : .earlier
    }
}
