// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Coalition

/// What states said in an earlier round stays readable when they speak anew.
struct RoundTests {
    private static func position(_ kind: Position.Kind, _ text: String) -> Deed {
        .initiative(.takePosition(initiative: "I-1", position: kind, statement: Story.remark(text)))
    }

    /// Niger was concerned, the adviser sent the text back, and Niger supports it.
    private func secondRound() -> Story {
        var story = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        story.expect(Self.position(.concern, "Too costly."), by: "delegate-NE")
        story.bring(to: .inLegalReview)
        story.opine(Story.opinion(.notClear))
        story.expect(Self.position(.support, "Affordable now."), by: "delegate-NE")
        return story
    }

    @Test func `the positions of an earlier round are kept with its end, and none is among them`() throws {
        let initiative = try #require(secondRound().initiative)
        let round = try #require(initiative.earlierRounds.first { $0.stage == .inDebate })
        #expect(round.number == 1 && initiative.roundNumber(at: .inDebate) == 2)
        #expect(round.positions["NE"]?.kind == .concern)
        #expect(round.positions["NE"]?.statement?.text == "Too costly.")
        #expect(round.positions["BF"]?.kind == Position.Kind.none)
        #expect(round.positions.count == 5)
        #expect(round.ended == initiative.milestones.first { $0.stage == .inLegalReview }?.at)
        #expect(round.notified == initiative.notices.first { $0.stage == .inDebate }?.at)
        #expect(initiative.positions[.inDebate]?.keys.sorted() == ["NE"])
        #expect(initiative.positions[.inDebate]?["NE"]?.kind == .support)
        #expect(initiative.spoken(by: "NE", at: .inDebate).map(\.kind) == [.concern, .support])
    }

    @Test func `every return to a stage is a round of its own`() throws {
        var story = secondRound()
        story.bring(to: .inLegalReview)
        story.opine(Story.opinion(.notClear))
        let rounds = try #require(story.initiative?.earlierRounds)
        #expect(rounds.filter { $0.stage == .inDebate }.map(\.number) == [1, 2])
        #expect(rounds.filter { $0.stage == .inLegalReview }.map(\.number) == [1])
        #expect(rounds.last { $0.stage == .inDebate }?.positions["NE"]?.kind == .support)
        #expect(story.initiative?.silentMembers.count == 5)
    }

    @Test func `a stage that is entered once has no earlier round`() {
        #expect(Story(at: .tabled).initiative?.earlierRounds == [])
    }

    @Test func `each notice is answered by the position of its own round`() throws {
        let initiative = try #require(secondRound().initiative)
        let notices = initiative.notices.filter { $0.stage == .inDebate }
        #expect(notices.map { initiative.position(of: "NE", after: $0)?.kind } == [.concern, .support])
        #expect(notices.map { initiative.position(of: "BF", after: $0)?.kind } == [Position.Kind.none, nil])
    }

    @Test func `a partner and the public see no earlier round`() throws {
        var story = secondRound()
        #expect(story.view(for: .person("delegate-TD")).initiative("I-1")?.earlierRounds.isEmpty == false)
        #expect(story.view(for: .person("uncct")).initiative("I-1")?.earlierRounds == [])
        story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        #expect(story.view(for: .visitor).initiative("I-1")?.earlierRounds == [])
    }

    @Test func `statements of every round are found`() throws {
        let initiative = try #require(secondRound().initiative)
        let places = initiative.searchParts.filter { $0.kind == .position }
        #expect(places == [SearchPlace(.position, "I-1", "inDebate.NE")])
    }

    @Test func `the rounds come back from the record as they were`() throws {
        let story = secondRound()
        var again = Coalition()
        for act in story.acts {
            again.apply(try JSONDecoder().decode(Act.self, from: JSONEncoder().encode(act)))
        }
        #expect(again.initiatives["I-1"]?.earlierRounds.isEmpty == false)
        #expect(again.initiatives["I-1"] == story.initiative)
    }
}
