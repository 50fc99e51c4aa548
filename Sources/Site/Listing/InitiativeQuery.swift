// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the address of the list asks for: a filter, an order and a page.
struct InitiativeQuery {
    /// The columns that sort the list.
    enum Column: String, CaseIterable {
        case title, domains, sponsor, stage, since, states
    }

    let input: FormInput
    let filter: InitiativeFilter
    /// Nil for the order in which a list comes unasked: the newest first.
    let column: Column?
    let descends: Bool

    /// Days are days at the seat; what is no day counts as not asked for.
    init(_ query: FormInput, _ call: Call) {
        input = query
        var filter = InitiativeFilter()
        filter.text = query["q"].map { String($0.prefix(200)) }
        for facet in InitiativeFilter.Facet.allCases { filter.values[facet] = query[facet.rawValue] }
        let seat = call.dates.seat
        filter.since = query.day("since").map { seat.instant($0, hour: 0, minute: 0) }
        filter.until = query.day("until").map { seat.instant($0.advanced(byDays: 1), hour: 0, minute: 0) }
        self.filter = filter
        column = query["sort"].flatMap { Column(rawValue: $0) }
        descends = query["order"] == "descending"
    }

    /// The names of everything that an address of the list may ask for, but for the page.
    private static let names =
        ["q", "since", "until", "sort", "order"] + InitiativeFilter.Facet.allCases.map(\.rawValue)

    /// The same without the page, and without what a list does not know: what a saved view keeps.
    var lasting: FormInput {
        FormInput(
            Self.names.reduce(into: [:]) { values, name in
                if let value = input[name] { values[name] = [value] }
            })
    }

    /// The order alone, without any condition.
    var withoutFilter: FormInput {
        FormInput(lasting.values.filter { $0.key == "sort" || $0.key == "order" })
    }

    /// The conditions by their names in the address, in the order of the form.
    var conditions: [(name: String, value: String)] {
        let names = ["q"] + InitiativeFilter.Facet.allCases.map(\.rawValue) + ["since", "until"]
        return names.compactMap { name in
            guard let value = input[name], isKnown(name) else { return nil }
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
        switch column {
        case nil: (.number, true)
        case .title: (.title(call.language), descends)
        case .stage: (.stage, descends)
        case .since: (.since, descends)
        case .states: (.participants, descends)
        case .domains: (.domain(call.sortedDomains), descends)
        case .sponsor: (.sponsor(call.sorted(call.view.organisations.map(\.id))), descends)
        }
    }

    /// The address that sorts by a column: the other way round where it is sorted by it already.
    func sorting(by column: Column) -> String {
        lasting.setting("sort", to: column.rawValue)
            .setting("order", to: self.column == column && !descends ? "descending" : nil).query
    }
}

extension Call {
    /// The domains of the charter in the alphabet of the reader.
    var sortedDomains: [Charter.Domain.ID] {
        (view.charter?.domains ?? []).map { ($0.id, AlphabeticalKey(plain($0.name))) }.sorted { $0.1 < $1.1 }
            .map(\.0)
    }
}
