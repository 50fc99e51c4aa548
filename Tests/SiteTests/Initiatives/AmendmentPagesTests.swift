// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Amendments and the checklist as people read them.
@Suite struct AmendmentPagesTests {
    /// Takes `I-1` of Mali into debate: two paragraphs in three languages.
    private func debate(_ scene: Scene) async throws {
        try await scene.propose("Quartz", as: "delegate-ml")
        try await scene.write("delegate-ml", ar: "كلمة أولى", fr: "Un mot", en: "One word")
        try await scene.act(
            "delegate-ml", "/initiatives/I-1/act/declare-authentic", ["languages": ["ar", "fr", "en"]])
        try await scene.act("delegate-ml", "/initiatives/I-1/act/submit")
        try await scene.act("officer", "/initiatives/I-1/act/admit", Scene.three("note", "In form"))
        try await scene.act(
            "chair", "/initiatives/I-1/act/open-debate", await scene.moment("closes", after: .days(4)))
    }

    private static let form = "/initiatives/I-1/act/amend"

    private func amend(_ scene: Scene) async throws {
        try await scene.act(
            "delegate-td", Self.form,
            [
                "replacement.en": ["One better word"], "replacement.fr": ["Un mot"],
                "replacement.ar": ["كلمة أولى"],
                "reason": ["Clearer"], "reason.language": ["en"],
            ])
    }

    @Test func `the paragraph stands in the form, and the difference is shown before anything is done`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await debate(scene)
            let shown = try await scene.read(Self.form, as: "delegate-td")
            #expect(shown.contains(">\nOne word</textarea>") && shown.contains("id=\"preview\""))
            let guest = try await TestSite.signedIn("delegate-td", client)
            let token = try #require(shown.firstMatch(of: /name="csrf" value="([^"]+)"/)?.output.1)
            let live = try await guest.post(
                "/en\(Self.form)",
                ["preview": "live", "paragraph": "1", "replacement.en": "One <better> word"],
                from: "/en\(Self.form)")
            #expect(!token.isEmpty && live.status == .ok && !live.text.contains("<html"))
            #expect(live.text.contains("[inserted:] </span>&lt;better&gt; </ins>"))
            let same = try await scene.refused(
                "delegate-td", Self.form,
                ["replacement.en": ["One word"], "reason": ["-"], "reason.language": ["en"]])
            #expect(same.contains("Change the wording in at least one language"))
            try await amend(scene)
            // Only the language that was changed is part of it.
            let page = try await scene.read("/initiatives/I-1/text", as: "delegate-ml")
            #expect(page.contains("<ins><span class=\"hidden-visually\">[inserted:] </span>better </ins>"))
            #expect(page.contains("As it would read") && !page.contains("Un mot</ins>"))
        }
    }

    @Test func `whoever settles it sees what it changes, and is led on to the translations`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await debate(scene)
            try await amend(scene)
            let settle = "/initiatives/I-1/act/settle-amendment"
            #expect(try await scene.read(settle, as: "delegate-ml").contains("<ins>"))
            let act = try await scene.act(
                "delegate-ml", settle, ["amendment": ["1"], "outcome": ["accepted"]])
            let receipt = try await scene.read("/receipts/\(act)", as: "delegate-ml")
            #expect(receipt.contains("/en/initiatives/I-1/act/set-text?amendment=1"))
            let editor = try await scene.read("/initiatives/I-1/act/set-text?amendment=1", as: "delegate-ml")
            #expect(editor.contains("One better word</textarea>") && editor.contains("To be updated"))
            #expect(editor.contains("readonly"))
        }
    }

    @Test func `an amendment of what has changed meanwhile is refused, with every word kept`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await debate(scene)
            let guest = try await TestSite.signedIn("delegate-ne", client)
            let shown = try await guest.get("/en\(Self.form)").text
            let revision = try #require(shown.firstMatch(of: /name="basis" value="(\d+)"/)?.output.1)
            try await amend(scene)
            try await scene.act(
                "delegate-ml", "/initiatives/I-1/act/settle-amendment",
                ["amendment": ["1"], "outcome": ["accepted"]])
            let answer = try await guest.post(
                "/en\(Self.form)",
                [
                    "paragraph": "1", "basis": String(revision), "replacement.en": "One more word",
                    "reason": "-",
                    "submission": "s-late", "step": "confirm",
                ], from: "/en\(Self.form)")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("You began from revision 1; the text is now at revision 2."))
            #expect(answer.text.contains("One more word</textarea>"))
            // Having been told, they go on from the present one.
            #expect(answer.text.contains("name=\"basis\" value=\"2\""))
        }
    }

    @Test
    func `the checklist names what is missing, with the rule and the way there, to those whom it concerns`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let own = try await scene.read("/initiatives/I-1", as: "delegate-ml")
            #expect(own.contains("Before tabling") && own.contains("Text in one language at least."))
            #expect(own.contains("href=\"/en/initiatives/I-1/act/set-text?language=ar\""))
            #expect(own.contains("Legal opinion signed on the present text."))
            #expect(try await scene.read("/initiatives/I-1/text", as: "officer").contains("Before tabling"))
            try await scene.write("delegate-ml", ar: "كلمة", fr: "Un", en: "One")
            let written = try await scene.read("/initiatives/I-1", as: "delegate-ml")
            #expect(written.contains("Done</span> Complete text in Arabic."))
        }
    }

    @Test func `two who revise one proposal see what the other wrote, and may then save`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let revise = "/initiatives/I-1/act/revise"
            let fields =
                Scene.three("title", "Theirs") + Scene.three("objective", "Same")
                + ["kind": ["initiative"], "domains": ["military"], "participants": ["2"]]
            try await scene.act("delegate-ml", revise, fields)
            let mine = fields + Scene.three("title", "Mine") + ["participants": ["5"], "invited": ["NE"]]
            let told = try await scene.refused("delegate-ml", revise, mine + ["basis": ["1"]])
            #expect(told.contains("What was recorded meanwhile, and what you typed"))
            #expect(told.contains("<del>") && told.contains("value=\"Mine\""))
            #expect(told.contains("name=\"basis\" value=\"2\""))
            let table = told.firstMatch(of: /<caption.*?<\/table>/.dotMatchesNewlines())?.output ?? ""
            #expect(table.contains(">2</td>") && table.contains(">5</td>"), "what was typed over is shown")
            #expect(table.contains("Niger") && !table.contains("Domains"), "and what is the same is not")
            try await scene.act("delegate-ml", revise, mine)
            #expect(try await scene.read("/initiatives/I-1", as: "delegate-ml").contains("Mine"))
        }
    }
}
