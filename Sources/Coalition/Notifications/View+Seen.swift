// SPDX-License-Identifier: Apache-2.0

/// That a member was given notice of a stage, and what it recorded there.
package struct StageNotice: Sendable {
    package let initiative: Initiative
    package let notice: Notice
    /// Nil while it has said nothing; "none" where the stage ended so.
    package let position: Position?
}

extension View {
    /// Decisions, newest first, those before the given number; inside only.
    package func latestDecisions(_ limit: Int, before number: Int? = nil) -> [Decision] {
        guard isInside else { return [] }
        let last = min(max(1, number ?? .max), state.decisions.count + 1) - 1
        return stride(from: last, to: max(0, last - limit), by: -1).compactMap {
            state.decisions[Decision.ID(series: "D", $0)]
        }
    }

    /// The latest notices of stages to a member, with its position at each.
    package func stageNotices(to member: Organisation.ID, _ limit: Int) -> [StageNotice] {
        guard isInside else { return [] }
        var found: [StageNotice] = []
        // Two stages may be entered at one moment: each notice is told once.
        var told: Set<String> = []
        let list = state.concerns.everyMember
        var position = list.count
        while position > max(0, list.count - 1000), found.count < limit {
            position -= 1
            let entry = state.trail[list[position]]
            for subject in entry.about {
                guard let initiative = Initiative.ID(subject.text).flatMap({ self.initiative($0) }),
                    let notice = initiative.notices.last(where: {
                        $0.at == entry.at && $0.to.contains(member) && Stage.consulted.contains($0.stage)
                            && !told.contains("\(initiative.id) \($0.stage) \($0.at.milliseconds)")
                    })
                else { continue }
                told.insert("\(initiative.id) \(notice.stage) \(notice.at.milliseconds)")
                found.append(
                    StageNotice(
                        initiative: initiative, notice: notice,
                        position: initiative.position(of: member, after: notice)))
            }
        }
        return found
    }
}
