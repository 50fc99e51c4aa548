// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Coalition

/// How far a state has used its voice.
struct VoiceTests {
    private func voice(_ story: Story, _ state: Organisation.ID = "NE") -> Voice {
        story.view(for: .person("delegate-TD")).voice(of: state) ?? Voice()
    }

    private func position(_ kind: Position.Kind) -> Deed {
        .initiative(.takePosition(initiative: "I-1", position: kind, statement: nil))
    }

    @Test func `a state is told of each consulted stage once, and silence is no position`() {
        let story = Story(at: .tabled)
        #expect(voice(story).told == [.admissible: 1, .inDebate: 1, .inLegalReview: 1, .tabled: 1])
        #expect(Stage.consulted.allSatisfy { voice(story).spoken(at: $0) == 0 })
    }

    @Test func `a position taken anew replaces the one before it`() {
        var story = Story(at: .inDebate)
        story.expect(position(.concern), by: "delegate-NE")
        story.expect(position(.support), by: "delegate-NE")
        #expect(voice(story).positions[.inDebate]?[.support] == 1)
        #expect(voice(story).spoken(at: .inDebate) == 1)
    }

    @Test func `a stage that is entered again is told of once`() {
        var story = Story(at: .tabled)
        let id = story.openSilence(on: "I-1")
        story.expect(
            .decision(.object(decision: id, form: .objection, remark: Story.remark())), by: "delegate-NE")
        story.expect(
            .initiative(.returnToDebate(initiative: "I-1", closes: story.now + .days(5), reason: Story.note)),
            by: "sg")
        #expect(voice(story).told[.inDebate] == 1)
        story.expect(position(.support), by: "delegate-NE")
        #expect(voice(story).spoken(at: .inDebate) == 1)
    }

    @Test func `a position of another round replaces that of the round before`() {
        var story = Story(at: .inDebate)
        story.expect(position(.concern), by: "delegate-NE")
        story.bring(to: .inLegalReview)
        story.opine(Story.opinion(.notClear))
        story.expect(position(.support), by: "delegate-NE")
        #expect(voice(story).spoken(at: .inDebate) == 1)
        #expect(voice(story).positions[.inDebate]?[.support] == 1)
    }

    @Test func `the counts equal what every initiative says itself`() {
        var story = Story(at: .inDebate)
        story.expect(position(.oppose), by: "delegate-NE")
        story.expect(
            .initiative(.comment(initiative: "I-1", paragraph: nil, remark: Story.remark())),
            by: "delegate-NE")
        #expect(voice(story).comments == 1)
        let coverage = story.initiative?.coverage.stages ?? []
        for state in ["ML", "NE", "TD"] as [Organisation.ID] {
            for stage in coverage {
                let row = stage.rows.first { $0.member == state }
                #expect(voice(story, state).told[stage.stage] == (row?.notified == nil ? nil : 1))
                #expect(voice(story, state).spoken(at: stage.stage) == (row?.hasSpoken == true ? 1 : 0))
            }
        }
    }

    @Test func `deliberations are counted for those inside alone, and for members alone`() {
        let story = Story(at: .inDebate)
        #expect(story.view(for: .visitor).voice(of: "NE") == nil)
        #expect(story.view(for: .person("uncct")).voice(of: "NE") == nil)
        #expect(story.view(for: .person("officer")).voice(of: "UNCCT") == nil)
    }
}
