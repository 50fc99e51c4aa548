// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The form that narrows the register.
struct DecisionFilters {
    let call: Call
    let query: DecisionQuery
    let facets: [DecisionFilter.Facet: [String: Int]]

    private static let first: [DecisionFilter.Facet] = [.method, .outcome, .year]
    private static let more: [DecisionFilter.Facet] = [.initiator, .objector, .organ]

    var component: Markup {
        let isOpen = Self.more.contains { query.filter.values[$0] != nil }
        let words = ListForm.line("q", call.words("decisions.filter.q"), type: "search", query.address)
        return ListForm(
            call: call, address: query.address, label: call.words("decisions.filter.label"),
            first: [words] + Self.first.map(select), more: Self.more.map(select), isOpen: isOpen
        ).component
    }

    private func select(_ facet: DecisionFilter.Facet) -> HTML {
        let chosen = query.filter.values[facet]
        let counts = facets[facet] ?? [:]
        var values = DecisionValues.sorted(counts.keys, of: facet, call)
        if let chosen, counts[chosen] == nil { values.append(chosen) }
        return ListForm.select(
            facet.rawValue, call.words("decisions.filter.\(facet.rawValue)"), chosen: chosen, counts: counts,
            values: values.map { ($0, DecisionValues.name($0, of: facet, call)) }, call)
    }
}

/// The values of facets as the reader calls them.
enum DecisionValues {
    static func name(_ value: String, of facet: DecisionFilter.Facet, _ call: Call) -> String {
        let name: String? =
            switch facet {
            case .method: RuleSet.Method(rawValue: value).map { call.words("decision.method.\($0.rawValue)") }
            case .outcome:
                Decision.Status(rawValue: value).map { call.words("decision.status.\($0.rawValue)") }
            case .year: Int(value).map { call.numerals.written($0) }
            case .initiator, .objector: Organisation.ID(value).map { call.name($0) }
            case .organ: Charter.Organ.ID(value).map { call.name($0) }
            }
        return name ?? value
    }

    /// Methods and outcomes in the order of the rules, the latest year first, everything else by the alphabet.
    static func sorted(
        _ values: some Collection<String>, of facet: DecisionFilter.Facet, _ call: Call
    ) -> [String] {
        let known = Set(values)
        switch facet {
        case .method: return RuleSet.Method.allCases.map(\.rawValue).filter(known.contains)
        case .outcome: return Decision.Status.allCases.map(\.rawValue).filter(known.contains)
        case .year: return known.sorted(by: >)
        case .initiator, .objector, .organ:
            return known.map { ($0, AlphabeticalKey(name($0, of: facet, call))) }.sorted { $0.1 < $1.1 }
                .map(\.0)
        }
    }
}
