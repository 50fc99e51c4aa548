// SPDX-License-Identifier: Apache-2.0

extension Gate {
    private static let restriction: Premise = .any([
        kinds("content_takedown"),
        .all([
            kinds("awareness_campaign", "information_release", "joint_programme", "initiative"),
            .is("act.restricts_expression", "yes"),
        ]),
    ])

    /// Law, aim, necessity; where the speech is restricted as incitement, the six factors of Rabat, which measure nothing
    /// else; journalists, satire and scholars go to a human.
    static let speechRules: [Rule] = [
        limit(
            "law", .is("act.restriction_in_law", "no"),
            Wording(
                ar: "تقييد منصوص عليه في القانون", fr: "Restriction prévue par la loi",
                en: "Restriction provided by law"),
            because: Wording(
                ar: "تقييد التعبير غير منصوص عليه في القانون.",
                fr: "La restriction de l'expression n'est pas prévue par la loi.",
                en: "The restriction of expression is not provided by law.")),
        limit(
            "aim", .is("act.legitimate_aim_recorded", "no"),
            Wording(
                ar: "هدف مشروع للتقييد", fr: "But légitime de la restriction",
                en: "Legitimate aim of the restriction"),
            because: Wording(
                ar: "لا هدف مشروعًا مسجلًا لتقييد التعبير.",
                fr: "Aucun but légitime n'est consigné pour la restriction de l'expression.",
                en: "No legitimate aim is recorded for restricting expression.")),
        limit(
            "necessity", .is("act.restriction_necessary", "no"),
            Wording(
                ar: "ضرورة التقييد", fr: "Nécessité de la restriction", en: "Necessity of the restriction"),
            because: Wording(
                ar: "تقييد التعبير ليس ضروريًا أو ليس متناسبًا.",
                fr: "La restriction de l'expression n'est pas nécessaire ou pas proportionnée.",
                en: "The restriction of expression is not necessary, or not proportionate.")),
        limit(
            "rabat",
            .all([.is("act.incites_violence", "yes"), .is("act.rabat_factors", "not_all_met")]),
            Wording(
                ar: "عتبة خطة عمل الرباط", fr: "Seuil du Plan d'action de Rabat",
                en: "Threshold of the Rabat Plan of Action"), cites: "art. 20",
            because: Wording(
                ar: "يُقيَّد القول بوصفه تحريضًا دون أن يبلغ عتبة المعايير الستة: السياق والمتكلم والقصد "
                    + "والمضمون والمدى والاحتمال.",
                fr:
                    "Le propos est restreint comme incitation sans atteindre le seuil des six facteurs : "
                    + "contexte, orateur, intention, contenu, ampleur, probabilité.",
                en: "The speech is restricted as incitement and does not meet the six factors: context, "
                    + "speaker, intent, content, extent, likelihood.")),
        limit(
            "protected", .isOneOf("act.protected_speech", ["journalism", "satire", "scholarship"]),
            Wording(
                ar: "الصحافة والسخرية والبحث العلمي", fr: "Journalisme, satire et recherche",
                en: "Journalism, satire and scholarship"),
            because: Wording(
                ar: "يمس العمل صحفيين أو سخرية أو باحثين: القرار لإنسان.",
                fr:
                    "L'acte touche des journalistes, la satire ou la recherche : la décision revient à un humain.",
                en: "The act touches journalists, satire or scholars: a human decides."),
            verdict: .needsReview, isHard: false),
    ]

    private static func limit(
        _ name: String, _ premise: Premise, _ title: Wording, cites article: String? = nil,
        because: Wording, verdict: LegalVerdict = .incompatible, isHard: Bool = true
    ) -> Rule {
        let articles = ["art. 19", article].compactMap(\.self)
        return Gate.speech.rule(
            name, when: [restriction, premise], cites: articles.map { treaty("ICCPR", $0) },
            holdsAs: [.policy], title, because: because, verdict: verdict, isHard: isHard)
    }
}
