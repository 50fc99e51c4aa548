// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Something that the coalition keeps for reading.
struct LibraryItem: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case text, release, minutes, book, mandate, rules, charter, instrument, list
    }

    let kind: Kind
    let title: Multilingual
    /// Nil for what the reader may know of, and not open.
    let path: String?
    let code: String?
    /// Since when it stands; nil where no day is known.
    let day: Day?
    let languages: [Language]
    /// More about it, in one line.
    let note: HTML

    init(_ initiative: Initiative, _ call: Call) {
        let adopted = initiative.milestones.last { $0.stage == .adopted }?.at
        let decision = initiative.decisions.last.flatMap { call.view.decision($0) }
        self.init(
            kind: .text, title: initiative.proposal.title, path: "/library/texts/\(initiative.id)",
            code: initiative.id.text, day: adopted.map { call.dates.seat.day(at: $0) },
            languages: initiative.textLanguages,
            note: decision.map { .link(call.link("/decisions/\($0.id)"), .leftToRight($0.id.text)) } ?? "")
    }

    init(_ release: Release, _ call: Call) {
        self.init(
            kind: .release, title: release.draft.title, path: "/newsroom/\(release.id)",
            code: release.id.text, day: release.published.map { call.dates.seat.day(at: $0) },
            languages: release.textLanguages,
            note: .text(call.words("release.kind.\(release.draft.kind.rawValue)")))
    }

    init(
        kind: Kind, title: Multilingual, path: String?, code: String?, day: Day?, languages: [Language],
        note: HTML
    ) {
        self.kind = kind
        self.title = title
        self.path = path
        self.code = code
        self.day = day
        self.languages = languages
        self.note = note
    }

    /// What is few: books, mandates, rules, the charter, instruments and lists.
    static func others(_ call: Call) -> [LibraryItem] {
        minutes(call) + books(call) + mandates(call) + rules(call) + charter(call) + instruments(call)
            + lists(call)
    }

    /// Approved minutes, for those who were invited.
    private static func minutes(_ call: Call) -> [LibraryItem] {
        call.view.minutedMeetings.map { meeting in
            LibraryItem(
                kind: .minutes, title: meeting.plan.title, path: "\(meeting.path)/minutes",
                code: meeting.id.text,
                day: meeting.minutes.approved.map { call.dates.seat.day(at: $0.at) },
                languages: call.view.charter?.languages ?? [], note: call.body(of: meeting))
        }
    }

    /// Books are computed in every language, for those who see visit files.
    private static func books(_ call: Call) -> [LibraryItem] {
        call.view.visits.flatMap { visit in
            visit.books.enumerated().reversed().map { index, book in
                LibraryItem(
                    kind: .book, title: visit.plan.title, path: "/visits/\(visit.id)/books/\(index + 1)",
                    code: visit.id.text, day: call.dates.seat.day(at: book.asOf),
                    languages: Language.allCases,
                    note: .text(call.words("visit.book-title", ["number": call.numerals.written(index + 1)])))
            }
        }
    }

    private static func mandates(_ call: Call) -> [LibraryItem] {
        (call.view.charter?.mandates ?? []).map { mandate in
            LibraryItem(
                kind: .mandate, title: mandate.title, path: "/library/charter#mandate-\(mandate.id)",
                code: nil, day: mandate.from, languages: languages(of: mandate.title),
                note: call.text(mandate.source))
        }
    }

    private static func rules(_ call: Call) -> [LibraryItem] {
        (call.view.charter?.ruleSets ?? []).map { rules in
            LibraryItem(
                kind: .rules, title: rules.title, path: "/library/rules/\(rules.id)", code: nil, day: nil,
                languages: languages(of: rules.title),
                note: .text(call.words("decision.method.\(rules.method.rawValue)")))
        }
    }

    private static func charter(_ call: Call) -> [LibraryItem] {
        guard let charter = call.view.charter else { return [] }
        return [
            LibraryItem(
                kind: .charter, title: charter.name, path: "/library/charter", code: nil,
                day: call.view.act(0).map { call.dates.seat.day(at: $0.at) },
                languages: charter.languages, note: .text(call.words("library.charter-note")))
        ]
    }

    private static func languages(of text: Multilingual) -> [Language] {
        Language.allCases.filter { text[$0] != nil }
    }
}

extension Initiative {
    /// The languages in which its text can be read.
    var textLanguages: [Language] { Language.allCases.filter { texts.current[$0] != nil } }
}

extension Release {
    var textLanguages: [Language] { Language.allCases.filter { !(draft.body[$0] ?? []).isEmpty } }
}
