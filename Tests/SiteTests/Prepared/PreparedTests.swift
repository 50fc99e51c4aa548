// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// One person writes an act, a colleague signs it: one act, by whoever signs, under the rules of that moment.
@Suite struct PreparedTests {
    private static let pledge = "/en/initiatives/I-1/act/pledge"
    private static let answers = ["amount": ["1000"], "currency": ["SAR"]]

    private let site = TestSite()

    /// An adopted initiative, and a capital.
    private func tell(
        _ body: @Sendable @escaping (any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.adoptTogether()
            try await Capital.seat(site, registry)
            try await body(client, registry)
        }
    }

    /// Writes a pledge as the delegate of Mali and hands it over; the page of what is kept.
    private func handOver(_ guest: Guest, note: String = "Before <Friday>") async throws -> String {
        let review = try await guest.send(Self.pledge, guest.get(Self.pledge).hidden + Self.answers)
        #expect(review.text.contains("Hand to a colleague for signature"))
        let asked = try await guest.send(Self.pledge, review.hidden + ["hand": ["ask"]])
        #expect(asked.text.contains("Office focal-ml") && asked.text.contains("Nothing is recorded now"))
        let kept = try await guest.send(Self.pledge, asked.hidden + ["handNote": [note]])
        #expect(kept.status == .seeOther)
        return try #require(kept.headers[.location])
    }

    @Test func `a delegate prepares, the capital signs, and the receipt names the act`() async throws {
        try await tell { client, registry in
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let before = registry.coalition.count
            let path = try await handOver(delegate)
            #expect(registry.coalition.count == before, "nothing is on the record yet")
            #expect(try await delegate.get(path).text.contains("Take it back"))
            let focal = try await TestSite.signedIn(Capital.login, client)
            #expect(try await focal.get("/en").text.contains("One act waits for your signature."))
            let page = try await focal.get(path).text
            #expect(page.contains("Before &lt;Friday&gt;") && page.contains("1000"))
            #expect(page.contains("Nothing has happened to what it is about"))
            #expect(page.contains("&quot;minorUnits&quot;:100000"), "the whole deed is shown")
            let signed = try await focal.post(path, ["do": "sign"])
            let receipt = try #require(signed.headers[.location])
            #expect(receipt == "/en/receipts/\(before)")
            let gift = try #require(registry.coalition.contributions["G-1"])
            #expect(gift.donor == "ML" && gift.statements.first?.by.person == "focal-ml")
            #expect(try await !focal.get("/en").text.contains("waits for your signature"))
            let after = try await delegate.get(path).text
            #expect(after.contains("Signed by") && after.contains("/en/record/\(before)"))
        }
    }

    @Test func `nobody of another state, and nobody without the power, finds it`() async throws {
        try await tell { client, registry in
            let path = try await handOver(try await TestSite.signedIn("delegate-ml", client))
            for login in ["delegate-td", "officer", "chair", "partner"] {
                let other = try await TestSite.signedIn(login, client)
                #expect(try await other.get(path).status == .notFound, "\(login)")
                #expect(try await !other.get("/en/prepared").text.contains(path), "\(login)")
                #expect(try await other.post(path, ["do": "sign"], from: "/en/account").status == .notFound)
                #expect(
                    try await other.post(path, ["do": "takeBack"], from: "/en/account").status == .notFound)
            }
            #expect(registry.coalition.contributions["G-1"] == nil)
            #expect(try await Guest(client).get(path).status == .seeOther)
        }
    }

    @Test func `whoever prepared it does not sign it, may take it back, and goes on writing`() async throws {
        try await tell { client, registry in
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let path = try await handOver(delegate)
            #expect(try await delegate.post(path, ["do": "sign"]).status == .notFound)
            #expect(try await delegate.post(path, ["do": "takeBack"]).status == .seeOther)
            let focal = try await TestSite.signedIn(Capital.login, client)
            #expect(try await !focal.get("/en").text.contains("waits for your signature"))
            let late = try await focal.post(path, ["do": "sign"])
            #expect(late.status == .unprocessableContent && late.text.contains("settled this meanwhile"))
            #expect(registry.coalition.contributions["G-1"] == nil)
            let on = try await delegate.post(path, ["do": "goOn"])
            #expect(on.headers[.location] == Self.pledge)
            #expect(try await delegate.get(Self.pledge).text.contains("value=\"1000\""))
        }
    }

    @Test func `it is sent back with a reason, and without one not`() async throws {
        try await tell { client, _ in
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let path = try await handOver(delegate)
            let focal = try await TestSite.signedIn(Capital.login, client)
            let mute = try await focal.post(path, ["do": "sendBack"])
            #expect(mute.status == .unprocessableContent && mute.text.contains("one says why"))
            #expect(
                try await focal.post(path, ["do": "sendBack", "reason": "After <the budget>"]).status
                    == .seeOther)
            #expect(try await delegate.get("/en").text.contains("was sent back"))
            #expect(try await delegate.get(path).text.contains("After &lt;the budget&gt;"))
        }
    }

    @Test func `two who sign at once make one act, and handing over twice keeps one`() async throws {
        try await tell { client, registry in
            try await Capital.seat(site, registry, "focal-ml-2")
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let review = try await delegate.send(
                Self.pledge, delegate.get(Self.pledge).hidden + Self.answers)
            let asked = try await delegate.send(Self.pledge, review.hidden + ["hand": ["ask"]])
            let first = try await delegate.send(Self.pledge, asked.hidden).headers[.location]
            let second = try await delegate.send(Self.pledge, asked.hidden).headers[.location]
            #expect(first == second)
            let path = try #require(first)
            let before = registry.coalition.count
            let guests = [
                try await TestSite.signedIn(Capital.login, client),
                try await TestSite.signedIn("focal-ml-2", client),
            ]
            for guest in guests { _ = try await guest.get(path) }
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for guest in guests { group.addTask { try await guest.post(path, ["do": "sign"]).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.contains(.seeOther) && registry.coalition.count == before + 1)
            #expect(registry.coalition.contributions["G-2"] == nil)
        }
    }

    @Test func `what changed since is shown, and what the rules refuse by then is lost to nobody`()
        async throws
    {
        try await tell { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.act("delegate-ml", "/initiatives/I-1/act/pledge", Self.answers)
            let path = "/en/contributions/G-1/act/commit"
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let review = try await delegate.send(path, delegate.get(path).hidden + ["evidence": ["Letter 7"]])
            let asked = try await delegate.send(path, review.hidden + ["hand": ["ask"]])
            let kept = try #require(try await delegate.send(path, asked.hidden).headers[.location])
            try await scene.act("delegate-ml", "/contributions/G-1/act/commit", ["evidence": ["Letter 8"]])
            let focal = try await TestSite.signedIn(Capital.login, client)
            let page = try await focal.get(kept).text
            #expect(page.contains("One act about the same thing was recorded since"))
            #expect(page.contains("Letter 8") && page.contains("Letter 7"))
            #expect(page.contains("Signed now, it would be refused"))
            let before = registry.coalition.count
            let refused = try await focal.post(kept, ["do": "sign"])
            #expect(refused.status == .unprocessableContent && registry.coalition.count == before)
            #expect(try await focal.get(kept).text.contains("Sign and record"), "it waits on")
        }
    }

    @Test func `while the state is suspended nobody signs, and afterwards somebody does`() async throws {
        try await tell { client, registry in
            let path = try await handOver(try await TestSite.signedIn("delegate-ml", client))
            let scene = Scene(client, clock: site.clock)
            try await scene.act("chair", "/directory/ML/act/suspend", ["reason": ["Arrears"]])
            let focal = try await TestSite.signedIn(Capital.login, client)
            #expect(try await focal.get(path).status == .notFound)
            try await scene.act("chair", "/directory/ML/act/reinstate")
            #expect(try await focal.post(path, ["do": "sign"]).status == .seeOther)
            #expect(registry.coalition.contributions["G-1"]?.donor == "ML")
        }
    }

    @Test func `what is kept and was tampered with is not signed`() async throws {
        try await tell { client, registry in
            let content = PreparedAct.Content(
                key: "p-forged", deed: Array(#"{"resource": {"seize": {}}}"#.utf8), form: nil, note: nil)
            let kept = try await site.accounts.prepare(
                content, by: Author(person: "delegate-ML", organisation: "ML"), login: "delegate-ml", head: 0,
                at: site.clock.now)
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await delegate.get("/en\(kept.path)").text.contains("cannot be read"))
            let focal = try await TestSite.signedIn(Capital.login, client)
            #expect(try await focal.get("/en\(kept.path)").status == .notFound)
        }
    }

    @Test func `it lapses, and a proof of who signs is asked for`() async throws {
        try await tell { client, registry in
            let path = try await handOver(try await TestSite.signedIn("delegate-ml", client))
            let focal = try await TestSite.signedIn(Capital.login, client)
            site.clock.advance(.minutes(16))
            let asked = try await focal.post(path, ["do": "sign"])
            #expect(asked.text.contains("Confirm that it is you"))
            let shown = try await focal.send(path, asked.hidden + ["proof.password": ["correct"]])
            #expect(shown.status == .ok && shown.text.contains("Sign and record"))
            #expect(registry.coalition.contributions["G-1"] == nil, "it is read once more first")
            site.clock.advance(PreparedAct.lifetime)
            let late = try await TestSite.signedIn(Capital.login, client)
            let answer = try await late.post(path, ["do": "sign"])
            #expect(
                answer.status == .unprocessableContent && answer.text.contains("Nobody signed this in time"))
        }
    }

    @Test func `where the capital keeps signatures to itself, the form leads the delegate to it`()
        async throws
    {
        try await tell { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.act(Capital.login, "/directory/ML/act/countersign", ["powers": ["sign"]])
            #expect(
                try await scene.read("/directory/ML", as: "delegate-ml").contains(
                    "Signed from the capital only"))
            #expect(
                try await !scene.read("/directory/ML", as: "delegate-td").contains(
                    "Signed from the capital only"))
            let delegate = try await TestSite.signedIn("delegate-ml", client)
            let asked = try await delegate.send(
                Self.pledge, delegate.get(Self.pledge).hidden + Self.answers)
            #expect(
                asked.text.contains("You cannot sign this yourself") && asked.text.contains("Office focal-ml")
            )
            let kept = try await delegate.send(Self.pledge, asked.hidden)
            let path = try #require(kept.headers[.location])
            let focal = try await TestSite.signedIn(Capital.login, client)
            #expect(try await focal.post(path, ["do": "sign"]).status == .seeOther)
            #expect(registry.coalition.contributions["G-1"]?.donor == "ML")
        }
    }
}
