// SPDX-License-Identifier: Apache-2.0

extension Gate {
    private static let exemption = Citation(
        instrument: "UNSCR-2664", provision: "OP1", layer: .councilDecision,
        validity: Validity(from: LawDate(year: 2022, month: 12, day: 9)))

    /// Humanitarian exemption, basic needs, notice, delisting route.
    static let freezesRules: [Rule] = [
        Gate.freezes.rule(
            "humanitarian",
            when: [
                kinds("asset_freeze"), .is("act.touches_humanitarian_activity", "yes"),
                .is("act.humanitarian_exemption_applied", "no"),
            ],
            cites: [exemption], holdsAs: [.councilDecision],
            Wording(
                ar: "الاستثناء الإنساني", fr: "Exemption humanitaire", en: "Humanitarian exemption"),
            because: Wording(
                ar: "يمس التجميد عملاً إنسانياً ولم يُطبَّق الاستثناء الإنساني.",
                fr: "Le gel touche une activité humanitaire sans que l'exemption humanitaire soit appliquée.",
                en: "The freeze touches humanitarian activity, and the humanitarian exemption is not applied."
            )),
        Gate.freezes.rule(
            "basic_needs", when: [kinds("asset_freeze"), .is("act.basic_needs_exception_open", "no")],
            cites: [treaty("ICESCR", "art. 11-13")], holdsAs: [.policy],
            Wording(
                ar: "الاحتياجات الأساسية", fr: "Besoins essentiels", en: "Basic needs"),
            because: Wording(
                ar: "لا سبيل إلى الإفراج عن أموال للاحتياجات الأساسية.",
                fr: "Aucune voie ne permet de débloquer des fonds pour les besoins essentiels.",
                en: "There is no way to release funds for basic needs.")),
        Gate.freezes.rule(
            "notice", when: [kinds("asset_freeze", "listing_request"), .is("act.notice_given", "no")],
            cites: [treaty("ICCPR", "art. 14-15")], holdsAs: [.policy],
            Wording(ar: "الإخطار", fr: "Notification", en: "Notice"),
            because: Wording(
                ar: "لا يُخطَر الشخص بالتدبير ولا بأسبابه.",
                fr: "La personne n'est informée ni de la mesure ni de ses motifs.",
                en: "The person is told neither of the measure nor of its reasons.")),
        Gate.freezes.rule(
            "delisting",
            when: [kinds("asset_freeze", "listing_request"), .is("act.delisting_route_open", "no")],
            cites: [treaty("ICCPR", "art. 2")], holdsAs: [.policy],
            Wording(
                ar: "سبيل الرفع من القائمة", fr: "Voie de radiation", en: "Route to delisting"),
            because: Wording(
                ar: "لا سبيل أمام الشخص لطلب رفع اسمه من القائمة.",
                fr: "La personne n'a aucune voie pour demander sa radiation.",
                en: "The person has no route by which to ask for delisting.")),
    ]
}
