// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// What people read of the vocabulary: no religion, no ethnicity and no nationality is put as a question.
struct ProtectedWordTests: BookChecking {
    private static func wording(_ text: String, _ tongue: Tongue) -> Wording {
        var wording = SmallBook.said
        switch tongue {
        case .arabic: wording.ar = text
        case .french: wording.fr = text
        case .english: wording.en = text
        }
        return wording
    }

    private func problems(label: Wording = SmallBook.said, why: Wording = SmallBook.said) -> [String] {
        let term = Term(
            id: "act.new", answer: .choice([.init("yes"), .init("no")]), label: label, why: why)
        return problems(terms: SmallBook.terms + [term])
    }

    private static let slips: [(tongue: Tongue, text: String, word: String)] = [
        (.english, "Religion of the person", "religion"),
        (.english, "A person of other faith", "faith"),
        (.english, "Belongs to an ETHNIC group", "ethnic"),
        (.english, "Dual nationality", "nationality"),
        (.english, "State of national origin", "national origin"),
        (.french, "Pratique religieuse de la personne", "religieuse"),
        (.french, "Minorité d'ethnie reconnue", "ethnie"),
        (.french, "Double nationalité", "nationalité"),
        (.french, "Personne de confession juive", "juive"),
        (.arabic, "ديانة الشخص", "ديانة"),
        (.arabic, "ينتمي إلى أقليّة دِينِيَّة", "دينية"),
        (.arabic, "بسبب العرق", "عرق"),
        (.arabic, "الانتماء القبلي أو إلى قبائل", "قبائل"),
        (.arabic, "ازدواج جنسيته", "جنسيته"),
        (.arabic, "اللغة والجنسية", "جنسية"),
        (.arabic, "الأصل القومي للشخص", "أصل قومي"),
        (.arabic, "الشخص مسلم", "مسلم"),
    ]

    @Test(arguments: slips.indices)
    func `a label names no religion, ethnicity or nationality, in any language`(_ index: Int) {
        let (tongue, text, word) = Self.slips[index]
        let message =
            "\(tongue.rawValue): `\(word)` is no word for a fact: religion, ethnicity, nationality, belief and opposition "
            + "are never a risk"
        let wording = Self.wording(text, tongue)
        #expect(problems(label: wording) == ["terms.act.new.label." + message])
        #expect(problems(why: wording) == ["terms.act.new.why." + message])
    }

    private static let sound: [(tongue: Tongue, text: String)] = [
        (.english, "Third parties acted in good faith, and no arms race follows"),
        (.english, "A national list; a foreign State of origin; pressure on belief or opinion"),
        (.english, "Sector, grace, tracing and interface"),
        (.french, "Tiers de bonne foi ; preuve digne de foi ; ce document fait foi"),
        (.french, "Recours devant les tribunaux ; liste nationale ; État d'origine ; conviction"),
        (.arabic, "الجرائم الجنسية والاعتداءات الجنسية"),
        (.arabic, "القوة المتعددة الجنسيات"),
        (.arabic, "الشخص المسلَّم إلى دولة لدينا اتفاق معها"),
        (.arabic, "طائفة من التدابير لعرقلة التمويل في العراق بحضور الوالدين"),
        (.arabic, "سداد الدين، والقائمة الوطنية، والأمن القومي، والضغط على المعتقد"),
    ]

    @Test(arguments: sound.indices)
    func `a word that means something else is left alone`(_ index: Int) {
        let (tongue, text) = Self.sound[index]
        #expect(problems(label: Self.wording(text, tongue)) == [])
    }

    @Test func `a value is read as well, and a word is told once for each text`() {
        let label = Wording(ar: "نص", fr: "Religion ou religion", en: "Faith, religion")
        let term = Term(
            id: "act.new",
            answer: .choice([.init("one", label: label), .init("two", label: SmallBook.said)]),
            label: SmallBook.said, why: SmallBook.said)
        let found = problems(terms: SmallBook.terms + [term])
        #expect(found.count == 3)
        for start in [".en: `faith`", ".en: `religion`", ".fr: `religion`"] {
            #expect(found.contains { $0.hasPrefix("terms.act.new.values.one\(start) is no word") })
        }
    }

    /// A book on the record was sound when it was taken in; what was assessed with it is computed again with it.
    @Test func `a book with such a word is refused by the checker and can still be computed with`() throws {
        let term = Term(
            id: "act.new", answer: .choice([.init("yes"), .init("no")]),
            label: Self.wording("Religion of the person", .english), why: SmallBook.said)
        let parts = SmallBook.parts(terms: SmallBook.terms + [term])
        #expect(LawChecker(parts).problems().map(\.check) == [.nonDiscrimination])
        #expect(try LawBook(parts).rules.count == SmallBook.rules.count)
    }
}
