// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// What is the reader's own, what an organisation takes part in, and the registers of those who administer.
@Suite struct OwnRoutesTests {
    private let site = TestSite()

    private func told(
        _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await site.run { client in
            try await Scene(client, clock: site.clock).tellFoundingScene()
            try await body(client)
        }
    }

    @Test func `each reads what concerns them, with what is new marked; reading marks nothing`() async throws
    {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let all = try await mali.json("/me/notifications?limit=100")
            #expect(!all.items.isEmpty && all.items.allSatisfy { $0["seen"] == .truth(false) })
            #expect(all.items.allSatisfy { $0["act"]?["author"]?["person"] != .text("delegate-ML") })
            let newest = try #require(all.items.first?["act"]?["index"]?.whole)
            try await site.accounts.markSeen(newest, by: "delegate-ML")
            let after = try await mali.json("/me/notifications?limit=100")
            #expect(
                after.items.map { $0["seen"] } == [.truth(true)] + all.items.dropFirst().map { $0["seen"] })
            let decisions = try await mali.json("/me/notifications?kind=decision&limit=100")
            #expect(decisions.items.allSatisfy { $0["kind"] == .text("decision") })
            #expect(0 < decisions.items.count && decisions.items.count < all.items.count)
            let partner = try await Program.of("partner", site, client).json("/me/notifications?limit=100")
            #expect(partner.items.allSatisfy { $0["kind"] != .text("decision") } && !partner.items.isEmpty)
            #expect(try await Program(client: client).get("/me/notifications").status == .unauthorized)
        }
    }

    @Test func `everybody reads their own saved views and nobody else's`() async throws {
        try await told { client in
            let now = site.clock.now
            for name in ["Zinc", "Amber"] {
                try await site.accounts.saveView(name, query: "?stage=draft", of: "delegate-ml", at: now)
            }
            let mali = try await Program.of("delegate-ml", site, client)
            let views = try await mali.json("/me/views")
            #expect(views.items.map { $0["name"] } == [.text("Amber"), .text("Zinc")])
            #expect(views.items.first?["html"]?["fr"] == .text("/fr/initiatives?stage=draft"))
            try await site.accounts.saveView("Later", query: "?stage=tabled", of: "delegate-ml", at: now)
            #expect(try await mali.json("/me/views")["total"] == .integer(3), "no act is needed for it")
            let chad = try await Program.of("delegate-td", site, client)
            #expect(try await chad.json("/me/views")["total"] == .integer(0))
        }
    }

    @Test func `a state's decisions say when it was told, opened and answered`() async throws {
        try await told { client in
            let niger = try await Program.of("delegate-ne", site, client)
            let chad = try await niger.json("/organisations/TD/decisions").items
            #expect(chad.count == 1 && chad.first?["answer"] == .text("passed"))
            #expect(chad.first?["opened"]?["by"]?["person"] == .text("delegate-TD"))
            #expect(chad.first?["answered"]?["by"]?["organisation"] == .text("TD"))
            let faso = try await niger.json("/organisations/BF/decisions?answer=silent")
            #expect(faso["total"] == .integer(1) && faso.items.first?["answered"] == .null)
            #expect(
                try await niger.json("/organisations/BF/decisions?answer=objected")["total"] == .integer(0))
            let arabia = try await niger.json("/organisations/SA/decisions").items
            #expect(arabia.first?["added"]?.texts == ["reservation"])
            for login in ["partner", "observer"] {
                let outside = try await Program.of(login, site, client)
                #expect(try await outside.get("/organisations/TD/decisions").status == .notFound)
            }
            #expect(try await niger.get("/organisations/UNCCT/decisions").status == .notFound)
            #expect(try await niger.get("/organisations/XX/decisions").status == .notFound)
            #expect(try await niger.json("/decisions?state=TD")["total"] == .integer(1))
            #expect(try await niger.json("/decisions?state=UNCCT")["total"] == .integer(0))
        }
    }

    @Test func `notices of stages are the state's own affair and the secretariat's`() async throws {
        try await told { client in
            let chad = try await Program.of("delegate-td", site, client)
            let stages = try await chad.json("/organisations/TD/notices").items.compactMap {
                $0["stage"]?.text
            }
            #expect(
                Set(stages).count == stages.count, "each stage once, though some were entered at one moment")
            let notices = try await chad.json("/organisations/TD/notices?stage=inDebate").items
            #expect(notices.map { $0["position"] } == [.text("support")])
            #expect(notices.first?["by"]?["person"] == .text("delegate-TD"))
            let own = try await chad.json("/organisations/TD/notices")["total"]
            let officer = try await Program.of("officer", site, client)
            #expect(try await officer.json("/organisations/TD/notices")["total"] == own)
            for login in ["delegate-ml", "partner"] {
                let other = try await Program.of(login, site, client)
                #expect(try await other.get("/organisations/TD/notices").status == .notFound, "\(login)")
            }
        }
    }

    @Test
    func `what an organisation takes part in, and what was done under a mandate, is as public as it is`()
        async throws
    {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let own = try await mali.json("/organisations/ML/initiatives").items
            #expect(own.count == 1 && own.first?["initiative"]?["id"] == .text("I-1"))
            #expect(own.first?["parts"]?.texts == ["sponsor", "host", "participant"])
            #expect(try await mali.json("/organisations/ML/initiatives?part=partner")["total"] == .integer(0))
            #expect(
                try await mali.json("/organisations/UNCCT/initiatives?part=partner")["total"] == .integer(1))
            #expect(try await mali.json("/mandates/founding/initiatives")["total"] == .integer(1))
            #expect(try await mali.get("/mandates/none/initiatives").status == .notFound)
            let visitor = Program(client: client)
            let shown = try await visitor.json("/initiatives")["total"]
            #expect(try await visitor.json("/organisations/ML/initiatives")["total"] == shown)
            #expect(try await visitor.json("/mandates/founding/initiatives")["total"] == shown)
            #expect(try await visitor.get("/organisations/XX/initiatives").status == .notFound)
        }
    }

    @Test func `the registers of administration are for those who administer`() async throws {
        try await told { client in
            let registrar = try await Program.of("registrar", site, client)
            let all = try await registrar.json("/credentials?limit=100")
            #expect(all["total"] == .integer(TestCharter.offices.count))
            #expect(all.items.first?["id"] == .text("C-\(TestCharter.offices.count)"), "the latest first")
            let mali = try await registrar.json("/credentials?organisation=ML&status=valid")
            #expect(mali.items.map { $0["person"] } == [.text("delegate-ML")])
            #expect(try await registrar.json("/credentials?status=revoked")["total"] == .integer(0))
            #expect(try await registrar.json("/credentials?ending=true")["total"] == .integer(0))
            #expect(try await registrar.json("/credentials?role=role-legal")["total"] == .integer(1))
            let acts = try await registrar.json("/charter/acts")
            #expect(acts.items.map { $0["deed"] } == [.text("charter.found")])
            let legal = try await Program.of("legal", site, client)
            #expect(try await legal.get("/charter/acts").status == .ok)
            #expect(try await legal.get("/credentials").status == .notFound, "the page is not theirs either")
            for login in ["delegate-ml", "partner", "officer"] {
                let other = try await Program.of(login, site, client)
                for path in ["/credentials", "/charter/acts"] {
                    #expect(try await other.get(path).status == .notFound, "\(path) for \(login)")
                }
            }
        }
    }
}
