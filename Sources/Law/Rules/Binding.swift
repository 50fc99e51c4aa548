// SPDX-License-Identifier: Apache-2.0

/// Whom a rule binds, and what it advises for each.
package enum Binding: Hashable, Sendable {
    /// Custom, a peremptory norm, a Charter duty or the coalition's own policy: every state, whatever it has signed.
    case everyone(LegalVerdict)
    /// A treaty: by the state's standing on the day of the act. A standing that is left out is one for which the rule
    /// does not apply; an unknown one needs review unless the rule says otherwise, and a state that has deposited is
    /// advised as a signatory, for until entry into force it owes the same (Vienna Convention on the Law of Treaties,
    /// art. 18).
    case byStanding(Instrument.ID, [Standing: LegalVerdict])

    /// What the rule advises for a standing; nil where it does not apply.
    package func verdict(for standing: Standing) -> LegalVerdict? {
        switch self {
        case .everyone(let verdict): verdict
        case .byStanding(_, let verdicts):
            switch standing {
            case .unknown: verdicts[.unknown] ?? .needsReview
            case .deposited: verdicts[.deposited] ?? verdicts[.signatory]
            case .party, .signatory, .noActionListed, .withdrawn: verdicts[standing]
            }
        }
    }

    package var instrument: Instrument.ID? {
        if case .byStanding(let instrument, _) = self { instrument } else { nil }
    }

    /// Every verdict that it can give.
    package var verdicts: Set<LegalVerdict> {
        switch self {
        case .everyone(let verdict): [verdict]
        case .byStanding: Set(Standing.allCases.compactMap { verdict(for: $0) })
        }
    }
}
