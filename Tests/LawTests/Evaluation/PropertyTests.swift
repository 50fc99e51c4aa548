// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// What holds of every book and all facts. A failure names its seed.
struct PropertyTests {
    private static let seeds: [UInt64] = Array(1...24)

    @Test(arguments: seeds)
    func `the compiled program means what the tree says`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let book = try LawBook(random.parts())
        for _ in 0..<12 {
            let facts = random.facts(gaps: 4)
            let assessment = try book.assess(facts, for: SmallBook.mali)
            let plain = PlainEvaluator(parts: book.parts, facts: facts, state: SmallBook.mali).answer()
            #expect(assessment.verdict == plain.verdict)
            #expect(Set(assessment.firedRules) == plain.applied)
            #expect(Set(assessment.grounds.filter { $0.effect == .undecided }.map(\.rule)) == plain.undecided)
        }
    }

    /// A batch reads facts in one go, and says what is wrong with them as the whole reader does.
    @Test(arguments: seeds)
    func `in brief the answer is the same, and so is every fault`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let book = try LawBook(random.parts())
        var brief = BriefAssessing(book)
        for round in 0..<12 {
            var facts = random.facts(gaps: 4)
            switch round {
            case 0: facts.act["act.nothing"] = "yes"
            case 1: facts.act[Vocabulary.kind] = "parade"
            case 2: facts.act["state.agrees"] = "yes"
            case 3: facts.states[SmallBook.oman, default: [:]]["state.agrees"] = "perhaps"
            case 4: facts.act[Vocabulary.date] = "2026-01-01"
            case 5: facts.act[Vocabulary.kind] = Facts.unknown
            default: break
            }
            let problems = book.problems(in: facts)
            #expect(problems.isEmpty == !(0...4).contains(round))
            do throws(LawError) {
                let answer = try brief.assess(facts, for: SmallBook.mali)
                let whole = try book.assess(facts, for: SmallBook.mali)
                #expect(problems.isEmpty && answer.verdict == whole.verdict)
                #expect(Set(answer.applied) == Set(whole.firedRules))
            } catch {
                #expect(error.problems == problems && !problems.isEmpty)
            }
        }
    }

    @Test(arguments: seeds)
    func `what is unknown never yields compatible`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let book = try LawBook(random.parts())
        for _ in 0..<12 {
            let assessment = try book.assess(random.facts(gaps: 2), for: SmallBook.mali)
            if !assessment.missing.isEmpty || assessment.isUnmatched {
                #expect(assessment.verdict >= .needsReview)
            }
            if assessment.verdict == .compatible {
                #expect(assessment.grounds.contains { $0.effect == .applies(.compatible) })
            }
        }
    }

    /// Whatever the missing answers turn out to be, a rule that applies goes on to apply: only a rule that it yields to
    /// can set it aside, and that is named.
    @Test(arguments: seeds)
    func `an added fact removes nothing without a reason`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let book = try LawBook(random.parts())
        for _ in 0..<8 {
            let facts = random.facts(gaps: 2)
            let before = try book.assess(facts, for: SmallBook.mali)
            guard let term = before.missing.first, let known = book.parts.vocabulary[term] else { continue }
            let after = try book.assess(
                facts.answering(term, random.answer(to: known), for: SmallBook.mali), for: SmallBook.mali)
            for rule in before.firedRules where !after.firedRules.contains(rule) {
                let ground = after.grounds.first { $0.rule == rule }
                guard case .setAside(let other)? = ground?.effect else {
                    Issue.record("seed \(seed): `\(rule)` applied and is gone")
                    continue
                }
                #expect(before.grounds.contains { $0.rule == other && $0.effect == .undecided })
            }
        }
    }

    @Test(arguments: seeds)
    func `a further rule that yields to none and is yielded to by none makes no verdict milder`(
        _ seed: UInt64
    ) throws {
        var random = RandomBook(seed: seed)
        var parts = random.parts()
        let book = try LawBook(parts)
        parts.rules.append(SmallBook.rule("ADDED", .needsReview, when: [random.premise(2)]))
        let larger = try LawBook(parts)
        for _ in 0..<8 {
            let facts = random.facts(gaps: 4)
            let before = try book.assess(facts, for: SmallBook.mali)
            guard !before.isUnmatched else { continue }
            #expect(try larger.assess(facts, for: SmallBook.mali).verdict >= before.verdict)
        }
    }

    @Test(arguments: seeds)
    func `the order of the rules changes no answer`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        var parts = random.parts()
        let book = try LawBook(parts)
        parts.rules.shuffle(using: &random.generator)
        let shuffled = try LawBook(parts)
        for _ in 0..<8 {
            let facts = random.facts(gaps: 3)
            let (one, other) = (
                try book.assess(facts, for: SmallBook.mali), try shuffled.assess(facts, for: SmallBook.mali)
            )
            #expect(one.verdict == other.verdict && one.missing == other.missing)
            #expect(Set(one.grounds.map(\.rule)) == Set(other.grounds.map(\.rule)))
            #expect(Set(one.conditions) == Set(other.conditions))
        }
    }

    @Test(arguments: seeds)
    func `every remedy gives what it promises`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let book = try LawBook(random.parts())
        for _ in 0..<4 {
            let facts = random.facts(gaps: 3)
            let assessment = try book.assess(facts, for: SmallBook.mali)
            for remedy in assessment.remedies {
                let changed = remedy.changes.reduce(facts) {
                    $0.answering($1.term, $1.to, for: SmallBook.mali)
                }
                #expect(try book.assess(changed, for: SmallBook.mali).verdict == remedy.verdict)
                #expect(remedy.verdict < assessment.verdict)
            }
        }
    }

    @Test(arguments: seeds)
    func `the ways of a decision table are those in which the premise holds`(_ seed: UInt64) throws {
        var random = RandomBook(seed: seed)
        let slots = Slots(Vocabulary(SmallBook.terms))
        for _ in 0..<6 {
            let premise = random.premise(3)
            let ways = try #require(Cubes(slots: slots).cubes(of: premise))
            var facts = random.facts(gaps: 1_000_000)
            facts.date = LawDate(number: 20_000)
            let cells = FactReader(slots: slots).cells(facts, for: SmallBook.mali)
            let isInside = ways.contains { way in
                way.values.allSatisfy { ($1 >> UInt64(cells[$0])) & 1 == 1 }
                    && way.days.allSatisfy { $1.contains(cells[$0]) }
            }
            let truth = PlainEvaluator(parts: SmallBook.parts(), facts: facts, state: SmallBook.mali).truth(
                premise)
            #expect(truth == Truth(isInside), "seed \(seed)")
        }
    }
}
