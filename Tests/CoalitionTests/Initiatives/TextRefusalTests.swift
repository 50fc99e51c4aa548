// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What cannot stand on the record as text.
struct TextRefusalTests {
    private static func note(_ note: Multilingual, _ refusal: TextRefusal) -> Scenario {
        story(at: .submitted) {
            $0.refuse(.initiative(.admit(initiative: "I-1", note: note)), by: "officer", with: refusal)
        }
    }

    static let scenarios: [TextRefusal: Scenario] = [
        .missing: note(Multilingual(fr: "  \n"), .missing),
        .languageMissing: story(at: .admissible, { $0.title.ar = nil }) { story in
            story.refuse(
                .initiative(.openDebate(initiative: "I-1", closes: story.now + .days(9))), by: "sg",
                with: TextRefusal.languageMissing)
        },
        .tooLong: note(Multilingual(en: String(repeating: "a", count: 10_001)), .tooLong),
        .controlCharacter: note(Multilingual(en: "fine \u{202E}but reversed"), .controlCharacter),
        .notOfficial: { story in
            var charter = SmallCharter.charter
            charter.languages = [.french, .arabic]
            story = Story(charter: charter)
            story.expect(.initiative(.propose(proposal: Story.proposal())), by: "delegate-ML")
            story.refuse(
                .initiative(
                    .setText(initiative: "I-1", language: .english, paragraphs: ["One"], translationOf: nil)),
                by: "delegate-ML", with: TextRefusal.notOfficial)
        },
    ]

    @Test(arguments: TextRefusal.allCases)
    func `each refusal is given where it is due`(refusal: TextRefusal) throws {
        let scenario = try #require(Self.scenarios[refusal])
        var story = Story()
        scenario(&story)
        #expect(story.findings.allSatisfy { !$0.summary.contains("{") })
    }

    @Test(arguments: ["\u{0}", "\t", "\r", "\u{7F}", "\u{200F}", "\u{2066}", "\u{FEFF}", "\u{2028}"])
    func `an invisible control character is refused in a paragraph`(character: String) {
        var story = Story(at: .draft)
        story.refuse(
            .initiative(
                .setText(
                    initiative: "I-1", language: .french, paragraphs: ["a\(character)b"], translationOf: nil)),
            by: "delegate-ML", with: TextRefusal.controlCharacter)
    }

    @Test(arguments: ["line\nfeed", "می\u{200C}خواهم", "حَرَكات", "naïve – «oui»", "👩‍🏫"])
    func `what people really write is accepted`(text: String) {
        var story = Story(at: .draft)
        story.expect(
            .initiative(
                .setText(initiative: "I-1", language: .french, paragraphs: [text], translationOf: nil)),
            by: "delegate-ML")
    }

    @Test func `a paragraph may fill its limit and no more`() {
        var story = Story(at: .draft)
        func deed(_ count: Int) -> Deed {
            let paragraph = String(repeating: "é", count: count)
            return .initiative(
                .setText(initiative: "I-1", language: .french, paragraphs: [paragraph], translationOf: nil))
        }
        story.expect(deed(10_000), by: "delegate-ML")
        story.refuse(deed(10_001), by: "delegate-ML", with: TextRefusal.tooLong)
    }
}
