// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A strategy is in force by the adoption of its initiative, and changes afterwards by the consent of its states alone.
struct StrategyTests {
    @Test(
        arguments: [
            (Stage.draft, Strategy.Standing.inPreparation), (.tabled, .inPreparation),
            (.resourcing, .inForce), (.active, .inForce), (.closing, .inForce), (.evaluated, .ended),
            (.archived, .ended),
        ] as [(Stage, Strategy.Standing)])
    func `it stands as its initiative does`(stage: Stage, standing: Strategy.Standing) {
        #expect(Story.withStrategy(at: stage).standing == standing)
    }

    @Test func `what came to nothing was never in force`() {
        var story = Story.withStrategy(at: .submitted)
        story.expect(.initiative(.withdraw(initiative: "I-1", reason: Story.remark())), by: "delegate-ML")
        #expect(story.standing == .lapsed)
        #expect(story.view(for: .person("delegate-NE")).strategy("S-1") != nil)
        #expect(story.view(for: .visitor).strategy("S-1") == nil)
    }

    @Test func `until the review a revision holds at once, by the sponsor or the secretariat`() {
        var story = Story.withStrategy(at: .inDebate)
        let wider = Story.plan { $0.states.append("TD") }
        story.expect(.strategy(.revise(strategy: "S-1", plan: wider, reason: Story.note)), by: "delegate-ML")
        story.expect(.strategy(.revise(strategy: "S-1", plan: wider, reason: Story.note)), by: "officer")
        #expect(story.strategy?.plan.states == ["ML", "NE", "TD"])
        #expect(story.strategy?.revision == 3)
        #expect(story.strategy?.proposed == nil)
    }

    @Test func `after the adoption every state of both plans consents, the one that leaves among them`() {
        var story = Story.withStrategy(at: .active)
        let other = Story.plan { $0.states = ["ML", "TD"] }
        story.expect(.strategy(.revise(strategy: "S-1", plan: other, reason: Story.note)), by: "delegate-ML")
        #expect(story.strategy?.proposed?.asked == ["ML", "NE", "TD"])
        for person in ["delegate-ML", "delegate-TD"] as [Person.ID] {
            story.expect(.strategy(.consent(strategy: "S-1", revision: 2)), by: person)
            #expect(story.strategy?.plan.states == ["ML", "NE"])
        }
        story.expect(.strategy(.consent(strategy: "S-1", revision: 2)), by: "delegate-NE")
        #expect(story.strategy?.plan == other)
        #expect(story.strategy?.revision == 2)
        #expect(story.strategy?.proposed == nil)
    }

    @Test func `one refusal lets the proposed plan fall, and the present one stands`() {
        var story = Story.withStrategy(at: .active)
        let other = Story.plan { $0.states = ["ML", "TD"] }
        story.expect(.strategy(.revise(strategy: "S-1", plan: other, reason: Story.note)), by: "officer")
        story.expect(.strategy(.consent(strategy: "S-1", revision: 2)), by: "delegate-ML")
        story.expect(
            .strategy(.decline(strategy: "S-1", revision: 2, reason: Story.remark())), by: "delegate-TD")
        #expect(story.strategy?.proposed == nil)
        #expect(story.strategy?.plan == Story.plan())
        #expect(story.standing == .inForce)
    }

    @Test func `one that is drafted after the adoption is in force once all its states have consented`() {
        var story = Story(at: .active)
        story.expect(.strategy(.draft(initiative: "I-1", plan: Story.plan())), by: "officer")
        #expect(story.standing == .awaitingConsent)
        story.expect(.strategy(.consent(strategy: "S-1", revision: 1)), by: "delegate-NE")
        #expect(story.standing == .awaitingConsent)
        story.expect(.strategy(.consent(strategy: "S-1", revision: 1)), by: "delegate-ML")
        #expect(story.standing == .inForce)
    }

    @Test func `a lead puts its initiative under an objective; asked by the secretariat, it agrees first`() {
        var story = Story.withStrategy(at: .active)
        story.proposeSecond()
        story.expect(.strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-1")), by: "delegate-ML")
        story.expect(.strategy(.assign(strategy: "S-1", objective: 2, initiative: "I-2")), by: "officer")
        let view = story.view(for: .person("delegate-TD"))
        #expect(view.strategies(servedBy: "I-2").isEmpty)
        #expect(view.strategies(servedBy: "I-1").first?.objectives.map(\.number) == [1])
        #expect(view.actions.map(\.kind).contains(.agreeToServe))
        story.expect(.strategy(.agree(strategy: "S-1", objective: 2, initiative: "I-2")), by: "delegate-TD")
        let later = story.view(for: .person("delegate-TD"))
        #expect(later.strategies(servedBy: "I-2").first?.objectives.map(\.number) == [2])
        #expect(!later.actions.map(\.kind).contains(.agreeToServe))
        story.expect(
            .strategy(.unassign(strategy: "S-1", objective: 2, initiative: "I-2", reason: Story.note)),
            by: "delegate-TD")
        #expect(story.view(for: .keeper).strategies(servedBy: "I-2").isEmpty)
    }

    @Test func `a target of the same day takes the place of the one before`() {
        var story = Story.withStrategy(at: .draft)
        for target in [
            Story.target("2022-12-31", 4, 40), Story.target("2021-12-31", 2, 10),
            Story.target("2022-12-31", 5, 50),
        ] {
            story.expect(
                .strategy(.setTarget(strategy: "S-1", objective: 1, target: target)), by: "delegate-ML")
        }
        #expect(story.strategy?.targets[1]?.map(\.activities) == [2, 5])
        #expect(story.strategy?.finalTarget(of: 1)?.participants == 50)
    }

    @Test func `an evaluator reviews what is over`() {
        var story = Story.withStrategy(at: .active)
        let plan = Story.plan()
        story.expect(
            .strategy(
                .review(strategy: "S-1", from: plan.from, until: story.now.day, text: Story.note)),
            by: "evaluator")
        #expect(story.strategy?.reviews.count == 1)
    }

    @Test func `whoever is awaited finds it on the desk`() {
        var story = Story.withStrategy(at: .active)
        func kinds(_ person: Person.ID) -> [ActionItem.Kind] {
            story.view(for: .person(person)).actions.map(\.kind)
        }
        #expect(kinds("delegate-ML").contains(.setTarget) && kinds("officer").contains(.setTarget))
        #expect(!kinds("delegate-NE").contains(.setTarget))
        for objective in [1, 2] {
            story.expect(
                .strategy(
                    .setTarget(
                        strategy: "S-1", objective: objective, target: Story.target("2025-01-01", 1, 1))),
                by: "officer")
        }
        #expect(!kinds("delegate-ML").contains(.setTarget))
        story.expect(
            .strategy(.revise(strategy: "S-1", plan: Story.plan(), reason: Story.note)), by: "officer")
        #expect(kinds("delegate-NE").contains(.consentToStrategy))
        #expect(!kinds("delegate-TD").contains(.consentToStrategy))
        story.expect(.strategy(.consent(strategy: "S-1", revision: 2)), by: "delegate-NE")
        #expect(!kinds("delegate-NE").contains(.consentToStrategy))
    }

    @Test func `a target falls into the calendar of everybody who sees the strategy`() {
        var story = Story.withStrategy(at: .active)
        story.expect(
            .strategy(
                .setTarget(strategy: "S-1", objective: 1, target: Story.target("2021-12-31", 2, 10))),
            by: "officer")
        func entries(_ viewer: Viewer) -> [String] {
            let view = story.view(for: viewer)
            return view.calendar(from: story.now, until: story.now + .days(365), .init(kind: .target))
                .map(\.id)
        }
        #expect(entries(.person("delegate-TD")) == ["S-1.1.2021-12-31"])
        #expect(entries(.visitor).isEmpty)
    }
}
