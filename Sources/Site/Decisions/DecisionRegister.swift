// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The register of all decisions, those under way among them: narrowed by conditions and sorted by columns.
enum DecisionRegister {
    /// The parts of the page from the heading on.
    static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        let query = DecisionQuery(call.query)
        let listing = call.register
        let findings = listing.find(query.filter)
        let paging = Paging(call, total: findings.count)
        let (order, descends) = query.order(call)
        let shown = listing.ids(findings, by: order, descending: descends, at: paging.places)
        var parts: [any Component] = [
            Heading(words("decisions.register"), anchor: query.address.anchor),
            Prose("<p>\(words("decisions.register-lead"))</p>", style: "muted"),
        ]
        guard listing.count > 0 else {
            return parts + [Prose("<p>\(words("decisions.none-yet"))</p>", style: "muted")]
        }
        let conditions = conditions(call, query)
        parts.append(DecisionFilters(call: call, query: query, facets: findings.facets).component)
        parts += conditions.chips
        parts.append(
            findings.count == 0
                ? nothing(call, conditions, listing)
                : table(
                    call, query, shown.compactMap { listing.view.decision($0) }, count: findings.count))
        return parts + paging.pager(call, anchor: query.address.anchor)
    }

    private static func conditions(_ call: Call, _ query: DecisionQuery) -> ListConditions {
        ListConditions(
            call: call, address: query.address,
            conditions: query.conditions.map { ($0.name, label($0, call)) })
    }

    /// "Method: Silence procedure".
    static func label(_ condition: (name: String, value: String), _ call: Call) -> HTML {
        let facet = DecisionFilter.Facet(rawValue: condition.name)
        let said = facet.map { DecisionValues.name(condition.value, of: $0, call) } ?? condition.value
        let name = call.words("decisions.filter.\(condition.name)")
        return ListConditions.label(name, .isolated(said), call)
    }

    /// Which condition to give up.
    private static func nothing(
        _ call: Call, _ conditions: ListConditions, _ listing: DecisionListing
    ) -> any Component {
        let words = call.words
        return conditions.nothing(
            words("decisions.none"), of: listing.count, found: { words("decisions.found", count: $0) },
            count: { listing.find(DecisionQuery($0).filter).count })
    }

    /// - Parameter count: of all that is found; the table may have a part of it.
    static func table(
        _ call: Call, _ query: DecisionQuery, _ decisions: [Decision], count: Int
    ) -> Table {
        let words = call.words
        var table = Table(
            words("decisions.found", count: count),
            columns: DecisionQuery.Column.allCases.map { column in
                query.address.heading(
                    column.rawValue, words("decisions.column.\(column.rawValue)"), call)
            },
            rows: decisions.map { decision in
                [
                    .link(call.link("/decisions/\(decision.id)"), .leftToRight(decision.id.text)),
                    call.title(of: decision), .text(words("decision.method.\(decision.method.rawValue)")),
                    decision.tag(call).html, call.dates.day(call.dates.seat.day(at: decision.date)),
                ]
            }, empty: words("decisions.none"))
        table.downloads = query.address.files(words("decisions.csv"), call)
        return table
    }
}
