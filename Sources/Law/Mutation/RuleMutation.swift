// SPDX-License-Identifier: Apache-2.0

/// A rule with one slip in it, such as a lawyer might make: what the tests beside the rules have to notice.
package struct RuleMutation: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A premise is left out.
        case droppedPremise = "dropped premise"
        /// A premise asks for another answer.
        case otherAnswer = "other answer"
        /// One of several answers is left out.
        case droppedAnswer = "dropped answer"
        /// The rule advises something else.
        case otherVerdict = "other verdict"
        /// A standing is left out: the rule no longer applies to such states.
        case droppedStanding = "dropped standing"
    }

    package let kind: Kind
    /// The rule with the slip.
    package let rule: Rule

    /// Every slip of these kinds, each alone.
    package static func all(of rule: Rule, vocabulary: Vocabulary) -> [RuleMutation] {
        let premises = PremiseSlips(vocabulary: vocabulary).slips(in: rule.when).map { kind, premise in
            RuleMutation(kind: kind, rule: rule.with(when: premise, binds: rule.binds))
        }
        return premises + bindings(of: rule)
    }

    private static func bindings(of rule: Rule) -> [RuleMutation] {
        func mutation(_ kind: Kind, _ binds: Binding) -> RuleMutation {
            RuleMutation(kind: kind, rule: rule.with(when: rule.when, binds: binds))
        }
        switch rule.binds {
        case .everyone(let verdict):
            return LegalVerdict.allCases.filter { $0 != verdict }.map {
                mutation(.otherVerdict, .everyone($0))
            }
        case .byStanding(let instrument, let verdicts):
            return Standing.allCases.filter { verdicts[$0] != nil }.flatMap { standing in
                var (without, other) = (verdicts, verdicts)
                without[standing] = nil
                other[standing] = verdicts[standing] == .incompatible ? .compatible : .incompatible
                // One that is left out for an unknown standing is review all the same.
                let isSame = standing == .unknown && verdicts[standing] == .needsReview
                let slips = [mutation(.otherVerdict, .byStanding(instrument, other))]
                return isSame ? slips : slips + [mutation(.droppedStanding, .byStanding(instrument, without))]
            }
        }
    }
}

extension Rule {
    fileprivate func with(when: Premise, binds: Binding) -> Rule {
        Rule(
            id: id, title: title, when: when, cites: cites, binds: binds, floor: floor,
            conditions: conditions,
            because: because, validity: validity, yieldsTo: yieldsTo, isHard: isHard, gate: gate,
            readings: readings, readsOnlyStated: readsOnlyStated)
    }
}
