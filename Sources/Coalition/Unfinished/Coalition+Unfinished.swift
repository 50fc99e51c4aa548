// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// Looks again at everything that an act was about, and keeps it among the unfinished or takes it out.
    ///
    /// An act names everything that it changes, or what it touches would not stand in that thing's history.
    mutating func sortUnfinished(_ subjects: [Subject]) {
        for subject in subjects {
            switch subject.text.utf8.first {
            case UInt8(ascii: "I"): sort(Initiative.ID(verbatim: subject.text))
            case UInt8(ascii: "D"): sort(Decision.ID(verbatim: subject.text))
            case UInt8(ascii: "E"): sort(Activity.ID(verbatim: subject.text))
            case UInt8(ascii: "G"): sort(Contribution.ID(verbatim: subject.text))
            case UInt8(ascii: "N"): sort(Indicator.ID(verbatim: subject.text))
            case UInt8(ascii: "R"): sort(Release.ID(verbatim: subject.text))
            case UInt8(ascii: "V"): sort(Visit.ID(verbatim: subject.text))
            case UInt8(ascii: "M"): sort(Meeting.ID(verbatim: subject.text))
            case UInt8(ascii: "F"): sort(FollowUp.ID(verbatim: subject.text))
            case UInt8(ascii: "S"): sort(Strategy.ID(verbatim: subject.text))
            default: break
            }
        }
    }

    private mutating func sort(_ id: Initiative.ID) {
        guard let initiative = initiatives[id] else { return }
        unfinished.initiatives.set(id, initiative.stage.isInMotion)
        for gift in initiative.contributions { sort(gift) }
        unfinished.drafts.give(id, to: initiative.stage.isUnsubmitted ? initiative.sponsor : nil)
        unfinished.orphaned.set(id, initiative.stage == .withdrawn && !initiative.cosponsors.isEmpty)
        unfinished.cleared.set(id, initiative.publication == .cleared)
        if let strategy = strategies.ofInitiative[id] { sort(strategy) }
    }

    private mutating func sort(_ id: Decision.ID) {
        guard let decision = decisions[id] else { return }
        let isUncertified = decision.awaitsCertificate
        unfinished.decisions.set(id, decision.isRunning || isUncertified)
    }

    private mutating func sort(_ id: Activity.ID) {
        guard let activity = activities[id] else { return }
        unfinished.activities.set(id, !activity.isOver)
    }

    private mutating func sort(_ id: Contribution.ID) {
        guard let gift = contributions[id], let initiative = initiatives[gift.initiative] else { return }
        let isAwaited = gift.stage != .received && gift.withdrawal == nil
        unfinished.contributions.set(id, isAwaited && initiative.stage.isUnderWay)
        unfinished.payments.set(id, gift.payments.contains { $0.outstanding > 0 })
    }

    private mutating func sort(_ id: Indicator.ID) {
        guard let indicator = indicators[id] else { return }
        unfinished.indicators.set(id, indicator.status != .approved)
    }

    private mutating func sort(_ id: Release.ID) {
        guard let release = releases[id] else { return }
        let isUnpublished = release.status == .draft || release.status == .cleared
        unfinished.releases.set(id, isUnpublished || release.proposedCorrection != nil)
    }

    private mutating func sort(_ id: Visit.ID) {
        guard let visit = visits[id] else { return }
        unfinished.visits.set(id, visit.status == .planned || visit.status == .held)
    }

    private mutating func sort(_ id: Strategy.ID) {
        guard let parent = strategies[id].flatMap({ initiatives[$0.initiative] }) else { return }
        unfinished.strategies.set(id, parent.stage.isUnderWay)
    }

    private mutating func sort(_ id: Meeting.ID) {
        guard let meeting = meetings[id] else { return }
        unfinished.meetings.set(id, meeting.isUnfinished)
    }

    private mutating func sort(_ id: FollowUp.ID) {
        guard let followUp = followUps[id] else { return }
        unfinished.followUps.give(id, to: followUp.done == nil ? followUp.plan.owner : nil)
    }
}

extension Decision {
    /// Adopted, or rejected in a vote, and not certified by the chair.
    package var awaitsCertificate: Bool {
        (status == .adopted || status == .rejected) && certified == nil
    }
}

extension Stage {
    /// In its sponsor's hands, before or again.
    package var isUnsubmitted: Bool { self == .draft || self == .returned }

    /// Submitted, and not come to an end.
    package var isInMotion: Bool {
        switch self {
        case .draft, .returned, .evaluated, .archived, .rejected, .withdrawn: false
        default: true
        }
    }
}
