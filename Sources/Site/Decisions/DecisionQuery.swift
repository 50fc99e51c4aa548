// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the address of the register asks for: a filter, an order and a page.
struct DecisionQuery {
    /// The columns that sort the register.
    enum Column: String, CaseIterable {
        case number, subject, method, outcome, date
    }

    let address: ListAddress
    let filter: DecisionFilter
    /// Nil for the order in which the register comes unasked: the newest first.
    let column: Column?

    init(_ query: FormInput) {
        address = ListAddress(
            path: "/decisions", input: query, names: ["q"] + DecisionFilter.Facet.allCases.map(\.rawValue),
            anchor: "register")
        var filter = DecisionFilter()
        filter.text = query["q"].map { String($0.prefix(200)) }
        for facet in DecisionFilter.Facet.allCases { filter.values[facet] = query[facet.rawValue] }
        self.filter = filter
        column = query["sort"].flatMap { Column(rawValue: $0) }
    }

    /// The conditions by their names in the address, in the order of the form.
    var conditions: [(name: String, value: String)] {
        address.names.compactMap { name in address.input[name].map { (name, $0) } }
    }

    func order(_ call: Call) -> (order: DecisionOrder, descends: Bool) {
        let descends = address.descends
        return switch column {
        case nil: (.number, true)
        case .number: (.number, descends)
        case .subject: (.subject(call.language), descends)
        case .method: (.method, descends)
        case .outcome: (.outcome, descends)
        case .date: (.date, descends)
        }
    }
}
