// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is shown, as a file for the reader's own calendar.
enum CalendarDownload {
    static func reply(_ call: Call) async throws -> Reply {
        guard let query = CalendarQuery(call) else { throw Fault.notFound }
        let file = call.kept("calendar file \(call.language.rawValue) \(call.query.query)") { view in
            call.site.formats.calendar(
                CalendarFile(
                    name: "\(coalition(call)) – \(call.dates.name(of: query.month))", language: call.language,
                    at: call.now,
                    events: query.entries(query.days(in: call.language), view).map { event($0, call) }))
        }
        return Reply(
            .file(
                bytes: Array(file.utf8), type: "text/calendar; charset=utf-8",
                name: "\(call.recordName)-\(query.day?.description ?? query.month.description).ics"))
    }

    private static func coalition(_ call: Call) -> String {
        call.view.charter.map { call.plain($0.shortName) } ?? call.words("calendar.title")
    }

    private static func event(_ entry: CalendarEntry, _ call: Call) -> CalendarFile.Event {
        let place = [entry.room.map(call.name), entry.place.map(call.plain), entry.host.map(call.name)]
            .compactMap(\.self).joined(separator: call.words.listSeparator)
        let moment = entry.kind.lasts ? entry.begins : entry.ends
        return CalendarFile.Event(
            uid: "\(entry.id)@\(call.recordName)",
            summary: "\(entry.label(call)): \(call.plain(entry.title))",
            begins: moment, ends: entry.kind.lasts ? entry.ends : moment, day: entry.day,
            place: place.isEmpty ? nil : place, notes: entry.subject.text,
            categories: [entry.label(call)] + entry.domains.map(call.name), isTentative: entry.isTentative)
    }
}
