// SPDX-License-Identifier: Apache-2.0

/// A rule that a lawyer can read and amend.
package struct Rule: Hashable, Sendable, Identifiable {
    package typealias ID = LawIdentifier<Rule>

    package let id: ID
    package let title: Wording
    package let when: Premise
    package let cites: [Citation]
    package let binds: Binding
    /// What the coalition's own policy asks of states that are not bound.
    package let floor: Wording
    package let conditions: [Condition.ID]
    /// The sentence that an assessment shows.
    package let because: Wording
    package let validity: Validity
    /// The rules that, where they apply, set this one aside.
    package let yieldsTo: [ID]
    /// Whether nothing but new facts may change what it says: no officer departs from it.
    package let isHard: Bool
    /// The hard gate of the engine that it belongs to; nil for a rule of the files.
    package let gate: Gate?
    /// On what a gate holds for every state; nil for a rule of the files, whose binding says whom it binds.
    package let footing: Footing?
    /// Where the law is contested: what each side reads. The verdict is then review.
    package let readings: [Reading]
    /// Whether a question without an answer counts as answered otherwise. Such a rule asks nothing and keeps no act
    /// waiting, and bites wherever what it looks for is on file.
    package let readsOnlyStated: Bool

    package init(
        id: ID, title: Wording, when: Premise, cites: [Citation] = [], binds: Binding,
        floor: Wording = Wording(),
        conditions: [Condition.ID] = [], because: Wording, validity: Validity = Validity(),
        yieldsTo: [ID] = [], isHard: Bool = false, gate: Gate? = nil, footing: Footing? = nil,
        readings: [Reading] = [], readsOnlyStated: Bool = false
    ) {
        (self.id, self.title, self.when, self.cites, self.binds) = (id, title, when, cites, binds)
        (self.floor, self.conditions, self.because) = (floor, conditions, because)
        (self.validity, self.yieldsTo, self.isHard) = (validity, yieldsTo, isHard)
        (self.gate, self.footing, self.readings) = (gate, footing, readings)
        self.readsOnlyStated = readsOnlyStated
    }
}
