// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Correcting what is published, on the pages and for programs.
@Suite struct CorrectionPagesTests {
    private static let draft =
        Scene.three("name", "Wells open") + Scene.three("intro", "In Bamako")
        + ["kind": ["statement"], "body.ar": ["واحد"], "body.fr": ["Un."], "body.en": ["Five wells."]]
    private static let correction =
        draft.merging(["body.en": ["Six wells."]]) { $1 } + Scene.three("reason", "Miscounted")

    private func published(
        _ body: @Sendable @escaping (Scene, @Sendable (String?) async throws -> Program) async throws -> Void
    ) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.act("press", "/newsroom/new", Self.draft)
            try await scene.act("press-2", "/newsroom/R-1/clear")
            try await scene.act("press", "/newsroom/R-1/publish")
            try await body(scene) { login in
                guard let login else { return Program(client: client) }
                return try await Program.of(login, site, client)
            }
        }
    }

    @Test func `one proposes, another reads both texts side by side and publishes`() async throws {
        try await published { scene, _ in
            let path = "/newsroom/R-1/publish-correction"
            #expect(try await scene.status(of: path, as: "press-2") == .notFound)
            try await scene.act("press", "/newsroom/R-1/correct", Self.correction)
            #expect(try await scene.read("/newsroom/R-1").contains("Five wells."))
            #expect(!(try await scene.read("/newsroom/R-1").contains("Miscounted")))
            let own = try await scene.refused("press", path)
            #expect(own.contains("Nobody publishes a correction that they proposed"))
            #expect(try await scene.read("/actions", as: "press-2").contains("Publish a correction"))
            let form = try await scene.read(path, as: "press-2")
            #expect(form.contains("Five</del>") && form.contains("Six</ins>"))
            #expect(form.contains("No change in this language."))
            #expect(form.split(separator: "In Bamako").count == 2, "what stays is there once")
            #expect(form.contains("<span class=\"side\">Unchanged</span>"))
            try await scene.act("press-2", path)
            let page = try await scene.read("/newsroom/R-1")
            #expect(page.contains("Six wells.") && page.contains("Miscounted"))
            #expect(!page.contains("Proposed by"))
            #expect(try await scene.read("/newsroom/R-1", as: "press").contains("Proposed by"))
        }
    }

    @Test func `its author takes a proposal back, and the page says nothing of it any more`() async throws {
        try await published { scene, _ in
            try await scene.act("press", "/newsroom/R-1/correct", Self.correction)
            #expect(try await scene.read("/newsroom/R-1", as: "press").contains("correction proposed"))
            let again = try await scene.read("/newsroom/R-1/correct", as: "press")
            #expect(again.contains("Six wells.") && again.contains("Miscounted"))
            try await scene.act("press", "/newsroom/R-1/withdraw-correction")
            let page = try await scene.read("/newsroom/R-1", as: "press")
            #expect(!page.contains("correction proposed") && page.contains("Five wells."))
        }
    }

    @Test func `programs publish too, and see a proposal inside the secretariat only`() async throws {
        try await published { scene, program in
            try await scene.act("press", "/newsroom/R-1/correct", Self.correction)
            let desk = try await program("press-2").json("/releases/R-1")
            #expect(desk["proposedCorrection"]?["number"] == .integer(1))
            #expect(desk["proposedCorrection"]?["body"]?["en"]?[0] == .text("Six wells."))
            #expect(try await program(nil).json("/releases/R-1")["proposedCorrection"] == .null)
            let stale = #"{"publication": {"publishCorrection": {"release": "R-1", "basedOn": 7}}}"#
            let refused = try await program("press-2").submit(stale)
            #expect(refused.text.contains("publication.correctionReplaced"), "\(refused.text)")
            let publish = #"{"publication": {"publishCorrection": {"release": "R-1", "basedOn": 1}}}"#
            #expect(try await program("press-2").submit(publish).status == .created)
            let release = try await program(nil).json("/releases/R-1")
            #expect(release["body"]?["en"]?[0] == .text("Six wells."))
            #expect(release["corrections"]?[0]?["by"]?["person"] == .null)
            let known = try await program("press-2").json("/releases/R-1")
            #expect(known["corrections"]?[0]?["proposedBy"]?["person"] == .text("press"))
            #expect(known["corrections"]?[0]?["by"]?["person"] == .text("press-2"))
        }
    }
}
