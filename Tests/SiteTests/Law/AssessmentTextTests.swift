// SPDX-License-Identifier: Apache-2.0
import Coalition
import HummingbirdTesting
import Law
import Testing

@testable import Site

/// The text under review stands beside what the law desk says about it.
@Suite struct AssessmentTextTests {
    private func told(_ body: @Sendable @escaping (Scene) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.adoptLaw()
            try await body(scene)
        }
    }

    /// What stands in the column of the text.
    private func text(_ page: String) throws -> Substring {
        let start = try #require(page.firstRange(of: "class=\"beside-text\""), "no text beside").upperBound
        return page[start...]
    }

    @Test(arguments: [
        (Language.english, "One.", "Text: English"), (.french, "Un.", "Texte : français"),
        (.arabic, "واحد.", "النص: العربية"),
    ])
    func `an assessment is read beside its text, in the reader's language`(
        language: Language, paragraph: String, heading: String
    ) async throws {
        try await told { scene in
            try await scene.assess(TestLaw.rehabilitation)
            let page = try await scene.read("/law/assessments/A-1", as: "delegate-td", language: language)
            let text = try text(page)
            #expect(text.contains(paragraph))
            let spaced = heading.replacing(" :", with: "\u{A0}:")
            #expect(text.contains(heading) || text.contains(spaced))
            #expect(page.firstRange(of: "id=\"answers\"").map { $0.lowerBound < text.startIndex } == true)
        }
    }

    @Test func `it is the text that was assessed, whatever has become of it since`() async throws {
        try await told { scene in
            try await scene.assess(TestLaw.rehabilitation)
            let before = try text(
                try await scene.read("/law/assessments/A-1", as: "legal", language: .french))
            #expect(before.contains("toujours le texte actuel"))
            try await scene.act(
                "officer", "/initiatives/I-1/act/set-text",
                ["rows": ["1"], "lead": ["en"], "en.1": ["One."], "fr.1": ["Autrement."], "ar.1": ["واحد."]])
            let after = try text(
                try await scene.read("/law/assessments/A-1", as: "legal", language: .french))
            #expect(after.contains("Un.") && !after.contains("Autrement."))
            #expect(after.contains("Il a changé depuis") && after.contains("/initiatives/I-1/text/versions"))
        }
    }

    @Test func `a question of no initiative has no text beside it`() async throws {
        try await told { scene in
            try await scene.assess(TestLaw.rehabilitation, of: nil)
            let page = try await scene.read("/law/assessments/A-1", as: "legal")
            #expect(page.contains("id=\"answers\"") && !page.contains("beside-text"))
        }
    }

    @Test func `an opinion is written below the latest assessment and the texts that it signs`() async throws
    {
        try await told { scene in
            let path = "/initiatives/I-1/act/give-opinion"
            let bare = try await scene.read(path, as: "legal")
            #expect(bare.contains("Not assessed yet") && !bare.contains("beside-text"))
            try await scene.assess(TestLaw.harmless)
            try await scene.assess(TestLaw.rehabilitation)
            let page = try await scene.read(path, as: "legal")
            let text = try text(page)
            for paragraph in ["One.", "Un.", "واحد."] { #expect(text.contains(paragraph)) }
            let start = try #require(page.firstRange(of: "class=\"beside\"")).upperBound
            #expect(page[start..<text.startIndex].contains("/law/assessments/A-2"))
            let chosen = try await scene.read("\(path)?assessment=A-1", as: "legal")
            let column = try #require(chosen.firstRange(of: "class=\"beside\"")).upperBound
            let end = try self.text(chosen).startIndex
            #expect(chosen[column..<end].contains("/law/assessments/A-1"))
            #expect(!chosen[column..<end].contains("/law/assessments/A-2"))
        }
    }
}
