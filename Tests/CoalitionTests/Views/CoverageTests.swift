// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Participation: notice, window and recorded position at every stage, and never one counted as another.
struct CoverageTests {
    private static func position(_ kind: Position.Kind) -> Deed {
        .initiative(.takePosition(initiative: "I-1", position: kind, statement: nil))
    }

    @Test func `every member is told of every consulted stage and has a position, even none`() throws {
        var story = Story(at: .inDebate)
        story.expect(Self.position(.support), by: "delegate-NE")
        story.expect(Self.position(.concern), by: "delegate-TD")
        story.bring(to: .deciding)
        let coverage = try #require(story.view(for: .person("delegate-BF")).initiative("I-1")?.coverage)
        #expect(coverage.stages.map(\.stage) == Stage.consulted)
        #expect(coverage.isComplete)
        for stage in coverage.stages {
            #expect(stage.told == 5)
            #expect(stage.spoken + stage.none == 5)
            #expect(stage.awaited == 0 && !stage.isOpen)
        }
        let debate = coverage.stages[1]
        #expect(debate.spoken == 2)
        #expect(debate.count(of: .concern) == 1)
        #expect(debate.rows.first { $0.member == "BF" }?.position?.kind == Position.Kind.none)
        #expect(debate.rows.first { $0.member == "BF" }?.hasSpoken == false)
    }

    @Test func `while a stage is open a silent state is awaited, not none`() throws {
        var story = Story(at: .inDebate)
        story.expect(Self.position(.support), by: "delegate-NE")
        let debate = try #require(story.initiative?.coverage.stages.last)
        #expect(debate.isOpen)
        #expect((debate.spoken, debate.awaited, debate.none) == (1, 4, 0))
        #expect(debate.closes == story.initiative?.debateCloses)
    }

    @Test func `the last position of a state counts, and changes until the stage ends`() {
        var story = Story(at: .inDebate)
        story.expect(Self.position(.oppose), by: "delegate-NE")
        story.expect(Self.position(.neutral), by: "delegate-NE")
        #expect(story.initiative?.positions[.inDebate]?["NE"]?.kind == .neutral)
        story.bring(to: .inLegalReview)
        story.expect(Self.position(.support), by: "delegate-NE")
        #expect(story.initiative?.positions[.inDebate]?["NE"]?.kind == .neutral)
    }

    @Test func `when every member has spoken the review need not await the end of the window`() {
        var story = Story(at: .inDebate)
        for state in ["SA", "ML", "NE", "TD", "BF"] {
            story.expect(Self.position(.support), by: .init(stringLiteral: "delegate-\(state)"))
        }
        story.expect(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML")
        story.expect(.initiative(.beginReview(initiative: "I-1")), by: "officer")
    }

    @Test func `a stage that is entered again awaits every state anew`() throws {
        var story = Story(at: .inDebate)
        story.expect(Self.position(.support), by: "delegate-NE")
        story.bring(to: .inLegalReview)
        story.opine(Story.opinion(.notClear))
        #expect(story.initiative?.silentMembers.count == 5)
        let debate = try #require(story.initiative?.openCoverage)
        #expect((debate.told, debate.spoken, debate.awaited, debate.none) == (5, 0, 5, 0))
    }

    @Test func `a partner does not see who was told and what states said`() {
        var story = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        story.expect(Self.position(.oppose), by: "delegate-NE")
        let partner = story.view(for: .person("uncct"))
        #expect(partner.initiative("I-1") != nil)
        #expect(partner.initiative("I-1")?.coverage.stages == [])
        #expect(partner.trail(of: "I-1").allSatisfy { $0.name != "initiative.takePosition" })
    }

    @Test func `a draft and a submission are told to nobody`() {
        let story = Story(at: .submitted)
        #expect(story.initiative?.notices == [])
        #expect(Story(at: .admissible).initiative?.notices.map(\.stage) == [.admissible])
    }
}
