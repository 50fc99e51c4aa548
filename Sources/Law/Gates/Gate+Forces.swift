// SPDX-License-Identifier: Apache-2.0

extension Gate {
    private static let support: [Premise] = [
        kinds("training", "exercise", "capability_deployment", "joint_programme", "initiative"),
        .is("act.supports_forces", "yes"),
    ]

    /// To respect humanitarian law and to ensure respect for it: in the Geneva Conventions, and as custom.
    private static let respect = treaty("GC-1949", "common art. 1", as: .custom)

    /// An assessment in the manner of the UN's human rights due diligence policy, and training in the law of war.
    /// Support without an assessment goes to a person and not through on a promise: what nobody has assessed is no less
    /// unknown than what nobody has answered.
    static let forcesRules: [Rule] = [
        Gate.forces.rule(
            "due_diligence", when: support + [.is("act.due_diligence_done", "no")],
            cites: [charter("art. 55-56"), respect], holdsAs: [.custom, .policy],
            Wording(
                ar: "العناية الواجبة قبل دعم القوات", fr: "Diligence voulue avant tout appui à des forces",
                en: "Due diligence before support to forces"),
            because: Wording(
                ar: "لا بد لكفالة احترام القانون من معرفة سلوك المستفيدين أولًا، ولم يُقيَّم بعد.",
                fr: "Pour faire respecter le droit, il faut d'abord savoir comment se conduisent les "
                    + "bénéficiaires ; leur conduite n'a pas été évaluée.",
                en: "To ensure respect for the law one must first know how those supported behave, and their "
                    + "conduct has not been assessed."),
            verdict: .needsReview, conditions: ["do_due_diligence"]),
        Gate.forces.rule(
            "grave_risk", when: support + [.is("act.forces_risk", "grave_risk")],
            cites: [charter("art. 55-56"), respect], holdsAs: [.custom],
            Wording(
                ar: "لا دعم لقوات يُخشى منها انتهاك جسيم",
                fr: "Pas d'appui à des forces dont on craint des violations graves",
                en: "No support to forces that may commit grave violations"),
            because: Wording(
                ar:
                    "خلص التقييم إلى خطر حقيقي بوقوع انتهاكات جسيمة لحقوق الإنسان أو للقانون الدولي الإنساني.",
                fr:
                    "L'évaluation conclut à un risque réel de violations graves des droits de l'homme ou du droit "
                    + "humanitaire.",
                en:
                    "The assessment found a real risk of grave violations of human rights or humanitarian law."
            )),
        Gate.forces.rule(
            "humanitarian_law", when: support + [.is("act.ihl_training_included", "no")],
            cites: [treaty("AP-I-1977", "art. 87"), respect], holdsAs: [.custom],
            Wording(
                ar: "تدريب على القانون الدولي الإنساني", fr: "Formation au droit international humanitaire",
                en: "Training in humanitarian law"),
            because: Wording(
                ar: "لا يشمل الدعم تدريبًا على القانون الدولي الإنساني.",
                fr: "L'appui ne comprend pas de formation au droit international humanitaire.",
                en: "The support comes without training in international humanitarian law.")),
    ]
}
