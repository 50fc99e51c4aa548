// SPDX-License-Identifier: Apache-2.0

/// Whether every member was told of an initiative, and what each recorded, stage by stage.
///
/// Not told, told and silent, and spoken are three things and never counted as one another.
package struct Coverage: Hashable, Sendable {
    /// The consulted stages that the initiative has entered, in the order of its life.
    package let stages: [StageCoverage]

    /// Every member of every stage it has left was told and has a recorded position, even "none".
    package var isComplete: Bool {
        stages.allSatisfy { stage in
            stage.isOpen || stage.rows.allSatisfy { $0.notified != nil && $0.position != nil }
        }
    }
}

/// The members' positions at one stage.
package struct StageCoverage: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let member: Organisation.ID
        /// Nil for a state that joined after the notice and spoke none the less.
        package let notified: Instant?
        /// Nil while the state is awaited.
        package let position: Position?

        /// The state itself has spoken; a "none" that the record wrote is not speaking.
        package var hasSpoken: Bool { position?.by != nil }
    }

    package let stage: Stage
    /// When the members were last told of this stage.
    package let notified: Instant
    /// Until when positions are awaited, where there is a window.
    package let closes: Instant?
    /// The initiative is at this stage now.
    package let isOpen: Bool
    package let rows: [Row]

    package var told: Int { rows.count { $0.notified != nil } }
    package var spoken: Int { rows.count(where: \.hasSpoken) }
    /// Told, and the stage ended without a word from them.
    package var none: Int { rows.count { $0.position?.kind == Position.Kind.none } }
    /// Told, and the stage is still open to them.
    package var awaited: Int { rows.count { $0.position == nil } }

    /// How many recorded a position of this kind.
    package func count(of kind: Position.Kind) -> Int { rows.count { $0.position?.kind == kind } }
}

extension Initiative {
    /// The coverage of every consulted stage it has entered. Empty for those who do not see the deliberations.
    package var coverage: Coverage {
        Coverage(stages: Stage.consulted.compactMap(coverage(of:)))
    }

    /// The coverage of the consulted stage at which it is now.
    package var openCoverage: StageCoverage? { Stage.consulted.contains(stage) ? coverage(of: stage) : nil }

    private func coverage(of stage: Stage) -> StageCoverage? {
        guard let notice = notices.last(where: { $0.stage == stage }) else { return nil }
        let recorded = positions[stage] ?? [:]
        let members = (notice.to + recorded.keys).unique
        let told = Set(notice.to)
        return StageCoverage(
            stage: stage, notified: notice.at, closes: notice.closes, isOpen: self.stage == stage,
            rows: members.map { member in
                .init(
                    member: member, notified: told.contains(member) ? notice.at : nil,
                    position: recorded[member])
            })
    }
}
