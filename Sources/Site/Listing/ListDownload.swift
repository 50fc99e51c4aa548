// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Record

/// A list as PDF: exactly what is found, in the order that is shown, all of it.
///
/// It is kept under what stands in it, not under what was asked for: whoever may not see a row cannot be given a paper
/// that has it, and an act that changes no row makes nobody wait anew. The checkpoint on it is that of the moment when it
/// was made, as in a book.
struct ListDownload {
    let call: Call
    let address: ListAddress
    /// Of the file, "initiatives".
    let name: String
    let title: String
    let section: Section
    /// How the way to the same for a spreadsheet is called.
    let csv: String
    /// What the list is narrowed by, "Stage: Draft".
    let conditions: [HTML]

    private var words: Words { call.words }
    private var today: Day { call.dates.seat.day(at: call.now) }

    /// - Parameter table: all of the list; asked for where it is short enough.
    func reply(_ count: Int, _ table: () -> Table) async throws -> Reply {
        guard count <= call.site.settings.rowsOnPaper else { return tooLong(count) }
        let contents = contents(table())
        let digest = Hash.of(try Typst.source(template: "list", data: contents)).base64
        let order = PaperOrder(
            key: .init(document: "\(name) \(digest)", language: call.language.rawValue, act: nil),
            name: "\(name)-\(today)-\(call.language.rawValue).pdf", page: page, words: "list.pdf", ways: ways)
        return try await order.reply(call) { [call] in try await Self.source(contents, call) }
    }

    private func contents(_ table: Table) -> ListPaper {
        let none = HTML.text(words("list.pdf.everything"))
        let narrowed = conditions.isEmpty ? none : conditions.joined(separator: " · ")
        let day = today.components
        let charter = call.view.charter
        return ListPaper(
            language: call.language.rawValue, title: title,
            coalition: charter.map { call.plain($0.name) } ?? "",
            date: [day.year, day.month, day.day],
            demonstration: charter?.demonstration == true
                ? .init(short: words("frame.demonstration"), long: words("frame.demonstration-long")) : nil,
            facts: [Self.fact(words("initiatives.conditions"), narrowed, call)], found: table.caption,
            table: BookPaper([], in: call.language).table(table))
    }

    private static func fact(_ label: String, _ value: HTML, _ call: Call) -> Paper.Row {
        Paper.Row(label: label, runs: PaperMarkup.runs(value, in: call.language))
    }

    /// What the typesetter reads.
    private static func source(_ contents: ListPaper, _ call: Call) async throws -> [UInt8] {
        let note = try await call.site.registry.journal.head
        let (words, dates) = (call.words, call.dates)
        let acts = words("book.acts", count: try Checkpoint(text: note.text).size)
        let day = dates.officialDay(dates.seat.day(at: call.now))
        let clock = HTML.leftToRight(dates.clock(call.now, in: dates.seat))
        var paper = contents
        paper.facts.append(
            fact(words("book.as-of"), "\(day) \(clock) \(dates.time(of: dates.seat)) · \(acts)", call))
        paper.checkpoint = .init(title: words("record.checkpoint"), text: note.encoded)
        return try Typst.source(template: "list", data: paper)
    }

    // MARK: Without a PDF

    /// What a page in the place of the PDF has in common with the list.
    private var page: Page {
        var page = Page(title, in: section)
        page.crumb(title, address.path)
        return page
    }

    /// The same for a spreadsheet, and on a page that can be printed.
    private var ways: [(label: String, href: String)] {
        [(csv, address.file(call)), (words("list.pdf.list"), address.href(address.lasting, call))]
    }

    private func tooLong(_ count: Int) -> Reply {
        var page = page
        page.title = words("list.pdf.too-long.title")
        page.heading = .text(page.title)
        page.lead = .text(
            words(
                "list.pdf.too-long.text",
                [
                    "count": Numbers.text(count, in: call.numerals),
                    "limit": Numbers.text(call.site.settings.rowsOnPaper, in: call.numerals),
                ]))
        page.parts = [ActionLinks(ways)]
        return call.reply(page, status: .unprocessableContent)
    }
}
