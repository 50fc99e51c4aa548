// SPDX-License-Identifier: Apache-2.0

/// Something that awaits the viewer: what to do, about what, by when.
package struct ActionItem: Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        // A state's.
        case finishDraft, redraft, cosponsor, takeOver, takePosition, decide, optIn, answerComments,
            settleAmendments, requestReview
        case castBallot, castForAnother
        case nominate, commitPledge, stateSpending, beginClosing, reportIndicator
        // The chair's.
        case openDebate, openDecision, putText, certify, resolveInterruption, returnOrReopen, closeVote
        // The secretariat's.
        case admit, translate, beginReview, table, activate, beginActivity, completeActivity, approveIndicator
        case receiveContribution, reconcile
        // The legal adviser's, the partner's, the evaluator's.
        case giveOpinion, confirmCondition, signOff, evaluate
        // Second signatures at the law desk, and the conditions that an organisation owes.
        case approveLawChange, countersignOverride, reportCondition
        case enactCharter
        // The newsroom's and protocol's.
        case clearRelease, publishRelease, publishCorrection, publishInitiative, prepareVisit, recordMinutes
        // Of a strategy: a state's, and whoever's is responsible for it.
        case consentToStrategy, agreeToServe, setTarget
        // Meetings: an invited state's, the secretariat's, the chair's.
        case answerInvitation
        case prepareAgenda, settleProposals, registerPresence, writeMinutes, circulateMinutes
        case answerCorrections
        case openMeeting, closeMeeting, approveMinutes
        // Everybody's.
        case followUp
        // The analyst's.
        case decideHit, confirmHit
        // Whoever asked or offers, and the officers who bring them together.
        case answerPairing, confirmDelivery, pairRequest
    }

    /// By when: at an instant, or in the course of a day.
    package enum Due: Hashable, Sendable, Comparable {
        case instant(Instant)
        case day(Day)

        /// The last moment at which it is in time.
        package var end: Instant {
            switch self {
            case .instant(let instant): instant
            case .day(let day): day.advanced(byDays: 1).start - Span(milliseconds: 1)
            }
        }

        package static func < (left: Self, right: Self) -> Bool { left.end < right.end }
    }

    package let kind: Kind
    /// The first is what the page opens; the others say more: the initiative of an activity, of a decision.
    package let subjects: [Subject]
    /// Nil where nothing but good practice sets a date.
    package let due: Due?

    init(_ kind: Kind, _ subjects: [Subject], due: Due? = nil) {
        self.kind = kind
        self.subjects = subjects
        self.due = due
    }

    /// Whether it should have been done by now.
    package func isOverdue(at now: Instant) -> Bool { due.map { $0.end < now } ?? false }
}
