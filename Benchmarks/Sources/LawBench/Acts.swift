// SPDX-License-Identifier: Apache-2.0
import Law

/// Acts with random answers, the same for the same seed. One answer in twenty is not known where `leavesGaps` says so.
struct Acts {
    let all: [(facts: Facts, state: StateCode)]

    var count: Int { all.count }

    init(book: LawBook, seed: UInt64, count: Int, leavesGaps: Bool = false) {
        var random = Seeded(state: seed)
        let states = ["ML", "PK", "OM", "SA"].compactMap { StateCode($0) }
        let day = LawDate(year: 2026, month: 11, day: 23) ?? LawDate(number: 20_780)
        all = (0..<count).map { _ in
            let state = states[Int(random.next() % UInt64(states.count))]
            var facts = Facts(date: day, states: [state: [:]])
            for term in book.parts.vocabulary.terms where !term.values.isEmpty {
                if leavesGaps, random.next() % 20 == 0 { continue }
                let value = term.values[Int(random.next() % UInt64(term.values.count))].text
                facts = facts.answering(term.id, value, for: state)
            }
            return (facts, state)
        }
    }
}

/// SplitMix64.
private struct Seeded {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
