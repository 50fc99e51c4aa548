// SPDX-License-Identifier: Apache-2.0

/// Every way to get one part of a premise wrong.
struct PremiseSlips {
    let vocabulary: Vocabulary

    typealias Slip = (kind: RuleMutation.Kind, premise: Premise)

    func slips(in premise: Premise) -> [Slip] {
        switch premise {
        case .isOneOf(let term, let answers): choiceSlips(term, answers)
        case .isBefore(let term, let day): [(.otherAnswer, .isOnOrAfter(term, day))]
        case .isOnOrAfter(let term, let day): [(.otherAnswer, .isBefore(term, day))]
        case .any(let parts): slips(in: parts) { .any($0) }
        case .all(let parts): slips(in: parts) { .all($0) }
        case .not(let part):
            [(.otherAnswer, part)] + slips(in: part).map { ($0.kind, .not($0.premise)) }
        }
    }

    private func slips(in parts: [Premise], around: ([Premise]) -> Premise) -> [Slip] {
        parts.indices.flatMap { place -> [Slip] in
            var without = parts
            without.remove(at: place)
            let dropped: [Slip] = without.isEmpty ? [] : [(.droppedPremise, around(without))]
            let inner = slips(in: parts[place]).map { slip -> Slip in
                var changed = parts
                changed[place] = slip.premise
                return (slip.kind, around(changed))
            }
            return dropped + inner
        }
    }

    private func choiceSlips(_ term: Term.ID, _ answers: [String]) -> [Slip] {
        let others = (vocabulary[term]?.values ?? []).map(\.text).filter { !answers.contains($0) }
        let flipped: [Slip] = others.first.map { [(.otherAnswer, .is(term, $0))] } ?? []
        guard answers.count > 1 else { return flipped }
        return flipped
            + answers.map { dropped in (.droppedAnswer, .isOneOf(term, answers.filter { $0 != dropped })) }
    }
}
