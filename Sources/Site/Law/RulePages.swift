// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The rules and hard gates: each as prose, as a decision table, with what it cites and the cases that test it.
enum RulePages {
    static let routes: [Route] = [
        .get("/law/rules", .anyone, list), .get("/law/rules/:id", .anyone, show),
    ]

    @Sendable private static func list(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        let words = call.words
        let found = book.rules.filter { matches($0, book, call) }
        let paging = Paging(call, total: found.count, size: 40)
        var page = try LawPages.page(.rules, words("law.rules.title"), call)
        page.lead = .text(words("law.rules.lead"))
        page.scripts = ["filter"]
        var form = FilterForm("law.filter", words: words, action: "/law/rules", input: call.query)
        let any = Choice("", words("initiatives.filter.any"))
        form.line("q")
        form.select(
            "kind", [any] + book.parts.vocabulary.kinds.map { Choice($0.text, call.plainLabel($0)) })
        page.parts = [
            form,
            Table(
                words("law.rules.found", count: found.count),
                columns: [
                    .init(words("law.rule")), .init(words("law.advises-that")), .init(words("law.cites")),
                ],
                rows: found[paging.places].map { rule in
                    [
                        call.link(rule)
                            + (rule.gate == nil ? "" : " \(Tag(words("law.hard-gate"), .danger).html)"),
                        verdicts(rule, call),
                        rule.cites.map { "\(call.link($0, in: book))" }.joined(separator: "<br>"),
                    ]
                }, empty: words("law.rules.none")),
        ]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    private static func matches(_ rule: Rule, _ book: LawBook, _ call: Call) -> Bool {
        if let kind = call.query["kind"], let kinds = rule.when.kinds, !kinds.contains(kind) { return false }
        guard let typed = call.query["q"] else { return true }
        let wordings = [rule.title, rule.because]
        let texts =
            wordings.flatMap { [$0.ar, $0.fr, $0.en].compactMap(\.self) } + [rule.id.text]
            + rule.cites.map(\.description)
        return SearchQuery(typed)?.matches(texts) ?? false
    }

    private static func verdicts(_ rule: Rule, _ call: Call) -> HTML {
        rule.binds.verdicts.sorted().map { $0.tag(call.words).html }.joined(separator: "<br>")
    }

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        guard let name = call.parameters["id"], let rule = book.rules.first(where: { $0.id.text == name })
        else { throw Fault.notFound }
        let words = call.words
        var page = try LawPages.page(below: .rules, call.plain(rule.title), call)
        page.heading = call.marked(rule.title)
        page.code = rule.id.text
        if rule.isHard { page.tag = Tag(words("law.hard-gate"), .danger) }
        let markup = PremiseMarkup(book: book, call: call)
        page.parts = [
            Heading(words("law.rule.prose")),
            Prose("<p>\(words("law.rule.when"))</p>\(markup.prose(rule.when))"),
            Prose(
                "<p>\(words("law.rule.then"))\(words.colon)\(verdicts(rule, call))</p><p><strong>\(words("law.because"))\(words.colon)</strong>\(call.marked(rule.because))</p>"
            ),
            SummaryList(facts(rule, book, call)), Heading(words("law.rule.table")),
            RuleTable.part(rule, book, call),
        ]
        page.parts += readings(rule, book, call) + cases(rule, book, call)
        return call.reply(page)
    }

    private static func facts(_ rule: Rule, _ book: LawBook, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(
                words("law.cites"),
                rule.cites.isEmpty
                    ? "–"
                    : "<ul>\(rule.cites.map { "<li>\(call.link($0, in: book)) <span class=\"muted\">(\(call.name($0.layer)))</span></li>" as HTML }.joined())</ul>"
            ),
            .init(words("law.binds"), binds(rule, book, call)),
        ]
        if !rule.floor.isEmpty { rows.append(.init(words("law.floor"), call.text(rule.floor))) }
        if !rule.conditions.isEmpty {
            let items = rule.conditions.map { "<li>\(call.text($0, in: book))</li>" as HTML }
            rows.append(.init(words("legal.conditions"), "<ul>\(items.joined())</ul>"))
        }
        if !rule.yieldsTo.isEmpty {
            let others = rule.yieldsTo.map { call.link(rule: $0, in: book) }
            rows.append(.init(words("law.yields-to"), others.joined(separator: "<br>")))
        }
        rows.append(.init(words("law.valid"), validity(rule, call)))
        return rows
    }

    /// "from 23 March 1976", or any day.
    private static func validity(_ rule: Rule, _ call: Call) -> HTML {
        let from = rule.validity.from.map { call.dates.day(Day($0)) }
        let to = rule.validity.to.map { call.dates.day(Day($0)) }
        return switch (from, to) {
        case (let from?, let to?): "\(from) – \(to)"
        case (let from?, nil): call.words.filled("law.from-day", ["day": from])
        case (nil, let to?): call.words.filled("history.until-day", ["day": to])
        case (nil, nil): .text(call.words("law.any-day"))
        }
    }

    private static func binds(_ rule: Rule, _ book: LawBook, _ call: Call) -> HTML {
        switch rule.binds {
        case .everyone:
            return rule.footing.map { call.text($0.wording) } ?? .text(call.words("law.binds-everyone"))
        case .byStanding(let instrument, _):
            let title = book.parts.catalogue[instrument].map { call.link($0) } ?? .text(instrument.text)
            let lines = Standing.allCases.compactMap { standing -> HTML? in
                rule.binds.verdict(for: standing).map {
                    "<li>\(call.name(standing))\(call.words.colon)\($0.tag(call.words).html)</li>"
                }
            }
            return
                "\(call.words("law.binds-by-standing"))\(call.words.colon)\(title)<ul>\(lines.joined())</ul>"
        }
    }

    /// Contested law: what each side reads. None is chosen.
    private static func readings(_ rule: Rule, _ book: LawBook, _ call: Call) -> [any Component] {
        guard !rule.readings.isEmpty else { return [] }
        return [Heading(call.words("law.readings"))]
            + rule.readings.map { ReadingMarkup.part($0, book, call) }
    }

    /// The cases beside the rule that name it.
    private static func cases(_ rule: Rule, _ book: LawBook, _ call: Call) -> [any Component] {
        let words = call.words
        let named = book.parts.tests.compactMap { test -> (RuleTest, Bool)? in
            let wanted = test.expectation
            if wanted.fires.contains(rule.id) || wanted.rules?.contains(rule.id) ?? false {
                return (test, true)
            }
            return wanted.without.contains(rule.id) ? (test, false) : nil
        }
        guard !named.isEmpty else { return [] }
        return [
            Heading(words("law.rule.tests")),
            Table(
                words("law.rule.tests-found", count: named.count),
                columns: [
                    .init(words("law.case")), .init(words("law.applies")), .init(words("law.verdict")),
                ],
                rows: named.map { test, applies in
                    [
                        told(test, by: rule, book, call),
                        .text(words(applies ? "law.yes" : "law.no")),
                        test.expectation.verdict?.tag(words).html ?? "–",
                    ]
                }, empty: "", isCaptionQuiet: true),
        ]
    }

    /// What of a case the rule reads, and where its state is supposed to stand.
    private static func told(_ test: RuleTest, by rule: Rule, _ book: LawBook, _ call: Call) -> HTML {
        let facts = rule.when.terms.filter { $0 != Vocabulary.date }.map { term -> HTML in
            let answer = test.facts.act[term] ?? test.state.flatMap { test.facts.states[$0]?[term] }
            let said = answer.map { call.answer($0, to: term, in: book) } ?? .text(call.words("law.unknown"))
            return "<li>\(call.label(term, in: book))\(call.words.colon)\(said)</li>"
        }
        let supposed = test.supposed.sorted { $0.key < $1.key }.map { id, standing -> HTML in
            let title = book.parts.catalogue[id].map { call.text($0.title) } ?? .text(id.text)
            return "<li>\(title)\(call.words.colon)\(call.name(standing))</li>"
        }
        let state = test.state.map { "\(call.name($0))\(call.words.listSeparator)" } ?? ""
        let day = call.dates.day(Day(test.facts.date))
        return
            "<p class=\"small muted\">\(state)\(day)</p><ul class=\"small\">\((facts + supposed).joined())</ul>"
    }
}

/// Contested readings, side by side.
enum ReadingMarkup {
    static func part(_ reading: Reading, _ book: LawBook, _ call: Call) -> Prose {
        let cites = reading.cites.map { call.link($0, in: book) }.joined(
            separator: .text(call.words.listSeparator))
        return Prose(
            "<p>\(reading.verdict.tag(call.words).html) \(call.text(reading.text))</p><p class=\"small\">\(cites)</p>"
        )
    }
}

extension Premise {
    /// The kinds of act for which it can hold at all; nil where it holds for any.
    var kinds: Set<String>? {
        switch self {
        case .isOneOf(let term, let values): term == Vocabulary.kind ? Set(values) : nil
        case .all(let parts):
            parts.compactMap(\.kinds).reduce(nil as Set<String>?) { $0?.intersection($1) ?? $1 }
        case .any(let parts):
            parts.allSatisfy { $0.kinds != nil } && !parts.isEmpty
                ? parts.compactMap(\.kinds).reduce(into: Set()) { $0.formUnion($1) } : nil
        case .not, .isBefore, .isOnOrAfter: nil
        }
    }
}
