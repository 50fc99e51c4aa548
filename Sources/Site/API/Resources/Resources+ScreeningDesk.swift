// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// How the screening desk works, who saw whose data there, and files of names.
extension Resources {
    /// What the record says of the desk, and the lists whose last update was refused.
    struct DeskStatistics: Sendable {
        let statistics: ScreeningStatistics
        let refused: [(list: String, alert: ListAlert)]
    }

    static let screeningStatistics = Shape<DeskStatistics>.object(
        "ScreeningStatistics", "How the desk works. What was erased is counted as raised and as nothing else."
    ) { it in
        it.has("names", .count, "How many were looked up, re-screening included.") { $0.statistics.names }
        it.has("raised", .count) { $0.statistics.raised }
        it.has("statuses", Shape<Int>.count.map(by: .free), "Hits by status.") { desk in
            Dictionary(uniqueKeysWithValues: desk.statistics.statuses.map { ($0.key.rawValue, $0.value) })
        }
        it.has("settled", .count, "On whose end two have agreed.") { $0.statistics.settled }
        it.has("same", .count, "Those of them that were the same.") { $0.statistics.same }
        it.has("reviewed", .count, "Decisions that a second one has looked at.") { $0.statistics.reviewed }
        it.has("agreed", .count, "Those of them confirmed.") { $0.statistics.agreed }
        it.has("bands", band.list, "What hits of each score turned out to be.") { $0.statistics.bands }
        it.has(
            "delays", delay.list,
            "From publication, or the date of the publisher's server, to the end of re-screening, the latest first."
        ) { desk in
            desk.statistics.delays.prefix(100).map(\.self)
        }
        it.has("alerts", alert.list, "Updates that were refused: the last good version stays in force.") {
            $0.refused
        }
        it.has("links", links) { _ in "/screening/statistics" }
    }

    private static let band = Shape<ScreeningStatistics.Band>.object("ScreeningBand") { it in
        it.has("from", .count, "In per cent.") { $0.from }
        it.has("to", .count, "Excluded, except for 100.") { $0.to }
        it.has("same", .count) { $0.same }
        it.has("different", .count) { $0.different }
        it.has("unsure", .count) { $0.unsure }
    }

    private static let delay = Shape<(edition: ListEdition, span: Span)>.object("ScreeningDelay") { it in
        it.has("list", .id()) { $0.edition.list }
        it.has("version", .hash) { $0.edition.version }
        it.has("minutes", .count) { Int($0.span.milliseconds / 60_000) }
    }

    private static let alert = Shape<(list: String, alert: ListAlert)>.object("ListAlert") { it in
        it.has("list", .text(.identifier)) { $0.list }
        it.has("cause", .word()) { $0.alert.cause }
        it.has("message", .text) { $0.alert.message }
        it.has("since", .instant) { Instant(milliseconds: $0.alert.since) }
    }

    // MARK: Who saw what

    static let screeningAccess = Shape<(number: Int, access: ScreeningAccess)>.object(
        "ScreeningAccess",
        "That somebody saw whose names these are, when and for what. The names are not in it."
    ) { it in
        it.has("number", .count, "Rises with every note.") { $0.number }
        it.has("at", .instant) { $0.access.at }
        it.has("person", .id()) { $0.access.person }
        it.has("kind", .word()) { $0.access.kind }
        it.has("thing", .text, "The hit, run or file that was opened.") { $0.access.thing }
        it.has("names", .count, "How many names were shown.") { $0.access.names }
    }

    // MARK: Files of names

    static let screeningUpload = Shape<ScreeningUpload>.object(
        "ScreeningUpload", "A file of names that somebody had screened, and how far that has come."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("by", author) { Author(person: $0.by, organisation: $0.organisation) }
        it.has("at", .instant) { $0.at }
        it.has("lists", Shape<ListEdition.Name>.id().list, "To look in; empty for all in force.") { $0.lists }
        it.has("names", .count, "How many the file has.") { $0.total }
        it.has("done", .count, "How many were looked up.") { $0.done }
        it.has("failure", Shape<String>.text.orNull, "Why it stopped; null while all is well.") { $0.failure }
        it.has("links", links) { "/screening/uploads/\($0.id)" }
    }

    /// A row of a file, and what is looked up for the page that it stands on.
    struct FoundRow: Sendable {
        let row: ScreeningUpload.Row
        /// Nil once it was destroyed.
        var subject: ScreenedSubject?
        var hits: [ScreeningHit] = []
    }

    static let screeningRow = Shape<FoundRow>.object(
        "ScreeningRow", "One name of a file, and what it came to."
    ) {
        it in
        it.has("number", .count, "From 1, without the line of headings.") { $0.row.number }
        it.has("subject", .id()) { $0.row.subject }
        it.has("screened", subject.orNull) { $0.subject?.details }
        it.has("matches", Shape<Int>.count.orNull, "Null until it was looked up.") { $0.row.matches }
        it.has("best", Shape<Int>.count.orNull, "The best score, in thousandths.") { $0.row.best }
        it.has("hits", rowHit.list) { $0.hits }
    }

    private static let rowHit = Shape<ScreeningHit>.object("ScreeningRowHit") { it in
        it.has("id", .id()) { $0.id }
        it.shows("status", .word()) { $0.status(at: $1.at) }
    }

    // MARK: Versions of lists

    /// What became of one entry from one version of a list to another.
    struct ListedChange: Sendable {
        enum Kind: String, CaseIterable, Sendable { case added, relisted, removed, changed }

        let kind: Kind
        let entry: ListEntry
        var fields: [ListDifference.Field] = []

        static func all(of difference: ListDifference) -> [ListedChange] {
            difference.added.map { .init(kind: .added, entry: $0) }
                + difference.relisted.map { .init(kind: .relisted, entry: $0) }
                + difference.removed.map { .init(kind: .removed, entry: $0) }
                + difference.changed.map { .init(kind: .changed, entry: $0.entry, fields: $0.fields) }
        }
    }

    static let listedChange = Shape<ListedChange>.object(
        "ListChange", "What became of an entry from one version of a list to another."
    ) { it in
        it.has("change", .word()) { $0.kind }
        it.has("entry", .text, "The publisher's name of the entry.") { $0.entry.id }
        it.has("kind", .word()) { $0.entry.kind }
        it.has("caption", .text) { $0.entry.caption }
        it.has("reference", Shape<String>.text.orNull) { $0.entry.reference }
        it.has("legalBases", Shape<String>.text.list) { $0.entry.bases }
        it.has("fields", changedField.list, "What was corrected.") { $0.fields }
    }

    static let changedField = Shape<ListDifference.Field>.object("ListFieldChange") { it in
        it.has("field", .word()) { $0.name }
        it.has("before", Shape<String>.text.list) { $0.removed.map(\.phrase) }
        it.has("after", Shape<String>.text.list) { $0.added.map(\.phrase) }
    }
}
