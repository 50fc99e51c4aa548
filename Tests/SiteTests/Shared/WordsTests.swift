// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

@Suite struct WordsTests {
    let catalogue: WordCatalogue

    init() throws { catalogue = try .embedded() }

    private var keys: Set<String> {
        Language.allCases.reduce(into: []) { $0.formUnion(catalogue.phrases[$1].map { $0.keys } ?? [:].keys) }
    }

    private func phrase(_ key: String, _ language: Language) -> WordCatalogue.Phrase? {
        catalogue.phrases[language]?[key]
    }

    @Test func `every phrase exists in all three languages`() {
        #expect(keys.count > 100)
        for key in keys.sorted() {
            let missing = Language.allCases.filter { phrase(key, $0) == nil }
            #expect(missing.isEmpty, "\(key) is missing in \(missing)")
        }
    }

    @Test func `a phrase has the same placeholders in every language`() {
        for key in keys.sorted() {
            let sets = Language.allCases.compactMap { language in
                phrase(key, language).map { phrase in
                    phrase.forms.values.reduce(into: Set<String>()) {
                        $0.formUnion(Words.placeholders(of: $1))
                    }
                }
            }
            #expect(Set(sets).count == 1, "\(key): \(sets)")
        }
    }

    @Test func `a counted phrase has every plural form of its language`() {
        for key in keys.sorted() {
            let counted = Language.allCases.contains { (phrase(key, $0)?.forms.count ?? 0) > 1 }
            for language in Language.allCases where counted {
                let forms = Set(phrase(key, language)?.forms.keys ?? [:].keys)
                #expect(forms == PluralForm.needed(in: language), "\(key) in \(language)")
            }
        }
    }

    @Test func `no phrase is equal in two languages unless its entry says so`() {
        for key in keys.sorted() {
            for (one, other) in [
                (Language.arabic, Language.french), (.arabic, .english), (.french, .english),
            ] {
                guard let left = phrase(key, one), let right = phrase(key, other) else { continue }
                let declared = left.shared.contains(other) && right.shared.contains(one)
                let equal = left.forms == right.forms
                #expect(!equal || declared, "\(key) is equal in \(one) and \(other): \(left.forms)")
            }
        }
    }

    /// The rendered pages are held to the same list by the walk in `Tests/Browser`.
    @Test func `what two languages share is on the short list of words that are the same in both`() throws {
        let file = SourceFiles.root.appending(path: "Tests/same-in-two-languages.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let known = Set(lines.filter { !$0.hasPrefix("#") }.map { $0.lowercased() })
        var used: Set<String> = []
        for key in keys.sorted() {
            for language in Language.allCases {
                guard let phrase = phrase(key, language), !phrase.shared.isEmpty else { continue }
                for text in phrase.forms.values {
                    let bare = text.replacing(/\{[a-z]+\}/, with: "").lowercased()
                        .trimmingCharacters(in: .letters.inverted)
                    #expect(
                        bare.isEmpty || known.contains(bare),
                        "\(key) shares “\(text)”, which is not on the list")
                    used.insert(bare)
                }
            }
        }
        #expect(used.count > 40)
    }

    @Test func `a key given twice is refused`() {
        var catalogue = WordCatalogue()
        #expect(throws: WordCatalogue.Fault.twice(key: "a.b")) {
            try catalogue.read("a.b\n  en One\na.b\n  en Two\n", file: "x")
        }
    }

    @Test(arguments: ["  en Orphan", "a.b\n  de Deutsch", "a.b\n  en.dual Two", "a.b\n  en"])
    func `a malformed line is refused with its place`(text: String) {
        var catalogue = WordCatalogue()
        #expect(throws: WordCatalogue.Fault.self) { try catalogue.read(text, file: "x") }
    }

    @Test(arguments: [
        (0, "أقل من يوم"), (1, "يوم واحد"), (2, "يومان"), (3, "3 أيام"), (11, "11 يومًا"), (100, "100 يوم"),
        (103, "103 أيام"), (1000, "1\u{202F}000 يوم"),
    ])
    func `Arabic counts in six forms`(count: Int, expected: String) {
        #expect(Words(catalogue, in: .arabic)("time.days", count: count) == expected)
    }

    @Test func `French punctuation keeps to its word`() {
        let phrase = Words(catalogue, in: .french)("refusal.visit.roomClash")
        #expect(phrase.contains("«\u{A0}{room}\u{A0}»") && phrase.contains("\u{A0}:"))
        #expect(FrenchSpaces.set("Acte n° 4 : oui ?") == "Acte n°\u{A0}4\u{A0}: oui\u{A0}?")
    }

    @Test func `a key that does not exist is visible`() {
        #expect(Words(catalogue, in: .english)("no.such.key") == "⟦no.such.key⟧")
    }

    @Test func `every key that the pages name is in the catalogue`() throws {
        let known = keys
        let literal = try Regex(#"words\(\s*"([a-z][A-Za-z0-9.-]*)""#)
        for (file, text) in try SourceFiles.swift(below: "Sources/Site") {
            for match in text.matches(of: literal) {
                let key = match.output[1].substring.map(String.init) ?? ""
                if !known.contains(key) { Issue.record("\(file) says `\(key)`, which is no phrase") }
            }
        }
    }
}
