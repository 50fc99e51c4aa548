// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The form that narrows the list. Each choice says how many would be found with it, all other conditions kept.
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
        let words = call.words
        let isOpen = query.conditions.contains { condition in
            ["since", "until"].contains(condition.name)
                || Self.more.contains { $0.rawValue == condition.name }
        }
        return Markup(
            """
            <form class="filters list-filters" method="get" action="\(call.link("/initiatives"))" role="search" \
            aria-label="\(words("initiatives.filter.label"))">
            \(line("q", "search"))\(Self.first.map(select).joined())
            <details class="more-filters"\(isOpen ? " open" : "")><summary>\(words("initiatives.filter.more"))</summary>
            <div>\(Self.more.map(select).joined())\(line("since", "date"))\(line("until", "date"))</div></details>
            \(order)<button class="button" type="submit">\(words("initiatives.filter.submit"))</button>
            </form>
            """)
    }

    /// The order stays when the conditions change.
    private var order: HTML {
        query.withoutFilter.values.sorted { $0.key < $1.key }.map { name, values in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(values.first ?? "")\">"
        }.joined()
    }

    private func line(_ name: String, _ type: String) -> HTML {
        let value = query.input.values[name]?.first ?? ""
        return """
            <div class="field"><label for="f-\(name)">\(call.words("initiatives.filter.\(name)"))</label>\
            <input id="f-\(name)" name="\(name)" type="\(type)" value="\(value)"></div>
            """
    }

    private func select(_ facet: InitiativeFilter.Facet) -> HTML {
        let name = facet.rawValue
        let chosen = query.filter.values[facet]
        let counts = facets[facet] ?? [:]
        var values = InitiativeValues.sorted(counts.keys, of: facet, call)
        // What is asked for stays chosen, even if nothing is found with it.
        if let chosen, counts[chosen] == nil { values.append(chosen) }
        let options = values.map { value -> HTML in
            let selected: HTML = value == chosen ? " selected" : ""
            let label = InitiativeValues.name(value, of: facet, call)
            let count = Numbers.text(counts[value] ?? 0, in: call.numerals)
            return "<option value=\"\(value)\"\(selected)>\(label) (\(count))</option>"
        }
        return """
            <div class="field"><label for="f-\(name)">\(call.words("initiatives.filter.\(name)"))</label>\
            <select id="f-\(name)" name="\(name)"><option value="">\(call.words("initiatives.filter.any"))</option>\
            \(options.joined())</select></div>
            """
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
