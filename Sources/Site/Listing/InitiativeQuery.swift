// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the address of the list asks for: a filter, an order and a page.
struct InitiativeQuery {
    /// The columns that sort the list.
    enum Column: String, CaseIterable {
        case title, domains, sponsor, stage, since, states
    }

    let address: ListAddress
    let filter: InitiativeFilter
    /// Nil for the order in which a list comes unasked: the newest first.
    let column: Column?

    /// Days are days at the seat; what is no day counts as not asked for.
    init(_ query: FormInput, _ call: Call) {
        address = ListAddress(path: "/initiatives", input: query, names: Self.names)
        var filter = InitiativeFilter()
        filter.text = query["q"].map { String($0.prefix(200)) }
        for facet in InitiativeFilter.Facet.allCases { filter.values[facet] = query[facet.rawValue] }
        let seat = call.dates.seat
        filter.since = query.day("since").map { seat.instant($0, hour: 0, minute: 0) }
        filter.until = query.day("until").map { seat.instant($0.advanced(byDays: 1), hour: 0, minute: 0) }
        self.filter = filter
        column = query["sort"].flatMap { Column(rawValue: $0) }
    }

    /// The conditions that it knows, in the order of the form.
    private static let names =
        ["q"] + InitiativeFilter.Facet.allCases.map(\.rawValue) + ["since", "until"]

    /// The same without the page, and without what a list does not know: what a saved view keeps.
    var lasting: FormInput { address.lasting }

    /// The conditions by their names in the address, in the order of the form.
    var conditions: [(name: String, value: String)] {
        Self.names.compactMap { name in
            guard let value = address.input[name], isKnown(name) else { return nil }
            return (name, value)
        }
    }

    private func isKnown(_ name: String) -> Bool {
        switch name {
        case "since": filter.since != nil
        case "until": filter.until != nil
        default: true
        }
    }

    /// The order for the index; names stand in the alphabet of the reader.
    func order(_ call: Call) -> (order: InitiativeOrder, descends: Bool) {
        let descends = address.descends
        return switch column {
        case nil: (.number, true)
        case .title: (.title(call.language), descends)
        case .stage: (.stage, descends)
        case .since: (.since, descends)
        case .states: (.participants, descends)
        case .domains: (.domain(call.sortedDomains), descends)
        case .sponsor: (.sponsor(call.sorted(call.view.organisations.map(\.id))), descends)
        }
    }
}

extension Call {
    /// The domains of the charter in the alphabet of the reader.
    var sortedDomains: [Charter.Domain.ID] {
        (view.charter?.domains ?? []).map { ($0.id, AlphabeticalKey(plain($0.name))) }.sorted { $0.1 < $1.1 }
            .map(\.0)
    }
}
