// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

@Suite struct TokenPagesTests {
    private func issue(_ guest: Guest, _ submission: String) async throws -> TestResponse {
        try await guest.post(
            "/en/account/tokens",
            ["submission": submission, "name": "pipeline", "scopes": "read", "life": "30"])
    }

    @Test func `a form sent twice issues one token, and its secret is shown once`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let first = try await issue(guest, "t-own")
            #expect(first.status == .ok && first.text.contains("entente_"))
            let again = try await issue(guest, "t-own")
            #expect(again.status == .seeOther && again.headers[.location] == "/en/account/tokens")
            #expect(try await site.accounts.tokens(of: "delegate-ml").count == 1)
            let events = try await site.accounts.events(of: "delegate-ml", limit: 10)
            #expect(events.count { $0.kind == .tokenIssued } == 1)
        }
    }

    @Test func `the name of another person's token or form takes nothing from anybody`() async throws {
        let site = TestSite()
        try await site.run { client in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            let chad = try await TestSite.signedIn("delegate-td", client)
            #expect(try await issue(mali, "t-own").status == .ok)
            let known = try #require(try await site.accounts.tokens(of: "delegate-ml").first?.id.text)
            for submission in ["t-own", known] {
                #expect(try await issue(chad, submission).status == .ok, "\(submission)")
            }
            #expect(try await site.accounts.tokens(of: "delegate-ml").map(\.id.text) == [known])
            #expect(try await site.accounts.tokens(of: "delegate-td").count == 2)
        }
    }
}
