// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// What looking up names came to, and the editions of lists that were looked in.
extension Resources {
    /// A run with all that its page shows.
    struct ExplainedRun: Sendable {
        let recorded: RecordedRun
        let hits: [FoundHit]
        /// Who was looked up, where it was one only.
        let subject: ScreenedSubject?
        let matches: [RunMatch]
    }

    /// An entry that the one name of a run resembles, raised or quiet.
    struct RunMatch: Sendable {
        let match: ScreeningDesk.Match
        let hit: ScreeningHit.ID?
    }

    static let screeningRunSummary = Shape<RecordedRun>.object(
        "ScreeningRunSummary", "That names were looked up in lists; whose, it does not say."
    ) { it in
        outline(&it) { $0 }
    }

    static let screeningRun = Shape<ExplainedRun>.object("ScreeningRun", "What looking up names came to.") {
        it in
        outline(&it) { $0.recorded }
        it.has("hits", screeningHitSummary.list) { $0.hits }
        it.has("subject", Shape<ScreenedSubject.ID>.id().orNull, "Stands for that one name.") {
            $0.subject?.id
        }
        it.has("screened", subject.orNull, "Who was looked up, where it was one only and the name is kept.") {
            $0.subject?.details
        }
        it.has("matches", match.list, "All that this one name resembles, whether raised or quiet.") {
            $0.matches
        }
    }

    private static func outline<Value>(
        _ it: inout Outline<Value>, _ recorded: @escaping @Sendable (Value) -> RecordedRun
    ) {
        it.has("id", .id()) { recorded($0).id }
        it.has("by", author) { recorded($0).by }
        it.has("at", .instant) { recorded($0).at }
        it.has("cause", listUse.orNull, "The new edition because of which all were screened again.") {
            recorded($0).cause
        }
        it.has("editions", listUse.list) { recorded($0).run.editions }
        it.has("engine", .text) { recorded($0).run.engine }
        it.has("threshold", .count, "In thousandths.") { recorded($0).run.threshold }
        it.has("names", .count, "How many were looked up.") { recorded($0).run.subjects }
        it.has("raised", .count) { recorded($0).run.hits.count }
        it.has("quiet", .count, "Pairs that had been decided before.") { recorded($0).run.quiet }
        it.has(
            "unraised", .count,
            "Pairs that were found beyond those that a name may raise in one list at once; not raised."
        ) { recorded($0).run.unraised ?? 0 }
        it.has("links", links) { "/screening/runs/\(recorded($0).id)" }
    }

    private static let match = Shape<RunMatch>.object("ScreeningMatch") { it in
        it.has("list", .id()) { $0.match.use.list }
        it.has("entry", .text) { $0.match.entry.id }
        it.has("caption", .text) { $0.match.entry.caption }
        it.has("score", .count, "In thousandths.") { $0.match.score }
        it.has("hit", Shape<ScreeningHit.ID>.id().orNull, "Null where it was never raised.") { $0.hit }
    }

    // MARK: Lists

    static let listInForce = Shape<EnforcedEdition>.object(
        "ListEdition", "A version of a sanctions list, from the moment it came into force."
    ) { it in
        it.has("list", .id()) { $0.edition.list }
        it.has("version", .hash, "SHA-256 of what its publisher issued.") { $0.edition.version }
        it.has("published", Shape<Instant>.instant.orNull, "Null where the file does not say.") {
            $0.edition.published
        }
        it.has(
            "served", Shape<Instant>.instant.orNull,
            "Where the file does not say: the date of the publisher's server. It was published then at the latest."
        ) { $0.edition.served }
        it.has("entries", .count) { $0.edition.entries }
        it.has("added", .count, "Against the version before.") { $0.edition.added }
        it.has("changed", .count) { $0.edition.changed }
        it.has("removed", .count) { $0.edition.removed }
        it.has("act", .count) { $0.act }
        it.has("at", .instant, "When it came into force.") { $0.at }
        it.has("rescreening", rescreening.orNull, "Null until everybody lately screened was looked up again.")
        {
            $0.rescreened
        }
        it.has("links", links) { "/screening/lists/\($0.edition.list)" }
    }

    private static let rescreening = Shape<EnforcedEdition.Rescreening>.object("Rescreening") { it in
        it.has("runs", Shape<ScreeningRun.ID>.id().list) { $0.runs }
        it.has("at", .instant) { $0.at }
        it.has("names", .count) { $0.subjects }
        it.has("raised", .count) { $0.raised }
    }
}
