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
        page.scripts = ["filter"]
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
        let conditions = conditions(call, query)
        let shown = listing.initiatives(findings, by: order, descending: descends, at: paging.places)
        var parts: [any Component] = []
        if listing.count > 0 {
            parts.append(InitiativeFilters(call: call, query: query, facets: findings.facets).component)
        }
        parts += conditions.chips
        parts.append(
            findings.count == 0
                ? nothing(call, conditions, listing) : table(call, query, shown, count: findings.count))
        parts += paging.pager(call)
        return (findings.count, call.html(parts))
    }

    // MARK: Conditions

    private static func conditions(_ call: Call, _ query: InitiativeQuery) -> ListConditions {
        ListConditions(
            call: call, address: query.address,
            conditions: query.conditions.map { ($0.name, label($0, call)) })
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
        return ListConditions.label(name, value, call)
    }

    /// Why nothing is there, and which condition to give up.
    private static func nothing(
        _ call: Call, _ conditions: ListConditions, _ listing: InitiativeListing
    ) -> any Component {
        let words = call.words
        guard listing.count > 0 else {
            let text = words(call.visitor.account == nil ? "initiatives.none-public" : "initiatives.none-yet")
            return Prose("<p>\(text)</p>", style: "muted")
        }
        return conditions.nothing(
            words("initiatives.none"), of: listing.count, found: { words("initiatives.found", count: $0) },
            count: { listing.find(InitiativeQuery($0, call).filter).count })
    }

    // MARK: Table

    /// - Parameter count: of all that is found; the table may have a part of it.
    static func table(
        _ call: Call, _ query: InitiativeQuery, _ initiatives: [Initiative], count: Int
    ) -> Table {
        let words = call.words
        let domains = call.sortedDomains
        var table = Table(
            words("initiatives.found", count: count),
            columns: InitiativeQuery.Column.allCases.map { column in
                query.address.heading(
                    column.rawValue, words("initiatives.column.\(column.rawValue)"),
                    isNumber: column == .states, call)
            },
            rows: initiatives.map { row($0, domains, call) }, empty: words("initiatives.none"))
        table.isBrief = true
        table.downloads = query.address.files(words("initiatives.csv"), call)
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
