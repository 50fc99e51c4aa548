// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A change of the law book as its approver reads it: everything that is added, changed or removed, old beside new, by
/// part, folded where there is much of it.
struct LawReading {
    typealias Item = LawChangeDraft.Difference

    let change: LawChange
    /// Nil for the first book.
    let old: LawBook?
    let new: LawBook
    /// What the books themselves differ in, whatever the proposal names.
    let items: [Item]
    let call: Call

    /// Nil where this node does not have both books.
    init?(_ change: LawChange, _ call: Call) throws {
        guard let new = try call.site.law.book(change.draft.book) else { return nil }
        let old = try change.draft.replaces.flatMap { try call.site.law.book($0) }
        if change.draft.replaces != nil, old == nil { return nil }
        self.change = change
        (self.old, self.new, self.call) = (old, new, call)
        items = call.kept("differences of \(change.id)") { _ in new.differences(from: old) }
    }

    var words: Words { call.words }

    /// This many things are read at once without unfolding them.
    private static let short = 12

    private var isShort: Bool { items.count <= Self.short }

    /// More of one part than this stands on pages of its own.
    private func limit(_ part: Item.Part) -> Int { part == .participation ? 100 : 40 }

    // MARK: The parts

    /// Every part, with how much of it differs on top.
    var parts: [any Component] {
        var parts: [any Component] = [Heading(words("law.differences"), anchor: "differences")]
        if Set(items) != Set(change.draft.differences) {
            parts.append(Notice(.warning, "<p>\(words("law.differences-other"))</p>"))
        }
        guard !items.isEmpty else {
            return parts + [Prose("<p>\(words("law.no-differences"))</p>", style: "muted")]
        }
        let named = Item.Part.allCases.filter { part in items.contains { $0.part == part } }
        parts.append(
            KeyFigures(
                named.map { part in
                    let items = things(of: part)
                    return .init(
                        call.numerals.written(items.count), words("law.part.\(part.rawValue)"),
                        note: Self.counts(items, words), href: "#part-\(part.rawValue)")
                }))
        return parts + named.map { Markup(folded($0)) }
    }

    private func things(of part: Item.Part) -> [Item] { items.filter { $0.part == part } }

    private func folded(_ part: Item.Part) -> HTML {
        let items = things(of: part)
        let limit = limit(part)
        let rest: HTML =
            items.count <= limit
            ? ""
            : "<p>\(.link(call.link("/law/changes/\(change.id)") + FormInput(["part": [part.rawValue]]).query, .text(words("law.differences-all", count: items.count))))</p>"
        let label = "\(words("law.part.\(part.rawValue)"))\(words.colon)\(Self.counts(items, words))"
        return
            "<details id=\"part-\(part.rawValue)\"\(open)><summary>\(label)</summary>\(list(items.prefix(limit), of: part))\(rest)</details>"
    }

    private var open: HTML { isShort ? " open" : "" }

    /// One part on a page of its own, as many things at a time as are read at once.
    func page(of part: Item.Part) -> [any Component] {
        let items = things(of: part)
        let paging = Paging(call, total: items.count, size: limit(part))
        let label = "\(words("law.part.\(part.rawValue)"))\(words.colon)\(Self.counts(items, words))"
        return [Heading(label), Markup(list(items[paging.places], of: part))] + paging.pager(call)
    }

    /// "2 added, 1 changed".
    static func counts(_ items: [Item], _ words: Words) -> String {
        Item.Kind.allCases.compactMap { kind -> String? in
            let count = items.count { $0.kind == kind }
            return count == 0 ? nil : words("law.difference.count-\(kind.rawValue)", count: count)
        }.joined(separator: words.listSeparator)
    }

    private func list(_ items: ArraySlice<Item>, of part: Item.Part) -> HTML {
        part == .participation ? participation(items) : items.map { thing($0) }.joined()
    }

    // MARK: One thing

    private func thing(_ item: Item) -> HTML {
        let (before, after) = (fields(item, in: old), fields(item, in: new))
        let said: HTML
        switch item.kind {
        case .changed: said = LawComparing(before, after).html(call)
        case .added, .removed:
            let fields = (item.kind == .added ? after : before).filter { !$0.isTranslation }
            said = FactList.html(fields.map { (term: .text($0.label), answer: LawComparing.block($0)) })
        }
        return """
            <details class="law-thing"\(open)><summary><span>\(Self.tag(item, words).html) \(name(item)) \
            <code>\(.code(item.name))</code></span></summary>
            \(said)\(tables(item))\(present(item))</details>

            """
    }

    private func fields(_ item: Item, in book: LawBook?) -> [LawField] {
        guard let book else { return [] }
        let sheet = LawSheet(book: book, call: call)
        switch item.part {
        case .instrument:
            return book.parts.catalogue[.init(item.name)].map { sheet.fields(of: $0) } ?? []
        case .participation: return LawReading.row(item, book).map { sheet.fields(of: $0) } ?? []
        case .term: return book.parts.vocabulary[.init(item.name)].map { sheet.fields(of: $0) } ?? []
        case .condition:
            return book.parts.conditions.first { $0.id.text == item.name }.map { sheet.fields(of: $0) } ?? []
        case .rule: return LawReading.rule(item, book).map { sheet.fields(of: $0) } ?? []
        }
    }

    private static func rule(_ item: Item, _ book: LawBook?) -> Rule? {
        book?.rules.first { $0.id.text == item.name }
    }

    /// "CAT ML": an instrument and a state.
    private static func row(_ item: Item, _ book: LawBook) -> Participation? {
        guard let space = item.name.lastIndex(of: " "),
            let state = StateCode(item.name[item.name.index(after: space)...])
        else { return nil }
        return book.parts.register[state, .init(String(item.name[..<space]))]
    }

    /// A rule's ways to apply, before and after, where its premise is another one.
    private func tables(_ item: Item) -> HTML {
        guard item.part == .rule else { return "" }
        let (before, after) = (Self.rule(item, old), Self.rule(item, new))
        guard before?.when != after?.when else { return "" }
        func table(_ rule: Rule?, _ book: LawBook?, _ key: String) -> HTML {
            guard let rule, let book else { return "" }
            return "<p class=\"side\">\(words(key))</p>\(call.html([RuleTable.part(rule, book, call)]))"
        }
        return """
            <details><summary>\(words("law.rule.table"))</summary>\
            \(table(before, old, "law.before"))\(table(after, new, "law.after"))</details>
            """
    }

    /// The way to the thing as it stands in the book in force.
    private func present(_ item: Item) -> HTML {
        let inForce = call.view.lawBook
        let isThere =
            item.kind != .removed && inForce == new.pins || item.kind != .added && inForce == old?.pins
        guard isThere, item.part == .rule || item.part == .instrument else { return "" }
        let link = call.link("/law/\(item.part.rawValue)s/\(item.name)")
        return "<p class=\"small\">\(.link(link, .text(words("law.field.present"))))</p>"
    }

    private func name(_ item: Item) -> HTML {
        guard let book = item.kind == .removed ? old : new else { return "" }
        switch item.part {
        case .rule: return Self.rule(item, book).map { call.text($0.title) } ?? ""
        case .instrument: return book.parts.catalogue[.init(item.name)].map { call.text($0.title) } ?? ""
        case .term: return call.label(.init(item.name), in: book)
        case .condition: return call.text(.init(item.name), in: book)
        case .participation: return ""
        }
    }

    static func tag(_ item: Item, _ words: Words) -> Tag {
        let label = words("law.difference.\(item.kind.rawValue)")
        return switch item.kind {
        case .added: Tag(label, .success)
        case .changed: Tag(label, .info)
        case .removed: Tag(label, .danger)
        }
    }
}

/// Who is party to what, a state a line, below each instrument.
extension LawReading {
    private func participation(_ items: ArraySlice<Item>) -> HTML {
        var order: [Substring] = []
        var groups: [Substring: [Item]] = [:]
        for item in items {
            let instrument = item.name[..<(item.name.lastIndex(of: " ") ?? item.name.endIndex)]
            if groups[instrument] == nil { order.append(instrument) }
            groups[instrument, default: []].append(item)
        }
        return order.map { instrument -> HTML in
            let items = groups[instrument] ?? []
            let id = Instrument.ID(String(instrument))
            let title = LawSheet(
                book: new.parts.catalogue[id] == nil ? old ?? new : new, call: call
            ).title(id)
            let label = "\(title)\(words.colon)\(Self.counts(items, words))"
            return "<details\(open)><summary>\(label)</summary>\(table(items, title))</details>"
        }.joined()
    }

    private func table(_ items: [Item], _ title: String) -> HTML {
        Table(
            words("law.participation.of", ["instrument": title]),
            columns: [
                .init(words("law.state")), .init(words("law.difference")), .init(words("law.before")),
                .init(words("law.after")),
            ],
            rows: items.map { item in
                let code = item.name.split(separator: " ").last.flatMap { StateCode($0) }
                let sides = LawComparing.sides(
                    .init(label: "", old: line(item, old), new: line(item, new)), call)
                return [
                    .text(code.map { call.name($0) } ?? item.name), Self.tag(item, words).html, sides.old,
                    sides.new,
                ]
            }, empty: "", isCaptionQuiet: true
        ).html
    }

    /// Standing and dates in one cell, a line for each.
    private func line(_ item: Item, _ book: LawBook?) -> LawField? {
        let fields = fields(item, in: book)
        guard !fields.isEmpty else { return nil }
        return LawField(
            label: "", text: fields.map { "\($0.label)\(words.colon)\($0.text)" }.joined(separator: "\n"),
            language: call.language)
    }
}
