// SPDX-License-Identifier: Apache-2.0

extension Charter {
    /// What is wrong with the numbers of votes: a rule set under which nothing, or a tie, could be adopted.
    func ballotFaults() -> [CharterFault] {
        ruleSets.enumerated().flatMap { index, ruleSet in
            faults(of: ruleSet).map {
                CharterFault(path: "ruleSets[\(index)].\($0.path)", message: $0.message)
            }
        }
    }

    private func faults(of ruleSet: RuleSet) -> [CharterFault] {
        guard ruleSet.method == .vote else {
            return ruleSet.ballots == nil
                ? [] : [.init(path: "ballots", message: "only a vote has ballots")]
        }
        var faults: [CharterFault] = []
        if ruleSet.minimumWindow < .hours(1) {
            faults.append(
                .init(
                    path: "minimumWindow",
                    message: "`\(ruleSet.minimumWindow)` is too short for a vote, expected at least 1h"))
        }
        if ruleSet.reserveExtension != nil {
            faults.append(
                .init(path: "reserveExtension", message: "a vote has no request for time, only a silence has")
            )
        }
        guard let ballots = ruleSet.ballots else {
            return faults + [.init(path: "ballots", message: "a vote needs the rules by which ballots count")]
        }
        return faults + self.faults(of: ballots)
    }

    private func faults(of ballots: RuleSet.Ballots) -> [CharterFault] {
        var faults: [CharterFault] = []
        if !ballots.majority.isMoreThanHalf {
            faults.append(
                .init(
                    path: "ballots.majority",
                    message:
                        "`\(ballots.majority.text)` would adopt a text on a tie, expected more than half, as >1/2"
                ))
        }
        let quorums = [
            ("openingQuorum", ballots.openingQuorum), ("decidingQuorum", ballots.decidingQuorum),
        ]
        for (name, quorum) in quorums {
            guard case .states(let number) = quorum, number > members.count else { continue }
            faults.append(
                .init(
                    path: "ballots.\(name)",
                    message: "`\(number)` states can never be there, the charter has \(members.count) members"
                ))
        }
        return faults
    }
}
