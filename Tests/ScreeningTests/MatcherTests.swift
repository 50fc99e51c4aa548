// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

/// What any comparison of names has to keep, whatever the weights.
struct MatcherTests {
    static let names = [
        "Maren Aldous Okonjo-Lindqvist", "Yusuf ibn Harun al-Qazwini", "Тимофей Аркадьевич Велесов",
        "زياد بن طارق الموصلي",
        "Kho Sun Myong", "Ole", "Nur al-Din Abd al-Karim Zayyat", "Σταύρος Μελάς", "山田太郎",
    ]

    private func score(_ query: String, _ name: String, _ kind: ListEntry.Kind = .person) -> Double {
        let entry = ListEntry(id: "1", kind: kind, names: [ListName(name, .principal)])
        return Matcher.score(Query(query, kind: kind), entry)
    }

    @Test(arguments: names)
    func `a name is its own match`(name: String) {
        #expect(score(name, name) == 1)
        #expect(score(name, name, .organisation) == 1)
    }

    @Test(arguments: names)
    func `case, accents and the order of parts do not matter`(name: String) {
        let reversed = name.split(separator: " ").reversed().joined(separator: ", ")
        #expect(score(name.uppercased(), name) == 1)
        #expect(score(name.lowercased(), name) == 1)
        #expect(score(String(name.flatMap { [$0, "\u{301}"] as [Character] }), name) == 1)
        if !name.contains("ibn"), !name.contains("al-"), !name.contains("بن") {
            #expect(score(reversed, name) == 1)
        }
    }

    @Test(arguments: [
        ("محـــمد", "محمد"), ("مُحَمَّد", "محمد"), ("أحمد", "احمد"), ("إبراهيم", "ابراهيم"), ("فاطمه", "فاطمة"),
        ("علی", "علي"), ("کریم", "كريم"), ("مصطفى", "مصطفي"), ("\u{202B}محمد\u{202C}", "محمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
    ])
    func `ways of writing Arabic do not matter`(one: String, other: String) {
        #expect(score(one + " التكريتي", other + " التكريتي") > 0.9)
    }

    @Test(arguments: [
        ("Mohammed al-Tikriti", "محمد التكريتي"), ("Abdul Rahman Haddad", "عبد الرحمن حداد"),
        ("Abderrahmane Haddad", "Abd al-Rahman Haddad"), ("Noureddine Zayyat", "Nur al-Din Zayyat"),
        ("Faiz Ullah Noori", "Faizullah Nuri"), ("Sergej Welesow", "Сергей Велесов"),
        ("Juri Tschernow", "Yury Chernov"),
        ("Aboubacar Traoré", "Abu Bakr Traore"), ("Usama bin Harun", "أسامة بن هارون"),
        ("Jean-Marie Okito", "Jeanmarie Okito"),
    ])
    func `a transcription is the same name`(one: String, other: String) {
        #expect(score(one, other) > 0.85)
        #expect(score(other, one) > 0.85)
    }

    @Test(arguments: [
        ("Harun Tariq Velesi", "Harun Munir Velesi"), ("Kim Song Chol", "Kim Jong Nam"),
        ("Mohammed Haddad", "محمد رضا زاده"),
        ("Ivan Petrovich Velesov", "Ivan Sergeevich Chernov"), ("محمدی حسین", "Hussein Mohamed Jaber"),
    ])
    func `who differs in what matters is someone else`(one: String, other: String) {
        #expect(score(one, other) < 0.7)
    }

    @Test func `a contradiction costs more than an omission`() {
        let omitted = score("Harun Velesi", "Harun Tariq Velesi")
        let contradicted = score("Harun Munir Velesi", "Harun Tariq Velesi")
        #expect(omitted > contradicted + 0.2)
    }

    @Test func `little that met beside something that did not is no more than a lead`() {
        #expect(score("Tariq Velesi", "Tarik") < 0.7)
        #expect(score("Muhammadharun Velesi", "Mohammed Haroun") < 0.7)
        // The rarer what met, the more it says.
        #expect(score("Harun Velesi", "Harun Tariq Velesi") > score("Ahmed Ali", "Ahmed Tariq Ali"))
    }

    @Test(arguments: names)
    func `a score is the same from either side, within the little that omissions differ`(name: String) {
        for other in Self.names { #expect(abs(score(name, other) - score(other, name)) < 0.15) }
    }

    @Test func `titles and legal forms tell next to nothing`() {
        #expect(score("Dr. Harun Velesi", "Harun Velesi") > 0.9)
        #expect(score("Haji Mullah Harun Velesi", "Harun Velesi") > 0.85)
        #expect(score("Lindqvist Marine GmbH", "Lindqvist Marine Ltd.", .organisation) > 0.8)
        #expect(score("OOO Velesov", "Velesov LLC", .organisation) > 0.75)
    }

    @Test func `a person is no organisation`() {
        let entry = ListEntry(id: "1", kind: .organisation, names: [ListName("Harun Velesi", .principal)])
        #expect(Matcher.score(Query("Harun Velesi", kind: .person), entry) == 0)
        #expect(Matcher.score(Query("Harun Velesi", kind: .unspecified), entry) == 1)
    }

    @Test func `an entry without names meets nobody`() {
        let match = Matcher.match(Query("Harun Velesi"), ListEntry(id: "1", kind: .person, names: []))
        #expect(match.score == 0)
        #expect(match.explanation == nil)
    }

    @Test func `each weight of the model has its feature`() {
        #expect(ScoreModel.people.weights.count == Feature.allCases.count)
        #expect(ScoreModel.organisations.weights.count == Feature.allCases.count)
    }
}
