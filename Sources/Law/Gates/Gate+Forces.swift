// SPDX-License-Identifier: Apache-2.0

extension Gate {
    private static let support: [Premise] = [
        kinds("training", "exercise", "capability_deployment", "joint_programme", "initiative"),
        .is("act.supports_forces", "yes"),
    ]

    /// An assessment in the manner of the UN's human rights due diligence policy, and training in the law of war.
    static let forcesRules: [Rule] = [
        Gate.forces.rule(
            "grave_risk", when: support + [.is("act.forces_risk", "grave_risk")],
            cites: [Citation(instrument: "UN-CHARTER", provision: "art. 55-56", layer: .charter)],
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
            cites: [treaty("AP-I-1977", "art. 87")],
            Wording(
                ar: "تدريب على القانون الدولي الإنساني", fr: "Formation au droit international humanitaire",
                en: "Training in humanitarian law"),
            because: Wording(
                ar: "لا يشمل الدعم تدريباً على القانون الدولي الإنساني.",
                fr: "L'appui ne comprend pas de formation au droit international humanitaire.",
                en: "The support comes without training in international humanitarian law.")),
    ]
}
