// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// From this day the Council exempts humanitarian help from every freeze that it or its committees impose.
    private static let exempted = LawDate(year: 2022, month: 12, day: 9)

    private static let exemption = Citation(
        instrument: "UNSCR-2664", provision: "OP1", layer: .councilDecision,
        validity: Validity(from: exempted))

    private static let withoutExemption: [Premise] = [
        kinds("asset_freeze"), .is("act.touches_humanitarian_activity", "yes"),
        .is("act.humanitarian_exemption_applied", "no"),
    ]

    /// Humanitarian exemption, basic needs, notice, delisting route.
    ///
    /// The Council's exemption reaches its own freezes, since it was decided. For a national list, or before that day,
    /// help stays free as the custom of armed conflict has it, and elsewhere because the coalition will have it so.
    /// Notice comes once the measure takes effect: a freeze that was announced would freeze nothing.
    static let freezesRules: [Rule] = [
        Gate.freezes.rule(
            "humanitarian_council",
            when: withoutExemption + [
                .isOneOf("act.sanctions_source", ["un_1267_list", "un_other_list"])
            ],
            cites: [exemption], holdsAs: [.councilDecision],
            Wording(
                ar: "الاستثناء الإنساني الذي قرره المجلس", fr: "Exemption humanitaire décidée par le Conseil",
                en: "Humanitarian exemption decided by the Council"),
            because: Wording(
                ar: "قرر المجلس ألا تمس تدابيره العون الإنساني، ولم يُطبَّق هذا الاستثناء على التجميد.",
                fr: "Le Conseil a décidé que ses gels n'atteignent pas l'aide humanitaire ; cette exemption "
                    + "n'est pas appliquée.",
                en: "The Council decided that its freezes do not reach humanitarian help, and that exemption "
                    + "is not applied."),
            from: exempted),
        Gate.freezes.rule(
            "humanitarian", when: withoutExemption,
            cites: [treaty("GC-1949", "common art. 3", as: .custom)], holdsAs: [.custom, .policy],
            Wording(
                ar: "الاستثناء الإنساني", fr: "Exemption humanitaire", en: "Humanitarian exemption"),
            because: Wording(
                ar: "يمس التجميد عملًا إنسانيًا ولم يُطبَّق الاستثناء الإنساني.",
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
            Wording(
                ar: "الإخطار عند سريان التدبير", fr: "Notification dès la prise d'effet",
                en: "Notice once the measure takes effect"),
            because: Wording(
                ar: "لا يُخطَر الشخص بالتدبير ولا بأسبابه، ولا حتى بعد سريانه.",
                fr: "La personne n'est informée ni de la mesure ni de ses motifs, pas même après sa prise "
                    + "d'effet.",
                en: "The person is told neither of the measure nor of its reasons, not even once it has "
                    + "taken effect.")),
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
