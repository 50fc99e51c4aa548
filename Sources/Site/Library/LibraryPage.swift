// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the coalition keeps for reading: adopted texts, releases, books, mandates, rules, the charter, the instruments of the
/// law book and the sanctions lists in force.
enum LibraryPage {
    static let pageSize = 50

    static let routes: [Route] = [
        .get("/library", .anyone, show),
        .get("/library/charter", .anyone, CharterReading.show),
        .get("/library/rules/:id", .anyone, RulesReading.show),
        .get("/library/texts/:id", .anyone, AdoptedText.show),
        .get("/library/texts/:id/file", .anyone, AdoptedText.file),
    ]

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = Page(words("library.title"), in: .library)
        page.lead = .text(words("library.lead"))
        page.scripts = ["filter"]
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let shelf = LibraryShelf(call)
        let paging = Paging(call, total: shelf.count, size: pageSize)
        let law = (label: call.words("library.law"), href: call.link("/law"))
        return [filter(shelf.counts, call), table(shelf[paging.places], count: shelf.count, call)]
            + paging.pager(call) + [ActionLinks([law], hasMain: false)]
    }

    private static func filter(_ counts: [LibraryItem.Kind: Int], _ call: Call) -> FilterForm {
        let words = call.words
        var form = FilterForm("library.filter", words: words, action: "/library", input: call.query)
        let any = Choice("", words("initiatives.filter.any"))
        form.line("q")
        form.select(
            "kind",
            [any]
                + LibraryItem.Kind.allCases.compactMap { kind in
                    counts[kind].map {
                        Choice(
                            kind.rawValue,
                            "\(words("library.kind.\(kind.rawValue)")) (\(Numbers.text($0, in: call.numerals)))"
                        )
                    }
                })
        form.select("language", [any] + Language.allCases.map { Choice($0.rawValue, call.name($0)) })
        return form
    }

    private static func table(_ items: [LibraryItem], count: Int, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("library.found", count: count),
            columns: ["item", "kind", "day", "languages", "note"].map { .init(words("library.\($0)")) },
            rows: items.map { row($0, call) }, empty: words("library.none"))
    }

    private static func row(_ item: LibraryItem, _ call: Call) -> [HTML] {
        let words = call.words
        let title = call.text(item.title)
        let link = item.path.map { HTML.link(call.link($0), title) } ?? title
        let code = item.code.map { code -> HTML in
            " <span class=\"code muted nowrap\">\(.leftToRight(code))</span>"
        }
        let languages = item.languages.map(call.name).joined(separator: words.listSeparator)
        let spoken: HTML = languages.isEmpty ? "–" : "<span class=\"nowrap\">\(languages)</span>"
        return [
            link + (code ?? ""), .text(words("library.kind.\(item.kind.rawValue)")),
            item.day.map { call.dates.day($0) } ?? "–", spoken, item.note.source.isEmpty ? "–" : item.note,
        ]
    }
}
