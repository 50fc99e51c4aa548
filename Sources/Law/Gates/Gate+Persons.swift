// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// Basis, purpose, necessity, retention, onward limit; no bulk lists. No kind of act is left out: a training or a
    /// campaign may hold personal data as well as a transfer does. Only the onward limit is not asked of a campaign: what
    /// is published has no recipient who could be bound.
    static let personsRules: [Rule] = [
        safeguard(
            "bulk", .is("act.bulk_list", "yes"),
            Wording(
                ar: "لا قوائم جماعية بالأشخاص", fr: "Pas de listes de personnes en masse",
                en: "No bulk lists of persons"),
            because: Wording(
                ar: "قائمة جماعية بالأشخاص لا تتيح النظر في كل حالة على حدة.",
                fr: "Une liste de personnes en masse exclut l'examen de chaque cas.",
                en: "A bulk list of persons leaves no room for looking at each case.")),
        safeguard(
            "basis", .is("act.lawful_basis_recorded", "no"),
            Wording(
                ar: "أساس قانوني للبيانات الشخصية", fr: "Base légale des données personnelles",
                en: "Lawful basis for personal data"),
            because: Wording(
                ar: "لا أساس قانونيًا مسجلًا لاستخدام بيانات شخص معيّن.",
                fr: "Aucune base légale n'est consignée pour l'usage des données d'une personne identifiée.",
                en: "No lawful basis is recorded for using an identified person's data.")),
        safeguard(
            "purpose", .is("act.purpose_recorded", "no"),
            Wording(
                ar: "غرض محدد للبيانات الشخصية", fr: "Finalité des données personnelles",
                en: "Purpose of personal data"),
            because: Wording(
                ar: "لا غرض محددًا مسجلًا لاستخدام بيانات شخص معيّن.",
                fr: "Aucune finalité précise n'est consignée pour les données d'une personne identifiée.",
                en: "No specified purpose is recorded for an identified person's data.")),
        safeguard(
            "necessity", .is("act.necessity_recorded", "no"),
            Wording(
                ar: "ضرورة البيانات الشخصية", fr: "Nécessité des données personnelles",
                en: "Necessity of personal data"),
            because: Wording(
                ar: "لم تُسجَّل ضرورة استخدام بيانات شخص معيّن.",
                fr: "La nécessité d'utiliser les données d'une personne identifiée n'est pas consignée.",
                en: "It is not recorded why an identified person's data is necessary.")),
        safeguard(
            "retention", .is("act.retention_limit_set", "no"),
            Wording(
                ar: "مدة الاحتفاظ بالبيانات الشخصية", fr: "Durée de conservation des données personnelles",
                en: "Retention of personal data"),
            because: Wording(
                ar: "لم يُحدَّد أجل للاحتفاظ بالبيانات الشخصية.",
                fr: "Aucune durée de conservation n'est fixée pour les données personnelles.",
                en: "No limit is set on how long personal data is kept.")),
        safeguard(
            "onward",
            .all([.not(kinds("awareness_campaign")), .is("act.onward_transfer_barred", "no")]),
            Wording(
                ar: "حد لإحالة البيانات إلى الغير", fr: "Limite aux transferts ultérieurs",
                en: "Limit on onward transfer"),
            because: Wording(
                ar: "لا شيء يمنع متلقي البيانات الشخصية من إحالتها إلى الغير.",
                fr: "Rien n'empêche le destinataire de transmettre à son tour les données personnelles.",
                en: "Nothing keeps the recipient from passing personal data on.")),
    ]

    private static func safeguard(
        _ name: String, _ premise: Premise, _ title: Wording, because: Wording
    ) -> Rule {
        Gate.persons.rule(
            name, when: [.is("act.about_identified_person", "yes"), premise],
            cites: [treaty("ICCPR", "art. 17")], holdsAs: [.policy], title, because: because)
    }
}
