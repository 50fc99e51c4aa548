// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The form that narrows the list of initiatives.
struct InitiativeFilters {
    let call: Call
    let query: InitiativeQuery
    let facets: [InitiativeFilter.Facet: [String: Int]]

    /// What one asks for most; the rest opens on demand, or where something of it is asked for.
    private static let first: [InitiativeFilter.Facet] = [.stage, .domain, .state]
    private static let more: [InitiativeFilter.Facet] = [
        .sponsor, .host, .participant, .kind, .origin, .partner,
    ]

    var component: Markup {
        let isOpen = query.conditions.contains { condition in
            ["since", "until"].contains(condition.name)
                || Self.more.contains { $0.rawValue == condition.name }
        }
        return ListForm(
            call: call, address: query.address, label: call.words("initiatives.filter.label"),
            first: [line("q", "search")] + Self.first.map(select),
            more: Self.more.map(select) + [line("since", "date"), line("until", "date")], isOpen: isOpen
        ).component
    }

    private func line(_ name: String, _ type: String) -> HTML {
        ListForm.line(name, call.words("initiatives.filter.\(name)"), type: type, query.address)
    }

    private func select(_ facet: InitiativeFilter.Facet) -> HTML {
        let chosen = query.filter.values[facet]
        let counts = facets[facet] ?? [:]
        var values = InitiativeValues.sorted(counts.keys, of: facet, call)
        if let chosen, counts[chosen] == nil { values.append(chosen) }
        return ListForm.select(
            facet.rawValue, call.words("initiatives.filter.\(facet.rawValue)"), chosen: chosen,
            counts: counts, values: values.map { ($0, InitiativeValues.name($0, of: facet, call)) }, call)
    }
}

/// The values of facets as the reader calls them.
enum InitiativeValues {
    static func name(_ value: String, of facet: InitiativeFilter.Facet, _ call: Call) -> String {
        let name: String? =
            switch facet {
            case .stage: Stage(rawValue: value).map { call.words("stage.\($0.rawValue)") }
            case .kind: Proposal.Kind(rawValue: value).map { call.words("kind.\($0.rawValue)") }
            case .origin: ["joint", "own"].contains(value) ? call.words("initiatives.origin.\(value)") : nil
            case .domain: Charter.Domain.ID(value).map { call.name($0) }
            case .partner, .sponsor, .host, .participant, .state:
                Organisation.ID(value).map { call.name($0) }
            }
        return name ?? value
    }

    /// Stages in the order of a life, everything else by the alphabet.
    static func sorted(
        _ values: some Collection<String>, of facet: InitiativeFilter.Facet, _ call: Call
    ) -> [String] {
        guard facet == .stage else {
            return values.map { ($0, AlphabeticalKey(name($0, of: facet, call))) }.sorted { $0.1 < $1.1 }.map(
                \.0)
        }
        let known = Set(values)
        return Stage.allCases.map(\.rawValue).filter(known.contains)
    }
}
