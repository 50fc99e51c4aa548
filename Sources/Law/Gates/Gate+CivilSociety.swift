// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// Measures on associations are focused and rest on risk. Belief and opposition are never facts: the vocabulary has
    /// no word for them.
    static let civilSocietyRules: [Rule] = [
        Gate.civilSociety.rule(
            "risk_based",
            when: [
                kinds(
                    "asset_freeze", "listing_request", "civil_society_funding", "content_takedown",
                    "joint_programme", "initiative"),
                .is("act.restricts_civil_society", "yes"), .is("act.measure_risk_based", "no"),
            ],
            cites: [treaty("ICCPR", "art. 21-22")], holdsAs: [.policy],
            Wording(
                ar: "تدابير مركزة قائمة على المخاطر تجاه المجتمع المدني",
                fr: "Mesures ciblées et fondées sur le risque envers la société civile",
                en: "Focused, risk-based measures towards civil society"),
            because: Wording(
                ar: "يقيّد العمل جمعيات دون أن يكون مركزًا أو قائمًا على تقييم للمخاطر.",
                fr:
                    "L'acte restreint des associations sans être ciblé ni fondé sur une évaluation du risque.",
                en:
                    "The act restricts associations and is neither focused nor based on an assessment of risk."
            ))
    ]
}
