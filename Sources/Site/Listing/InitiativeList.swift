// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The initiatives that the reader may see, narrowed by conditions and sorted by columns.
enum InitiativeList {
    static func show(_ call: Call) async throws -> Reply {
        try await call.reply(page(call))
    }

    /// - Parameter problem: what is wrong with the name that a view was to be kept under.
    static func page(_ call: Call, saving problem: String? = nil) async throws -> Page {
        let words = call.words
        let query = InitiativeQuery(call.query, call)
        let found = call.kept("\(call.manner) \(call.path)\(call.query.query)") { _ in
            list(call, query)
        }
        var page = Page(words("initiatives.title"), in: .initiatives)
        page.lead = .text(words("initiatives.lead"))
        if call.may(.propose) {
            page.parts.append(
                ActionLinks([(words("initiative.propose.title"), call.link("/initiatives/new"))]))
        }
        page.parts += try await SavedViewLinks.parts(call, query)
        page.parts.append(Markup(found.body))
        if found.count > 0 { page.parts += SavedViewLinks.keeping(call, query, problem: problem) }
        return page
    }

    /// How many are found, and all that the page says of them: conditions, table and the way to the other pages.
    private static func list(_ call: Call, _ query: InitiativeQuery) -> (count: Int, body: HTML) {
        let listing = call.listing
        let findings = listing.find(query.filter)
        let paging = Paging(call, total: findings.count)
        let (order, descends) = query.order(call)
        let shown = listing.initiatives(findings, by: order, descending: descends, at: paging.places)
        var parts: [any Component] = []
        if listing.count > 0 {
            parts.append(InitiativeFilters(call: call, query: query, facets: findings.facets).component)
        }
        parts += chips(call, query)
        parts += findings.count == 0 ? nothing(call, query, listing) : [table(call, query, shown, paging)]
        parts += paging.pager(call)
        return (findings.count, call.html(parts))
    }

    // MARK: Conditions

    /// The conditions in force, each with the way to the list without it.
    private static func chips(_ call: Call, _ query: InitiativeQuery) -> [any Component] {
        guard !query.conditions.isEmpty else { return [] }
        let words = call.words
        let chips = query.conditions.map { condition -> HTML in
            let href = call.link("/initiatives") + query.lasting.setting(condition.name, to: nil).query
            return """
                <li><a class="chip" href="\(href)"><span class="hidden-visually">\(words("initiatives.without")) </span>\
                \(label(condition, call)) <span class="cross" aria-hidden="true">×</span></a></li>
                """
        }
        let all = call.link("/initiatives") + query.withoutFilter.query
        return [
            Markup(
                """
                <div class="chips"><p id="chips">\(words("initiatives.conditions"))</p>
                <ul aria-labelledby="chips">\(chips.joined())
                <li><a href="\(all)">\(words("initiatives.clear"))</a></li></ul></div>
                """)
        ]
    }

    /// "Stage: Draft", as plain text and markup.
    static func label(_ condition: (name: String, value: String), _ call: Call) -> HTML {
        let name = call.words("initiatives.filter.\(condition.name)")
        let value: HTML =
            if let facet = InitiativeFilter.Facet(rawValue: condition.name) {
                .isolated(InitiativeValues.name(condition.value, of: facet, call))
            } else if let day = Day(condition.value), condition.name != "q" {
                call.dates.day(day)
            } else {
                .isolated(condition.value)
            }
        return .text(call.words("initiatives.condition", ["name": name])) + " " + value
    }

    /// Why nothing is there, and which condition to give up.
    private static func nothing(_ call: Call, _ query: InitiativeQuery, _ listing: InitiativeListing)
        -> [any Component]
    {
        let words = call.words
        guard listing.count > 0 else {
            let text = words(call.visitor.account == nil ? "initiatives.none-public" : "initiatives.none-yet")
            return [Prose("<p>\(text)</p>", style: "muted")]
        }
        let ways = query.conditions.compactMap { condition -> HTML? in
            let input = query.lasting.setting(condition.name, to: nil)
            let count = listing.find(InitiativeQuery(input, call).filter).count
            guard count > 0 else { return nil }
            let found = words("initiatives.found", count: count)
            return """
                <li><a href="\(call.link("/initiatives") + input.query)">\(words("initiatives.without")) \
                \(label(condition, call))</a> – \(found)</li>
                """
        }
        let all = call.link("/initiatives") + query.withoutFilter.query
        return [
            Markup(
                """
                <div class="nothing"><p><strong>\(words("initiatives.none"))</strong></p>
                <ul>\(ways.joined())<li><a href="\(all)">\(words("initiatives.clear"))</a> – \
                \(words("initiatives.found", count: listing.count))</li></ul></div>
                """)
        ]
    }

    // MARK: Table

    private static func table(
        _ call: Call, _ query: InitiativeQuery, _ initiatives: [Initiative], _ paging: Paging
    ) -> Table {
        let words = call.words
        let domains = call.sortedDomains
        var table = Table(
            words("initiatives.found", count: paging.total),
            columns: InitiativeQuery.Column.allCases.map { column in
                .init(
                    words("initiatives.column.\(column.rawValue)"), isNumber: column == .states,
                    sortHref: call.link("/initiatives") + query.sorting(by: column),
                    sorted: query.column == column ? (query.descends ? .descending : .ascending) : nil)
            },
            rows: initiatives.map { row($0, domains, call) }, empty: words("initiatives.none"))
        table.isBrief = true
        table.download = (
            words("initiatives.csv"), call.link("/initiatives.csv") + query.lasting.query
        )
        return table
    }

    private static func row(
        _ initiative: Initiative, _ domains: [Charter.Domain.ID], _ call: Call
    ) -> [HTML] {
        let own = domains.filter(initiative.proposal.domains.contains).map { call.name($0) }
        return [
            initiative.link(call), .text(own.joined(separator: call.words.listSeparator)),
            .text(call.name(initiative.sponsor)), initiative.stage.tag(call.words).html,
            initiative.milestones.last.map { call.dates.day(call.dates.seat.day(at: $0.at)) } ?? "–",
            .text(Numbers.text(initiative.participants.count, in: call.numerals)),
        ]
    }
}

extension Initiative {
    /// When it entered its present stage.
    var since: Instant { milestones.last?.at ?? Instant(milliseconds: 0) }

    var path: String { "/initiatives/\(id.text)" }

    func link(_ call: Call) -> HTML {
        "\(.link(call.link(path), call.text(proposal.title))) <span class=\"code muted nowrap\">\(.leftToRight(id.text))</span>"
    }
}

extension Stage {
    func tag(_ words: Words) -> Tag { Tag(words("stage.\(rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch self {
        case .draft, .archived, .withdrawn: .neutral
        case .submitted, .admissible, .inDebate: .info
        case .inLegalReview: .review
        case .tabled, .deciding, .deferred, .suspended, .returned: .warning
        case .adopted, .resourcing, .active, .closing, .evaluated: .success
        case .rejected, .noConsensus: .danger
        }
    }
}
