// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Law
import Testing

@testable import entente

/// What is wrong with facts is said with its place in their file, and what would help them is found in the law book that
/// ships.
@Suite struct AssessedFactsTests {
    /// What is wrong with a file of facts, as the command says it, without the folder.
    private func said(_ facts: String, _ arguments: [String] = []) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "facts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "facts.yaml")
        try Data(facts.utf8).write(to: file)
        do {
            _ = try AssessCommand.parse([file.path] + arguments).output()
            return []
        } catch let error as LawError {
            return error.problems.map { $0.description.replacing(folder.path + "/", with: "") }
        }
    }

    @Test func `each fault has file, line and column, and the nearest term`() throws {
        let found = try said(
            """
            date: 2026-11-23
            facts:
              act.kind: training
              act.nope: "yes"
              act.knid: visit
            states:
              MLI:
                state.hosts_act: perhaps
            """)
        #expect(found.count == 3)
        #expect(found.contains("facts.yaml:4:13: facts.act.nope: undefined term `act.nope`"))
        #expect(
            found.contains {
                $0.hasPrefix("facts.yaml:5:13: facts.act.knid:") && $0.hasSuffix("did you mean `act.kind`?")
            })
        #expect(found.contains { $0.hasPrefix("facts.yaml:8:22: states.ML.state.hosts_act:") })
    }

    @Test func `a day that has not come has the place where it was given`() throws {
        let facts = "date: 2199-01-01\nfacts: {act.kind: training}\n"
        #expect(try said(facts).first?.hasPrefix("facts.yaml:1:7: date: 2199-01-01 has not come") == true)
        let named = try said(facts, ["--date", "2198-01-01"])
        #expect(named.first?.hasPrefix("date: 2198-01-01 has not come") == true)
    }

    @Test func `what makes a request to list compatible is found, in five answers`() throws {
        let book = try LawOption.parse([]).book(withTests: false)
        let day = try #require(LawDate("2026-11-23"))
        let oman = try #require(StateCode("OM"))
        let facts = Facts(
            date: day,
            act: [
                "act.kind": "listing_request", "act.forces_risk": "none_found_after_assessment",
                "act.information_from_torture": "none_found_after_check", "act.evidence_on_file": "yes",
                "act.selects_by_protected_ground": "yes", "act.council_decision_in_conflict": "no",
                "act.restricts_civil_society": "no", "act.about_identified_person": "no",
                "act.bulk_list": "yes", "act.concerns_asylum": "no", "act.concerns_children": "yes",
                "act.delisting_route_open": "no",
            ], states: [oman: [:]])
        let assessment = try book.assess(facts, for: oman)
        #expect(assessment.verdict == .incompatible && assessment.isSearchedThrough)
        let sets = assessment.remedies.map { remedy in
            Dictionary(uniqueKeysWithValues: remedy.changes.map { ($0.term, $0.to) })
        }
        #expect(assessment.remedies.allSatisfy { $0.verdict == .compatible })
        #expect(
            sets.contains([
                "act.selects_by_protected_ground": "no", "act.notice_given": "yes",
                "act.concerns_children": "no", "act.bulk_list": "no", "act.delisting_route_open": "yes",
            ]))
    }
}
