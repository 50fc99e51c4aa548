// SPDX-License-Identifier: Apache-2.0

/// The computation of a vote, rule by rule.
extension DecisionResult {
    static func voteSteps(of decision: Decision, _ count: VoteCount, _ ballots: RuleSet.Ballots) -> [Step] {
        let (yes, no) = (count.count(.yes), count.count(.no))
        func step(_ rule: String, _ check: String, _ evidence: String, _ satisfied: Bool) -> Step {
            Step(rule: rule, check: check, evidence: [evidence], satisfied: satisfied)
        }
        var steps = [
            Step(
                rule: "R5(1)", check: "window",
                evidence: [decision.opened.description, decision.deadline?.description ?? ""],
                satisfied: decision.deadline.map { $0 - decision.opened >= decision.ruleSet.minimumWindow }
                    ?? false),
            step(
                "R1", "quorum",
                ballots.decidingQuorum.comparison(of: count.present(ballots), with: count.members.count),
                count.isQuorate(ballots)),
        ]
        if let limit = ballots.constructiveLimit {
            steps.append(
                step(
                    "R7", "constructive",
                    limit.comparison(of: count.count(.constructive), with: count.members.count),
                    !count.isStoodAside(ballots)))
        }
        return steps + [
            step("R2", "voting", "\(yes) + \(no) = \(yes + no)", yes + no > 0),
            step("R3", "noTie", "\(yes) \(yes == no ? "=" : yes > no ? ">" : "<") \(no)", yes != no),
            step(
                "R2", "majority", ballots.majority.comparison(of: yes, with: count.base(ballots)),
                count.isCarried(ballots)),
        ]
    }
}

extension VoteCount {
    /// The lines of the digest, behind those that every result has.
    var lines: [String] {
        ["members \(members.map(\.text).joined(separator: " "))"]
            + votes.map { "ballot \($0.state) \($0.choice.rawValue)\($0.holder.map { " by \($0)" } ?? "")" }
    }
}
