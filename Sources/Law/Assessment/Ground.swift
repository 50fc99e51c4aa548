// SPDX-License-Identifier: Apache-2.0

/// One rule's part in an assessment, with everything a reader needs to check it.
package struct Ground: Hashable, Sendable {
    package enum Effect: Hashable, Sendable {
        /// The rule applies and advises this.
        case applies(LegalVerdict)
        /// The rule would apply, and yields to this one, which does.
        case setAside(by: Rule.ID)
        /// What is not known keeps it open: review.
        case undecided
    }

    package let rule: Rule.ID
    package let gate: Gate?
    package let isHard: Bool
    package let effect: Effect
    package let title: Wording
    package let because: Wording
    package let floor: Wording
    /// The citations that stood on the day of the act.
    package let cites: [Citation]
    /// Where the rule binds by standing.
    package let standing: StandingOnFile?
    /// Of a hard gate: where the state stands towards the treaties among its citations. The advice is the same whatever
    /// that is: see `footing`. None where the act is assessed for no state in particular.
    package let treaties: [StandingOnFile]
    /// Of a hard gate: on what it holds for every state.
    package let footing: Footing?
    /// The terms whose answers would decide it.
    package let missing: [Term.ID]
    package let conditions: [Condition.ID]
    package let readings: [Reading]
    /// The premise with what each part came to.
    package let trace: Trace

    package init(
        rule: Rule.ID, gate: Gate?, isHard: Bool, effect: Effect, title: Wording, because: Wording,
        floor: Wording, cites: [Citation], standing: StandingOnFile?, treaties: [StandingOnFile] = [],
        footing: Footing? = nil, missing: [Term.ID],
        conditions: [Condition.ID], readings: [Reading], trace: Trace
    ) {
        (self.rule, self.gate, self.isHard, self.effect) = (rule, gate, isHard, effect)
        (self.title, self.because, self.floor, self.cites) = (title, because, floor, cites)
        (self.standing, self.treaties, self.footing) = (standing, treaties, footing)
        (self.missing, self.conditions) = (missing, conditions)
        (self.readings, self.trace) = (readings, trace)
    }

    package var applies: Bool { if case .applies = effect { true } else { false } }
}
