// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// Nothing about an asylum seeker reaches the state of origin.
    static let refugeesRules: [Rule] = [
        Gate.refugees.rule(
            "origin",
            when: [
                kinds(
                    "data_transfer", "information_release", "person_transfer", "listing_request",
                    "rehabilitation_programme", "joint_programme", "initiative"),
                .is("act.concerns_asylum", "yes"), .is("act.reaches_state_of_origin", "yes"),
            ],
            // That nobody is sent back is custom; that no data reach the state of origin either is policy.
            cites: [treaty("REFUGEES-1951", "art. 33")], holdsAs: [.custom, .policy],
            Wording(
                ar: "لا شيء عن طالبي اللجوء إلى دولة المنشأ",
                fr: "Rien sur l'asile vers l'État d'origine",
                en: "Nothing on asylum to the state of origin"),
            because: Wording(
                ar: "الشخص أو بيانات لجوئه تصل إلى الدولة التي يلتمس الحماية منها.",
                fr: "La personne, ou ce qui touche à son asile, parvient à l'État contre lequel elle cherche "
                    + "protection.",
                en:
                    "The person, or what concerns their asylum, reaches the state that they seek protection from."
            ))
    ]
}
