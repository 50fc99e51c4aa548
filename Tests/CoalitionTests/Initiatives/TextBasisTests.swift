// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Record
import Testing

/// Nobody overwrites what they have not read.
struct TextBasisTests {
    private func text(
        _ language: Language, _ paragraphs: [String], of revision: Int?, on basis: TextBasis?
    ) -> Deed {
        .initiative(
            .setText(
                initiative: "I-1", language: language, paragraphs: paragraphs, translationOf: revision,
                basedOn: basis))
    }

    @Test func `of two who began from one text, the first is taken and the second told`() {
        var story = Story(at: .draft)
        let french = story.initiative?.texts.basis(in: .french)
        let english = story.initiative?.texts.basis(in: .english)
        story.expect(text(.english, ["a", "b", "c"], of: 1, on: english), by: "delegate-ML")
        story.refuse(
            text(.english, ["x", "y", "z"], of: 1, on: english), by: "delegate-ML",
            with: InitiativeRefusal.textMoved)
        // Another language of the same revision is nobody's conflict.
        story.expect(text(.french, ["un", "deux"], of: nil, on: french), by: "delegate-ML")
        story.refuse(
            text(.french, ["un"], of: nil, on: french), by: "delegate-ML",
            with: InitiativeRefusal.substanceMoved)
        #expect(story.initiative?.texts.current[.french]?.paragraphs == ["un", "deux"])
    }

    @Test func `the hash of the present texts is over each language's, and moves with every version`()
        throws
    {
        var story = Story(at: .draft)
        let before = try #require(story.initiative?.texts)
        func expected(_ texts: InitiativeTexts) -> Hash {
            let lines = texts.current.values.map { "\($0.language.rawValue) \($0.hash.hex)\n" }.sorted()
            return Hash.of(Array(lines.joined().utf8))
        }
        #expect(before.current.count > 1 && before.hash == expected(before))
        story.expect(
            text(.french, ["un", "deux"], of: nil, on: before.basis(in: .french)), by: "delegate-ML")
        let after = try #require(story.initiative?.texts)
        #expect(after.hash == expected(after) && after.hash != before.hash)
    }

    @Test func `an amendment of a revision that has passed is told so`() {
        var story = Story(at: .inDebate)
        func amend(_ revision: Int?) -> Deed {
            .initiative(
                .amend(
                    initiative: "I-1", paragraph: 1, replacement: Multilingual(fr: "Neuf"),
                    reason: Story.remark(), basedOn: revision))
        }
        story.expect(amend(1), by: "delegate-NE")
        story.expect(
            .initiative(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted)),
            by: "delegate-ML")
        story.refuse(amend(1), by: "delegate-TD", with: InitiativeRefusal.substanceMoved)
        story.expect(amend(nil), by: "delegate-TD")
        #expect(story.initiative?.amendments.map(\.revision) == [1, 2])
    }

    @Test func `a proposal that was revised meanwhile is not overwritten`() {
        var story = Story(at: .draft)
        func revise(_ title: String, on wording: Int?) -> Deed {
            let proposal = Story.proposal { $0.title = SmallCharter.same(title) }
            return .initiative(.revise(initiative: "I-1", proposal: proposal, basedOn: wording))
        }
        story.expect(revise("Second", on: 1), by: "delegate-ML")
        story.refuse(revise("Third", on: 1), by: "delegate-ML", with: InitiativeRefusal.proposalMoved)
        story.expect(revise("Third", on: 2), by: "delegate-ML")
        #expect(story.initiative?.proposal.title.en == "Third")
    }

    @Test(arguments: [
        #"{"initiative":{"setText":{"initiative":"I-1","language":"fr","paragraphs":["Un"]}}}"#,
        #"{"initiative":{"setText":{"initiative":"I-1","language":"ar","paragraphs":["a"],"translationOf":1}}}"#,
        #"{"initiative":{"amend":{"initiative":"I-1","paragraph":1,"reason":{"language":"fr","text":"r"},"replacement":{"fr":"x"}}}}"#,
    ])
    func `an act from before reads as it did, and is written as it was`(json: String) throws {
        let deed = try JSONDecoder().decode(Deed.self, from: Data(json.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(deed), as: UTF8.self) == json)
    }
}
