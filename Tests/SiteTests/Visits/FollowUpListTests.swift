// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// All that was agreed in visits, for those who may know of it.
@Suite struct FollowUpListTests {
    private static let action = "Submit a joint proposal"

    @Test func `the secretariat sees all, a state what it owns, and nobody else anything`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            for login in ["protocol", "officer", "delegate-ml"] {
                let page = try await scene.read("/follow-ups", as: login)
                #expect(page.contains(Self.action) && page.contains("Office delegate-ML"), "\(login)")
                #expect(page.contains("/en/visits/V-1") == (login != "delegate-ml"), "\(login)")
            }
            for login in ["delegate-td", "partner", "observer"] {
                let page = try await scene.read("/follow-ups", as: login)
                #expect(page.contains("No follow-up matches this choice"), "\(login)")
                #expect(try await !scene.read("/follow-ups.csv", as: login).contains(Self.action), "\(login)")
            }
            #expect(try await scene.status(of: "/follow-ups") == .seeOther)
            #expect(try await scene.read("/visits", as: "protocol").contains("href=\"/en/follow-ups\""))
            let own = try await scene.read("/follow-ups/F-1", as: "delegate-ml")
            #expect(own.contains("href=\"/en/follow-ups\""))
        }
    }

    @Test func `it is narrowed by owner and by what was done, and the file agrees`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            func isThere(_ query: String) async throws -> Bool {
                let page = try await scene.read("/follow-ups?\(query)", as: "protocol")
                let file = try await scene.read("/follow-ups.csv?\(query)", as: "protocol")
                let rows = file.split(separator: "\r\n").count - 1
                #expect((rows == 1) == page.contains("/en/follow-ups/F-1"), "\(query)")
                return rows == 1
            }
            func expect(there: [String], gone: [String]) async throws {
                for query in there { #expect(try await isThere(query), "\(query)") }
                for query in gone { #expect(try await !isThere(query), "\(query)") }
            }
            try await expect(
                there: ["owner=delegate-ML", "state=open", ""],
                gone: ["owner=officer", "state=overdue", "state=done"])
            await scene.wait(.days(40))
            try await expect(there: ["state=overdue", "state=open"], gone: ["state=done"])
            try await scene.act("delegate-ml", "/follow-ups/F-1/complete", ["note": ["Submitted."]])
            try await expect(there: ["state=done", ""], gone: ["state=open", "state=overdue"])
        }
    }
}
