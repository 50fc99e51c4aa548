// SPDX-License-Identifier: Apache-2.0

/// For each value of each facet the places of a list that have it: ready to be narrowed and counted.
package struct Facets<Facet: Hashable & Sendable & CaseIterable>: Sendable {
    private(set) var values: [Facet: [String: Slots]] = [:]

    package init() {}

    subscript(facet: Facet) -> [String: Slots]? { values[facet] }

    package mutating func insert(_ slot: Int, _ value: String, of facet: Facet) {
        values[facet, default: [:]][value, default: Slots()].insert(slot)
    }

    mutating func remove(_ slot: Int, _ value: String, of facet: Facet) {
        values[facet]?[value]?.remove(slot)
    }

    /// What of the common places has every wanted value, and how many would be found with each value of each facet and
    /// the other wanted ones.
    ///
    /// - Parameter known: where the reader may know what a facet says, of those that not every place tells.
    package func find(
        _ wanted: [Facet: String], in common: Slots, knowing known: [Facet: Slots] = [:]
    ) -> FacetFindings<Facet> {
        let found = narrowed(common, by: wanted, knowing: known)
        var counted: [Facet: [String: Int]] = [:]
        for facet in Facet.allCases {
            var others = wanted
            let isNarrowed = others.removeValue(forKey: facet) != nil
            let all = isNarrowed ? narrowed(common, by: others, knowing: known) : found
            counted[facet] = counts(of: facet, in: known[facet].map(all.intersection) ?? all)
        }
        return FacetFindings(slots: found, count: found.count, facets: counted)
    }

    func narrowed(_ slots: Slots, by wanted: [Facet: String], knowing known: [Facet: Slots] = [:]) -> Slots {
        wanted.reduce(slots) { slots, condition in
            let having = slots.intersection(values[condition.key]?[condition.value] ?? Slots())
            return known[condition.key].map(having.intersection) ?? having
        }
    }

    private func counts(of facet: Facet, in slots: Slots) -> [String: Int] {
        (values[facet] ?? [:]).compactMapValues { values in
            let count = values.countInCommon(slots)
            return count > 0 ? count : nil
        }
    }
}

/// What conditions find in a list, and how many would be found with each value of each facet and the other conditions.
package struct FacetFindings<Facet: Hashable & Sendable>: Sendable {
    package let slots: Slots
    package let count: Int
    /// Values that nothing has are left out.
    package let facets: [Facet: [String: Int]]
}
