// SPDX-License-Identifier: Apache-2.0

/// All decisions, ready to be narrowed, counted and sorted, as `InitiativeIndex` has the initiatives. The place of a decision
/// is its number less one.
package struct DecisionIndex: Sendable {
    /// Tells the year of an instant by the clocks of a charter's seat.
    package typealias Calendar = @Sendable (Charter?, Instant) -> Int

    /// The state that it was last brought up to.
    package private(set) var state = Coalition()
    private let calendar: Calendar
    private var rows: [Box] = []
    private(set) var facets = Facets<DecisionFilter.Facet>()
    private(set) var byDate = Ranking()
    /// The places of the decisions on each initiative, by the initiative's place.
    private(set) var subjects: [Int: [Int]] = [:]

    /// Each row has a box of its own, so that a copy of the index copies no rows.
    private final class Box: Sendable {
        let row: ListedDecision
        init(_ row: ListedDecision) { self.row = row }
    }

    package init(of state: Coalition, calendar: @escaping Calendar) {
        self.calendar = calendar
        follow(state)
    }

    /// How many decisions there are.
    var count: Int { rows.count }

    func row(_ slot: Int) -> ListedDecision { rows[slot].row }

    /// The decisions on these initiatives.
    func slots(on initiatives: Slots) -> Slots {
        var slots = Slots()
        initiatives.walk { subject in
            for slot in subjects[subject] ?? [] { slots.insert(slot) }
            return true
        }
        return slots
    }

    /// Brings it up to a state. One that does not continue the present one, has lost an act of it, or has other mandates or
    /// another seat, is taken in anew.
    package mutating func follow(_ next: Coalition) {
        let isRenewed =
            next.charter?.mandates != state.charter?.mandates || next.charter?.seat != state.charter?.seat
        let isContinued = state.count <= next.count && state.erasures == next.erasures
        guard rows.isEmpty || isContinued && !isRenewed else {
            self = DecisionIndex(of: next, calendar: calendar)
            return
        }
        var changed: Set<Int> = []
        for index in state.count..<max(state.count, next.count) {
            for subject in next.trail[index].about {
                changed.formUnion(Self.places(concerning: subject, in: next))
            }
        }
        changed.formUnion(rows.count..<max(rows.count, next.decisions.count))
        state = next
        take(changed.sorted())
    }

    /// The decision that a subject of the record is, or those on the initiative that it is.
    private static func places(concerning subject: Subject, in state: Coalition) -> [Int] {
        switch subject.text.utf8.first {
        case UInt8(ascii: "D")?: [subject.number.map { $0 - 1 }].compactMap(\.self)
        case UInt8(ascii: "I")?:
            Initiative.ID(subject.text).flatMap { state.initiatives[$0] }?.decisions
                .compactMap { $0.number.map { $0 - 1 } } ?? []
        default: []
        }
    }

    /// Looks again at the decisions in these places; new ones come in the order of their numbers.
    private mutating func take(_ changed: [Int]) {
        var moved: Set<Int> = []
        for slot in changed {
            guard let decision = state.decisions[Decision.ID(series: "D", slot + 1)] else { continue }
            let row = ListedDecision(decision, in: state) { calendar(state.charter, $0) }
            let before = rows.indices.contains(slot) ? rows[slot].row : nil
            guard row != before else { continue }
            if before?.date != row.date { moved.insert(slot) }
            for (facet, value) in before?.values ?? [] { facets.remove(slot, value, of: facet) }
            for (facet, value) in row.values { facets.insert(slot, value, of: facet) }
            if before == nil, let subject = decision.initiative.number {
                subjects[subject - 1, default: []].append(slot)
            }
            if slot < rows.count { rows[slot] = Box(row) } else { rows.append(Box(row)) }
        }
        let rows = rows
        byDate.settle(moved) { (rows[$0].row.date, $0) < (rows[$1].row.date, $1) }
    }
}
