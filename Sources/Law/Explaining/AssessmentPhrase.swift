// SPDX-License-Identifier: Apache-2.0

/// The headings and sentences of an assessment.
enum AssessmentPhrase: CaseIterable {
    case advice, overall, basis, onDay, oldestSource, why, undecided, noMatch, missing, stale
    case unknownStandings, contested, conditions, beforeTabling, setAside, remedies, notAllSearched, hard
    case floor, asOf, reservation, derogation, recorded, disclaimer

    var wording: Wording {
        switch self {
        case .advice: Wording(ar: "المشورة", fr: "Conseil", en: "Advice")
        case .overall: Wording(ar: "العمل ككل", fr: "L'acte dans son ensemble", en: "The act as a whole")
        case .basis:
            Wording(
                ar: "على أساس الوقائع المسجلة والمدونة", fr: "Sur les faits consignés et le recueil",
                en: "On the recorded facts and law book")
        case .onDay:
            Wording(
                ar: "بحالة الدول والقواعد في يوم العمل،",
                fr: "participations et règles au jour de l'acte, le",
                en: "standings and rules as on the day of the act,")
        case .oldestSource:
            Wording(
                ar: "وأقدم مصدر عن المشاركة", fr: "source la plus ancienne sur les participations",
                en: "oldest source on participation")
        case .why: Wording(ar: "الأسباب", fr: "Motifs", en: "Because")
        case .undecided:
            Wording(
                ar: "لا يمكن البت فيه بعد", fr: "Ne peut encore être tranché", en: "Cannot be decided yet")
        case .noMatch:
            Wording(
                ar: "لا تنطبق أي قاعدة: يقرر مستشار قانوني.",
                fr: "Aucune règle ne s'applique : un conseiller juridique décide.",
                en: "No rule applies: a legal adviser decides.")
        case .missing: Wording(ar: "ما ينقص", fr: "Il manque", en: "Missing")
        case .stale: Wording(ar: "مشاركات قديمة المصدر", fr: "Données anciennes", en: "Stale data")
        case .unknownStandings:
            Wording(ar: "مشاركات غير معروفة", fr: "Participation inconnue", en: "Participation not known")
        case .contested:
            Wording(ar: "قراءات مختلف عليها", fr: "Lectures contestées", en: "Contested readings")
        case .conditions: Wording(ar: "الشروط", fr: "Conditions", en: "Conditions")
        case .beforeTabling:
            Wording(
                ar: "قبل الإدراج للبت", fr: "avant l'inscription pour décision", en: "before tabling")
        case .setAside: Wording(ar: "قواعد تنحّت لغيرها", fr: "Règles écartées", en: "Rules set aside")
        case .remedies:
            Wording(
                ar: "ما من شأنه أن يغيّر المشورة لو سُجّل", fr: "Ce qui, consigné, changerait le conseil",
                en: "What, if recorded, would change the advice")
        case .notAllSearched:
            Wording(
                ar: "لم تُفحص جميع المجموعات الممكنة: قد توجد مجموعة أصغر أو أنفع.",
                fr:
                    "Tous les ensembles possibles n'ont pas été examinés : il peut en exister de plus petits ou "
                    + "de plus favorables.",
                en: "Not every possible set was looked at: there may be smaller or more favourable ones.")
        case .hard:
            Wording(
                ar: "لا يجوز لأي مسؤول الخروج عن هذه المشورة: الوقائع الجديدة وحدها تغيّرها.",
                fr: "Nul ne peut s'écarter de ce conseil : seuls des faits nouveaux le changent.",
                en: "No officer may depart from this advice: only new facts change it.")
        case .floor: Wording(ar: "سياسة التحالف", fr: "Politique de la coalition", en: "Coalition policy")
        case .asOf: Wording(ar: "كما في", fr: "état au", en: "as of")
        case .reservation:
            Wording(
                ar: "تحفظ أو إعلان", fr: "réserve ou déclaration", en: "reservation or declaration")
        case .derogation: Wording(ar: "عدم تقيّد", fr: "dérogation", en: "derogation")
        case .recorded: Wording(ar: "المسجَّل", fr: "consigné", en: "recorded")
        case .disclaimer:
            Wording(
                ar:
                    "هذه مشورة تُعين على النظر فيما سُجّل، وليست حكمًا بمشروعية العمل. "
                    + "يوقّع الرأيَ مستشار قانوني مسمّى.",
                fr:
                    "Ceci aide à l'examen de ce qui est consigné et ne dit pas qu'un acte est licite. Un "
                    + "conseiller nommé signe l'avis.",
                en:
                    "This assists on what is recorded and does not say that an act is lawful. A named adviser signs the "
                    + "opinion.")
        }
    }
}
