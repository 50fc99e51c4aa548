// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

extension Scene {
    static let amendments = "/library/charter/amendments"

    /// An officer proposes a larger hall, and more time before a decision opens.
    func proposeCharter(seats: Int = 120) async throws {
        var charter = TestCharter.charter
        charter.rooms[0].seats = seats
        charter.ruleSets[0].noticePeriod = .days(9)
        let text = TextFormats().charter(charter)
        try await act(
            "officer", "\(Self.amendments)/new", ["charter": [text]] + Self.three("reason", "More <guests>"))
    }
}

/// The charter is amended before everybody's eyes: proposed as a file, enacted under a decision, each version kept.
@Suite struct CharterPagesTests {
    private let site = TestSite()

    private func told(
        _ body: @Sendable @escaping (Scene, any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.adoptTogether()
            try await body(scene, client, registry)
        }
    }

    @Test func `proposed, read as a difference, enacted, and read as versions`() async throws {
        try await told { scene, client, registry in
            try await scene.proposeCharter()
            let proposal = try await scene.read("\(Scene.amendments)/K-1", as: "delegate-ml")
            #expect(proposal.contains("rooms[hall].seats") && proposal.contains("More &lt;guests&gt;"))
            #expect(proposal.contains("9 days"))
            #expect(!proposal.contains("/act/enact"))
            #expect(try await scene.read("", as: "chair").contains("Settle an amendment of the charter"))
            #expect(try await scene.read("\(Scene.amendments)/K-1", as: "chair").contains("/act/enact"))
            let act = try await scene.act(
                "chair", "\(Scene.amendments)/K-1/act/enact", ["decision": ["D-1"]])
            #expect(
                try await scene.read("/receipts/\(act)", as: "chair").contains(
                    "Amendment K-1 of the charter"))
            #expect(registry.coalition.charter?.rooms[0].seats == 120)
            let version = try await scene.read("/library/charter/versions/2")
            #expect(
                version.contains("rooms[hall].seats") && version.contains(">100<")
                    && version.contains(">120<"))
            #expect(try await scene.read("/library/charter/versions").contains("versions/1/file"))
            let file = try await Guest(client).get("/en/library/charter/versions/1/file")
            guard case .read(let charter) = TextFormats().charter(written: file.text) else {
                Issue.record("the file is no charter")
                return
            }
            #expect(charter == TestCharter.charter)
            #expect(try await scene.read("/administration/charter", as: "registrar").contains("Version 2"))
        }
    }

    @Test func `faults come back with their lines and nothing that was typed is lost`() async throws {
        try await told { scene, _, registry in
            let text = TextFormats().charter(TestCharter.charter) + "kings: <3>\n"
            let refused = try await scene.refused(
                "officer", "\(Scene.amendments)/new", ["charter": [text]] + Scene.three("reason", "Words"))
            #expect(refused.contains("Line ") && refused.contains("there is no field `kings`"))
            #expect(refused.contains("kings: &lt;3&gt;"))
            #expect(registry.coalition.trail[registry.coalition.count - 1].name != "charter.propose")
        }
    }

    @Test func `only officers propose, only the chair settles, and outsiders see no proposal`() async throws {
        try await told { scene, client, _ in
            for login in ["delegate-ml", "partner", "chair"] {
                #expect(
                    try await scene.status(of: "\(Scene.amendments)/new", as: login) == .forbidden, "\(login)"
                )
            }
            try await scene.proposeCharter()
            for login in ["partner", "observer"] {
                #expect(
                    try await scene.status(of: "\(Scene.amendments)/K-1", as: login) == .notFound, "\(login)")
                #expect(try await scene.status(of: Scene.amendments, as: login) == .notFound, "\(login)")
            }
            try await scene.act(
                "chair", "\(Scene.amendments)/K-1/act/decline", Scene.three("reason", "Not now"))
            #expect(try await scene.read("\(Scene.amendments)/K-1", as: "officer").contains("Not now"))
        }
    }

    @Test func `programs propose, enact and read the versions`() async throws {
        try await told { scene, client, registry in
            var charter = TestCharter.charter
            charter.rooms[0].seats = 130
            let deed = Deed.charter(
                .propose(charter: charter, replaces: 1, reason: TestCharter.all("Words")))
            let officer = try await Program.of("officer", site, client)
            let json = String(decoding: try HandingOver.json(deed), as: UTF8.self)
            let proposed = try await officer.submit(json)
            #expect(proposed.status == .created, "\(proposed.text)")
            let read = try await officer.json("/charter/amendments/K-1")
            #expect(read["differences"]?[0]?["path"] == .text("rooms[hall].seats"))
            let chair = try await Program.of("chair", site, client)
            let enacted = try await chair.submit(
                #"{"charter": {"enact": {"amendment": "K-1", "decision": "D-1"}}}"#)
            #expect(enacted.status == .created, "\(enacted.text)")
            let versions = try await Program(client: client).json("/charter/versions")
            #expect(versions["total"] == .integer(2) && versions.items.first?["decision"] == .text("D-1"))
            let partner = try await Program.of("partner", site, client)
            #expect(try await partner.get("/charter/amendments/K-1").status == .notFound)
            #expect(try await partner.json("/charter/amendments")["total"] == .integer(0))
        }
    }
}
