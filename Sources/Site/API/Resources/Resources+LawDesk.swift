// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The work of the law desk: what awaits it, changes of the law book, and departures from what was advised.
extension Resources {
    /// An initiative in legal review.
    struct Reviewed: Sendable {
        let initiative: Initiative
        /// Of this initiative, newest first.
        let assessments: [StoredAssessment]
    }

    static let lawQueueItem = Shape<Reviewed>.object("LegalReview", "An initiative in legal review.") { it in
        it.has("initiative", .id()) { $0.initiative.id }
        it.has("title", multilingual) { $0.initiative.proposal.title }
        it.has("since", .instant) { $0.initiative.since }
        it.has("assessments", Shape<StoredAssessment.ID>.id().list, "Newest first, withdrawn ones too.") {
            $0.assessments.map(\.id)
        }
        it.has("verdict", Shape<LegalVerdict>.word().orNull, "Of the latest that stands.") { item in
            item.assessments.first { $0.withdrawn == nil }?.verdict
        }
        it.has("opinion", opinion.orNull, "The latest that was given.") { $0.initiative.opinions.last }
        it.shows("opinionHolds", .truth, "Whether that one is on the present text and has not expired.") {
            !($0.initiative.opinionInForce?.hasExpired(at: $1.at) ?? true)
        }
        it.has("links", links) { "/initiatives/\($0.initiative.id)" }
    }

    static let expiringOpinion = Shape<(initiative: Initiative, expires: Day)>.object(
        "ExpiringOpinion", "An opinion in force that lapses soon."
    ) { it in
        it.has("initiative", .id()) { $0.initiative.id }
        it.has("title", multilingual) { $0.initiative.proposal.title }
        it.has("expires", .day) { $0.expires }
        it.has("links", links) { "/initiatives/\($0.initiative.id)" }
    }

    // MARK: Changes

    enum LawChangeStatus: String, CaseIterable, Sendable {
        case proposed, adopted, declined

        init(_ change: LawChange) {
            switch change.status {
            case .proposed: self = .proposed
            case .adopted: self = .adopted
            case .declined: self = .declined
            }
        }
    }

    /// A change, and what it would do to stored assessments.
    struct WeighedChange: Sendable {
        let change: LawChange
        /// Nil where this node does not have the book.
        let effects: LawEffects?
    }

    static let lawChangeSummary = Shape<LawChange>.object(
        "LawChangeSummary", "A change of the law book: proposed by one adviser, approved by another."
    ) { it in outline(&it) { $0 } }

    static let lawChange = Shape<WeighedChange>.object(
        "LawChange", "A change of the law book: proposed by one adviser, approved by another."
    ) { it in
        outline(&it) { $0.change }
        it.has("differences", difference.list) { $0.change.draft.differences }
        it.has(
            "affected", affectedAssessment.list.orNull,
            "The stored assessments that it answers differently, of those that you may open: now while it is open, as recorded once adopted; null where this node does not have the book."
        ) { $0.effects?.shown }
        it.has(
            "unopened", Shape<Int>.count.orNull, "How many more it answers differently that you may not open."
        ) { $0.effects?.unopened }
        it.has(
            "unopenedThen", Shape<Int>.count.orNull,
            "How many more those who approved it could not open; null while it is open."
        ) { $0.effects?.unopenedThen }
    }

    private static func outline<Value>(
        _ it: inout Outline<Value>, _ change: @escaping @Sendable (Value) -> LawChange
    ) {
        it.has("id", .id()) { change($0).id }
        it.has("status", .word()) { LawChangeStatus(change($0)) }
        it.shows("inForce", .truth) { change($0).approval != nil && change($0).draft.book == $1.lawBook }
        it.has("book", lawPins) { change($0).draft.book }
        it.has("replaces", lawPins.orNull, "Null for the first.") { change($0).draft.replaces }
        it.has("note", multilingual, "Why.") { change($0).draft.note }
        it.has("by", author) { change($0).by }
        it.has("at", .instant) { change($0).at }
        it.has("act", .count) { change($0).act }
        it.has("settled", signature.orNull, "The second adviser, who approved or declined it.") { value in
            switch change(value).status {
            case .proposed: nil
            case .adopted(let approval): (approval.by, approval.at)
            case .declined(let by, let at, _): (by, at)
            }
        }
        it.has("declined", remark.orNull, "Why it was declined.") { value in
            if case .declined(_, _, let reason) = change(value).status { reason } else { nil }
        }
        it.has("links", links) { "/law/changes/\(change($0).id)" }
    }

    private static let difference = Shape<LawChangeDraft.Difference>.object("LawDifference") { it in
        it.has("part", .word()) { $0.part }
        it.has("kind", .word()) { $0.kind }
        it.has("name", .text, "As the book names it: `NR-01`, `CAT ML`.") { $0.name }
    }

    private static let affectedAssessment = Shape<LawEffect>.object("AffectedAssessment") { it in
        it.has("assessment", .id()) { $0.assessment }
        it.has("before", .word()) { $0.before }
        it.has("after", .word()) { $0.after }
        it.has("states", affectedState.list, "The states that get another answer.") { $0.states }
        it.has("readable", .truth, "Whether the book can read the recorded facts.") { $0.isReadable }
    }

    private static let affectedState = Shape<LawEffect.OfState>.object(
        "AffectedState", "One state's answer, as recorded and as it would be."
    ) { it in
        it.has("state", Shape<Organisation.ID>.id().orNull, "Null for no state in particular.") { $0.state }
        it.has("before", stateAnswer) { $0.before }
        it.has("after", stateAnswer) { $0.after }
    }

    // MARK: Departures

    static let override = Shape<Override>.object(
        "Override", "A decision to depart from what an assessment advises, countersigned by the chair."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("assessment", .id()) { $0.assessment }
        it.has("direction", .word()) { $0.draft.direction }
        it.shows("inForce", .truth, "Signed twice, not lifted, not lapsed.") { $0.isInForce(at: $1.at) }
        it.has("reasons", multilingual) { $0.draft.reasons }
        it.has("conditions", condition.list) { $0.noted }
        it.has("expires", .day, "The last day on which it holds.") { $0.draft.expires }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count) { $0.act }
        it.has("countersigned", signature.orNull) { $0.countersigned.map { ($0.by, $0.at) } }
        it.has("lifted", lifting.orNull) { $0.lifted }
        it.has("links", links) { "/law/overrides/\($0.id)" }
    }

    private static let lifting = Shape<Override.Lifting>.object("OverrideLifting") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("reason", remark) { $0.reason }
    }
}
