// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import Testing

@testable import Site

/// A program signs a change of the law book as a person does: with the book at hand, and what it changes counted.
@Suite struct LawChangeDeedTests {
    private static let note = Multilingual(ar: "ملاحظة", fr: "Note", en: "Note")

    private func deed(_ deed: LawDeed) throws -> String {
        #"{"law": \#(String(decoding: try JSONEncoder().encode(deed), as: UTF8.self))}"#
    }

    private func proposing(_ book: LawPins) throws -> String {
        try deed(
            .propose(
                change: LawChangeDraft(
                    book: book, replaces: TestLaw.present.pins, note: Self.note,
                    differences: TestLaw.earlier.differences(from: TestLaw.present))))
    }

    @Test func `a law book that this node does not have is not proposed`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let program = try await Program.of("legal", site, client)
            let present = TestLaw.present.pins
            let absent = LawPins(
                name: "Elsewhere", version: "v1", catalogue: present.catalogue, register: present.register,
                vocabulary: present.vocabulary, rules: present.rules, engine: present.engine)
            for query in ["", "?dryRun=true"] {
                let refused = try await program.submit(proposing(absent), query: query)
                #expect(refused.status == .badRequest && refused.problem == "schema", "\(refused.text)")
                let pointers = refused.json["errors"]?.items.map { $0["pointer"] }
                #expect(pointers == [.text("/deed/law/propose/change/book")])
                #expect(refused.text.contains(present.version))
            }
            let proposed = try await program.submit(proposing(TestLaw.earlier.pins))
            #expect(proposed.status == .created, "\(proposed.text)")
            // Who may not propose is told that, and nothing of the books.
            let delegate = try await Program.of("delegate-ml", site, client)
            let refused = try await delegate.submit(proposing(absent))
            #expect(refused.problem == "refused")
        }
    }

    @Test func `an approval names what the new book changes, no less and no more`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.rehabilitation, of: nil)
            try await scene.proposeLaw(TestLaw.earlier)
            let program = try await Program.of("legal-2", site, client)
            let change = try await program.json("/law/changes/B-2")
            let shown = try #require(change["affected"]?.items.first)
            #expect(shown["assessment"] == .text("A-1"))
            let before = try #require(shown["before"]?.text.flatMap { LegalVerdict(rawValue: $0) })
            let after = try #require(shown["after"]?.text.flatMap { LegalVerdict(rawValue: $0) })
            func approving(
                _ affected: [AffectedAssessment], unopened: Int? = nil
            ) throws -> String {
                try deed(
                    .approve(change: "B-2", affected: affected, assessments: 1, unopened: unopened))
            }
            let right = AffectedAssessment(assessment: "A-1", before: before, after: after)
            let wrong = AffectedAssessment(assessment: "A-1", before: before, after: .compatible)
            for blind in [try approving([]), try approving([wrong]), try approving([], unopened: 1)] {
                let refused = try await program.submit(blind)
                #expect(refused.status == .unprocessableContent && refused.problem == "refused")
                #expect(
                    refused.json["findings"]?.items.map { $0["code"] } == [.text("law.otherEffects")],
                    "\(refused.text)")
                let tried = try await program.submit(blind, query: "?dryRun=true")
                #expect(tried.status == .ok && tried.json["admitted"] == .truth(false))
            }
            let approval = try approving([right])
            #expect(try await program.submit(approval, key: "one").status == .created)
            #expect(try await program.submit(approval, key: "one").status == .ok)
            #expect(try await program.json("/law/changes/B-2")["status"] == .text("adopted"))
        }
    }
}
