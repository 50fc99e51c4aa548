// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What the frame leads to: pages that exist and are open to the reader, and nothing else.
@Suite struct NavigationTests {
    private static let everyone: Set = ["", "/initiatives", "/newsroom", "/record"]

    private func sections(_ guest: Guest) async throws -> Set<String> {
        let page = try await guest.get("/en").text
        let bar = page.split(separator: "<nav class=\"primary-nav\"").last?.split(separator: "</nav>").first
        return Set((bar ?? "").matches(of: /href="\/en([^"]*)"/).map { String($0.output.1) })
    }

    @Test func `a visitor, a delegate and the secretariat each find their sections`() async throws {
        try await TestSite().run { client in
            let visitor = try await sections(Guest(client))
            #expect(visitor.isSuperset(of: Self.everyone))
            #expect(visitor.isDisjoint(with: ["/decisions", "/meetings", "/administration"]))
            let delegate = try await sections(TestSite.signedIn("delegate-ml", client))
            #expect(delegate.isSuperset(of: Self.everyone.union(["/decisions", "/meetings"])))
            #expect(delegate.isDisjoint(with: ["/visits", "/administration"]))
            let officer = try await sections(TestSite.signedIn("officer", client))
            #expect(officer.isSuperset(of: Self.everyone.union(["/decisions", "/meetings"])))
            let partner = try await sections(TestSite.signedIn("partner", client))
            #expect(partner.isDisjoint(with: ["/decisions", "/visits", "/administration"]))
        }
    }

    @Test(arguments: ["delegate-ml", "officer", "registrar", "partner"])
    func `no link of the frame leads nowhere`(login: String) async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn(login, client)
            let page = try await guest.get("/en").text
            let frame = page.split(separator: "<main")[0] + page.split(separator: "<footer")[1]
            let links = Set(frame.matches(of: /href="(\/en[^"]*)"/).map { String($0.output.1) })
            #expect(links.count >= 5)
            for link in links {
                let status = try await guest.get(link).status
                #expect(status == .ok, "\(link): \(status.code)")
            }
        }
    }

    @Test func `the present section is marked, as this page or as what it belongs to`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            let section = try await guest.get("/en/record").text
            #expect(section.contains("href=\"/en/record\" aria-current=\"page\""))
            let act = try await guest.get("/en/record/0").text
            #expect(act.contains("href=\"/en/record\" aria-current=\"true\""))
            let elsewhere = try await guest.get("/en/sign-in").text
            #expect(!elsewhere.contains("href=\"/en\" aria-current"))
        }
    }

    @Test func `the account menu is theirs who have signed in, and a page made for one names its time`()
        async throws
    {
        try await TestSite().run { client in
            let visitor = try await Guest(client).get("/en").text
            #expect(!visitor.contains("class=\"account\"") && visitor.contains("/en/sign-in"))
            #expect(!visitor.contains("Page made at"))
            let delegate = try await TestSite.signedIn("delegate-ml", client).get("/en").text
            #expect(delegate.contains("class=\"account\"") && delegate.contains("action=\"/en/sign-out\""))
            #expect(
                delegate.contains(
                    "Page made at: Bamako <bdi dir=\"ltr\">08:00</bdi> · Riyadh <bdi dir=\"ltr\">11:00</bdi>."
                ))
        }
    }

    @Test func `the footer says how far the record reaches and leads to its checkpoint`() async throws {
        try await TestSite().run { client in
            let page = try await Guest(client).get("/fr").text
            #expect(page.contains("Actes au registre\u{A0}: <bdi dir=\"ltr\">1</bdi>"))
            #expect(page.contains("href=\"/fr/record/checkpoint\""))
        }
    }
}
