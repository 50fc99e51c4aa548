// SPDX-License-Identifier: Apache-2.0

/// The initiatives that one viewer may see, to be narrowed, counted and sorted. What the viewer may not see is neither
/// listed nor counted.
package struct InitiativeListing: Sendable {
    /// The view of the state that the index was brought up to.
    package let view: View
    let index: InitiativeIndex
    let visible: Slots

    package init(_ index: InitiativeIndex, for viewer: Viewer, at now: Instant) {
        self.index = index
        view = View(of: index.state, for: viewer, at: now)
        visible = view.visible(in: index)
    }

    /// What a filter finds, and how many would be found with each value of each facet and the filter's other conditions.
    package typealias Findings = FacetFindings<InitiativeFilter.Facet>

    /// How many there are without any filter.
    package var count: Int { visible.count }

    package func find(_ filter: InitiativeFilter) -> Findings {
        index.facets.find(filter.values, in: common(filter))
    }

    /// What a filter finds, for whoever shows no facets.
    package func slots(_ filter: InitiativeFilter) -> Slots {
        index.facets.narrowed(common(filter), by: filter.values)
    }

    /// What all of a filter but its facets finds.
    private func common(_ filter: InitiativeFilter) -> Slots {
        var common = visible
        if let text = filter.text { common = slots(matching: text) }
        if filter.since != nil || filter.until != nil {
            common = common.intersection(index.slots(since: filter.since, until: filter.until))
        }
        return common
    }

    /// What a text finds among what the viewer may see.
    func slots(matching text: String) -> Slots { visible.intersection(index.slots(matching: text)) }

    /// The numbers of all findings, in an order.
    package func ids(
        _ findings: Findings, by order: InitiativeOrder, descending: Bool
    ) -> [Initiative.ID] {
        index.places(of: findings.slots, by: order, descending: descending, at: 0..<findings.count).map {
            Initiative.ID(series: "I", $0 + 1)
        }
    }

    /// All initiatives in whose titles a query could find something, and perhaps some more. Nil where it asks only for
    /// what may stand in a number, so that every initiative could be meant.
    package func candidates(for query: SearchQuery) -> Set<Initiative.ID>? {
        let words = query.terms.flatMap { term in term.alternative.map { [$0] } ?? term.words }
            .map { ArraySlice(Array($0.utf8)) }
            .filter { $0.count > 1 && !$0.contains { (48...57).contains($0) } }
        guard !words.isEmpty else { return nil }
        return Set(index.vocabulary.find(words).array.map { Initiative.ID(series: "I", $0 + 1) })
    }

    /// The findings at these places of the list, in an order.
    package func initiatives(
        _ findings: Findings, by order: InitiativeOrder, descending: Bool, at places: Range<Int>
    ) -> [Initiative] {
        index.places(of: findings.slots, by: order, descending: descending, at: places).compactMap {
            view.initiative(Initiative.ID(series: "I", $0 + 1))
        }
    }

    /// Of what was found, the first so many behind a place; from the beginning where none is given. What lies before is
    /// passed over, not looked at.
    package func initiatives(
        _ slots: Slots, along way: InitiativeWay, behind place: InitiativeWay.Place?, descending: Bool,
        limit: Int
    ) -> [Initiative] {
        index.places(of: slots, along: way, behind: place, descending: descending, limit: limit).compactMap {
            view.initiative(Initiative.ID(series: "I", $0 + 1))
        }
    }
}

extension View {
    /// The places that `initiative(_:)` would answer for.
    fileprivate func visible(in index: InitiativeIndex) -> Slots {
        guard let organisation else { return index.open }
        if organisation.kind == .secretariat { return Slots(below: index.count) }
        var slots = index.open
        slots.formUnion(index.named[organisation.id] ?? Slots())
        if isInside { slots.formUnion(index.inside) }
        return slots
    }
}
