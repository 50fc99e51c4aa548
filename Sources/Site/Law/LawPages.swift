// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The law desk: its library, which everybody may read, and the work of its advisers.
enum LawPages {
    /// The parts of the desk, in the order of its tabs.
    enum Part: String, CaseIterable {
        case desk, instruments, participation, rules, assessments, changes

        var path: String { self == .desk ? "/law" : "/law/\(rawValue)" }

        func isOpen(to view: View) -> Bool {
            switch self {
            case .instruments, .participation, .rules: true
            case .desk, .assessments, .changes: view.isInside
            }
        }
    }

    static let routes: [Route] =
        [.get("/law", .anyone, LawDeskPage.show)]
        + InstrumentPages.routes + ParticipationMatrix.routes + RulePages.routes
        + AssessmentPages.routes + OverridePages.routes + LawChangePages.routes

    /// A page of the desk, with its tabs and what everyone must know who reads it.
    static func page(_ part: Part, _ title: String, _ call: Call) throws -> Page {
        guard part.isOpen(to: call.view) else { throw Fault.notFound }
        var page = Page(title, in: .ofLaw(for: call))
        if !call.view.isAtLawDesk { page.crumb(call.words("library.title"), "/library") }
        page.tabs = Tabs(
            label: call.words("law.tabs"),
            items: Part.allCases.filter { $0.isOpen(to: call.view) }.map { other in
                .init(
                    call.words("law.tab.\(other.rawValue)"), href: call.link(other.path),
                    isCurrent: other == part)
            })
        page.notices = [advice(call)]
        return page
    }

    /// A page below one of the parts.
    static func page(below part: Part, _ title: String, _ call: Call) throws -> Page {
        var page = try page(part, title, call)
        if part != .desk {
            page.crumb(call.words("law.title"), part.isOpen(to: call.view) ? "/law" : part.path)
        }
        page.crumb(call.words("law.tab.\(part.rawValue)"), part.path)
        return page
    }

    /// It advises; it never certifies.
    static func advice(_ call: Call) -> Notice {
        let words = call.words
        guard let book = call.view.lawBook else {
            return Notice(.warning, "<p>\(words("law.advises")) \(words("law.no-book"))</p>")
        }
        // A name in another script than the sentence is not broken over two lines, where its halves would change places.
        func whole(_ text: String) -> HTML { "<span class=\"whole\">\(.asWritten(text))</span>" }
        let version = words.filled(
            "law.book-in-force", ["name": whole(book.name), "version": whole(book.version)])
        return Notice(.info, "<p>\(words("law.advises")) <span class=\"muted\">\(version)</span></p>")
    }
}
