// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Testing

@testable import Site

/// Lists that are in force and cannot be read, and updates that were refused, as the desk tells of them.
@Suite struct ListTroublesTests {
    private let site = TestSite()

    /// A second list, which came into force and whose files are damaged since; this node has not read it.
    private func atDamagedDesk(
        _ body: @Sendable @escaping (Scene, Registry, TestDesk) async throws -> Void
    ) async throws {
        try await site.atDesk { scene, registry, desk in
            desk.library.issue([TestLibrary.rafida], of: "uk", published: site.clock.now)
            let other = ScreeningDesk(library: desk.library, lists: desk.lists, book: desk.desk.book)
            try await ScreeningKeeping(desk: other, registry: registry).keepUp(at: site.clock.now)
            desk.library.damage("uk")
            try desk.lists.refresh()
            try await body(scene, registry, desk)
        }
    }

    @Test(arguments: [
        (Language.english, "A list in force cannot be read"),
        (.french, "Une liste en vigueur est illisible"), (.arabic, "تعذّرت قراءة قائمة سارية"),
    ])
    func `a list that cannot be read is named on every page of the desk`(
        language: Language, heading: String
    ) async throws {
        try await atDamagedDesk { scene, _, _ in
            for path in ["/screening", "/screening/new", "/screening/uploads", "/screening/lists"] {
                let page = try await scene.read(path, as: "analyst", language: language)
                #expect(page.contains(heading), "\(path)")
            }
        }
    }

    @Test func `a name is refused where a list cannot be read, and is not kept`() async throws {
        try await atDamagedDesk { scene, registry, desk in
            let acts = registry.coalition.count
            let refused = try await scene.refused("analyst", "/screening/new", Scene.wadih)
            #expect(refused.contains("List uk is in force and cannot be read on this node."))
            #expect(refused.contains("entente lists update uk"))
            let file = try await scene.refusedUpload("analyst", "/screening/uploads", "name\nWadih\n")
            #expect(file.contains("List uk is in force and cannot be read on this node."))
            #expect(try desk.desk.book.tokens().isEmpty && desk.desk.book.uploads().isEmpty)
            #expect(registry.coalition.count == acts)
            let page = try await scene.screen(Scene.wadih.merging(["lists": ["un"]]) { $1 })
            #expect(page.contains("/screening/hits/H-"), "the others can be chosen")
        }
    }

    @Test func `a name is not kept either where no list is in force`() async throws {
        let desk = try site.openDesk()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            _ = try await scene.refused("analyst", "/screening/new", Scene.wadih)
            _ = try await scene.refusedUpload("analyst", "/screening/uploads", "name\nWadih\n")
            #expect(try desk.desk.book.tokens().isEmpty)
        }
    }

    @Test(arguments: [
        (Language.english, "Entries: 3 in the file that came, 700 in the version in force."),
        (.french, "Inscriptions\u{A0}: 3 dans le fichier reçu, contre 700 dans la version en vigueur."),
        (.arabic, "المدرجون: 3 في الملف الوارد، مقابل 700 في النسخة السارية."),
    ])
    func `why an update cannot be true is said in the reader's words`(
        language: Language, said: String
    ) async throws {
        try await site.atDesk { scene, _, desk in
            let doubt = Implausibility.loss(.entries, now: 3, before: 700)
            desk.library.refuse(.implausible, doubt.description, since: site.clock.now, doubt: doubt)
            let page = try await scene.read("/screening/lists", as: "analyst", language: language)
            #expect(page.contains(said))
            #expect(page.contains("lang=\"en\" dir=\"ltr\">\(doubt)</p></details>"), "and beneath as noted")
        }
    }

    @Test(arguments: [
        Implausibility.empty, .nameless(90, of: 100), .gone(11, of: 100),
        .older("2026-01-14", than: "2026-01-15T06:00:00.000Z"), .loss(.others, now: 0, before: 40),
    ])
    func `each case has its words`(doubt: Implausibility) async throws {
        try await site.atDesk { scene, _, desk in
            desk.library.refuse(.implausible, "noted", since: site.clock.now, doubt: doubt)
            for language in Language.allCases {
                let page = try await scene.read("/screening/lists", as: "analyst", language: language)
                #expect(!page.contains("⟦") && page.contains("<br>") && page.contains("noted"))
            }
        }
    }
}
