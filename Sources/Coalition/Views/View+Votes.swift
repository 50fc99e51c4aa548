// SPDX-License-Identifier: Apache-2.0

/// How votes stand, and what the viewer may do in them: the rules themselves are asked.
extension View {
    /// The count as it stands, or as the result has it. While a vote runs its tally is the coalition's own: every ballot is
    /// recorded under its state's name, and may be changed until the close.
    package func count(of decision: Decision) -> VoteCount? {
        guard isInside, decision.method == .vote else { return nil }
        return decision.result?.count ?? state.count(of: decision, at: at)
    }

    /// States with a say that have not voted, and may.
    package func outstanding(in decision: Decision) -> [Organisation.ID] {
        isInside && decision.method == .vote ? state.outstanding(in: decision, at: at) : []
    }

    /// Whether the viewer may cast a ballot that counts.
    package func mayCast(in decision: Decision) -> Bool {
        decision.takesBallots(at: at)
            && admits(.cast(decision: decision.id, choice: .yes, remark: nil))
    }

    /// The state for which the viewer may cast a ballot under a proxy.
    package func represented(in decision: Decision) -> Organisation.ID? {
        guard decision.takesBallots(at: at), let own = organisation?.id,
            let giver = decision.represented(by: own),
            admits(.castFor(decision: decision.id, state: giver, choice: .yes, remark: nil))
        else { return nil }
        return giver
    }

    /// The states to which the viewer's may give its proxy.
    package func possibleHolders(in decision: Decision) -> [Organisation.ID] {
        guard decision.takesBallots(at: at), let official = charter?.languages.first else { return [] }
        return decision.electorate.filter {
            admits(
                .appointProxy(decision: decision.id, state: $0, remark: Remark("…", in: official)))
        }
    }

    package func mayWithdrawProxy(in decision: Decision) -> Bool {
        decision.takesBallots(at: at) && admits(.withdrawProxy(decision: decision.id))
    }

    package func mayClose(_ decision: Decision) -> Bool { admits(.closeVote(decision: decision.id)) }

    private func admits(_ deed: DecisionDeed) -> Bool {
        let deed = Deed.decision(deed)
        guard let power = deed.verb.power, may(power) else { return false }
        return verdict(on: deed)?.isAdmitted ?? false
    }
}
