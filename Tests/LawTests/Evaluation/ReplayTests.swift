// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct ReplayTests {
    private let facts = SmallBook.facts([Vocabulary.kind: "training", "act.planned": "no"])

    @Test func `the same book and facts give the same bytes`() throws {
        let (first, second) = (try SmallBook.book(), try SmallBook.book())
        let bytes = try first.assess(facts, for: SmallBook.mali).json
        #expect(try second.assess(facts, for: SmallBook.mali).json == bytes)
        #expect(
            String(decoding: bytes.prefix(60), as: UTF8.self).hasPrefix(
                #"{"assessment-results":{"import-ap""#))
    }

    /// Changes with any change of form: an assessment that is stored must replay, so whoever changes this gives the
    /// engine a new number and keeps the old form.
    @Test func `the form of a stored assessment does not drift`() throws {
        let bytes = try SmallBook.book().assess(facts, for: SmallBook.mali).json
        #expect(
            ContentDigest.text(of: bytes)
                == "4ab5b66233f7274f0a1c6f1540537c69d0ffcd1752d7f56a72e15f10b4ac9033")
    }

    @Test func `each part has its own digest, and places in files count for none`() throws {
        let pins = try SmallBook.book().pins
        var parts = SmallBook.parts()
        parts.places = ["rules.SEA": SourcePlace(file: "moved.yaml", line: 9, column: 1)]
        #expect(try LawBook(parts).pins == pins)
        parts.rules.removeLast()
        let changed = try LawBook(parts).pins
        #expect(changed.rules != pins.rules && changed.catalogue == pins.catalogue)
        #expect(changed.vocabulary == pins.vocabulary && changed.register == pins.register)
    }
}
