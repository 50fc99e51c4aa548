// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// A person is handed over, or what is shared can bring a person into somebody's hands.
    private static let exposed: Premise = .any([
        kinds("person_transfer"),
        .all([
            kinds("data_transfer", "information_release", "listing_request"),
            .is("act.about_identified_person", "yes"),
        ]),
    ])

    private static let noTorture = [
        treaty("CAT", "art. 3"), treaty("CAT", "art. 2", as: .peremptory),
    ]

    /// Unknown blocks where a person is exposed, and assurances never clear alone. Where nobody seems to be, nothing is
    /// asked; but what is on file bites whatever the act is called.
    static let tortureAndDeathRules: [Rule] =
        [torture, assurances, death, deathAssurances, disappearance].flatMap(\.self)

    /// A rule for the acts that expose a person, and the same for all others, which reads only what is stated.
    private static func everywhere(
        _ name: String, _ term: Term.ID, _ answer: String, cites: [Citation], holdsAs footing: [Layer],
        _ title: Wording, because: Wording, verdict: LegalVerdict = .incompatible
    ) -> [Rule] {
        let risk = Premise.is(term, answer)
        return [
            Gate.tortureAndDeath.rule(
                name, when: [exposed, risk], cites: cites, holdsAs: footing, title, because: because,
                verdict: verdict),
            Gate.tortureAndDeath.rule(
                "\(name)_stated", when: [.not(exposed), risk], cites: cites, holdsAs: footing, title,
                because: because, verdict: verdict, readsOnlyStated: true),
        ]
    }

    private static let torture: [Rule] = everywhere(
        "torture", "act.torture_risk", "substantial_grounds", cites: noTorture, holdsAs: [.peremptory],
        Wording(
            ar: "لا تسليم ولا إحالة عند الخشية من التعذيب", fr: "Rien là où la torture est à craindre",
            en: "Nothing where torture is feared"),
        because: Wording(
            ar: "هناك أسباب جدية للخشية من التعذيب، ولا يرفع الحظرَ ضمانٌ ولا حالة طوارئ.",
            fr: "Il y a des motifs sérieux de craindre la torture ; ni assurance ni urgence ne lève "
                + "l'interdiction.",
            en:
                "There are substantial grounds to fear torture; no assurance and no emergency lifts the bar."
        )
    )

    private static let assurances: [Rule] = everywhere(
        "assurances", "act.torture_risk", "assurances_only", cites: noTorture, holdsAs: [.peremptory],
        Wording(
            ar: "الضمانات وحدها لا تكفي", fr: "Les assurances seules ne suffisent pas",
            en: "Assurances alone do not clear"),
        because: Wording(
            ar: "لم يُقيَّم خطر التعذيب؛ فالضمانات الدبلوماسية لا تقوم مقام التقييم.",
            fr:
                "Le risque de torture n'a pas été évalué ; des assurances ne remplacent pas l'évaluation.",
            en:
                "The risk of torture has not been assessed; assurances do not take the place of an assessment."
        ),
        verdict: .needsReview)

    private static let death: [Rule] = everywhere(
        "death", "act.death_penalty_risk", "substantial_grounds", cites: [treaty("ICCPR", "art. 6")],
        holdsAs: [.policy],
        Wording(
            ar: "لا تسليم ولا إحالة عند خطر الإعدام", fr: "Rien là où la peine de mort est à craindre",
            en: "Nothing where the death penalty is feared"),
        because: Wording(
            ar: "هناك أسباب جدية للخشية من عقوبة الإعدام.",
            fr: "Il y a des motifs sérieux de craindre la peine de mort.",
            en: "There are substantial grounds to fear the death penalty."))

    private static let deathAssurances: [Rule] = everywhere(
        "death_assurances", "act.death_penalty_risk", "assurances_only", cites: [treaty("ICCPR", "art. 6")],
        holdsAs: [.policy],
        Wording(
            ar: "الضمانات وحدها لا تكفي في شأن الإعدام",
            fr: "Les assurances seules ne suffisent pas contre la peine de mort",
            en: "Assurances alone do not clear the death penalty"),
        because: Wording(
            ar: "لم يُقيَّم خطر عقوبة الإعدام؛ فالضمانات لا تقوم مقام التقييم.",
            fr: "Le risque de peine de mort n'a pas été évalué ; des assurances ne remplacent pas "
                + "l'évaluation.",
            en:
                "The risk of the death penalty has not been assessed; assurances do not take the place of an "
                + "assessment."),
        verdict: .needsReview)

    private static let disappearance: [Rule] = everywhere(
        "disappearance", "act.disappearance_risk", "substantial_grounds",
        cites: [treaty("ICPPED", "art. 16"), treaty("ICCPR", "art. 7", as: .custom)], holdsAs: [.custom],
        Wording(
            ar: "لا شيء عند الخشية من الاختفاء القسري", fr: "Rien là où la disparition forcée est à craindre",
            en: "Nothing where enforced disappearance is feared"),
        because: Wording(
            ar: "هناك أسباب جدية للخشية من الاختفاء القسري، ولا يبرره أي ظرف استثنائي.",
            fr: "Il y a des motifs sérieux de craindre une disparition forcée, qu'aucune circonstance "
                + "exceptionnelle ne justifie.",
            en: "There are substantial grounds to fear enforced disappearance, which no exceptional "
                + "circumstance justifies."))
}
