// SPDX-License-Identifier: Apache-2.0

/// Makes every slip in every rule and asks whether a test beside the rules notices.
package struct MutationRun: Sendable {
    package struct Survivor: Hashable, Sendable {
        package let rule: Rule.ID
        package let kind: RuleMutation.Kind
        /// The rule's premise and what it advises, as they stand with the slip.
        package let description: String
    }

    package private(set) var count = 0
    package private(set) var survivors: [Survivor] = []

    package var noticed: Int { count - survivors.count }
    /// In thousandths, rounded down.
    package var permille: Int { count == 0 ? 1000 : noticed * 1000 / count }

    package init(_ book: LawBook) {
        let rules = book.rules
        let tests = Dictionary(
            grouping: book.parts.tests.flatMap { test in
                Set(test.expectation.named).map { (rule: $0, test: test) }
            }, by: \.rule)
        for (place, rule) in rules.enumerated() where rule.gate == nil {
            let own = tests[rule.id]?.map(\.test) ?? []
            for mutation in RuleMutation.all(of: rule, vocabulary: book.parts.vocabulary) {
                count += 1
                var changed = rules
                changed[place] = mutation.rule
                let trial = Trial(parts: book.parts, rules: changed)
                if !own.contains(where: trial.isNoticed) {
                    survivors.append(
                        Survivor(
                            rule: rule.id, kind: mutation.kind,
                            description: Self.words(for: mutation.rule, book.parts.vocabulary)))
                }
            }
        }
    }

    private static func words(for rule: Rule, _ vocabulary: Vocabulary) -> String {
        let premise = RuleProse(rule, vocabulary: vocabulary, in: .english).lines.map(\.text)
        let advice =
            switch rule.binds {
            case .everyone(let verdict): verdict.rawValue
            case .byStanding(let instrument, let verdicts):
                "\(instrument): "
                    + Standing.allCases.compactMap { standing in
                        verdicts[standing].map { "\(standing.rawValue) \($0.rawValue)" }
                    }.joined(separator: ", ")
            }
        return premise.joined(separator: "; ") + " → " + advice
    }
}

extension RuleTest.Expectation {
    /// The rules that it speaks of.
    fileprivate var named: [Rule.ID] { fires + without + (rules ?? []) }
}

/// The rules with the slip, compiled, and the tests run on them.
private struct Trial {
    let parts: LawParts
    let rules: [Rule]
    let program: Program

    init(parts: LawParts, rules: [Rule]) {
        (self.parts, self.rules) = (parts, rules)
        program = Program(rules: rules, vocabulary: parts.vocabulary)
    }

    func isNoticed(by test: RuleTest) -> Bool {
        var outcome = Evaluation()
        let standings = parts.standings(
            of: test.state, towards: program.instruments, on: test.facts.date, supposing: test.supposed)
        program.run(
            FactReader(slots: program.slots).cells(test.facts, for: test.state),
            standings.map { StandingCell($0) }, into: &outcome)
        let applied = outcome.marks.filter { $0.effect == .applies }.map(\.rule).sorted().map { rules[$0] }
        let fired = Set(applied.map(\.id))
        let expected = test.expectation
        if let verdict = expected.verdict, verdict != outcome.verdict { return true }
        if let exactly = expected.rules, exactly != applied.filter({ $0.gate == nil }).map(\.id) {
            return true
        }
        return !fired.isSuperset(of: expected.fires) || !fired.isDisjoint(with: expected.without)
    }
}
