// SPDX-License-Identifier: Apache-2.0

/// A hit: a name that somebody screened resembles one that a list names. It is a lead. Nothing follows from it by itself,
/// and nothing follows from what analysts decide about it but that it is known (FATF, Recommendation 6: what a match
/// brings about is for the competent authority).
package struct ScreeningHit: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<ScreeningHit>

    package enum Finding: String, Codable, Hashable, Sendable, CaseIterable {
        /// The name belongs to the one who is listed.
        case same
        /// It belongs to someone else, who is called alike.
        case different
        /// What is known does not suffice.
        case unsure
    }

    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// Nobody has decided.
        case open
        /// Decided by one, and waits for another.
        case decided
        /// A second one saw it otherwise: it is to be decided anew.
        case contradicted
        /// Decided by one, but the entry changed before another looked at it: it is to be decided anew.
        case overtaken
        /// Two found it the same, and the entry was struck off since: it is to be looked at anew.
        case delisted
        /// Two could not tell.
        case unsure
        /// Two could not tell, and it has rested since: what was missing may be known by now, and it is to be decided anew.
        case unresolved
        case same, different
        /// Different, and a release is in force.
        case released
        /// The release has run out: it is to be looked at again.
        case lapsed
        /// The entry changed after it was settled, and a newer hit on the same pair took its place.
        case superseded
        /// What was screened was destroyed, and all that was written about it.
        case forgotten
    }

    package let id: ID
    package let run: ScreeningRun.ID
    package let raised: RaisedHit
    package let by: Author
    package let at: Instant
    /// What became of the entry while the hit waited, oldest first.
    package internal(set) var revisions: [Revision] = []
    /// Counts what a decision rests on and can change it: entries as they stood, and decisions of others.
    package var turn: Int { revisions.count + decisions.count }
    package internal(set) var decisions: [Decided] = []
    package internal(set) var release: Release?
    package internal(set) var isForgotten = false
    /// The hit that was raised later on the same pair: what is decided about the pair is decided there.
    package internal(set) var successor: ID?

    package struct Decided: Hashable, Sendable {
        package let finding: Finding
        package let reason: Remark
        package let by: Author
        package let at: Instant
        /// The entry changed before a second one looked at it.
        package internal(set) var isOvertaken = false
        /// The entry was struck off after a second one had agreed that it was the same.
        package internal(set) var isDelisted = false
        package internal(set) var review: Review?
    }

    /// What the second one says of it.
    package struct Review: Hashable, Sendable {
        package let agrees: Bool
        package let reason: Remark
        package let by: Author
        package let at: Instant
    }

    /// That someone who is called alike is not the one who is listed, until a day.
    package struct Release: Hashable, Sendable {
        package let until: Day
        package let reason: Remark
        package let by: Author
        package let at: Instant
        package internal(set) var ended: Ended?

        package struct Ended: Hashable, Sendable {
            package let reason: Remark
            package let by: Author
            package let at: Instant
        }

        package func isInForce(at now: Instant) -> Bool { ended == nil && now.day <= until }
    }

    /// How long a hit rests that two were unsure of. Whoever was asked for papers, a bank or another state, needs some weeks
    /// to answer; after them the question is answered, or to be asked again. It is never dropped.
    package static let unsureRest = Span.days(30)

    package func status(at now: Instant) -> Status {
        if isForgotten { return .forgotten }
        if successor != nil { return .superseded }
        guard let last = decisions.last else { return .open }
        guard let review = last.review else { return last.isOvertaken ? .overtaken : .decided }
        guard review.agrees else { return .contradicted }
        switch last.finding {
        case .same: return last.isDelisted ? .delisted : .same
        case .unsure: return review.at + Self.unsureRest <= now ? .unresolved : .unsure
        case .different:
            guard let release, last.at <= release.at else { return .different }
            return release.isInForce(at: now) ? .released : .lapsed
        }
    }

    /// What two have agreed on; nil before.
    package var settled: Finding? {
        guard !isForgotten, let last = decisions.last, last.review?.agrees == true else { return nil }
        return last.finding
    }
}

extension ScreeningHit.Status {
    /// Somebody has to do something.
    package var isWaiting: Bool {
        switch self {
        case .open, .decided, .contradicted, .overtaken, .delisted, .lapsed, .unresolved: true
        case .unsure, .same, .different, .released, .superseded, .forgotten: false
        }
    }

    /// It may be decided, or decided anew.
    package var isUndecided: Bool {
        switch self {
        case .open, .contradicted, .overtaken, .delisted, .lapsed, .unsure, .unresolved: true
        case .decided, .same, .different, .released, .superseded, .forgotten: false
        }
    }
}
