// SPDX-License-Identifier: Apache-2.0

/// An initiative may come back to a stage, and states speak anew: each time is a round.
extension Initiative {
    /// Of the last round at a stage, from 1.
    package func roundNumber(at stage: Stage) -> Int { earlierRounds.count { $0.stage == stage } + 1 }

    /// What a state itself said at a stage in every round, oldest first.
    package func spoken(by state: Organisation.ID, at stage: Stage) -> [Position] {
        let earlier = earlierRounds.filter { $0.stage == stage }.compactMap { $0.positions[state] }
        return (earlier + [positions[stage]?[state]].compactMap(\.self)).filter { $0.by != nil }
    }

    /// What a member recorded in the round of which this notice told it.
    package func position(of member: Organisation.ID, after notice: MemberNotice) -> Position? {
        let round = earlierRounds.first { $0.stage == notice.stage && $0.notified == notice.at }
        return (round?.positions ?? positions[notice.stage])?[member]
    }
}
