// SPDX-License-Identifier: Apache-2.0
import Coalition
import Crypto
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What was typed survives a closed tab and an ended session, and is nobody else's to read.
@Suite struct DraftTests {
    private static let path = "/en/initiatives/new"

    private func hidden(_ name: String, in page: String) -> String? {
        page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
            .first { $0.output.1 == name }.map { String($0.output.2) }
    }

    private func fields(_ page: String, _ typed: [String: String]) -> [String: [String]] {
        let kept = ["csrf", "keep", "submission"].reduce(into: [String: String]()) {
            $0[$1] = hidden($1, in: page)
        }
        return kept.merging(typed) { $1 }.mapValues { [$0] }
    }

    private func book(_ site: TestSite) -> any NodeBook { site.accounts }

    private func kept(_ site: TestSite) async throws -> [Draft] {
        let book = book(site)
        return try await book.drafts(of: "delegate-ml", at: site.clock.now)
            + book.drafts(of: "delegate-td", at: site.clock.now)
    }

    @Test func `the button keeps what was typed, the page offers it, and sending erases it`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            #expect(page.contains("data-draft") && !page.contains("unsent draft"))
            let saved = try await guest.send(
                Self.path, fields(page, ["title.fr": "L’école <1>", "kind": "programme", "draft": "save"]))
            #expect(saved.status == .ok && saved.text.contains("Draft saved at "))
            let back = try await guest.get(Self.path).text
            #expect(back.contains("You have an unsent draft of "))
            #expect(
                back.contains("value=\"L’école &lt;1&gt;\"") && back.contains("value=\"programme\" checked"))
            #expect(try await guest.get("/en").text.contains("You have one unsent draft."))
            #expect(try await guest.get("/en/drafts").text.contains("href=\"/en/initiatives/new\""))
            let sent = try await guest.send(
                Self.path,
                fields(
                    back,
                    [
                        "kind": "programme", "title.en": "One", "objective.en": "One", "domains": "military",
                        "participants": "1",
                    ]))
            #expect(sent.status == .seeOther)
            #expect(try await !guest.get(Self.path).text.contains("unsent draft"))
            #expect(try await guest.get("/en/drafts").text.contains("You have no drafts"))
        }
    }

    @Test func `the script is answered with one sentence, and what is too long is told so`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            let kept = try await guest.send(Self.path, fields(page, ["title.en": "A", "draft": "quiet"]))
            #expect(kept.status == .ok && kept.text.hasPrefix("Draft saved at "))
            let long = String(repeating: "a", count: Draft.sizeLimit + 1)
            let refused = try await guest.send(Self.path, fields(page, ["title.en": long, "draft": "quiet"]))
            #expect(refused.status == .contentTooLarge && refused.text.hasPrefix("This is too long"))
            let openly = try await guest.send(Self.path, fields(page, ["title.en": long, "draft": "save"]))
            #expect(openly.status == .contentTooLarge && openly.text.contains("This is too long"))
        }
    }

    @Test func `nobody else sees a draft, and it can be dropped`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            _ = try await guest.send(Self.path, fields(page, ["title.en": "Quartz", "draft": "save"]))
            for login in ["delegate-td", "officer", "chair"] {
                let other = try await TestSite.signedIn(login, client)
                #expect(try await !other.get("/en/drafts").text.contains("/en/initiatives/new"))
                #expect(try await !other.get(Self.path).text.contains("Quartz"))
            }
            #expect(try await Guest(client).get("/en/drafts").status == .seeOther)
            let dropped = try await guest.send(Self.path, fields(page, ["draft": "discard"]))
            #expect(dropped.status == .seeOther)
            #expect(try await !guest.get(Self.path).text.contains("Quartz"))
        }
    }

    @Test func `a draft that is as old as its life is not offered`() async throws {
        let site = TestSite()
        try await site.run { client in
            var guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            _ = try await guest.send(Self.path, fields(page, ["title.en": "Quartz", "draft": "save"]))
            site.clock.advance(Draft.lifetime)
            guest = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await !guest.get(Self.path).text.contains("Quartz"))
        }
    }

    @Test func `a form whose session has ended is kept for its writer, and offered after signing in`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            site.clock.advance(.hours(13))
            let lost = try await guest.send(Self.path, fields(page, ["title.en": "Quartz"]))
            #expect(lost.status == .forbidden && lost.text.contains("what you typed is kept"))
            #expect(
                lost.text.contains("/en/sign-in?next=%2Fen%2Finitiatives%2Fnew")
                    && !lost.text.contains("Quartz"))
            let quiet = try await guest.send(
                Self.path, fields(page, ["title.en": "Quartz 2", "draft": "quiet"]))
            #expect(quiet.status == .forbidden && quiet.text.hasPrefix("The session has ended"))
            // Somebody else signs in at the same browser: it is not theirs.
            let other = try await TestSite.signedIn("delegate-td", client)
            #expect(try await !other.get(Self.path).text.contains("Quartz"))
            let again = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await again.get(Self.path).text.contains("value=\"Quartz 2\""))
        }
    }

    @Test func `a form from an earlier session of the same person is kept as well`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            _ = try await guest.post("/en/sign-out", [:], from: Self.path)
            _ = try await guest.signIn("delegate-ml")
            let stale = try await guest.send(Self.path, fields(page, ["title.en": "Quartz"]))
            #expect(stale.status == .forbidden && stale.text.contains("href=\"/en/initiatives/new\""))
            #expect(try await guest.get(Self.path).text.contains("value=\"Quartz\""))
        }
    }

    @Test func `nothing is kept under a seal that the node did not write, or for a closed account`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get(Self.path).text
            let seal = try #require(hidden("keep", in: page))
            site.clock.advance(.hours(13))
            for forged in [
                seal.replacing("delegate-ml", with: "delegate-td"), "a b c d", "", seal + "0", "é",
            ] {
                let answer = try await guest.send(
                    Self.path, fields(page, ["title.en": "Quartz", "keep": forged]))
                #expect(answer.status == .forbidden && !answer.text.contains("what you typed is kept"))
            }
            #expect(try await kept(site).isEmpty)
            try await book(site).close("delegate-ml", at: site.clock.now)
            _ = try await guest.send(Self.path, fields(page, ["title.en": "Quartz"]))
            #expect(try await kept(site).isEmpty)
        }
    }

    @Test func `a seal survives its text form and no change to it`() throws {
        let secret = SymmetricKey(size: .bits256)
        let seal = DraftSeal(
            login: "delegate-ml", form: "initiative.amend", key: "/initiatives/I-1?paragraph=2")
        let text = seal.text(secret)
        #expect(DraftSeal(text, secret) == seal)
        #expect(DraftSeal(text, SymmetricKey(size: .bits256)) == nil)
        for index in text.indices {
            var changed = text
            changed.replaceSubrange(index...index, with: text[index] == "x" ? "y" : "x")
            #expect(DraftSeal(changed, secret) == nil)
        }
    }
}
