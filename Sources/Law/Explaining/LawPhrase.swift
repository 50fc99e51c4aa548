// SPDX-License-Identifier: Apache-2.0

/// The phrases of the engine's own texts, in three languages.
enum LawPhrase {
    static func name(of verdict: LegalVerdict) -> Wording {
        switch verdict {
        case .compatible: Wording(ar: "متوافق", fr: "compatible", en: "compatible")
        case .compatibleWithConditions:
            Wording(ar: "متوافق بشروط", fr: "compatible sous conditions", en: "compatible with conditions")
        case .needsReview:
            Wording(
                ar: "يحتاج إلى مراجعة قانونية", fr: "examen juridique nécessaire", en: "needs legal review")
        case .incompatible: Wording(ar: "غير متوافق", fr: "incompatible", en: "incompatible")
        }
    }

    static func name(of standing: Standing) -> Wording {
        switch standing {
        case .party: Wording(ar: "طرف", fr: "partie", en: "party")
        case .deposited:
            Wording(
                ar: "أودعت صكها ولم يبدأ النفاذ بالنسبة إليها",
                fr: "instrument déposé, pas encore en vigueur",
                en: "deposited, not yet in force")
        case .signatory: Wording(ar: "موقِّعة", fr: "signataire", en: "signatory")
        case .noActionListed:
            Wording(
                ar: "لا إجراء مسجلًا لدى الوديع", fr: "aucune action chez le dépositaire",
                en: "no action listed")
        case .withdrawn: Wording(ar: "منسحبة", fr: "retirée", en: "withdrawn")
        case .unknown: Wording(ar: "غير معروف", fr: "inconnue", en: "unknown")
        }
    }

    static func name(of gate: Gate) -> Wording {
        switch gate {
        case .persons: Wording(ar: "الأشخاص", fr: "personnes", en: "persons")
        case .tortureAndDeath:
            Wording(
                ar: "التعذيب وعقوبة الإعدام", fr: "torture et peine de mort", en: "torture and death penalty")
        case .refugees: Wording(ar: "اللاجئون", fr: "réfugiés", en: "refugees")
        case .children: Wording(ar: "الأطفال", fr: "enfants", en: "children")
        case .forces: Wording(ar: "دعم القوات", fr: "appui à des forces", en: "support to forces")
        case .freezes: Wording(ar: "تجميد الأصول", fr: "gels", en: "freezes")
        case .speech: Wording(ar: "حرية التعبير", fr: "expression", en: "speech")
        case .civilSociety: Wording(ar: "المجتمع المدني", fr: "société civile", en: "civil society")
        case .nonDiscrimination:
            Wording(ar: "عدم التمييز", fr: "non-discrimination", en: "non-discrimination")
        case .sovereignty: Wording(ar: "السيادة", fr: "souveraineté", en: "sovereignty")
        }
    }

    static func name(of layer: Layer) -> Wording {
        switch layer {
        case .peremptory: Wording(ar: "قاعدة آمرة", fr: "norme impérative", en: "peremptory norm")
        case .charter: Wording(ar: "ميثاق الأمم المتحدة", fr: "Charte des Nations Unies", en: "UN Charter")
        case .councilDecision:
            Wording(
                ar: "قرار ملزم لمجلس الأمن", fr: "décision du Conseil de sécurité",
                en: "Security Council decision")
        case .treaty: Wording(ar: "معاهدة", fr: "traité", en: "treaty")
        case .custom: Wording(ar: "عرف دولي", fr: "coutume", en: "custom")
        case .recommendation: Wording(ar: "توصية", fr: "recommandation", en: "recommendation")
        case .policy: Wording(ar: "سياسة", fr: "politique", en: "policy")
        }
    }

    static func name(of truth: Truth) -> Wording {
        switch truth {
        case .yes: Wording(ar: "صحيح", fr: "vrai", en: "true")
        case .no: Wording(ar: "غير صحيح", fr: "faux", en: "false")
        case .unknown: unknown
        }
    }

    static let yes = Wording(ar: "نعم", fr: "oui", en: "yes")
    static let no = Wording(ar: "لا", fr: "non", en: "no")
    static let unknown = Wording(ar: "غير معروف", fr: "inconnu", en: "unknown")
    static let or = Wording(ar: "أو", fr: "ou", en: "or")
    static let notValue = Wording(ar: "ليس", fr: "pas", en: "not")
    static let before = Wording(ar: "قبل", fr: "avant le", en: "before")
    static let onOrAfter = Wording(ar: "في أو بعد", fr: "à partir du", en: "on or after")
    static let anyOf = Wording(
        ar: "واحد على الأقل مما يلي:", fr: "au moins un de ces points :", en: "at least one of these:")
    static let allOf = Wording(ar: "كل ما يلي:", fr: "tous ces points :", en: "all of these:")
    static let notSo = Wording(ar: "ما يلي غير صحيح:", fr: "ceci n'est pas le cas :", en: "this is not so:")
    static let onlyStated = Wording(
        ar: "ما لم يُجَب عنه لا يُعتدّ به هنا", fr: "ce qui est sans réponse ne compte pas ici",
        en: "what has no answer does not count here")
    static let dayOfAct = Wording(ar: "يوم العمل", fr: "jour de l'acte", en: "day of the act")
}

extension Wording {
    /// The text in a language, or where it has none in the next, English first.
    package func text(in tongue: Tongue) -> String {
        self[tongue] ?? en ?? fr ?? ar ?? ""
    }
}

extension LegalVerdict {
    package var label: Wording { LawPhrase.name(of: self) }
}

extension Standing {
    package var label: Wording { LawPhrase.name(of: self) }
}

extension Truth {
    package var label: Wording { LawPhrase.name(of: self) }
}

extension Gate {
    package var label: Wording { LawPhrase.name(of: self) }
}

extension Layer {
    package var label: Wording { LawPhrase.name(of: self) }
}
