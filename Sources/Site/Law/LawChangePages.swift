// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// Changes of the law book: proposed by one adviser, approved by another, who sees which stored assessments would change.
enum LawChangePages {
    static let routes: [Route] =
        [.get("/law/changes", .signedIn, list)] + propose.routes
        + [.get("/law/changes/:id", .signedIn, show)] + approve.routes + decline.routes

    @Sendable private static func list(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = try LawPages.page(.changes, words("law.changes.title"), call)
        page.lead = .text(words("law.changes.lead"))
        if call.view.isAtLawDesk {
            page.parts.append(
                ActionLinks([(words("law.change.propose.title"), call.link("/law/changes/new"))]))
        }
        let (shown, pager) = call.part(of: call.view.lawChanges)
        page.parts += [table(shown, call)] + pager
        return call.reply(page)
    }

    static func table(_ changes: [LawChange], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("law.changes.found", count: changes.count),
            columns: [
                .init(words("law.change")), .init(words("text.state")),
                .init(words("law.differences"), isNumber: true), .init(words("legal.by")),
            ],
            rows: changes.map { change in
                [
                    "\(.link(call.link("/law/changes/\(change.id)"), .asWritten(title(change)))) <span class=\"code muted nowrap\">\(.leftToRight(change.id.text))</span>",
                    status(change, call).html,
                    .leftToRight(call.numerals.written(change.draft.differences.count)),
                    call.byline(change.by, change.at),
                ]
            }, empty: words("law.changes.none"), isCaptionQuiet: true)
    }

    private static func title(_ change: LawChange) -> String {
        "\(change.draft.book.name) \(change.draft.book.version)"
    }

    private static func status(_ change: LawChange, _ call: Call) -> Tag {
        switch change.status {
        case .proposed: Tag(call.words("law.change.proposed"), .warning)
        case .adopted:
            change.draft.book == call.view.lawBook
                ? Tag(call.words("law.change.in-force"), .success) : Tag(call.words("law.change.replaced"))
        case .declined: Tag(call.words("law.change.declined"))
        }
    }

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let change = try find(call)
        let words = call.words
        var page = try LawPages.page(below: .changes, title(change), call)
        page.code = change.id.text
        page.tag = status(change, call)
        if let part = try onePart(change, call) {
            page.parts = part
            return call.reply(page)
        }
        page.parts = [facts(change, call)]
        if change.isOpen, call.may(.advise) {
            let path = "/law/changes/\(change.id)/act"
            // Who has signed first does not sign again.
            let isOther = change.by.person != call.view.me?.id
            page.parts.append(
                ActionLinks(
                    (isOther ? [(words("law.change.approve.title"), call.link("\(path)/approve"))] : [])
                        + [(words("law.change.decline.title"), call.link("\(path)/decline"))],
                    hasMain: isOther))
        }
        page.parts += try effects(change, call)
        page.parts += try differences(change, call)
        page.parts.append(Heading(words("history.title")))
        page.parts += try await ActTrail.latest(about: change.id.subject, call)
        return call.reply(page)
    }

    private static func facts(_ change: LawChange, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("law.reasons"), .paragraphs(call.plain(change.draft.note))),
            .init(
                words("law.replaces"),
                change.draft.replaces.map { .asWritten("\($0.name) \($0.version)") }
                    ?? .text(words("law.replaces-nothing"))),
            .init(words("law.first-signature"), call.byline(change.by, change.at)),
        ]
        switch change.status {
        case .proposed: rows.append(.init(words("law.second-signature"), .text(words("law.none-yet"))))
        case .adopted(let approval):
            rows.append(.init(words("law.second-signature"), call.byline(approval.by, approval.at)))
        case .declined(let by, let at, let reason):
            rows.append(.init(words("law.change.declined"), "\(call.byline(by, at))\(call.remark(reason))"))
        }
        rows.append(
            .init(
                words("law.digest"), "<code>\(.leftToRight(change.draft.book.hash.description))</code>"))
        return SummaryList(rows)
    }

    /// Which stored assessments it answers differently, for which states.
    private static func effects(_ change: LawChange, _ call: Call) throws -> [any Component] {
        if let effects = try LawEffects(change, call) {
            return LawEffectTable(change: change, effects: effects, call: call).parts
        }
        let said = call.words("law.book-absent", ["version": change.draft.book.version])
        return [Notice(.warning, "<p>\(said)</p>")]
    }

    /// Old beside new; the names alone where this node lacks one of the books.
    private static func differences(_ change: LawChange, _ call: Call) throws -> [any Component] {
        if let reading = try LawReading(change, call) { return reading.parts }
        let words = call.words
        var parts: [any Component] = [Heading(words("law.differences"), anchor: "differences")]
        if let replaced = change.draft.replaces, try call.site.law.book(replaced) == nil {
            parts.append(
                Notice(.warning, "<p>\(words("law.book-absent", ["version": replaced.version]))</p>"))
        }
        for part in LawChangeDraft.Difference.Part.allCases {
            let items = change.draft.differences.filter { $0.part == part }
            guard !items.isEmpty else { continue }
            let lines = items.map { item -> HTML in
                "<li>\(LawReading.tag(item, words).html) <code>\(.code(item.name))</code></li>"
            }
            let name = words("law.part.\(part.rawValue)")
            let label = "\(name)\(words.colon)\(LawReading.counts(items, words))"
            parts.append(
                Markup(
                    "<details><summary>\(label)</summary><ul class=\"plain\">\(lines.joined())</ul></details>"
                ))
        }
        return parts
    }

    /// One part of the differences on pages of its own, where there is too much of it for the page of the change.
    private static func onePart(_ change: LawChange, _ call: Call) throws -> [any Component]? {
        guard let part = call.query["part"].flatMap({ LawChangeDraft.Difference.Part(rawValue: $0) }) else {
            return nil
        }
        let back = HTML.link(
            call.link("/law/changes/\(change.id)") + "#differences", .text(call.words("law.differences")))
        return try LawReading(change, call).map { [Prose("<p>\(back)</p>")] + $0.page(of: part) }
    }

    // MARK: Forms

    /// The books at hand that are not in force.
    private static func candidates(_ call: Call) throws -> [LawBook] {
        try call.site.law.all().filter { $0.pins != call.view.lawBook }
    }

    static let propose = ActForm<[LawBook]>(
        name: "law.change.propose", path: "/law/changes/new", section: .law, isWeighty: true,
        find: { call in
            guard call.view.isAtLawDesk else { throw Fault.forbidden }
            return try candidates(call)
        }, crumbs: crumbs,
        preface: { call, books in
            books.isEmpty ? [Notice(.info, "<p>\(call.words("law.no-candidate"))</p>")] : []
        },
        questions: { form, call, books in
            form.radios(
                "book", books.map { Choice($0.pins.hash.hex, "\($0.pins.name) \($0.pins.version)") })
            form.languages("note", isLong: true)
        },
        deed: { reader, call, books in
            let note = reader.multilingual("note")
            guard let book = books.first(where: { $0.pins.hash.hex == reader.input["book"] }) else {
                reader.fail("book", "error.choice")
                return nil
            }
            guard let note else { return nil }
            let base = call.view.lawBook.flatMap { try? call.site.law.book($0) }
            let draft = LawChangeDraft(
                book: book.pins, replaces: call.view.lawBook, note: note,
                differences: book.differences(from: base))
            return .law(.propose(change: draft))
        })

    static let approve = ActForm<LawChange>(
        name: "law.change.approve", path: "/law/changes/:id/act/approve", section: .law,
        isWeighty: true, isGrave: true, find: find, crumbs: changeCrumbs,
        preface: { call, change in
            let effects = (try? effects(change, call)) ?? []
            return effects + [facts(change, call)] + ((try? differences(change, call)) ?? [])
        },
        questions: { form, call, _ in
            form.hidden("assessments", form.input["assessments"] ?? String(call.view.assessmentCount))
        },
        deed: { reader, call, change in
            guard let effects = try? LawEffects(change, call) else {
                reader.fail("book", "law.book-not-here")
                return nil
            }
            return .law(
                .approve(
                    change: change.id, affected: effects.shown.map(\.affected),
                    assessments: reader.input.number("assessments") ?? -1,
                    unopened: effects.unopened > 0 ? effects.unopened : nil))
        })

    static let decline = ActForm<LawChange>(
        name: "law.change.decline", path: "/law/changes/:id/act/decline", section: .law, isWeighty: true,
        find: find, crumbs: changeCrumbs, preface: { call, change in [facts(change, call)] },
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, change in
            reader.remark("reason").map { .law(.decline(change: change.id, reason: $0)) }
        })

    @Sendable private static func find(_ call: Call) throws -> LawChange {
        guard let change = call.view.lawChange(try call.identifier()) else { throw Fault.notFound }
        return change
    }

    @Sendable private static func crumbs(_ call: Call, _: [LawBook]) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("law.title")), path: "/law"),
            .init(label: .text(call.words("law.tab.changes")), path: "/law/changes"),
        ]
    }

    @Sendable private static func changeCrumbs(_ call: Call, _ change: LawChange) -> [Page.Crumb] {
        crumbs(call, []) + [.init(label: .asWritten(title(change)), path: "/law/changes/\(change.id)")]
    }
}
