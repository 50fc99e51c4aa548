// SPDX-License-Identifier: Apache-2.0

/// A rule as a decision table: one column a term, one row a way for the rule to apply.
package struct DecisionTable: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// By column, the answers that lead here; empty where any does. A column of days has two: from, until.
        package let cells: [[String]]
    }

    package let columns: [Term.ID]
    package let rows: [Row]

    /// Nil where the premise has too many ways for a table.
    package init?(_ rule: Rule, vocabulary: Vocabulary) {
        let slots = Slots(vocabulary)
        guard let ways = Cubes(slots: slots).cubes(of: rule.when), ways.count <= 64 else { return nil }
        let used = Set(ways.flatMap { Array($0.values.keys) + Array($0.days.keys) })
        let places = rule.when.terms.map(slots.slot).filter(used.contains)
        columns = places.map { slots.terms[$0].id }
        rows = ways.map { way in Row(cells: places.map { Self.answers(way, $0, slots) }) }
    }

    private static func answers(_ way: Cube, _ slot: Int, _ slots: Slots) -> [String] {
        if let days = way.days[slot] {
            let from = days.lowerBound <= 1 ? nil : slots.answer(days.lowerBound, at: slot)
            let until = days.upperBound == .max ? nil : slots.answer(days.upperBound, at: slot)
            return [from ?? "", until ?? ""]
        }
        guard let mask = way.values[slot] else { return [] }
        return slots.terms[slot].values.enumerated()
            .filter { (mask >> UInt64($0.offset + 1)) & 1 == 1 }.map(\.element.text)
    }
}
