// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// The rules that make the gate, in the same form as the rules of the files: so the evaluator, the explanation, the
    /// facts form and the checker know no second way.
    package var rules: [Rule] {
        switch self {
        case .persons: Self.personsRules
        case .tortureAndDeath: Self.tortureAndDeathRules
        case .refugees: Self.refugeesRules
        case .children: Self.childrenRules
        case .forces: Self.forcesRules
        case .freezes: Self.freezesRules
        case .speech: Self.speechRules
        case .civilSociety: Self.civilSocietyRules
        case .nonDiscrimination: Self.nonDiscriminationRules
        case .sovereignty: Self.sovereigntyRules
        }
    }

    /// How the identifiers of the gates' rules begin. No rule of the files may.
    package static let prefix = "gate."

    /// A rule that shuts the gate, or with `verdict` sends the act to a human. `footing` says why it holds for a state
    /// that is no party to what is cited; before `start` the rule says nothing.
    func rule(
        _ name: String, when premises: [Premise], cites: [Citation], holdsAs footing: [Layer],
        _ title: Wording, because: Wording, verdict: LegalVerdict = .incompatible,
        conditions: [Condition.ID] = [], isHard: Bool = true, readsOnlyStated: Bool = false,
        from start: LawDate? = nil
    ) -> Rule {
        Rule(
            id: .init("\(Self.prefix)\(rawValue).\(name)"), title: title, when: .all(premises), cites: cites,
            binds: .everyone(verdict), conditions: conditions, because: because,
            validity: Validity(from: start), isHard: isHard, gate: self, footing: Footing(footing),
            readsOnlyStated: readsOnlyStated)
    }

    static func kinds(_ kinds: String...) -> Premise { .isOneOf(Vocabulary.kind, kinds) }
}
