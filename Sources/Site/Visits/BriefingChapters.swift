// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One chapter of a book, with its anchor.
struct BriefingChapter {
    let anchor: String
    let title: String
    let parts: [any Component]

    func fields(number: Int) -> Fields {
        ["anchor": anchor, "title": title, "number": String(number), "parts": parts]
    }
}

/// The chapters of a briefing book, in order.
struct BriefingChapters {
    let visit: Visit
    let book: BriefingBook
    let briefing: Briefing
    /// Looks at the moment of the book.
    let call: Call

    var words: Words { call.words }

    func all(checkpoint: String, key: String) -> [BriefingChapter] {
        [
            chapter("programme", programme), chapter("glance", glance), chapter("portfolio", portfolio),
            chapter("joint", joint), chapter("legality", legality),
            BriefingChapter(
                anchor: "changes", title: words("book.changes", ["day": call.dates.text(briefing.since)]),
                parts: changes),
            chapter("sources", sources(checkpoint: checkpoint, key: key)),
        ]
    }

    private func chapter(_ name: String, _ parts: [any Component]) -> BriefingChapter {
        BriefingChapter(anchor: name, title: words("book.\(name)"), parts: parts)
    }

    private var programme: [any Component] {
        let dates = call.dates
        let members = visit.delegation.map { member -> HTML in
            let head = member.isHead ? " (\(words("visit.head")))" : ""
            return "<li>\(call.text(member.title))\(head)</li>"
        }
        let agenda = Table(
            words("visit.agenda"),
            columns: ["time", "item", "room", "presenter"].map { .init(words("visit.agenda.\($0)")) },
            rows: visit.agenda.map { item in
                return [
                    dates.span(item.plan.begins, item.plan.ends),
                    call.text(item.plan.title), .text(call.name(item.plan.room)),
                    .text(item.plan.presenter.map { call.office(of: $0) } ?? "–"),
                ]
            }, empty: words("visit.no-agenda"), isCaptionQuiet: true)
        return [
            Prose("<p>\(call.text(visit.plan.purpose))</p>"),
            Heading(words("visit.delegation"), isLarge: false),
            Prose(
                members.isEmpty ? "<p>\(words("visit.no-delegation"))</p>" : "<ul>\(members.joined())</ul>"),
            Heading(words("visit.agenda"), isLarge: false), agenda,
        ]
    }

    /// Figures that open onto what they count, in the annex of this same book.
    private var glance: [any Component] {
        let figures = briefing.figures.map { figure in
            KeyFigures.Item(
                Numbers.text(figure.value, in: call.numerals), words("book.figure.\(figure.kind.rawValue)"),
                href: "#counted-\(figure.kind.rawValue)")
        }
        let delivered = delivery(
            value(.activitiesDone), value(.activitiesPlanned), value(.seatsTaken), value(.seatsPlanned))
        return [KeyFigures(figures)] + (delivered.map { [Prose("<p>\($0).</p>")] } ?? []) + [map]
    }

    private func value(_ kind: Briefing.Figure.Kind) -> Int {
        briefing.figures.first { $0.kind == kind }?.value ?? 0
    }

    /// What was delivered, by both measures: counting activities alone flatters.
    private func delivery(_ done: Int, _ planned: Int, _ taken: Int, _ seats: Int) -> String? {
        guard planned > 0 else { return nil }
        return words(
            "book.delivery",
            [
                "activities": Numbers.percent(done, of: planned, in: call.numerals),
                "seats": Numbers.percent(taken, of: seats, in: call.numerals),
            ])
    }

    private var portfolio: [any Component] {
        [Figures(portfolioFigures)]
            + briefing.portfolio.flatMap(domain)
    }

    private func domain(_ domain: Briefing.DomainPortfolio) -> [any Component] {
        let id = domain.domain.id
        let figures: [KeyFigures.Item] = [
            ("adopted", domain.initiatives.count, "#domain-\(id)"),
            ("activitiesPlanned", domain.activities.count, "#activities-\(id)"),
            ("activitiesDone", domain.activitiesDone, "#activities-\(id)"),
            ("seatsTaken", domain.seatsTaken, "#activities-\(id)"),
        ].map { key, count, href in
            .init(Numbers.text(count, in: call.numerals), words("book.figure.\(key)"), href: href)
        }
        let delivered = delivery(
            domain.activitiesDone, domain.activities.count, domain.seatsTaken, domain.seatsPlanned)
        let inPreparation =
            domain.inPreparation > 0 ? words("book.in-preparation", count: domain.inPreparation) : nil
        let notes = [delivered, inPreparation].compactMap(
            \.self)
        let name = call.plain(domain.domain.name)
        return [
            Heading(name, anchor: "domain-\(id)", isLarge: false), KeyFigures(figures),
            Prose(notes.isEmpty ? "" : "<p>\(notes.joined(separator: ". ")).</p>"),
            initiatives(domain.initiatives, name, empty: words("book.no-initiatives")),
        ]
    }

    private var joint: [any Component] {
        [initiatives(briefing.joint, words("book.joint"), empty: words("book.joint-none"))]
    }

    private func initiatives(_ initiatives: [Initiative], _ caption: String, empty: String) -> Table {
        Table(
            caption,
            columns: ["initiative", "stage", "lead"].map { .init(words("book.\($0)")) }
                + [.init(words("book.taking-part"), isNumber: true)],
            rows: initiatives.map { initiative in
                [
                    "\(link(to: initiative)) <span class=\"code\">\(.leftToRight(initiative.id.text))</span>",
                    .text(words("stage.\(initiative.stage.rawValue)")), .text(call.name(initiative.lead)),
                    .text(Numbers.text(initiative.participants.count, in: call.numerals)),
                ]
            }, empty: empty, isCaptionQuiet: true)
    }

    func link(to initiative: Initiative) -> HTML {
        .link(call.link("/initiatives/\(initiative.id)"), call.text(initiative.proposal.title))
    }
}
