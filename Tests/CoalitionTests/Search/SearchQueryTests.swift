// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Coalition

/// What is typed, and what it finds in a text.
@Suite struct SearchQueryTests {
    private func terms(_ typed: String) -> [[String]] { SearchQuery(typed)?.terms.map(\.words) ?? [] }

    private func finds(_ typed: String, _ texts: String...) -> Bool {
        SearchQuery(typed)?.matches(texts) ?? false
    }

    @Test func `words are apart, phrases in any quotes together`() {
        #expect(terms("border \"joint patrols\" Sahel") == [["border"], ["joint", "patrols"], ["sahel"]])
        #expect(terms("«أمن الحدود» مالي") == [["امن", "حدود"], ["مالي"]])
        #expect(terms("“état membre”") == [["etat", "membre"]])
        #expect(terms("\"never closed border") == [["never"], ["closed"], ["border"]])
    }

    @Test func `the beginning of the last word is enough, unless a space or quote ends it`() {
        #expect(finds("border sch", "Border schools"))
        #expect(!finds("bor schools", "Border schools"))
        #expect(!finds("border sch ", "Border schools"))
        #expect(!finds("\"border sch\"", "Border schools"))
        #expect(finds("المب", "مبادرة الحدود"))
    }

    @Test func `all words must be there, wherever; a phrase within one text, in order`() {
        #expect(finds("schools mali", "Border schools", "In Mali"))
        #expect(!finds("schools chad", "Border schools", "In Mali"))
        #expect(finds("\"border schools\"", "The border schools"))
        #expect(!finds("\"schools border\"", "The border schools"))
        #expect(!finds("\"schools in\"", "Border schools", "In Mali"))
    }

    @Test func `what reads the same in another spelling is found`() {
        #expect(finds("ecole frontiere", "Écoles aux frontières".lowercased()) == false)
        #expect(finds("ecoles frontieres", "ÉCOLES AUX FRONTIÈRES"))
        #expect(finds("اسره", "الأُسْرَة"))
        #expect(finds("2026", "عام ٢٠٢٦"))
    }

    @Test(arguments: ["", "   ", "\"\"", "*", "-- ; ' \" ( ) :", "\u{202E}\u{200F}", "\u{0}"])
    func `nothing but signs looks for nothing`(typed: String) {
        #expect(SearchQuery(typed) == nil)
    }

    @Test func `a query is bounded, and says that it was cut`() throws {
        let long = try #require(SearchQuery(String(repeating: "word ", count: 2000)))
        #expect(long.terms.count == SearchQuery.termLimit)
        #expect(long.isCut)
        #expect(try !#require(SearchQuery("one two")).isCut)
    }

    @Test func `finds are marked in order and apart`() throws {
        let query = try #require(SearchQuery("a \"a b\" b"))
        let ranges = query.matches(in: SearchWord.words(of: "a b x a"))
        #expect(ranges == [0..<1, 1..<2, 3..<4] || ranges == [0..<2, 3..<4])
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
}
