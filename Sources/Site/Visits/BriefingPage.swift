// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record

/// A briefing book as a document to be printed: computed from the record as it stood when the book was issued.
enum BriefingPage {
    static func show(_ call: Call) async throws -> Reply {
        let (visit, number) = try call.book()
        let key = Books.Key(
            visit: visit.id, number: number, language: call.language,
            act: call.view.basis(visit.id.subject).lastAct)
        let document = try await call.site.books.document(key) {
            try await Self.document(of: visit, visit.books[number - 1], call, isFile: false)
        }
        return Reply(.kept(document))
    }

    /// The chapters, and the call that looks at the moment of the book.
    static func chapters(of visit: Visit, _ book: BriefingBook, _ call: Call) async throws
        -> (chapters: [BriefingChapter], past: Call)
    {
        let state = try await call.site.moments.state(after: book.acts, of: call.site.registry)
        // Whoever issued it could see it then; whoever reads it now has been let in by today's view.
        let past = call.forEverybody.looking(at: View(of: state, for: .person(book.by.person), at: book.asOf))
        guard let briefing = past.view.briefing(for: visit.plan.visitor, since: book.since) else {
            throw Fault.notFound
        }
        let note = try await call.site.registry.journal.head
        let chapters = BriefingChapters(visit: visit, book: book, briefing: briefing, call: past)
            .all(checkpoint: note.encoded, key: call.site.registry.journal.verificationKey.text)
        return (chapters, past)
    }

    /// - Parameter isFile: whether the document must stand alone, with its style inside and nothing around it.
    static func document(of visit: Visit, _ book: BriefingBook, _ call: Call, isFile: Bool) async throws
        -> String
    {
        let call = call.forEverybody
        let (chapters, past) = try await chapters(of: visit, book, call)
        let style =
            isFile ? Assets.styles : nil
        let fields: Fields = [
            "language": call.language.rawValue, "direction": call.language.direction,
            "documentTitle": "\(call.words("book.title")) – \(call.plain(visit.plan.title))",
            "stylesheet": isFile ? nil : call.site.assets.stylesheet,
            "styleHTML": style.map(HTML.stylesheet), "icon": isFile ? nil : call.site.assets.icon,
            "bar": !isFile, "pdf": call.site.typesetter.isPresent ? call.link("\(call.path)/pdf") : nil,
            "back": call.link("/visits/\(visit.id)"), "languages": call.languageLinks,
            "demonstration": past.view.charter?.demonstration ?? false,
            "coalition": past.view.charter.map { call.plain($0.name) } ?? "",
            "visitTitleHTML": call.text(visit.plan.title), "visitor": past.name(visit.plan.visitor),
            "visitDayHTML": call.dates.officialDay(call.dates.seat.day(at: visit.plan.begins)),
            "asOfHTML": past.dates.moment(book.asOf), "acts": call.words("book.acts", count: book.acts),
            "chapters": chapters.enumerated().map { index, chapter in chapter.fields(number: index + 1) },
            "footerHTML": HTML.text(
                call.words("frame.footer", ["coalition": past.view.charter.map { call.plain($0.name) } ?? ""])
            ),
        ]
        return call.render("visits/book", fields)
    }
}

extension Website {
    /// A visit's briefing book as one HTML file, the latest where no number is given. Nil where there is none.
    package func briefingBook(
        of id: Visit.ID, number: Int? = nil, in language: Language
    ) async throws -> String? {
        guard let (visit, number, call) = book(of: id, number: number, in: language) else { return nil }
        return try await BriefingPage.document(of: visit, visit.books[number - 1], call, isFile: true)
    }

    /// The same as PDF. Nil where there is none; refused where no typesetter is at hand.
    package func briefingPDF(
        of id: Visit.ID, number: Int? = nil, in language: Language
    ) async throws -> [UInt8]? {
        guard let (visit, number, call) = book(of: id, number: number, in: language) else { return nil }
        let key = BookDownload.key(visit, number, call)
        _ = try await typesetter.order(key) { try await BookDownload.source(visit, number, call) }
        guard case .ready(let pdf)? = try await typesetter.progress(of: key, within: .seconds(120)) else {
            throw Typesetter.Refusal.failed
        }
        return pdf
    }

    /// The book, and a call of whoever issued it.
    private func book(
        of id: Visit.ID, number: Int?, in language: Language
    ) -> (visit: Visit, number: Int, call: Call)? {
        guard let visit = registry.coalition.visits[id] else { return nil }
        let number = number ?? visit.books.count
        guard visit.books.indices.contains(number - 1) else { return nil }
        let book = visit.books[number - 1]
        let visitor = Visitor(language: language, key: settings.nodeKey)
        let call = Call(
            site: self, visitor: visitor, now: book.asOf,
            view: View(of: registry.coalition, for: .person(book.by.person), at: book.asOf),
            path: "/visits/\(id)", parameters: [:], query: FormInput(), form: FormInput())
        return (visit, number, call)
    }
}

extension Call {
    /// The same call without what only this reader prefers: a document is kept for all who may read it.
    fileprivate var forEverybody: Call {
        var visitor = visitor
        visitor.digits = .western
        return Call(
            site: site, visitor: visitor, now: now, view: view, path: path, parameters: parameters,
            query: query, form: form)
    }

    /// The same call, looking at another moment.
    fileprivate func looking(at view: View) -> Call {
        Call(
            site: site, visitor: visitor, now: view.at, view: view, path: path, parameters: parameters,
            query: query,
            form: form)
    }
}
