// SPDX-License-Identifier: Apache-2.0

@testable import Law

/// The meaning of a book said as plainly as can be, over the tree of premises: what the compiled program is held to.
struct PlainEvaluator {
    let parts: LawParts
    let facts: Facts
    let state: StateCode?

    struct Answer: Equatable {
        var verdict: LegalVerdict
        var applied: Set<Rule.ID>
        var undecided: Set<Rule.ID>
    }

    func answer() -> Answer {
        var applied: [Rule.ID: LegalVerdict] = [:]
        var undecided: Set<Rule.ID> = []
        var waiting = parts.rules
        while let next = waiting.firstIndex(where: { rule in
            rule.yieldsTo.allSatisfy { other in !waiting.contains { $0.id == other } }
        }) {
            let rule = waiting.remove(at: next)
            guard rule.validity.covers(facts.date) else { continue }
            let truth = self.truth(rule.when)
            guard truth != .no else { continue }
            let standing = standing(of: rule)
            let verdict = rule.binds.verdict(for: standing?.standing ?? .party)
            let isStale = standing?.isStale ?? false
            if verdict == nil, !isStale { continue }
            if rule.yieldsTo.contains(where: { applied[$0] != nil }) { continue }
            if let verdict, truth == .yes {
                let isDoubtful = isStale || standing?.derogation != nil
                applied[rule.id] = isDoubtful ? max(verdict, .needsReview) : verdict
            } else {
                undecided.insert(rule.id)
            }
        }
        let verdicts = Array(applied.values) + (undecided.isEmpty ? [] : [.needsReview])
        return Answer(
            verdict: verdicts.max() ?? .needsReview, applied: Set(applied.keys), undecided: undecided)
    }

    private func standing(of rule: Rule) -> StandingOnFile? {
        guard let instrument = rule.binds.instrument, let state else { return nil }
        return parts.standing(of: state, towards: instrument, on: facts.date)
    }

    func truth(_ premise: Premise) -> Truth {
        let known = facts.known(for: state)
        func day(_ term: Term.ID) -> LawDate? {
            term == Vocabulary.date ? facts.date : known[term].flatMap { LawDate($0) }
        }
        switch premise {
        case .isOneOf(let term, let values): return known[term].map { Truth(values.contains($0)) } ?? .unknown
        case .isBefore(let term, let limit): return day(term).map { Truth($0 < limit) } ?? .unknown
        case .isOnOrAfter(let term, let limit): return day(term).map { Truth($0 >= limit) } ?? .unknown
        case .any(let parts): return parts.map(truth).reduce(.no, ||)
        case .all(let parts): return parts.map(truth).reduce(.yes, &&)
        case .not(let part): return !truth(part)
        }
    }
}
