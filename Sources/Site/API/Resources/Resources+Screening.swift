// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The screening desk: hits, runs and the editions of lists. Whose names they are is said as far as its pages say it, and
/// as long as the names are kept.
extension Resources {
    /// A hit, and what is looked up beside the record for the page that it stands on.
    struct FoundHit: Sendable {
        let hit: ScreeningHit
        /// Nil once it was destroyed.
        var subject: ScreenedSubject?
        /// As the list had it when the hit was raised; nil where the node no longer has that version.
        var entry: ListEntry?
        /// What became of the entry since.
        var now = EntryNow(kind: .unknown)
    }

    static let screeningHitSummary = Shape<FoundHit>.object(
        "ScreeningHitSummary", "A name that resembles a listed one. A lead; never grounds by itself."
    ) { it in
        outline(&it) { $0 }
    }

    static let screeningHit = Shape<ComparedHit>.object(
        "ScreeningHit", "A hit: both sides, how they met, and who decided what."
    ) { it in
        outline(&it) { $0.found }
        it.has("screened", subject.orNull, "Who was screened; null once that was destroyed.") {
            $0.found.subject?.details
        }
        it.has("listed", entry.orNull, "Null where the node no longer has that version of the list.") {
            $0.found.entry
        }
        it.has("alignment", alignment.orNull, "Null where one of the sides is gone.") { $0.explanation }
        it.has("edition", listUse.orNull, "What was looked in.") { $0.use }
        it.has("engine", Shape<String>.text.orNull) { $0.engine }
        it.has("changes", changedField.list, "What was corrected in the entry since, field by field.") {
            $0.found.now.fields
        }
        it.has("decisions", hitDecision.list, "Oldest first. One decides, another reviews.") {
            $0.found.hit.decisions
        }
        it.has("release", hitRelease.orNull) { $0.found.hit.release }
        it.has("others", Shape<ScreeningHit.ID>.id().list, "Other hits on the same name.") { $0.others }
    }

    private static func outline<Value>(
        _ it: inout Outline<Value>, _ found: @escaping @Sendable (Value) -> FoundHit
    ) {
        it.has("id", .id()) { found($0).hit.id }
        it.has("run", .id()) { found($0).hit.run }
        it.has("subject", .id(), "Stands for the name, and says nothing once that was destroyed.") {
            found($0).hit.raised.subject
        }
        it.has("name", Shape<String>.text.orNull, "As it was screened; null once it was destroyed.") {
            found($0).subject?.details.name
        }
        it.has("list", .id()) { found($0).hit.raised.list }
        it.has("entry", .text, "The publisher's name of the entry.") { found($0).hit.raised.entry }
        it.has("caption", Shape<String>.text.orNull, "Whom the list names.") { found($0).entry?.caption }
        it.has("score", .count, "In thousandths.") { found($0).hit.raised.score }
        it.shows("status", .word()) { found($0).hit.status(at: $1.at) }
        it.has("entryNow", Shape<EntryNow.Kind>.word(), "What became of the entry since.") {
            found($0).now.kind
        }
        it.has(
            "successor", Shape<ScreeningHit.ID>.id().orNull,
            "The hit that was raised later on the same pair: what is decided about the pair is decided there."
        ) { found($0).hit.successor }
        it.has("by", author) { found($0).hit.by }
        it.has("at", .instant) { found($0).hit.at }
        it.has("links", links) { "/screening/hits/\(found($0).hit.id)" }
    }

    static let listUse = Shape<ListUse>.object("ListUse", "A list, and the version looked in.") { it in
        it.has("list", .id()) { $0.list }
        it.has("version", .hash, "SHA-256 of what its publisher issued.") { $0.version }
    }

    // MARK: Decisions

    private static let hitDecision = Shape<ScreeningHit.Decided>.object("ScreeningDecision") { it in
        it.has("finding", .word()) { $0.finding }
        it.has("reason", remark) { $0.reason }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("overtaken", .truth, "Whether the entry changed before a second one looked at it.") {
            $0.isOvertaken
        }
        it.has("delisted", .truth, "Whether the entry was struck off after a second one had agreed.") {
            $0.isDelisted
        }
        it.has("review", hitReview.orNull, "What the second one says of it.") { $0.review }
    }

    private static let hitReview = Shape<ScreeningHit.Review>.object("ScreeningReview") { it in
        it.has("agrees", .truth) { $0.agrees }
        it.has("reason", remark) { $0.reason }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    private static let hitRelease = Shape<ScreeningHit.Release>.object(
        "ScreeningRelease", "That someone who is called alike is not the one who is listed."
    ) { it in
        it.has("until", .day) { $0.until }
        it.shows("inForce", .truth) { $0.isInForce(at: $1.at) }
        it.has("reason", remark) { $0.reason }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("ended", hitReleaseEnd.orNull, "Why it ended early.") { $0.ended }
    }

    private static let hitReleaseEnd = Shape<ScreeningHit.Release.Ended>.object("ScreeningReleaseEnd") { it in
        it.has("reason", remark) { $0.reason }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }
}
