// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Nominating for an activity, as a state sees it.
@Suite struct NominationPagesTests {
    private static let path = "/activities/E-1/act/nominate"

    /// The answer beside a question of the form's facts, without what marks it.
    private func fact(_ label: String, of page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<dt>\(label)</dt>"), "\(label) is missing").upperBound
        let rest = page[start...]
        let end = rest.firstRange(of: "</dd>")?.lowerBound ?? rest.endIndex
        return String(rest[..<end]).replacing(/<[^>]*>/, with: "").filter { !$0.isWhitespace }
    }

    @Test func `a state sees what it nominates for, and what it nominated before`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await scene.planCourse()
            let fresh = try await scene.read(Self.path, as: "delegate-ml")
            #expect(fresh.contains("Bamako") && !fresh.contains("⟦"))
            #expect(try fact("Number of seats", of: fresh) == "20")
            #expect(try fact("Seats open to your state", of: fresh) == "20")
            #expect(try fact("Nominated by your state before", of: fresh) == "–")
            try await scene.act("delegate-ml", Self.path, ["nominees": ["7"]])
            let again = try await scene.read(Self.path, as: "delegate-ml")
            #expect(try fact("Nominated by your state before", of: again) == "7")
            #expect(again.firstMatch(of: /name="nominees"[^>]*value="7"/) != nil)
            let other = try await scene.read(Self.path, as: "delegate-td")
            #expect(try fact("Seats open to your state", of: other) == "13")
            #expect(try fact("Nominated by your state before", of: other) == "–")
        }
    }

    @Test func `what will be refused is not put before anybody to be confirmed`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await scene.planCourse()
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let form = try await guest.get("/en\(Self.path)").hidden
            let answer = try await guest.send("/en\(Self.path)", form.merging(["nominees": ["60"]]) { $1 })
            #expect(answer.status == .unprocessableContent && !answer.text.contains("name=\"step\""))
            #expect(answer.text.contains("value=\"60\""))
        }
    }

    @Test func `it is offered to states that take part, supporting ones too, and to nobody else`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await scene.planCourse()
            func isOffered(to login: String) async throws -> Bool {
                try await scene.read("/activities/E-1", as: login).contains("href=\"/en\(Self.path)\"")
            }
            try await scene.act("delegate-ml", "/initiatives/I-1/act/clear-publication")
            try await scene.act("press", "/initiatives/I-1/act/publish")
            #expect(try await isOffered(to: "delegate-td"))
            for login in ["delegate-bf", "officer", "partner", "observer"] {
                #expect(try await !isOffered(to: login), "\(login)")
            }
            try await scene.act("observer", "/initiatives/I-1/act/choose", ["level": ["contribute"]])
            #expect(try await isOffered(to: "observer"))
            try await scene.act("delegate-ml", Self.path, ["nominees": ["7"]])
            let form = try await scene.read(Self.path, as: "observer")
            #expect(try fact("Seats open to your state", of: form) == "13")
            try await scene.act("observer", Self.path, ["nominees": ["2"]])
        }
    }
}
