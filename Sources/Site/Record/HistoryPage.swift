// SPDX-License-Identifier: Apache-2.0
import Coalition

/// All acts about one thing that the reader may know of, whatever kind of thing it is.
enum HistoryPage {
    static let pageSize = 100

    static func show(_ call: Call) async throws -> Reply {
        let subject: Subject = try call.identifier()
        let (entries, count) = call.view.trail(
            of: subject, newest: pageSize + 1, before: call.query.number("before"))
        guard count > 0 else { throw Fault.notFound }
        let words = call.words
        var page = Page(words("history.title"))
        let shown = Array(entries.prefix(pageSize))
        if let path = ReceiptPage.path(of: subject), let title = ReceiptPage.title(of: subject, call) {
            page.crumbs.append(.init(label: title, path: path))
        }
        page.code = subject.text
        page.title = "\(words("history.title")) – \(subject.text)"
        page.lead = .text(words("history.lead", count: count))
        page.parts = [try await ActTrail.timeline(shown, about: subject, call)]
        let older = entries.count > pageSize ? shown.last?.index : nil
        if older != nil || call.query["before"] != nil {
            let path = call.link(ActTrail.path(of: subject))
            page.parts.append(
                Pager(
                    label: words("record.pages"), position: words("record.newest"),
                    previous: call.query["before"] == nil ? nil : path,
                    next: older.map { "\(path)?before=\($0)" }))
        }
        return call.reply(page)
    }
}
