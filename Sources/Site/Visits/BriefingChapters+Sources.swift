// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Legality, changes, and the annex on which the rest of the book rests.
extension BriefingChapters {
    var legality: [any Component] {
        let legality = briefing.legality
        let without = legality.withoutOpinion
        let rows = [
            ("clear", legality.clear), ("withConditions", legality.withConditions),
            ("notClear", legality.notClear), ("withoutOpinion", .init(count: without.count, named: without)),
        ]
        return [
            Prose("<p>\(words("book.legality-lead"))</p>"),
            Table(
                words("book.legality"),
                columns: [
                    .init(words("book.opinion")), .init(words("book.count"), isNumber: true),
                    .init(words("book.items")),
                ],
                rows: rows.map { key, opinions in
                    [
                        .text(words("book.legality.\(key)")),
                        .text(Numbers.text(opinions.count, in: call.numerals)), listed(opinions),
                    ]
                }, empty: "–", isCaptionQuiet: true),
        ]
    }

    private func listed(_ opinions: Briefing.Legality.Opinions) -> HTML {
        let others = opinions.count - opinions.named.count
        guard others > 0 else { return listed(opinions.named) }
        let rest = HTML.text(words("book.others-unnamed", count: others))
        return opinions.named.isEmpty ? rest : "\(listed(opinions.named)) · \(rest)"
    }

    var changes: [any Component] {
        guard !briefing.changes.isEmpty else { return [Prose("<p>\(words("book.changes-none"))</p>")] }
        let rows = briefing.changes.map { change -> [HTML] in
            [
                call.dates.day(call.dates.seat.day(at: change.at)),
                .text(words("book.change.\(change.kind.rawValue)")),
                change.kind == .memberJoined ? named(change.subject) : titled(change),
                change.act.map { call.actLink($0) } ?? "–",
            ]
        }
        return [
            Table(
                words("book.changes", ["day": call.dates.text(briefing.since)]),
                columns: [
                    .init(words("visits.when")), .init(words("book.what-happened")),
                    .init(words("book.items")),
                    .init(words("book.act")),
                ], rows: rows, empty: words("book.changes-none"), isCaptionQuiet: true)
        ]
    }

    private func titled(_ change: Briefing.Change) -> HTML {
        guard let title = change.title else { return named(change.subject) }
        guard let path = ReceiptPage.path(of: change.subject) else { return call.text(title) }
        return .link(call.link(path), call.text(title))
    }

    func sources(checkpoint: String, key: String) -> [any Component] {
        let initiatives = briefing.portfolio.flatMap(\.initiatives) + briefing.joint
        let unique = Dictionary(initiatives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = unique.values.sorted { $0.id < $1.id }.map { initiative -> [HTML] in
            let acts = initiative.milestones.map {
                "\(words("stage.\($0.stage.rawValue)"))\(words.colon)\(call.actLink($0.act))" as HTML
            }
            return [link(to: initiative), acts.joined(separator: "<br>")]
        }
        return [
            Prose("<p>\(words("book.sources-lead"))</p>"),
            Heading(words("book.source-figures"), isLarge: false),
            Prose(
                "<dl class=\"summary\">\(briefing.figures.map(counted).joined())</dl>"),
            Heading(words("book.source-initiatives"), isLarge: false),
            Table(
                words("book.source-initiatives"),
                columns: [.init(words("book.initiative")), .init(words("book.act"))], rows: rows, empty: "–",
                isCaptionQuiet: true),
        ] + briefing.portfolio.flatMap(activities) + [
            Heading(words("book.checkpoint"), isLarge: false),
            Prose(
                """
                <p>\(words.filled("book.checkpoint-lead", ["act": .link(call.link("/record/\(book.acts)"), .leftToRight(String(book.acts)))]))</p>
                <pre class="bytes" dir="ltr" tabindex="0">\(checkpoint)</pre>
                <pre class="bytes" dir="ltr" tabindex="0">\(key)</pre>
                """),
        ]
    }

    /// What a domain's figures count.
    private func activities(_ domain: Briefing.DomainPortfolio) -> [any Component] {
        let title = words("book.source-activities", ["domain": call.plain(domain.domain.name)])
        return [
            Heading(title, anchor: "activities-\(domain.domain.id)", isLarge: false),
            Table(
                title,
                columns: ["activity", "day", "place", "status"].map { .init(words("book.\($0)")) }
                    + ["seats", "attended"].map { .init(words("book.\($0)"), isNumber: true) },
                rows: domain.activities.map(row), empty: words("book.nothing"), isCaptionQuiet: true),
        ]
    }

    private func row(_ activity: Activity) -> [HTML] {
        [
            .link(call.link("/activities/\(activity.id)"), call.text(activity.plan.title)),
            call.dates.day(call.dates.seat.day(at: activity.plan.begins)), call.text(activity.plan.place),
            .text(words("activity.status.\(activity.status.rawValue)")),
            .text(Numbers.text(activity.plan.seats, in: call.numerals)),
            .text(activity.status == .done ? Numbers.text(activity.attended, in: call.numerals) : "–"),
        ]
    }

    private func counted(_ figure: Briefing.Figure) -> HTML {
        let items =
            figure.records.isEmpty
            ? HTML.text(words(figure.value == 0 ? "book.nothing" : "book.counted-only"))
            : listed(figure.records)
        return """
            <div id="counted-\(figure.kind.rawValue)"><dt>\(words("book.figure.\(figure.kind.rawValue)"))\(words.colon)\
            \(.leftToRight(Numbers.text(figure.value, in: call.numerals)))</dt><dd>\(items)</dd></div>
            """
    }

    private func listed(_ subjects: [Subject]) -> HTML {
        subjects.isEmpty ? "–" : subjects.map(named).joined(separator: .text(words.listSeparator))
    }

    /// A state by name, anything else by its number, which opens where there is a page for it.
    private func named(_ subject: Subject) -> HTML {
        if let id = Organisation.ID(subject.text), call.view.organisation(id) != nil {
            return .text(call.name(id))
        }
        guard let path = ReceiptPage.path(of: subject) else { return .leftToRight(subject.text) }
        return .link(call.link(path), .leftToRight(subject.text))
    }
}
