// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Every version of a text that ever was, and any two of them beside one another.
enum TextVersions {
    static let routes: [Route] = [
        .get("/initiatives/:id/text/versions", .signedIn) { try show($0) }
    ]

    private static func show(_ call: Call) throws -> Reply {
        let initiative = try call.initiative()
        guard InitiativePage.Tab.text.isOpen(to: call.view, initiative) else { throw Fault.notFound }
        let words = call.words
        var page = Page(words("versions.title"), in: .initiatives)
        page.crumb(words("initiatives.title"), "/initiatives")
        page.crumbs.append(
            .init(
                label: call.text(initiative.proposal.title),
                path: InitiativePage.Tab.text.path(of: initiative)))
        page.code = initiative.id.text
        page.lead = .text(words("versions.lead"))
        let versions = initiative.texts.versions
        if !versions.isEmpty { page.parts = comparison(versions, call) }
        page.parts.append(list(versions, call))
        return call.reply(page)
    }

    /// The form that chooses two versions of one language, and their difference.
    private static func comparison(_ versions: [TextVersion], _ call: Call) -> [any Component] {
        let words = call.words
        let language =
            call.query["language"].flatMap { Language(rawValue: $0) }.flatMap { asked in
                versions.contains { $0.language == asked } ? asked : nil
            } ?? versions.last { $0.language == call.language }?.language ?? versions[0].language
        let mine = versions.filter { $0.language == language }
        let to = mine.first { $0.number == call.query.number("to") } ?? mine[mine.count - 1]
        let from =
            mine.first { $0.number == call.query.number("from") }
            ?? mine.last { $0.number < to.number } ?? to
        let input = FormInput([
            "language": [language.rawValue], "from": [String(from.number)], "to": [String(to.number)],
        ])
        var form = FilterForm(
            "versions", words: words, action: call.path, input: input)
        let languages = Set(versions.map(\.language))
        form.select(
            "language",
            Language.allCases.filter(languages.contains).map { Choice($0.rawValue, call.name($0)) })
        form.select("from", mine.map { choice($0, call) })
        form.select("to", mine.map { choice($0, call) })
        let heading = words(
            "versions.between",
            ["from": call.numerals.written(from.number), "to": call.numerals.written(to.number)])
        return [form, Heading(heading), body(from, to, call)]
    }

    private static func choice(_ version: TextVersion, _ call: Call) -> Choice {
        let day = call.dates.text(call.dates.seat.day(at: version.at))
        return Choice(
            String(version.number),
            call.words(
                "versions.version",
                [
                    "number": call.numerals.written(version.number),
                    "revision": call.numerals.written(version.revision), "day": day,
                ]))
    }

    private static func body(_ from: TextVersion, _ to: TextVersion, _ call: Call) -> any Component {
        let difference = TextDifference(from: from.paragraphs, to: to.paragraphs)
        guard !difference.isEmpty else {
            return Notice(.info, "<p>\(call.words("versions.same"))</p>")
        }
        let rows = difference.rows.map { row -> HTML in
            let tag = mark(row, call)
            let number = (row.new ?? row.old ?? 0) + 1
            let text = DifferenceMarkup.html(row.change, in: to.language, call.words)
            return
                "<li value=\"\(number)\"\(row.new == nil ? " class=\"struck\"" : "" as HTML)>\(tag)<p>\(text)</p></li>"
        }
        return Prose(
            "<ol>\(rows.joined())</ol>", style: "document difference", language: to.language)
    }

    /// Whether the paragraph as a whole came or went.
    private static func mark(_ row: TextDifference.Row, _ call: Call) -> HTML {
        let key = row.old == nil ? "versions.added" : row.new == nil ? "versions.removed" : nil
        guard let key else { return "" }
        return
            "<span class=\"small muted\" lang=\"\(call.language.rawValue)\" dir=\"\(call.language.direction)\">\(call.words(key))</span>"
    }

    private static func list(_ versions: [TextVersion], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("versions.all"),
            columns: [
                .init(words("versions.number"), isNumber: true), .init(words("field.language")),
                .init(words("text.revision"), isNumber: true), .init(words("text.changed")),
                .init(words("text.hash")),
            ],
            rows: versions.reversed().map { version in
                let query = FormInput([
                    "language": [version.language.rawValue], "to": [String(version.number)],
                ]).query
                return [
                    .link(call.link(call.path) + query, .leftToRight(call.numerals.written(version.number))),
                    .text(call.name(version.language)), .leftToRight(call.numerals.written(version.revision)),
                    call.byline(version.by, version.at),
                    "<code>\(.leftToRight(String(version.hash.description.prefix(12))))…</code>",
                ]
            }, empty: words("text.none"))
    }
}
