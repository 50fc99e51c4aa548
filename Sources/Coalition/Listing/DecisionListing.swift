// SPDX-License-Identifier: Apache-2.0

/// The decisions that one viewer may see, to be narrowed, counted and sorted. Whose initiative it was and under which organ
/// it stands is told of initiatives that the viewer sees.
package struct DecisionListing: Sendable {
    package typealias Findings = FacetFindings<DecisionFilter.Facet>

    /// The view of the state that the index was brought up to.
    package let view: View
    private let index: DecisionIndex
    private let initiatives: InitiativeListing
    private let visible: Slots
    /// Those on initiatives that the viewer sees.
    private let told: Slots

    /// - Parameter initiatives: those that the viewer may see, of the same state or a later one.
    package init(
        _ index: DecisionIndex, among initiatives: InitiativeListing, for viewer: Viewer, at now: Instant
    ) {
        self.index = index
        self.initiatives = initiatives
        view = View(of: index.state, for: viewer, at: now)
        visible = view.isInside ? Slots(below: index.count) : Slots()
        told = visible.intersection(index.slots(on: initiatives.visible))
    }

    /// How many there are without any filter.
    package var count: Int { visible.count }

    /// What a filter finds, and how many would be found with each value of each facet and the filter's other conditions.
    package func find(_ filter: DecisionFilter) -> Findings {
        var common = visible
        if let text = filter.text {
            common = common.intersection(index.slots(matching: text, among: initiatives))
        }
        return index.facets.find(filter.values, in: common, knowing: [.initiator: told, .organ: told])
    }

    /// The findings at these places of the list, in an order.
    package func ids(
        _ findings: Findings, by order: DecisionOrder, descending: Bool, at places: Range<Int>
    ) -> [Decision.ID] {
        index.places(
            of: findings.slots, by: order, descending: descending, at: places, among: initiatives
        ).map { Decision.ID(series: "D", $0 + 1) }
    }

    /// The numbers of all findings, in an order.
    package func ids(
        _ findings: Findings, by order: DecisionOrder, descending: Bool
    ) -> [Decision.ID] {
        ids(findings, by: order, descending: descending, at: 0..<findings.count)
    }
}
