// SPDX-License-Identifier: Apache-2.0

@testable import Law

/// Random books and facts over the small vocabulary, the same for the same seed.
struct RandomBook {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func parts() -> LawParts {
        let count = Int.random(in: 1...8, using: &generator)
        var rules: [Rule] = []
        for number in 0..<count {
            let verdict = LegalVerdict.allCases.randomElement(using: &generator) ?? .needsReview
            let earlier = rules.map(\.id).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }
            let isByStanding = Int.random(in: 0..<3, using: &generator) == 0
            rules.append(
                SmallBook.rule(
                    .init("R\(number)"), verdict, when: [premise(3), premise(2)],
                    binds: isByStanding
                        ? .byStanding("TREATY", [.party: verdict, .signatory: .needsReview]) : nil,
                    yieldsTo: earlier))
        }
        var rows = SmallBook.rows
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: rows.removeFirst()
        case 1: rows[0] = SmallBook.derogating
        case 2: rows[0] = SmallBook.waiting
        case 3: rows[0] = SmallBook.listed(asOf: "2022-06-15")
        default: break
        }
        return SmallBook.parts(rules: rules, rows: rows)
    }

    mutating func premise(_ depth: Int) -> Premise {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 3), using: &generator) {
        case 0..<2:
            let term =
                SmallBook.terms.filter { !$0.values.isEmpty }.randomElement(using: &generator)
                ?? SmallBook.terms[0]
            let count = Int.random(in: 1...max(1, term.values.count - 1), using: &generator)
            return .isOneOf(term.id, Array(term.values.map(\.text).shuffled(using: &generator).prefix(count)))
        case 2:
            let day = LawDate(number: Int.random(in: 18_000...22_000, using: &generator))
            return Bool.random(using: &generator)
                ? .isBefore("act.begins", day) : .isOnOrAfter(Vocabulary.date, day)
        case 3, 4: return .any([premise(depth - 1), premise(depth - 1)])
        case 5: return .all([premise(depth - 1), premise(depth - 1)])
        default: return .not(premise(depth - 1))
        }
    }

    /// Each term is answered, or left out once in `gaps`.
    mutating func facts(gaps: Int) -> Facts {
        var facts = SmallBook.facts([:], states: [SmallBook.mali: [:]])
        facts.date = LawDate(number: Int.random(in: 18_000...22_000, using: &generator))
        for term in SmallBook.terms where Int.random(in: 0..<gaps, using: &generator) != 0 {
            facts = facts.answering(term.id, answer(to: term), for: SmallBook.mali)
        }
        return facts
    }

    mutating func answer(to term: Term) -> String {
        guard let value = term.values.randomElement(using: &generator) else {
            return LawDate(number: Int.random(in: 18_000...22_000, using: &generator)).description
        }
        return value.text
    }
}
