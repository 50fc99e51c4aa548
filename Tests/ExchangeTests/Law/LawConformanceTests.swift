// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Law
import Testing

/// A worked example from outside the project, read by our loader and judged by our evaluator.
@Suite(
    .enabled(
        if: WorkedExample.isPresent,
        "SKIPPED: set ENTENTE_SHARED_DATA to the directory with the worked example of rules to run it"))
struct LawConformanceTests {
    @Test func `the nine tests of the worked example pass, with entry into force for deposit`() throws {
        let book = try WorkedExample.book()
        let results = book.testResults()
        #expect(results.count == 9)
        for result in results { #expect(result.passes, "\(result.test.name): \(result.failures)") }
    }

    /// Oman deposited on 10 November 2025 and was bound three months later (ICCPR, art. 49(2)). None of the nine tests
    /// falls between; an act on 1 December does, and a reader of deposits alone would take Oman for a party.
    @Test func `between deposit and entry into force a state is not yet a party`() throws {
        let book = try WorkedExample.book()
        let oman = try #require(StateCode("OMN"))
        let clause = EntryClause(months: 3)
        let row = try #require(book.parts.register[oman, "ICCPR"])
        let covenant = try #require(book.parts.catalogue["ICCPR"]).with(clause)
        let days = ["2025-11-09", "2025-12-01", "2026-02-09", "2026-02-10"].compactMap { LawDate($0) }
        let standings = days.map { row.standing(on: $0, towards: covenant) }
        #expect(standings == [.noActionListed, .deposited, .deposited, .party])
        // Without the clause on file, the year after the deposit is open.
        #expect(row.standing(on: days[1], towards: book.parts.catalogue["ICCPR"]) == .unknown)
    }

    @Test func `half a title is not dropped in silence`() throws {
        let error = try #require(throws: LawError.self) { try WorkedExample.parts(isMended: false) }
        #expect(
            error.description
                == "rules/rules.yaml:15:66: rules.DT-02.title.a need and a use limit: `a need and a use limit` comes "
                + "after a comma: write the text in quotes")
    }

    @Test func `the checker finds what the example's bad rules are there for, and where`() throws {
        var parts = try WorkedExample.parts(rules: "bad.yaml")
        let problems = LawChecker(parts).problems()
        func message(_ check: LawProblem.Check) -> String? {
            problems.first { $0.check == check && $0.path.hasPrefix("rules.") }?.description
        }
        #expect(
            message(.provisionOnFile)
                == "rules/bad.yaml:1:123: rules.X1.cites[0].provision: `CAT` has no provision `art. 99` on file, expected "
                + "art. 1, art. 2, art. 3, art. 4-8, art. 12-14, art. 15, art. 16; did you mean `art. 1`?")
        #expect(
            message(.undefinedTerm)
                == "rules/bad.yaml:2:63: rules.X2.when[1]: undefined term `act.colour`")
        #expect(
            message(.instrumentOnFile)?.hasSuffix(
                "rules.X2.cites[0].instrument: there is no instrument `UNSCR-9999` in "
                    + "the catalogue; did you mean `UNSCR-1989`?") == true)
        parts.rules = parts.rules.filter { ["X3", "X4"].contains($0.id) }
        #expect(
            LawChecker(parts).problems().contains { $0.check == .oppositeVerdicts && $0.path == "rules.X4" })
        parts.rules = try WorkedExample.parts(rules: "bad.yaml").rules.filter { $0.id == "X1" }
        #expect(
            LawChecker(parts).problems().contains { $0.check == .unreachable && $0.path == "rules.X1.when" })
    }

    @Test func `the example's own citations are looked at more closely than its checker does`() throws {
        let problems = LawChecker(try WorkedExample.read.get()).problems()
        #expect(problems.contains { $0.check == .callsUpon && $0.path.hasPrefix("rules.AF-04.cites[2]") })
        #expect(
            !problems.contains { [.undefinedTerm, .impossibleValue, .oppositeVerdicts].contains($0.check) })
    }
}

enum WorkedExample {
    /// The environment names the directory with public data, which is kept outside the project.
    private static let root = ProcessInfo.processInfo.environment["ENTENTE_SHARED_DATA"]
        .map { URL(fileURLWithPath: $0).appendingPathComponent("law") }

    static var isPresent: Bool {
        root.map {
            FileManager.default.fileExists(atPath: $0.appendingPathComponent("example/rules.yaml").path)
        }
            ?? false
    }

    /// One title of the example has commas and no quotes, so that YAML takes its second half for a field.
    static let unquoted = "en: Personal data needs a basis, a need and a use limit,"

    static func parts(rules: String = "rules.yaml", isMended: Bool = true) throws -> LawParts {
        let names = [
            "example/terms.yaml": "terms.yaml", "example/\(rules)": "rules/\(rules)",
            "example/tests.yaml": "tests.yaml", "instruments.json": "instruments.json",
            "status.csv": "participation.csv",
        ]
        let root = try #require(root)
        let files = try names.sorted { $0.key < $1.key }.map { path, name in
            var text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            if isMended {
                text = text.replacingOccurrences(
                    of: unquoted, with: "en: \"Personal data needs a basis, a need and a use limit\",")
            }
            return LawFile(name: name, bytes: Array(text.utf8))
        }
        var parts = try LawFolder.parts(of: files)
        // The example is of the rules alone: its vocabulary has no words for the gates.
        parts.gates = []
        return parts
    }

    /// Read once: the catalogue is large.
    static let read = Result { try parts() }

    static func book() throws -> LawBook { try LawBook(read.get()) }
}

extension Instrument {
    fileprivate func with(_ clause: EntryClause) -> Instrument {
        Instrument(
            id: id, title: title, kind: kind, adopted: adopted, inForce: inForce, entryClause: clause)
    }
}
