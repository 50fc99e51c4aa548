// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

@Suite struct AccountAdministrationTests {
    private let base = "/en/administration/accounts"

    private func code(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /[0-9a-z]{4}(?:-[0-9a-z]{4}){4}/)).output)
    }

    @Test(arguments: ["delegate-ml", "chair", "officer"])
    func `accounts are the registrar's alone`(login: String) async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn(login, client)
            for path in [
                "", "/new", "/events", "/delegate-td", "/delegate-td/reset", "/delegate-td/reset/decide",
                "/delegate-td/reset/withdraw",
            ] {
                #expect(try await guest.get(base + path).status == .forbidden, "\(path)")
            }
        }
    }

    @Test func `an account is opened with a code, and its holder chooses the password`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await site.accounts.erase(login: "delegate-bf")
            let registrar = try await TestSite.signedIn("registrar", client)
            let opened = try await registrar.post("\(base)/new", ["person": "delegate-BF"])
            let code = try code(opened.text)
            #expect(try await registrar.get("\(base)/delegate-bf").text.contains("To be activated"))
            #expect(
                try await Guest(client).signIn("delegate-bf", password: "").status == .unprocessableContent)
            let fields = [
                "login": "delegate-bf", "new-password": "river umbrella marble",
                "repeat-password": "river umbrella marble",
            ]
            let holder = Guest(client)
            let wrong = try await holder.post("/en/activate", fields.merging(["code": "0000-0000"]) { $1 })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("does not fit this account"))
            let right = try await holder.post(
                "/en/activate", fields.merging(["code": code.uppercased()]) { $1 })
            #expect(right.status == .seeOther)
            #expect(try await holder.get("/en/account").text.contains("Account opened, by Office registrar"))
            let again = try await Guest(client).post("/en/activate", fields.merging(["code": code]) { $1 })
            #expect(again.status == .unprocessableContent)
            #expect(
                try await Guest(client).signIn("delegate-bf", password: "river umbrella marble").status
                    == .seeOther)
        }
    }

    @Test func `a code expires`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await site.accounts.erase(login: "delegate-bf")
            let registrar = try await TestSite.signedIn("registrar", client)
            let code = try code(try await registrar.post("\(base)/new", ["person": "delegate-BF"]).text)
            site.clock.advance(Activation.lifetime)
            let late = try await Guest(client).post(
                "/en/activate",
                [
                    "login": "delegate-bf", "code": code, "new-password": "river umbrella marble",
                    "repeat-password": "river umbrella marble",
                ])
            #expect(late.status == .unprocessableContent)
        }
    }

    @Test func `a closed account opens nothing until it is opened again`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await TestSite.signedIn("delegate-ml", client)
            let registrar = try await TestSite.signedIn("registrar", client)
            #expect(
                try await registrar.post("\(base)/delegate-ml/close", ["reason": "Recalled"]).status
                    == .seeOther)
            #expect(try await holder.get("/en/account").status == .seeOther)
            #expect(try await holder.signIn("delegate-ml").status == .unprocessableContent)
            #expect(
                try await registrar.post("\(base)/delegate-ml/reopen", ["reason": "Back"]).status == .seeOther
            )
            #expect(try await holder.signIn("delegate-ml").status == .seeOther)
        }
    }

    @Test func `registrars leave their own account to another`() async throws {
        try await TestSite().run { client in
            let registrar = try await TestSite.signedIn("registrar", client)
            #expect(try await registrar.get("\(base)/registrar/close").status == .forbidden)
            #expect(try await registrar.get("\(base)/registrar").text.contains("Ask another registrar"))
            #expect(try await registrar.get("\(base)/nobody").status == .notFound)
        }
    }
}
