// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The two sides of a hit: whom somebody screened, whom the list names, and how the engine held them together.
struct HitComparison {
    let hit: ScreeningHit
    let desk: ScreeningDesk
    let call: Call
    private let subject: ScreenedSubject?
    private let entry: ListEntry?
    /// What became of the entry since.
    private let now: EntryNow

    init(_ hit: ScreeningHit, _ desk: ScreeningDesk, _ call: Call) throws {
        self.hit = hit
        self.desk = desk
        self.call = call
        subject = try desk.book.subject(hit.raised.subject)
        entry = desk.entry(of: hit, call.view)
        now = desk.entryNow(of: hit, call.view)
        try call.noteAccess(.readHit, hit.id.text, names: subject == nil ? 0 : 1)
    }

    private var words: Words { call.words }

    var parts: [any Component] {
        [Heading(words("screening.sides"), anchor: "sides"), sides] + changes + alignment + [
            Heading(words("screening.basis"), anchor: "basis"), basis,
        ]
    }

    // MARK: Side by side

    private var sides: any Component {
        Table(
            words("screening.sides"),
            columns: [
                .init(words("screening.column.matter")), .init(words("screening.column.screened")),
                .init(words("screening.column.listed")),
            ],
            rows: rows.filter { $0[1] != "" || $0[2] != "" }.map { row in row.map { $0 == "" ? "–" : $0 } },
            empty: words("screening.none"), isCaptionQuiet: true)
    }

    private var rows: [[HTML]] { identity + papers + told }

    private var identity: [[HTML]] {
        let details = subject?.details
        let unknown: HTML = "<span class=\"muted\">\(words("screening.erased"))</span>"
        return [
            row(
                "name", details.map { strong($0.name) } ?? unknown,
                entry.map { strong($0.caption) } ?? unknown),
            row("aliases", "", lines(entry?.names.dropFirst().map { ListedValue.name($0, call) } ?? [])),
            row(
                "kind", details.map { .text(words("screening.kind.\($0.kind.rawValue)")) } ?? "",
                entry.map { .text(words("screening.kind.\($0.kind.rawValue)")) } ?? ""),
            row(
                "birth", plain(details?.birth),
                lines((entry?.births ?? []).map { ListedValue.birth($0, call) })),
            row(
                "gender", "", entry?.gender.map { HTML.text(words("screening.gender.\($0.rawValue)")) } ?? ""),
        ]
    }

    private var papers: [[HTML]] {
        let details = subject?.details
        return [
            row(
                "country", plain(details?.country.map { ListedValue.country($0, call) }),
                lines((entry?.nationalities ?? []).map { .text(ListedValue.country($0, call)) })),
            // The engine weighs them with the nationalities.
            row(
                "ties", "",
                lines((entry?.countries ?? []).map { .text(ListedValue.country($0, call)) })),
            row(
                "identifier", details.map { ListedValue.number($0, call) } ?? "",
                lines((entry?.numbers ?? []).map { ListedValue.identifier($0, call) })),
        ]
    }

    /// What the list alone says.
    private var told: [[HTML]] {
        [
            row(
                "place", "",
                lines(((entry?.birthPlaces ?? []) + (entry?.addresses ?? [])).map(ScreeningPages.isolated))),
            row(
                "position", "",
                lines(((entry?.titles ?? []) + (entry?.positions ?? [])).map(ScreeningPages.isolated))),
            row("remarks", "", lines((entry?.remarks ?? []).map(ScreeningPages.isolated))),
            row("sources", "", lines((entry?.links ?? []).map { .leftToRight($0) })),
        ]
    }

    private func row(_ key: String, _ screened: HTML, _ listed: HTML) -> [HTML] {
        [.text(words("screening.matter.\(key)")), screened, listed]
    }

    private func strong(_ name: String) -> HTML { "<strong>\(ScreeningPages.isolated(name))</strong>" }
    private func plain(_ text: String?) -> HTML { text.map { ScreeningPages.isolated($0) } ?? "" }
    private func lines(_ lines: [HTML]) -> HTML { lines.joined(separator: "<br>") }

    // MARK: What changed since

    /// That the entry is no longer what it was when the hit was raised; nil where it is.
    var notice: (any Component)? {
        var keys: [String] = []
        if !hit.isForgotten, now.kind == .changed || now.kind == .removed { keys.append(now.kind.rawValue) }
        switch hit.status(at: call.now) {
        case .overtaken: keys.append("overtaken")
        case .delisted: keys.append(now.kind == .same || now.kind == .changed ? "relisted" : "delisted")
        default: break
        }
        guard !keys.isEmpty else { return nil }
        let said = keys.map { key -> HTML in "<p>\(words("screening.moved.\(key)"))</p>" }
        return Notice(.warning, said.joined())
    }

    /// Field by field.
    private var changes: [any Component] {
        guard !hit.isForgotten, !now.fields.isEmpty else { return [] }
        return [
            Heading(words("screening.moved.heading"), anchor: "changes"),
            Table(
                words("screening.moved.heading"),
                columns: ["field", "before", "after"].map { .init(words("screening.column.\($0)")) },
                rows: now.fields.map { field in
                    [
                        .text(words("screening.field.\(field.name.rawValue)")),
                        ListedValue.lines(field.removed, call), ListedValue.lines(field.added, call),
                    ]
                }, empty: "", isCaptionQuiet: true),
        ]
    }

    // MARK: How they met

    private var alignment: [any Component] {
        guard let subject, let entry,
            let explanation = Matcher.match(subject.details.query, entry).explanation
        else { return [] }
        let drawing = AlignmentDrawing(explanation, words: words)
        return [
            Heading(words("screening.alignment"), anchor: "alignment"),
            Prose(
                "<p>\(words.filled("screening.alignment.score", ["score": ScreeningPages.score(hit.raised.score, call), "name": ScreeningPages.isolated(explanation.entryName.text), "role": .text(words("screening.role.\(explanation.entryName.role.rawValue)"))]))</p>"
            ),
            Figure(
                words("screening.alignment"),
                svg: drawing.drawing(id: "alignment").svg(on: .page, in: call.language),
                table: drawing.table),
            evidence(explanation.evidence),
        ]
    }

    /// As the engine compared it; countries and kinds by their names.
    private func value(_ evidence: Evidence, _ text: String) -> HTML {
        switch evidence.matter {
        case .country:
            .text(
                text.split(separator: ", ").map { ListedValue.country(String($0), call) }.joined(
                    separator: words.listSeparator)
            )
        case .kind: .text(words.phrase("screening.kind.\(text)") ?? text)
        case .birth, .identifier, .gender, .weakAlias: ScreeningPages.isolated(text.isEmpty ? "–" : text)
        }
    }

    private func evidence(_ evidence: [Evidence]) -> any Component {
        Table(
            words("screening.evidence"),
            columns: ["matter", "screened", "listed", "speaks"].map {
                .init(words("screening.column.\($0)"))
            },
            rows: evidence.sorted { abs($1.weight) < abs($0.weight) }.map { item in
                let speaks =
                    item.weight == 0
                    ? Tag(words("screening.neither"))
                    : item.isInFavour
                        ? Tag(words("screening.for"), .warning) : Tag(words("screening.against"), .success)
                return [
                    .text(words("screening.evidence.\(item.matter.rawValue)")),
                    value(item, item.query),
                    value(item, item.entry), speaks.html,
                ]
            }, empty: words("screening.evidence.none"))
    }

    // MARK: Where it stands

    private var basis: any Component {
        let edition = call.view.editions(of: hit.raised.list).first {
            $0.edition.version == desk.use(of: hit, call.view)?.version
        }
        let run = call.view.run(hit.run)?.run
        var rows: [SummaryList.Row] = [
            // As it was when the hit was raised, also once a side is gone.
            .init(words("screening.column.score"), ScreeningPages.score(hit.raised.score, call)),
            .init(words("screening.column.list"), .text(ScreeningPages.name(of: hit.raised.list, call))),
            .init(
                words("screening.reference"),
                .leftToRight(entry?.reference ?? entry?.unReference ?? hit.raised.entry)),
            .init(
                words("screening.programme"), lines((entry?.programmes ?? []).map(ScreeningPages.isolated))),
            .init(words("screening.legal-basis"), legalBasis),
            .init(words("screening.listed-on"), entry?.listedOn.map { .leftToRight($0.text) } ?? ""),
        ]
        if let edition {
            rows += [
                .init(words("screening.version"), version(edition)),
                .init(words("screening.in-force"), call.dates.moment(edition.at)),
                .init(words("screening.published"), ListPages.published(edition.edition, call)),
            ]
        }
        rows.append(.init(words("screening.engine"), .leftToRight(run?.engine ?? "–")))
        return SummaryList(rows.filter { $0.value != "" })
    }

    /// What the listing rests on, or that the list does not say.
    private var legalBasis: HTML {
        guard let entry else { return "" }
        return entry.bases.isEmpty
            ? .text(words("screening.no-basis")) : lines(entry.bases.map(ScreeningPages.isolated))
    }

    private func version(_ edition: EnforcedEdition) -> HTML {
        let short = HTML.leftToRight(String(edition.edition.version.hex.prefix(12)))
        return .link(call.link("/screening/lists/\(edition.edition.list)"), short)
    }
}
