// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Whether a form is worth showing, as the rules themselves say it.
struct TrialTests {
    static let cosponsor = Deed.initiative(.cosponsor(initiative: "I-1"))
    static let choice = Deed.participation(
        .choose(initiative: "I-1", level: .contribute, caveats: [], capacity: nil))
    static let leave = Deed.participation(
        .withdraw(initiative: "I-1", from: Day(number: 0), reason: Story.remark("")))
    static let pledge = Deed.resource(.pledge(initiative: "I-1", money: nil, inKind: nil, earmark: nil))
    static let opening = Deed.decision(.open(initiative: "I-1", ruleSet: "silence", deadline: nil))
    static let clearance = Deed.publication(.clearInitiative(initiative: "I-1"))

    /// At which stage somebody tries what, and whether the form is worth showing.
    static let cases: [(Stage, Person.ID, Deed, Bool)] = [
        (.draft, "delegate-NE", cosponsor, true), (.inDebate, "delegate-TD", cosponsor, true),
        (.inDebate, "delegate-ML", cosponsor, false), (.tabled, "delegate-TD", cosponsor, false),
        (.tabled, "sg", opening, true), (.tabled, "delegate-ML", opening, false),
        (.deciding, "sg", opening, false), (.adopted, "delegate-TD", choice, false),
        (.resourcing, "delegate-TD", choice, true), (.active, "delegate-ML", choice, true),
        (.closing, "delegate-TD", choice, false), (.adopted, "delegate-ML", pledge, false),
        (.closing, "delegate-ML", leave, true), (.closing, "delegate-TD", leave, false),
        (.draft, "delegate-ML", clearance, false), (.submitted, "delegate-ML", clearance, true),
    ]

    @Test(arguments: TrialTests.cases)
    func `a form is worth showing to whom nothing bars`(
        stage: Stage, person: Person.ID, trial: Deed, isWorthIt: Bool
    ) {
        #expect(Story(at: stage).view(for: .person(person)).mayTry(trial) == isWorthIt)
    }

    @Test func `what is missing bars nobody: the refusal says what it is`() {
        let story = Story(at: .inLegalReview)
        let officer = story.view(for: .person("officer"))
        #expect(officer.mayTry(.initiative(.table(initiative: "I-1"))))
        #expect(officer.verdict(on: .initiative(.table(initiative: "I-1")))?.isAdmitted == false)
        #expect(!story.view(for: .visitor).mayTry(.initiative(.table(initiative: "I-1"))))
    }

    @Test func `the partner of a joint initiative may co-sponsor it, any other organisation may not`() {
        let joint = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        #expect(joint.view(for: .person("uncct")).mayTry(Self.cosponsor))
        #expect(!joint.view(for: .person("observer-FR")).mayTry(Self.cosponsor))
    }

    @Test func `a state that stays out is offered no seat`() {
        var story = Story(at: .active)
        story.choose(.decline, by: "delegate-TD")
        story.planCourse()
        let nominate = Deed.activity(.nominate(activity: "E-1", seats: 0))
        #expect(!story.view(for: .person("delegate-TD")).mayTry(nominate))
        #expect(story.view(for: .person("delegate-NE")).mayTry(nominate))
    }
}
