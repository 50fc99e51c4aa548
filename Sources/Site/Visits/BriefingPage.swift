// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record

/// A briefing book as a document to be printed: computed from the record as it stood when the book was issued.
enum BriefingPage {
    static func show(_ call: Call) async throws -> Reply {
        guard let visit = call.view.visit(try call.identifier()),
            let number = call.parameters["number"].flatMap({ Int($0) }),
            visit.books.indices.contains(number - 1)
        else { throw Fault.notFound }
        let html = try await document(of: visit, visit.books[number - 1], call, isFile: false)
        return Reply(.html(html))
    }

    /// - Parameter isFile: whether the document must stand alone, with its style inside and nothing around it.
    static func document(of visit: Visit, _ book: BriefingBook, _ call: Call, isFile: Bool) async throws
        -> String
    {
        let state = try await call.site.moments.state(after: book.acts, of: call.site.registry)
        // Whoever issued it could see it then; whoever reads it now has been let in by today's view.
        let past = call.looking(at: View(of: state, for: .person(book.by.person), at: book.asOf))
        guard let briefing = past.view.briefing(for: visit.plan.visitor, since: book.since) else {
            throw Fault.notFound
        }
        let note = try await call.site.registry.journal.head
        let chapters = BriefingChapters(visit: visit, book: book, briefing: briefing, call: past)
            .all(checkpoint: note.encoded, key: call.site.registry.journal.verificationKey.text)
        let style =
            isFile ? Assets.styles : nil
        let fields: Fields = [
            "language": call.language.rawValue, "direction": call.language.direction,
            "documentTitle": "\(call.words("book.title")) – \(call.plain(visit.plan.title))",
            "stylesheet": isFile ? nil : call.site.assets.stylesheet,
            "styleHTML": style.map(HTML.stylesheet), "icon": isFile ? nil : call.site.assets.icon,
            "bar": !isFile, "back": call.link("/visits/\(visit.id)"), "languages": call.languageLinks,
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
    /// A visit's briefing book as one file, the latest where no number is given. Nil where there is none.
    package func briefingBook(
        of id: Visit.ID, number: Int? = nil, in language: Language
    ) async throws -> String? {
        guard let visit = registry.coalition.visits[id] else { return nil }
        let index = (number ?? visit.books.count) - 1
        guard visit.books.indices.contains(index) else { return nil }
        let book = visit.books[index]
        let visitor = Visitor(language: language, key: settings.nodeKey)
        let call = Call(
            site: self, visitor: visitor, now: book.asOf,
            view: View(of: registry.coalition, for: .person(book.by.person), at: book.asOf),
            path: "/visits/\(id)", parameters: [:], query: FormInput(), form: FormInput())
        return try await BriefingPage.document(of: visit, book, call, isFile: true)
    }
}

extension Call {
    /// The same call, looking at another moment.
    fileprivate func looking(at view: View) -> Call {
        Call(
            site: site, visitor: visitor, now: view.at, view: view, path: path, parameters: parameters,
            query: query,
            form: form)
    }
}
