// SPDX-License-Identifier: Apache-2.0

/// An act that concerns the viewer.
package struct Notification: Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case stage, decision, debate, review, participation, activity, followUp, meeting, credential, news
    }

    package let entry: TrailEntry
    package let kind: Kind
}

extension View {
    /// What concerns the viewer's office or organisation, newest first, whoever else did it.
    package func notifications(
        _ limit: Int, before end: Int? = nil, kind: Notification.Kind? = nil
    ) -> [Notification] {
        var found: [Notification] = []
        eachConcern(before: end ?? state.count) { entry in
            let of = Notification.Kind(of: entry)
            if kind == nil || kind == of { found.append(Notification(entry: told(entry), kind: of)) }
            return found.count < limit
        }
        return found
    }

    /// How many of them were not seen, at most `limit`: nothing older than the point up to which all were is looked at.
    package func unread(_ seen: SeenActs, limit: Int = 100) -> Int {
        var count = 0
        eachConcern(before: state.count) { entry in
            guard entry.index >= seen.before else { return false }
            if !seen.acts.contains(entry.index) { count += 1 }
            return count < limit
        }
        return count
    }

    /// Of the acts that are known to concern the viewer, no more than so many are looked at for one answer.
    private static let reach = 4096

    /// Goes backwards through what concerns the viewer, until `body` says that it is enough.
    private func eachConcern(before end: Int, _ body: (TrailEntry) -> Bool) {
        guard let me, let organisation else { return }
        var lists = [state.concerns[organisation.id], state.concerns[me.id]]
        if organisation.kind == .member, isInside { lists.append(state.concerns.everyMember) }
        var positions = lists.map { list in list.count(while: { $0 < end }) }
        for _ in 0..<Self.reach {
            let heads = lists.indices.map { positions[$0] > 0 ? lists[$0][positions[$0] - 1] : -1 }
            guard let newest = heads.max(), newest >= 0 else { return }
            for index in lists.indices where heads[index] == newest { positions[index] -= 1 }
            let entry = state.trail[newest]
            // What happened before it joined was not said to it.
            guard organisation.joined <= entry.at.day else { return }
            guard entry.name != nil, entry.author.person != me.id, isIn(entry.audience) else { continue }
            if !body(entry) { return }
        }
    }
}

extension Notification.Kind {
    package init(of entry: TrailEntry) {
        let name = entry.name ?? ""
        let concept = name.prefix { $0 != "." }
        switch concept {
        case "decision", "clock": self = .decision
        case "participation", "resource", "support": self = .participation
        case "activity", "result", "strategy": self = .activity
        case "visit": self = .followUp
        case "meeting": self = name == "meeting.agree" ? .followUp : .meeting
        case "directory", "charter": self = .credential
        case "publication": self = .news
        case "law": self = .review
        default:
            switch name {
            case "initiative.comment", "initiative.answer", "initiative.amend", "initiative.settleAmendment",
                "initiative.takePosition":
                self = .debate
            case "initiative.giveOpinion", "initiative.meetCondition", "initiative.reportCondition",
                "initiative.signOff",
                "initiative.requestReview":
                self = .review
            default: self = .stage
            }
        }
    }
}
