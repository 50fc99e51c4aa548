// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// The queue as a file for a spreadsheet: exactly what is found, in the order that is shown, all of it. Whose names it
/// holds is written down like every other reading of them.
enum HitFile {
    private static let columns = [
        "hit", "screened", "listed", "reference", "list", "score", "status", "awaits", "raised-on", "by",
    ]

    @Sendable static func download(_ call: Call) async throws -> Reply {
        let desk = try call.screeningDesk()
        guard call.view.seesScreening else { throw Fault.forbidden }
        let words = call.words
        let hits = HitQuery(call.query).hits(call)
        let subjects = try desk.book.subjects(hits.map(\.raised.subject))
        try call.noteAccess(.downloaded, ScreeningAccess.queue, names: subjects.count)
        let entries = entries(of: hits, desk, call.view)
        var file = CSV(columns.map { words("screening.column.\($0)") })
        for hit in hits {
            let entry = entries[hit.id]
            let day = call.dates.seat.day(at: hit.at).description
            file.add([
                hit.id.text, subjects[hit.raised.subject]?.details.name ?? words("screening.erased"),
                entry?.caption, entry?.reference ?? hit.raised.entry,
                HitFilters.name(list: hit.raised.list.text, call),
                ScreeningPages.decimal(hit.raised.score),
                words("screening.status.\(hit.status(at: call.now).rawValue)"),
                HitQueue.awaited(by: hit, call), day, call.name(hit.by),
            ])
        }
        return file.reply("screening-\(call.dates.seat.day(at: call.now)).csv")
    }

    /// Whom the lists name. Looked up list by list and in the order in which they were raised, so that a version that is not at
    /// hand is read from its file once, however the rows are sorted.
    private static func entries(
        of hits: [ScreeningHit], _ desk: ScreeningDesk, _ view: View
    ) -> [ScreeningHit.ID: ListEntry] {
        let ordered = hits.sorted { ($0.raised.list.text, $0.at) < ($1.raised.list.text, $1.at) }
        return ordered.reduce(into: [:]) { found, hit in found[hit.id] = desk.namedEntry(of: hit, view) }
    }
}

extension ScreeningAccess {
    /// What the log calls the queue, where others have the name of one thing.
    static let queue = "queue"
}

extension ScreeningDesk {
    /// Whom the list names: in the version in force, which is at hand, and where it was struck off since, in the one that was
    /// looked in.
    func namedEntry(of hit: ScreeningHit, _ view: View) -> ListEntry? {
        let present = view.listUses([hit.raised.list]).first.flatMap { try? list($0) }
        return present?.entry(hit.raised.entry) ?? entry(of: hit, view)
    }
}
