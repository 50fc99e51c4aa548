// SPDX-License-Identifier: Apache-2.0
import Seeding
import Testing

@testable import Coalition

/// How texts are compared: what makes no difference to a reader makes none to search.
@Suite struct SearchWordTests {
    @Test(arguments: [
        ("Économie d’échelle", "economie echelle"), ("l'Œuvre", "oeuvre"),
        ("STRASSE Straße", "strasse strasse"),
        ("e\u{301}quipe", "equipe"), ("ÀÉÎÕÜ Çà", "aeiou ca"), ("Łódź Þór ĞİŞ", "lodz thor gis"),
        ("n’est-ce qu’un", "est ce un"), ("ﬁnance", "ﬁnance"),
    ])
    func `Latin words lose accents, case and elisions`(text: String, folded: String) {
        #expect(SearchWord.folded(text) == folded)
    }

    @Test(arguments: [
        ("أمن إسلام آفاق ٱلله", "امن اسلام افاق الله"), ("مُبَادَرَةٌ", "مبادره"), ("مـبـادرة", "مبادره"),
        ("مستشفى", "مستشفي"), ("مسؤول شؤون", "مسوول شوون"), ("هيئة بناء", "هييه بنا"),
        ("٢٠٢٦ ۲۰۲۶", "2026 2026"),
        ("المبادرة والمبادرة بالمبادرة للمبادرة كالمبادرة", "مبادره مبادره مبادره مبادره مبادره"),
        ("الله ولد", "الله ولد"), ("ﻣﺒﺎﺩﺭﺓ ﻻ", "مبادره لا"), ("کتابی", "كتابي"),
    ])
    func `Arabic words lose tashkil, tatweel, the article, and the forms of alef, hamza, ya and ta`(
        text: String, folded: String
    ) {
        #expect(SearchWord.folded(text) == folded)
    }

    @Test func `directions, joiners and marks leave no trace within a word`() {
        #expect(SearchWord.folded("bor\u{200F}der\u{202E} sch\u{00AD}ools\u{FE0F}") == "border schools")
        #expect(SearchWord.folded("\u{0}a\u{0}b\t<c>&d; e_f") == "a b c d e f")
        #expect(SearchWord.folded("I-12 (D.3)") == "i 12 d 3")
    }

    @Test func `each word knows where it stands in the original`() {
        let text = "« L’Éducation » — السَّلام"
        let words = SearchWord.words(of: text)
        #expect(words.map(\.folded) == ["education", "سلام"])
        #expect(words.map { String(text[$0.range]) } == ["Éducation", "السَّلام"])
    }

    @Test func `a word without end is cut, and the rest of the text is still read`() {
        let words = SearchWord.words(of: String(repeating: "x", count: 10_000) + " end")
        #expect(words.map { $0.folded.count } == [SearchWord.limit, 3])
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `folding twice is folding once, and ranges never leave the text`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x1FFF, using: &random))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let words = SearchWord.words(of: text)
            let folded = words.map(\.folded).joined(separator: " ")
            #expect(folded == SearchWord.folded(text))
            #expect(SearchWord.folded(folded).split(separator: " ").count <= words.count)
            for word in words {
                #expect(text.startIndex <= word.range.lowerBound && word.range.upperBound <= text.endIndex)
                #expect(!word.folded.isEmpty && !word.folded.contains(" ") && !word.folded.contains("\""))
            }
        }
    }
}
