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
                == "5ebf61363dd19fad5f40a43fe2a327d125bfbf4f52e4478be0d7389e69e3dd5a")
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

    @Test func `what another version would change is told case by case`() throws {
        let old = try SmallBook.book()
        var rules = SmallBook.rules.filter { $0.id != "SEA" }
        rules[1] = SmallBook.rule(
            "UNPLANNED", .incompatible, when: [.is(Vocabulary.kind, "training"), .is("act.planned", "no")])
        rules.append(SmallBook.rule("FREEZE", .needsReview, when: [.is(Vocabulary.kind, "asset_freeze")]))
        let new = try SmallBook.book(rules: rules)
        let cases = [
            LawComparison.Case(name: "unplanned", facts: facts, state: nil),
            LawComparison.Case(
                name: "planned", facts: SmallBook.facts([Vocabulary.kind: "training", "act.planned": "yes"]),
                state: nil),
            LawComparison.Case(name: "other words", facts: SmallBook.facts(["act.old": "yes"]), state: nil),
        ]
        let comparison = LawComparison(from: old, to: new, cases: cases)
        #expect(
            comparison.added == ["FREEZE"] && comparison.removed == ["SEA"]
                && comparison.amended == ["UNPLANNED"])
        #expect(comparison.changes.map(\.case.name) == ["unplanned"])
        #expect(comparison.changes.first?.before == .compatibleWithConditions)
        #expect(comparison.changes.first?.after == .incompatible)
        #expect(comparison.unreadable.map(\.case.name) == ["other words"])
    }
}
