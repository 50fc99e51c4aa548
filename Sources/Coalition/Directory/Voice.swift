// SPDX-License-Identifier: Apache-2.0

/// How far one member has used its voice: what it was told of, stage by stage, and what it said.
///
/// Told and silent is a count of its own: silence is never counted as a position.
package struct Voice: Hashable, Sendable {
    /// Of how many initiatives it was told at each consulted stage.
    package private(set) var told: [Stage: Int] = [:]
    /// On how many of them it recorded a position itself.
    package private(set) var positions: [Stage: [Position.Kind: Int]] = [:]
    package private(set) var comments = 0
    package private(set) var amendments = 0

    package func spoken(at stage: Stage) -> Int { positions[stage]?.values.reduce(0, +) ?? 0 }

    mutating func hear(of stage: Stage) { told[stage, default: 0] += 1 }

    /// A position taken anew replaces the one before it, also that of an earlier round.
    mutating func speak(_ kind: Position.Kind, at stage: Stage, replacing old: Position.Kind?) {
        if let old { positions[stage]?[old, default: 0] -= 1 }
        positions[stage, default: [:]][kind, default: 0] += 1
    }

    mutating func comment() { comments += 1 }
    mutating func amend() { amendments += 1 }
}

extension Coalition {
    /// Counts those who are told of a consulted stage for the first time. `earlier` are the notices before this one.
    mutating func noteTold(of id: Initiative.ID, _ earlier: [Notice]) {
        guard let notices = initiatives[id]?.notices, notices.count > earlier.count,
            let notice = notices.last,
            Stage.consulted.contains(notice.stage)
        else { return }
        let known = earlier.filter { $0.stage == notice.stage }
        for member in notice.to where !known.contains(where: { $0.to.contains(member) }) {
            involvements[member, default: .init()].voice.hear(of: notice.stage)
        }
    }

    /// Counts what a member says, before it is taken into the initiative.
    mutating func noteVoice(_ deed: InitiativeDeed, on initiative: Initiative, _ act: Act) {
        let state = act.author.organisation
        switch deed {
        case .takePosition(_, let kind, _):
            let old = initiative.spoken(by: state, at: initiative.stage).last
            involvements[state, default: .init()].voice.speak(
                kind, at: initiative.stage, replacing: old?.kind)
        case .comment: involvements[state, default: .init()].voice.comment()
        case .amend: involvements[state, default: .init()].voice.amend()
        default: break
        }
    }
}

extension View {
    /// How far a member has used its voice; deliberations are the coalition's own.
    package func voice(of member: Organisation.ID) -> Voice? {
        guard isInside, organisation(member)?.kind == .member else { return nil }
        return state.involvements[member]?.voice ?? Voice()
    }
}
