// SPDX-License-Identifier: Apache-2.0

/// The ballots that count at one moment, and the member states of which a quorum is a part.
package struct VoteCount: Codable, Hashable, Sendable {
    package struct Vote: Codable, Hashable, Sendable {
        package let state: Organisation.ID
        package let choice: Ballot.Choice
        /// The state that cast it under a proxy.
        package let holder: Organisation.ID?

        package init(state: Organisation.ID, choice: Ballot.Choice, holder: Organisation.ID? = nil) {
            self.state = state
            self.choice = choice
            self.holder = holder
        }
    }

    /// In the order of the states' codes.
    package let votes: [Vote]
    /// A suspended state leaves the whole, unless its ballot was cast before and stands.
    package let members: [Organisation.ID]

    package init(votes: [Vote], members: [Organisation.ID]) {
        self.votes = votes.sorted { $0.state < $1.state }
        self.members = members
    }

    package func states(_ choice: Ballot.Choice) -> [Organisation.ID] {
        votes.filter { $0.choice == choice }.map(\.state)
    }

    package func count(_ choice: Ballot.Choice) -> Int { votes.count { $0.choice == choice } }

    /// Yes or no: to abstain is to be present and not to vote.
    package var voting: Int { count(.yes) + count(.no) }

    /// Member states that have not voted.
    package var absent: [Organisation.ID] {
        let present = Set(votes.map(\.state))
        return members.filter { !present.contains($0) }
    }

    /// How many count for the quorum.
    package func present(_ ballots: RuleSet.Ballots) -> Int {
        ballots.proxies == .counted ? votes.count : votes.count { $0.holder == nil }
    }

    /// Of how many the majority is a part.
    package func base(_ ballots: RuleSet.Ballots) -> Int {
        switch ballots.base {
        case .presentAndVoting: voting
        case .present: votes.count
        case .allMembers: members.count
        }
    }
}

/// The rules of a count, each of which is a step of the result. All of them are asked in whole numbers.
extension VoteCount {
    /// Enough of the member states have voted (rule R1).
    package func isQuorate(_ ballots: RuleSet.Ballots) -> Bool {
        ballots.decidingQuorum.isReached(by: present(ballots), of: members.count)
    }

    /// So many abstain constructively that the text is not adopted (rule R7).
    package func isStoodAside(_ ballots: RuleSet.Ballots) -> Bool {
        ballots.constructiveLimit?.isReached(by: count(.constructive), of: members.count) ?? false
    }

    /// The votes in favour reach the majority (rule R2). Where nobody says yes or no, nothing is adopted.
    package func isCarried(_ ballots: RuleSet.Ballots) -> Bool {
        voting > 0 && ballots.majority.isReached(by: count(.yes), of: base(ballots))
    }

    /// Without a quorum the vote is void, not lost: it may be opened anew.
    package func outcome(_ ballots: RuleSet.Ballots) -> DecisionResult.Outcome {
        guard isQuorate(ballots) else { return .void }
        return isCarried(ballots) && !isStoodAside(ballots) ? .adopted : .rejected
    }
}

extension Coalition {
    /// How a vote stands, or stood when it closed: counted anew each time that somebody asks (rule R1).
    func count(of decision: Decision, at now: Instant) -> VoteCount {
        let votes = decision.votes.values.map {
            VoteCount.Vote(state: $0.state, choice: $0.choice, holder: $0.holder)
        }
        let members = decision.roll.filter { state in
            decision.votes[state] != nil || mayStillVote(state, on: now.day)
        }
        return VoteCount(votes: votes, members: members)
    }

    /// Nothing has ended the right of a member to vote meanwhile (rule R11).
    private func mayStillVote(_ state: Organisation.ID, on day: Day) -> Bool {
        guard let organisation = organisations[state] else { return false }
        return organisation.suspended == nil && organisation.belongs(on: day)
    }

    /// States with a say that have not voted, and may.
    func outstanding(in decision: Decision, at now: Instant) -> [Organisation.ID] {
        decision.electorate.filter { decision.votes[$0] == nil && mayStillVote($0, on: now.day) }
    }

    /// The member states, without the suspended: of which a quorum is a part.
    func roll(at now: Instant) -> [Organisation.ID] {
        members(on: now.day).filter { organisations[$0]?.suspended == nil }
    }
}
