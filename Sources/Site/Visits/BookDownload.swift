// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A briefing book as PDF: made in the background, one at a time, and kept until the visit has another act, like the
/// page. Other acts of the coalition make nobody wait for it anew; the checkpoint on its last page is that of the moment
/// when it was made, and covers the book as well as a later one.
enum BookDownload {
    static func show(_ call: Call) async throws -> Reply {
        let (visit, number) = try call.book()
        let words = call.words
        var page = Page(words("book.title"), in: .visits)
        page.crumb(words("visits.title"), "/visits")
        page.crumbs.append(.init(label: call.text(visit.plan.title), path: "/visits/\(visit.id)"))
        let order = PaperOrder(
            key: key(visit, number, call), name: "\(visit.id.text)-\(number)-\(call.language.rawValue).pdf",
            page: page, words: "book.pdf",
            ways: [(words("book.pdf.print"), call.link("/visits/\(visit.id)/books/\(number)"))])
        return try await order.reply(call) { try await source(visit, number, call) }
    }

    static func key(_ visit: Visit, _ number: Int, _ call: Call) -> Typesetter.Key {
        .init(
            document: "\(visit.id)/\(number)", language: call.language.rawValue,
            act: call.view.basis(visit.id.subject).lastAct)
    }

    /// What the typesetter reads.
    static func source(_ visit: Visit, _ number: Int, _ call: Call) async throws -> [UInt8] {
        let (chapters, past) = try await BriefingPage.chapters(of: visit, visit.books[number - 1], call)
        let words = call.words
        let paper = BookPaper(chapters, in: call.language)
        let book = visit.books[number - 1]
        let charter = past.view.charter
        let day = call.dates.seat.day(at: book.asOf).components
        func row(_ key: String, _ value: HTML) -> Paper.Row {
            Paper.Row(label: words("book.\(key)"), runs: PaperMarkup.runs(value, in: call.language))
        }
        let acts = words("book.acts", count: book.acts)
        let document = Paper(
            language: call.language.rawValue, title: words("book.title"),
            coalition: charter.map { call.plain($0.name) } ?? "", visit: call.plain(visit.plan.title),
            date: [day.year, day.month, day.day],
            demonstration: charter?.demonstration == true
                ? .init(short: words("frame.demonstration"), long: words("frame.demonstration-long")) : nil,
            cover: [
                row("prepared-for", .text(past.name(visit.plan.visitor))),
                row("visit-of", call.dates.officialDay(call.dates.seat.day(at: visit.plan.begins))),
                row("as-of", "\(past.dates.moment(book.asOf)) · \(acts)"),
            ], note: words("book.note"), contents: words("book.contents"),
            chapters: chapters.enumerated().map { paper.chapter($1, number: $0 + 1) })
        return try Typst.source(template: "book", data: document)
    }
}

extension Call {
    /// The visit in the path and the number of its book, where the reader may see them.
    func book() throws -> (visit: Visit, number: Int) {
        guard let visit = view.visit(try identifier()),
            let number = parameters["number"].flatMap({ Int(typed: $0) }),
            visit.books.indices.contains(number - 1)
        else { throw Fault.notFound }
        return (visit, number)
    }
}
