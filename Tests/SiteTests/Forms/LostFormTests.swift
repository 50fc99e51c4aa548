// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// A form that comes after its session has ended is not recorded, and nothing that was typed is lost.
@Suite struct LostFormTests {
    private static let typed = "A long remark on the second paragraph."

    private func send(_ guest: Guest, csrf: String = "x", from site: String?) async throws -> TestResponse {
        let fields = ["csrf": [csrf], "note": [Self.typed], "note.language": ["en"], "submission": ["s-1"]]
        return try await guest.send("/en/follow-ups/F-1/complete", fields, fetchSite: site)
    }

    @Test func `someone who was signed out finds what they wrote, and the way back to the form`() async throws
    {
        try await TestSite().run { client in
            let answer = try await send(Guest(client), from: "same-origin")
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains(Self.typed))
            #expect(answer.text.contains("/en/sign-in?next=%2Fen%2Ffollow-ups%2FF-1%2Fcomplete"))
        }
    }

    @Test func `someone who signed in again goes back to the form with what they wrote`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let answer = try await send(guest, from: "same-origin")
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("name=\"note\" value=\"\(Self.typed)\""))
            let main = answer.text.split(separator: "<main")[1]
            let fields = main.matches(of: /type="hidden" name="([^"]*)" value="([^"]*)"/).reduce(
                into: [String: [String]]()
            ) { $0[String($1.output.1)] = [String($1.output.2)] }
            let form = try await guest.send("/en/follow-ups/F-1/complete", fields)
            #expect(form.status == .ok)
            #expect(form.text.contains(Self.typed) && form.text.contains("<textarea"))
            #expect(try await scene.read("", as: "delegate-ml").contains("Submit a joint proposal"))
        }
    }

    @Test(arguments: ["none", "same-site", nil])
    func `what another site had sent is neither shown nor offered again`(site: String?) async throws {
        try await TestSite().run { client in
            for guest in [Guest(client), try await TestSite.signedIn("delegate-ml", client)] {
                let answer = try await send(guest, from: site)
                #expect(answer.status == .forbidden)
                #expect(!answer.text.contains(Self.typed))
            }
        }
    }

    @Test func `a password is never shown`() async throws {
        try await TestSite().run { client in
            let fields = ["csrf": ["x"], "login": ["delegate ml"], "password": ["my long secret"]]
            let answer = try await Guest(client).send("/en/sign-in", fields, fetchSite: "same-origin")
            #expect(answer.status == .forbidden && !answer.text.contains("my long secret"))
        }
    }
}
