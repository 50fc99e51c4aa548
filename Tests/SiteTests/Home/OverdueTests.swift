// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What others owe, as the secretariat's officers call it in.
@Suite struct OverdueTests {
    @Test func `what a state owes stands on the officer's desk, on a page of its own and in the interface`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            #expect(try await scene.read("", as: "officer").contains("Nothing is overdue elsewhere"))
            await scene.wait(.days(40))
            let home = try await scene.read("", as: "officer")
            let rest = try #require(home.split(separator: "id=\"arrears\"").last)
            let part = try #require(rest.split(separator: "<h2").first)
            for piece in [
                "/en/follow-ups/F-1", "Follow-up past its day", "/en/directory/ML", "/en/resources/needs",
                "/en/resources/overlaps", "/en/overdue",
            ] {
                #expect(part.contains(piece), "\(piece)")
            }
            #expect(try await scene.read("/overdue", as: "officer").contains("1 overdue item"))
            for query in ["organisation=ML", "kind=followUp"] {
                let found = try await scene.read("/overdue?\(query)", as: "officer")
                #expect(found.contains("Submit a joint proposal"), "\(query)")
            }
            for query in ["organisation=TD", "kind=pledge"] {
                let none = try await scene.read("/overdue?\(query)", as: "officer")
                #expect(none.contains("Nothing overdue matches this choice"), "\(query)")
            }
            let officer = try await Program.of("officer", site, client)
            let items = try await officer.json("/overdue").items
            #expect(items.map { $0["subject"] } == [.text("F-1")])
            #expect(items.first?["owner"] == .text("ML") && items.first?["kind"] == .text("followUp"))
            for login in ["delegate-ml", "protocol", "partner"] {
                #expect(try await scene.status(of: "/overdue", as: login) == .forbidden, "\(login)")
                let program = try await Program.of(login, site, client)
                #expect(try await program.get("/overdue").status == .notFound, "\(login)")
            }
            #expect(try await scene.status(of: "/overdue") == .seeOther)
        }
    }
}
