// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The lists in force, and what changed from one version to the next.
enum ListPages {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        var (page, _) = try ScreeningPages.page(.lists, call)
        let words = call.words
        page.lead = .text(words("screening.lists.lead"))
        page.parts = [
            Table(
                words("screening.tab.lists"),
                columns: [
                    "list", "published", "in-force", "#entries", "changes", "again",
                ].map {
                    .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
                },
                rows: call.view.listsInForce.map { row($0, call) },
                empty: words("screening.no-list"), isCaptionQuiet: true)
        ]
        return call.reply(page)
    }

    private static func row(_ enforced: EnforcedEdition, _ call: Call) -> [HTML] {
        let edition = enforced.edition
        return [
            "\(link(to: edition, call))<br>\(.leftToRight(String(edition.version.hex.prefix(12))))",
            published(edition, call), call.dates.moment(enforced.at),
            RunPages.number(edition.entries, call), changes(edition, call), again(enforced, call),
        ]
    }

    private static func link(to edition: ListEdition, _ call: Call) -> HTML {
        .link(
            call.link("/screening/lists/\(edition.list)"), .text(ScreeningPages.name(of: edition.list, call)))
    }

    /// When the publisher made it; where its file does not say, by when it did, as its server says.
    static func published(_ edition: ListEdition, _ call: Call) -> HTML {
        if let published = edition.published { return call.dates.moment(published) }
        guard let served = edition.served else { return .text(call.words("screening.undated")) }
        return call.words.filled("screening.served", ["moment": call.dates.moment(served)])
    }

    private static func changes(_ edition: ListEdition, _ call: Call) -> HTML {
        let (added, changed, removed) = (edition.added, edition.changed, edition.removed)
        guard added + changed + removed > 0 else { return "–" }
        return [("added", added), ("changed", changed), ("removed", removed)].filter { $0.1 > 0 }.map {
            "\(call.words("screening.difference.\($0.0)"))\(call.words.colon)\(RunPages.number($0.1, call))"
        }.joined(separator: "<br>")
    }

    private static func again(_ enforced: EnforcedEdition, _ call: Call) -> HTML {
        guard let rescreened = enforced.rescreened else { return .text(call.words("screening.not-again")) }
        let delay = enforced.span.map { " (\(call.words.roundedLength($0)))" } ?? ""
        return "\(call.dates.moment(rescreened.at))\(delay)"
    }

    // MARK: Versions and differences

    @Sendable static func versions(_ call: Call) async throws -> Reply {
        let name: ListEdition.Name = try call.identifier("item")
        let title = ScreeningPages.name(of: name, call)
        var (page, desk) = try ScreeningPages.page(title, below: .lists, call)
        let editions = call.view.editions(of: name)
        guard !editions.isEmpty else { throw Fault.notFound }
        let words = call.words
        page.parts = [
            Table(
                words("screening.versions"),
                columns: ["version", "published", "in-force", "#entries", "changes", "again"].map {
                    .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
                },
                rows: editions.map { edition in
                    [
                        .leftToRight(String(edition.edition.version.hex.prefix(12))),
                        published(edition.edition, call),
                        call.dates.moment(edition.at), RunPages.number(edition.edition.entries, call),
                        changes(edition.edition, call), again(edition, call),
                    ]
                }, empty: words("screening.no-list"))
        ]
        page.parts += try difference(editions, desk, call)
        return call.reply(page)
    }

    /// What changed between two versions: the two latest, unless the address asks for others.
    private static func difference(
        _ editions: [EnforcedEdition], _ desk: ScreeningDesk, _ call: Call
    ) throws -> [any Component] {
        guard editions.count > 1, let list = editions.first?.edition.list else { return [] }
        func chosen(_ name: String, _ usual: Int) -> ListEdition {
            let prefix = call.query[name]
            return (editions.first { prefix != nil && $0.edition.version.hex == prefix } ?? editions[usual])
                .edition
        }
        let (old, new) = (chosen("from", 1), chosen("to", 0))
        let words = call.words
        var form = FilterForm(
            "screening.compare", words: words, action: "/screening/lists/\(list)",
            input: FormInput(["from": [old.version.hex], "to": [new.version.hex]]))
        let choices = editions.map { edition in
            Choice(
                edition.edition.version.hex,
                "\(edition.edition.version.hex.prefix(12)) · \(call.dates.text(call.dates.seat.day(at: edition.at)))"
            )
        }
        form.select("from", choices)
        form.select("to", choices)
        let heading = Heading(words("screening.difference"), anchor: "difference")
        guard let change = try? desk.difference(from: old, to: new, among: editions) else {
            return [heading, form, ListTroubles.unreadableVersion(call)]
        }
        let count = Numbers.text(ScreeningDesk.lookBack, in: call.numerals)
        let reach = words("screening.difference.reach", ["count": count])
        return [heading, form]
            + ListDifferenceParts(change, call).parts
            + (change.added.isEmpty && change.relisted.isEmpty
                ? [] : [Prose("<p>\(reach)</p>", style: "muted small")])
    }
}

/// What changed in a list: who was added, removed and listed anew, and which fields of whom were corrected.
struct ListDifferenceParts {
    let change: ListDifference
    let call: Call

    init(_ change: ListDifference, _ call: Call) {
        self.change = change
        self.call = call
    }

    private var words: Words { call.words }

    var parts: [any Component] {
        guard !change.isEmpty else {
            return [Prose("<p class=\"muted\">\(words("screening.difference.none"))</p>")]
        }
        return entries("added", change.added) + entries("relisted", change.relisted)
            + entries("removed", change.removed) + changes
    }

    private func entries(_ key: String, _ entries: [ListEntry]) -> [any Component] {
        guard !entries.isEmpty else { return [] }
        var table = Table(
            words("screening.difference.\(key)"),
            columns: ["listed", "kind", "reference", "basis"].map { .init(words("screening.column.\($0)")) },
            rows: entries.prefix(Self.limit).map { entry in
                [
                    ScreeningPages.isolated(entry.caption),
                    .text(words("screening.kind.\(entry.kind.rawValue)")),
                    .leftToRight(entry.reference ?? entry.id),
                    (entry.bases + entry.programmes).first.map { ScreeningPages.isolated($0) }
                        ?? .text(words("screening.no-basis")),
                ]
            }, empty: "")
        table.note = note(entries.count)
        return [table]
    }

    private static let limit = 200

    private func note(_ count: Int) -> String? {
        count > Self.limit
            ? words(
                "screening.first",
                ["shown": call.numerals.written(Self.limit), "all": Numbers.text(count, in: call.numerals)])
            : nil
    }

    private var changes: [any Component] {
        guard !change.changed.isEmpty else { return [] }
        var table = Table(
            words("screening.difference.changed"),
            columns: ["listed", "field", "before", "after"].map { .init(words("screening.column.\($0)")) },
            rows: change.changed.prefix(Self.limit).flatMap { changed in
                changed.fields.map { field in
                    [
                        ScreeningPages.isolated(changed.entry.caption),
                        .text(words("screening.field.\(field.name.rawValue)")),
                        ListedValue.lines(field.removed, call),
                        ListedValue.lines(field.added, call),
                    ]
                }
            }, empty: "")
        table.note = note(change.changed.count)
        return [table]
    }
}
