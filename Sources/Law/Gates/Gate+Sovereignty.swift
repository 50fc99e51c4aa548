// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// No act in a state without its recorded consent: states are equal (Charter, art. 2(1)), each is safe from force
    /// (art. 2(4)), and the conventions give nobody jurisdiction on another's territory. Article 2(7) is not cited: it
    /// bars the Organization, not states.
    static let sovereigntyRules: [Rule] = [
        Gate.sovereignty.rule(
            "consent",
            when: [
                kinds(
                    "training", "capability_deployment", "exercise", "visit", "joint_programme",
                    "rehabilitation_programme", "awareness_campaign", "civil_society_funding",
                    "person_transfer", "asset_freeze", "content_takedown", "initiative"),
                .is("state.hosts_act", "yes"), .is("state.consent_recorded", "no"),
            ],
            cites: [
                charter("art. 2(1)"), charter("art. 2(4)"), treaty("TERRORIST-BOMBINGS-1997", "art. 18"),
                treaty("ICSFT-1999", "art. 22"),
            ], holdsAs: [.charter, .custom],
            Wording(
                ar: "موافقة الدولة", fr: "Consentement de l'État", en: "Consent of the state"),
            because: Wording(
                ar: "يجري العمل في هذه الدولة دون موافقة مسجلة منها.",
                fr: "L'acte a lieu dans cet État sans son consentement consigné.",
                en: "The act takes place in this state without its recorded consent."))
    ]
}
