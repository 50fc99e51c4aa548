// SPDX-License-Identifier: Apache-2.0
import Coalition
import HummingbirdTesting
import Law
import Testing

@testable import Site

/// Which stored assessments a change of the law book answers differently: for which states, and how many one may not open.
@Suite struct LawEffectPageTests {
    /// An assessment of the desk's own for Mali and Saudi Arabia, and a change that awaits its second signature.
    private func told(
        _ book: LawBook, _ body: @Sendable @escaping (Scene, TestSite) async throws -> Void
    ) async throws {
        var begun = TestSite()
        begun.law = LawShelf { [TestLaw.present, book] }
        let site = begun
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.rehabilitation, of: nil)
            try await scene.proposeLaw(book)
            try await body(scene, site)
        }
    }

    /// The rows of the assessments that change.
    private func effects(_ page: String) throws -> Substring {
        let start = try #require(page.firstRange(of: "id=\"effects\"")).upperBound
        let end = try #require(page[start...].firstRange(of: "</table>")).lowerBound
        return page[start..<end]
    }

    @Test func `the state whose answer changes is named, and no other`() async throws {
        try await told(AmendedLaw.withoutMali) { scene, _ in
            let page = try await scene.read("/law/changes/B-2/act/approve", as: "legal-2")
            let effects = try effects(page)
            #expect(effects.contains("1 assessment changes") && effects.contains("A-1"))
            #expect(effects.contains("<strong>Mali</strong>: from "))
            #expect(effects.contains("Needs legal review") && !effects.contains("Saudi Arabia"))
        }
    }

    @Test func `other conditions are a change, though the verdict stays what it was`() async throws {
        try await told(AmendedLaw.otherCondition) { scene, _ in
            for step in ["/law/changes/B-2/act/approve", "/law/changes/B-2"] {
                let effects = try effects(try await scene.read(step, as: "legal-2"))
                #expect(effects.contains("<strong>Mali, Saudi Arabia</strong>"), "\(step)")
                #expect(effects.contains("as before") && effects.contains("New conditions: "))
                #expect(effects.contains("Conditions that fall away: "))
                #expect(effects.contains("Open the programme to independent oversight"))
            }
            try await scene.act("legal-2", "/law/changes/B-2/act/approve")
            let kept = try effects(try await scene.read("/law/changes/B-2", as: "legal"))
            #expect(kept.contains("<strong>Mali, Saudi Arabia</strong>") && kept.contains("as before"))
        }
    }

    @Test func `what a reader may not open is counted and not named`() async throws {
        try await told(AmendedLaw.otherCondition) { scene, _ in
            for isAdopted in [false, true] {
                let page = try await scene.read("/law/changes/B-2", as: "delegate-ml")
                #expect(page.contains("1 more changes that you may not open."), "\(isAdopted)")
                #expect(!page.contains("Onyx") && !page.contains("/law/assessments/A-1"))
                if !isAdopted { try await scene.act("legal-2", "/law/changes/B-2/act/approve") }
            }
            let own = try await scene.read("/law/changes/B-2", as: "legal")
            #expect(own.contains("Onyx") && !own.contains("may not open"))
        }
    }

    @Test func `a book that cannot read the facts needs review for every state, and says so`() async throws {
        try await told(AmendedLaw.withoutATerm) { scene, _ in
            let effects = try effects(try await scene.read("/law/changes/B-2", as: "legal-2"))
            #expect(effects.contains("cannot read the recorded facts"))
        }
    }

    @Test func `programs are told the same`() async throws {
        try await told(AmendedLaw.withoutMali) { scene, site in
            let legal = try await Program.of("legal", site, scene.client).json("/law/changes/B-2")
            #expect(legal["unopened"] == .integer(0))
            let states = legal["affected"]?.items.first?["states"]?.items ?? []
            #expect(states.map { $0["state"] } == [.text("ML")])
            #expect(states.first?["after"]?["verdict"] == .text("needs_legal_review"))
            let member = try await Program.of("delegate-td", site, scene.client).json("/law/changes/B-2")
            #expect(member["unopened"] == .integer(1) && member["affected"]?.items.isEmpty == true)
        }
    }
}
