// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// The compliance gate: nothing reaches a decision without a signed opinion on the very text.
struct ReviewTests {
    @Test func `a text that is not cleared goes back to where it can be redrafted`() {
        var story = Story(at: .inLegalReview)
        story.opine(Story.opinion(.notClear))
        #expect(story.initiative?.stage == .inDebate)
        #expect(story.initiative?.debateCloses == story.now + .days(3))
        #expect(story.initiative?.reviewRequested == false)
        story.amend(by: "delegate-TD")
    }

    @Test func `a condition before tabling is confirmed by the adviser, then the text is tabled`() {
        var story = Story(at: .inLegalReview)
        var later = Story.condition
        later.beforeTabling = false
        story.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition, later]))
        story.expect(.initiative(.meetCondition(initiative: "I-1", condition: 0)), by: "legal")
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        story.expect(.initiative(.meetCondition(initiative: "I-1", condition: 1)), by: "legal")
        #expect(story.initiative?.opinionInForce?.outstanding == [])
    }

    @Test func `a translation that changes after the opinion takes it out of force`() {
        var story = Story(at: .inLegalReview)
        story.opine(Story.opinion(.clear))
        #expect(story.initiative?.opinionInForce != nil)
        story.expect(
            .initiative(
                .setText(
                    initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1)),
            by: "officer")
        #expect(story.initiative?.opinionInForce == nil)
        story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: InitiativeRefusal.noOpinion)
    }

    @Test func `in legal review the sponsor does not touch the text`() {
        var story = Story(at: .inLegalReview)
        story.refuse(
            .initiative(
                .setText(
                    initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1)),
            by: "delegate-ML", with: InitiativeRefusal.textFrozen)
    }

    @Test func `a changed text makes earlier sign-offs worthless`() {
        var story = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        story.signOff("I-1", by: "uncct")
        story.signOff("I-1", by: "sg")
        #expect(story.initiative.map(story.coalition.missingSignOffs) == [])
        story.expect(
            .initiative(
                .setText(
                    initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1)),
            by: "delegate-ML")
        #expect(story.initiative.map(story.coalition.missingSignOffs) == ["UNCCT", "secretariat"])
    }

    @Test func `an opinion covers one exact text`() {
        var story = Story(at: .inLegalReview)
        story.opine(Story.opinion(.clear))
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        #expect(story.initiative?.opinionInForce?.textHash == story.hash(of: "I-1"))
        #expect(story.initiative?.opinions.last?.by.person == "legal")
        #expect(story.initiative?.opinions.last?.credential != nil)
    }
}
