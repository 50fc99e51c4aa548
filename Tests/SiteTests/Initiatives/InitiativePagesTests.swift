// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

@Suite struct InitiativePagesTests {
    @Test func `a refused form says why, and keeps every word`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let text = try await scene.refused(
                "delegate-ml", "/initiatives/new",
                [
                    "kind": ["programme"], "domains": ["military"], "participants": ["none"],
                    "title.fr": ["L’école <1>"],
                ])
            #expect(text.contains("value=\"L’école &lt;1&gt;\""))
            #expect(text.contains("href=\"#f-participants\"") && text.contains("Enter a whole number"))
            #expect(text.contains("name=\"kind\" value=\"programme\" checked"))
            // The summary names the questions, in their order.
            let missing = "Objective: Enter the text in at least one language"
            let summary = try #require(text.firstRange(of: missing))
            let number = try #require(text.firstRange(of: ": Enter a whole number"))
            #expect(summary.lowerBound < number.lowerBound)
        }
    }

    @Test func `a refusal of the rules names the rule and the remedy`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let text = try await scene.refused("delegate-ml", "/initiatives/I-1/act/submit")
            #expect(text.contains("Nothing is written yet."))
            #expect(text.contains("Write the text in one language at least."))
            #expect(text.contains("Rule: "))
        }
    }

    @Test func `the same form sent twice is one act`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let fields = [
                "kind": "initiative", "domains": "military", "participants": "1", "title.en": "One",
                "objective.en": "One", "submission": "s-once",
            ]
            let first = try await guest.post("/en/initiatives/new", fields)
            let second = try await guest.post("/en/initiatives/new", fields)
            #expect(first.status == .seeOther)
            #expect(first.headers[.location] == second.headers[.location])
        }
    }

    @Test func `what is offered follows stage and powers`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let own = try await scene.read("/initiatives/I-1", as: "delegate-ml")
            #expect(own.contains("/en/initiatives/I-1/act/submit") && !own.contains("/act/admit"))
            // Nothing can be submitted before it is written, so writing is the first button.
            #expect(own.contains("<a class=\"button\" href=\"/en/initiatives/I-1/act/set-text\">"))
            #expect(try await scene.status(of: "/initiatives/I-1", as: "delegate-td") == .notFound)
            #expect(try await scene.status(of: "/initiatives/new", as: "legal") == .forbidden)
        }
    }

    @Test func `who chooses how far to take part sees the text, and what each choice means`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let form = try await scene.read("/initiatives/I-1/act/choose", as: "delegate-ml")
            #expect(form.contains("href=\"/en/initiatives/I-1/text\""))
            #expect(form.contains("may choose otherwise later") && form.contains("commits to nothing"))
        }
    }

    @Test func `a weighty act is read once more before it is done`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let review = try await guest.post(
                "/en/initiatives/I-1/act/withdraw", ["reason": "Superseded.", "reason.language": "en"])
            #expect(review.status == .ok)
            let text = review.text
            #expect(text.contains("Nothing is recorded yet"))
            let parts = text.split(separator: "What you are about to record")
            #expect(parts.count == 2 && parts.last?.contains("Superseded.") == true)
            let page = try await scene.read("/initiatives/I-1", as: "delegate-ml")
            #expect(page.contains("tag-neutral\">Draft"))
            let again = try await guest.post(
                "/en/initiatives/I-1/act/withdraw",
                ["reason": "Superseded.", "reason.language": "en", "step": "confirm", "edit": "yes"])
            let form = again.text
            #expect(again.status == .ok && form.contains("Superseded.</textarea>"))
        }
    }

    @Test(arguments: [
        ("q=quar", true), ("q=basalt", false), ("stage=draft", true), ("stage=active", false),
        ("domain=ideology", false), ("state=ML", true),
    ])
    func `the list is narrowed by its filters`(query: String, isFound: Bool) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let text = try await scene.read("/initiatives?\(query)", as: "delegate-ml")
            #expect(text.contains("Quartz") == isFound)
        }
    }

    @Test(arguments: [
        ("1000000", "SAR", 100_000_000), ("1 000,50", "SAR", 100_050), ("12.345", "KWD", 12_345),
        ("500", "XOF", 500), ("١٬٠٠٠٫٥٠", "SAR", 100_050), ("۱۲.۳۴۵", "KWD", 12_345),
        ("0.5", "XOF", nil), ("1.234", "SAR", nil), ("-1", "SAR", nil), ("0", "SAR", nil), ("12", "", nil),
    ])
    func `an amount is read in the decimals of its currency`(text: String, currency: String, minor: Int?) {
        #expect(Amounts.money(text, currency: currency)?.minorUnits == minor)
    }

    @Test func `an amount is written with its currency and read back as it is typed`() {
        let money = Money(minorUnits: 100_050, currency: "SAR")
        #expect(Amounts.text(money, in: Numerals(.french)) == "1\u{202F}000,50\u{A0}SAR")
        #expect(Amounts.money(Amounts.typed(money), currency: "SAR") == money)
        #expect(Amounts.typed(Money(minorUnits: 5, currency: "SAR")) == "0.05")
    }

    @Test func `paragraphs are parted by blank lines`() {
        #expect(TextForms.paragraphs("One\nstill one\n\n \nTwo") == ["One\nstill one", "Two"])
    }
}
