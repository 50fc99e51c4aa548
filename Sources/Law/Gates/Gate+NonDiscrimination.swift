// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// Nobody is picked out for what they are. The vocabulary has no word for such a ground; the one question is
    /// whether the act does it.
    static let nonDiscriminationRules: [Rule] = [
        Gate.nonDiscrimination.rule(
            "selection", when: [.is("act.selects_by_protected_ground", "yes")],
            // Where the ground is race the norm is peremptory; the other grounds are the coalition's policy as well.
            cites: [treaty("ICCPR", "art. 26-27")], holdsAs: [.peremptory, .policy],
            Wording(
                ar: "لا انتقاء على أساس محمي", fr: "Pas de sélection fondée sur un motif protégé",
                en: "No selection on a protected ground"),
            because: Wording(
                ar: "ينتقي العمل أشخاصًا على أساس يحظر القانون الدولي التمييز بسببه.",
                fr:
                    "L'acte choisit des personnes pour un motif sur lequel le droit international interdit de "
                    + "distinguer.",
                en: "The act selects persons on a ground on which international law forbids to discriminate.")
        )
    ]

    /// Words that no term and no value may contain: none of these is a risk. Looked for as whole words of an identifier.
    package static let barredWords: Set<String> = [
        "religion", "religious", "faith", "belief", "beliefs", "sect", "muslim", "christian", "jewish",
        "sunni",
        "shia", "shiite", "ethnicity", "ethnic", "race", "racial", "tribe", "tribal", "nationality",
        "citizenship", "opposition", "dissident", "opinion", "opinions",
    ]
}
