// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Participation at every stage: was every member told, and what did each record? For those inside the coalition.
enum CoveragePage {
    private static let pageSize = 25

    static func show(_ call: Call) async throws -> Reply {
        guard let coverage = call.coverage else { throw Fault.notFound }
        let words = call.words
        var page = Page(words("results.coverage.title"), in: .results)
        page.scripts = ["filter"]
        page.crumb(words("results.title"), "/results")
        page.lead = .text(words("results.coverage.lead"))
        let found = Filter(call.query).initiatives(coverage, call)
        let paging = Paging(call, total: found?.count ?? coverage.count, size: pageSize)
        let shown = found.map { Array($0[paging.places]) } ?? coverage.initiatives(paging.places)
        page.parts = summary(coverage, call)
        page.parts += [
            Heading(words("results.coverage.initiatives"), anchor: "initiatives"), filters(call),
            Table(
                words("results.coverage.initiatives"),
                columns: [.init(words("book.initiative"))]
                    + Stage.consulted.map { .init(words("stage.\($0.rawValue)"), isNumber: true) }
                    + [.init(words("results.coverage.state"))],
                rows: shown.map { row($0, call) },
                empty: words(found == nil ? "figure.empty" : "results.coverage.none-such"),
                isCaptionQuiet: true),
        ]
        page.parts += paging.pager(call, anchor: "initiatives")
        return call.reply(page)
    }

    /// The path of the list of all that await positions: of one domain, where it is one that someone looks after.
    static func awaited(in domains: Set<Charter.Domain.ID>?) -> String {
        let domain = domains?.count == 1 ? domains?.first?.text : nil
        let query = FormInput(["status": ["open"]]).setting("domain", to: domain).query
        return "/results/coverage\(query)#initiatives"
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm(
            "results.coverage.filter", words: words, action: "/results/coverage", input: call.query)
        form.select("status", [any, Choice("open", words("results.coverage.awaiting"))])
        form.select("domain", [any] + Choices.domains(call))
        return form
    }

    /// The section of the results page.
    static func overview(_ coverage: CoverageTotals, _ call: Call) -> [any Component] {
        [Heading(call.words("results.coverage.title"), anchor: "coverage")] + summary(coverage, call) + [
            ActionLinks(
                [(call.words("results.coverage.each"), call.link("/results/coverage"))], hasMain: false)
        ]
    }

    private static func summary(_ coverage: CoverageTotals, _ call: Call) -> [any Component] {
        let words = call.words
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        let total = coverage.total
        let data = data(coverage, call)
        return [
            KeyFigures([
                .init(
                    "\(number(coverage.complete)) / \(number(coverage.count))",
                    words("results.coverage.complete"), note: words("results.coverage.complete-note")),
                .init(
                    Numbers.percent(total.spoken, of: total.told, in: call.numerals),
                    words("results.coverage.spoken"),
                    note: words(
                        "results.coverage.of-told",
                        ["count": number(total.spoken), "told": number(total.told)])),
                .init(
                    number(total.none), words("results.coverage.none"),
                    note: words("results.coverage.none-note")),
                .init(number(total.awaited), words("results.coverage.awaited")),
            ]),
            Figure(
                BarChart(data, .stacked).drawing(id: "fig-coverage", words), of: data, words,
                note: words("results.coverage.note")),
        ]
    }

    static func data(_ coverage: CoverageTotals, _ call: Call) -> Dataset {
        let numerals = call.numerals
        return Dataset(
            call.words("results.coverage.figure"), rowHead: call.words("initiatives.column.stage"),
            series: series(call),
            rows: coverage.stages.map { stage, line in
                .init(call.words("stage.\(stage.rawValue)"), values(of: line).map { .init($0) })
            }, format: { Numbers.text($0, in: numerals) })
    }

    static func series(_ call: Call) -> [String] {
        ["spoken", "none", "awaited", "missing"].map { call.words("results.coverage.\($0)") }
    }

    static func values(of line: CoverageTotals.Line) -> [Int] {
        [line.spoken, line.none, line.awaited, line.missing]
    }

    private static func row(_ initiative: Initiative, _ call: Call) -> [HTML] {
        let words = call.words
        let lines = Stage.consulted.map { initiative.coverageLine(at: $0) }
        let cells = lines.map { line -> HTML in
            guard let line else { return "–" }
            let counts = "\(line.spoken + line.none) / \(line.told)"
            return .leftToRight(counts)
        }
        let known = lines.compactMap(\.self)
        let tag =
            known.contains { $0.missing > 0 }
            ? Tag(words("results.coverage.gap"), .danger)
            : known.contains { $0.awaited > 0 }
                ? Tag(words("results.coverage.open"), .info) : Tag(words("results.coverage.full"), .success)
        let title: HTML =
            "\(.link(call.link("\(initiative.path)/participation"), call.text(initiative.proposal.title))) \(.leftToRight(initiative.id.text))"
        return [title] + cells + [tag.html]
    }
}

extension CoveragePage {
    /// Which initiatives are asked for: those to which members still owe a position, those of a domain.
    private struct Filter {
        let isOpen: Bool
        let domain: Charter.Domain.ID?

        init(_ query: FormInput) {
            isOpen = query["status"] == "open"
            domain = query["domain"].flatMap { Charter.Domain.ID($0) }
        }

        /// Nil where all are asked for: of thousands, a page is looked up and nothing else.
        func initiatives(_ coverage: CoverageTotals, _ call: Call) -> [Initiative]? {
            guard isOpen || domain != nil else { return nil }
            return call.kept("coverage \(isOpen) \(domain?.text ?? "")") { view in
                let all =
                    isOpen
                    ? view.initiativesInMotion.filter { ($0.openCoverage?.awaited ?? 0) > 0 }
                    : coverage.initiatives(0..<coverage.count)
                return all.filter { initiative in domain.map(initiative.proposal.domains.contains) ?? true }
            }
        }
    }
}
