// SPDX-License-Identifier: Apache-2.0

/// What an organisation does in an initiative. It may do several of these.
package enum Part: String, Hashable, Sendable, CaseIterable {
    case sponsor, cosponsor, host, partner, participant
}

extension Initiative {
    package func parts(of organisation: Organisation.ID) -> [Part] {
        var parts: [Part] = []
        if sponsor == organisation { parts.append(.sponsor) }
        if cosponsors.contains(organisation) { parts.append(.cosponsor) }
        if proposal.hosts.contains(organisation) { parts.append(.host) }
        if partners.contains(organisation) { parts.append(.partner) }
        if participation[organisation] != nil { parts.append(.participant) }
        return parts
    }
}

/// What one organisation takes part in, as far as this viewer may see it.
extension View {
    /// The initiatives in which it does anything, newest first.
    package func initiatives(of organisation: Organisation.ID) -> [Initiative] {
        guard let involvement = state.involvements[organisation] else { return [] }
        return involvement.initiatives.compactMap { initiative($0) }
            .filter { !$0.parts(of: organisation).isEmpty }.sorted { $1.id < $0.id }
    }

    /// The activities that it hosts or has people in, the latest first.
    package func activities(of organisation: Organisation.ID) -> [Activity] {
        guard let involvement = state.involvements[organisation] else { return [] }
        return involvement.activities.compactMap { activity($0) }.filter { activity in
            activity.plan.host == organisation || activity.nominations[organisation] != nil
                || activity.attendance[organisation] != nil
        }.sorted { ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id) }
    }

    /// What it gives, the latest first.
    package func contributions(of donor: Organisation.ID) -> [Contribution] {
        (state.involvements[donor]?.contributions ?? []).reversed().compactMap { contribution($0) }
    }

    /// Its offices.
    package func people(of organisation: Organisation.ID) -> [Person] {
        (state.involvements[organisation]?.people ?? []).compactMap { person($0) }.sorted { $0.id < $1.id }
    }

    /// Every decision in which it has a say, in no particular order.
    package func decisions(of organisation: Organisation.ID) -> [Decision] {
        isInside ? state.decisions.values.filter { $0.electorate.contains(organisation) } : []
    }

    /// The latest decisions in which it has a say, newest first; those before a number, where one is given.
    package func decisions(
        of organisation: Organisation.ID, before end: Int? = nil, limit: Int
    ) -> [Decision] {
        guard isInside else { return [] }
        var found: [Decision] = []
        var number = min(max(1, end ?? .max), state.decisions.count + 1) - 1
        while number > 0, found.count < limit {
            if let decision = state.decisions[.init(series: "D", number)],
                decision.electorate.contains(organisation)
            {
                found.append(decision)
            }
            number -= 1
        }
        return found
    }
}

/// How a state answered a decision. Silence is an answer that the rules read; it is not consent in so many words. Nor is
/// to abstain from a vote the same as to be absent from it.
package enum Answer: String, Hashable, Sendable, CaseIterable {
    case objected, reserved, passed, silent, unopened
    case votedYes, votedNo, abstained, stoodAside, absent
}

extension Decision {
    package func answer(of state: Organisation.ID) -> Answer {
        if method == .vote { return votes[state]?.choice.answer ?? .absent }
        let own = objections.filter { $0.state == state && $0.withdrawn == nil }
        if own.contains(where: { $0.form != .reserve }) { return .objected }
        if passes[state] != nil { return .passed }
        if !own.isEmpty { return .reserved }
        return received[state] == nil ? .unopened : .silent
    }
}

extension Ballot.Choice {
    fileprivate var answer: Answer {
        switch self {
        case .yes: .votedYes
        case .no: .votedNo
        case .abstention: .abstained
        case .constructive: .stoodAside
        }
    }
}
