// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Testing

/// How an opinion answers for what assessments set: in time, by the rule of its day, and never in a dead end.
struct ConditionAnswerTests {
    private static let reason = Story.remark("The register opens with the first course.")
    private static let opening = Deed.decision(
        .open(initiative: "I-1", ruleSet: "consensus", deadline: nil))
    private static let tabling = Deed.initiative(.table(initiative: "I-1"))

    /// An opinion that carries the engine's condition.
    private func carrying(
        in story: Story, before: Bool, later: Remark? = nil, on assessment: StoredAssessment.ID = "A-1"
    ) -> Deed {
        story.opinion(.clearWithConditions, on: assessment) {
            $0.conditions[0].carries = Story.engineCondition
            $0.conditions[0].beforeTabling = before
            $0.conditions[0].later = later
        }
    }

    private func kinds(_ story: Story, _ person: Person.ID) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.map(\.kind)
    }

    private func worded() -> Story {
        var story = Story(at: .inLegalReview)
        story.adopt()
        story.assess(worded: [Story.wordedCondition])
        return story
    }

    // MARK: Before tabling

    @Test func `what is set for before tabling is carried for later with a reason, or not at all`() {
        var story = worded()
        story.refuse(
            carrying(in: story, before: false), by: "legal", with: LawRefusal.conditionPostponed)
        story.refuse(
            carrying(in: story, before: false, later: Story.remark(" ")), by: "legal",
            with: TextRefusal.missing)
        var early = story
        early.expect(carrying(in: story, before: true), by: "legal")
        early.refuse(Self.tabling, by: "officer", with: InitiativeRefusal.conditionOutstanding)
        story.expect(carrying(in: story, before: false, later: Self.reason), by: "legal")
        #expect(story.initiative?.opinionInForce?.conditions[0].later == Self.reason)
        story.expect(Self.tabling, by: "officer")
    }

    @Test func `an assessment that does not say when a condition is due asks for no reason`() {
        var story = Story(assessed: .compatibleWithConditions)
        story.expect(carrying(in: story, before: false), by: "legal")
        story.expect(Self.tabling, by: "officer")
    }

    @Test func `a newer assessment that sets it for before tabling is heeded, and a new opinion helps`()
        throws
    {
        var story = Story(assessed: .compatibleWithConditions)
        story.expect(carrying(in: story, before: false), by: "legal")
        story.assess(worded: [Story.wordedCondition])
        story.refuse(Self.tabling, by: "officer", with: LawRefusal.conditionPostponed)
        let view = story.view(for: .person("officer"))
        let list = try #require(story.initiative.flatMap { view.checklist(of: $0) })
        #expect(
            list.missing.map(\.finding.code) == [LawRefusal.conditionPostponed.code]
                && list.missing.map(\.remedy) == [.giveOpinion])
        #expect(kinds(story, "legal").contains(.giveOpinion))
        story.expect(carrying(in: story, before: false, later: Self.reason), by: "legal")
        story.expect(Self.tabling, by: "officer")
    }

    @Test func `who departs from the advice departs from when its conditions are met`() {
        var story = worded()
        story.depart()
        story.expect(carrying(in: story, before: false), by: "legal")
        story.expect(.law(.lift(override: "O-1", reason: Self.reason)), by: "sg")
        story.refuse(Self.tabling, by: "officer", with: LawRefusal.conditionPostponed)
    }

    // MARK: The wording on the record

    @Test func `an assessment words the conditions that it sets, each once and no other`() {
        let other = AssessmentDraft.Condition(
            id: "another", text: SmallCharter.same("Other"), beforeTabling: false)
        let own = Story.wordedCondition
        let wrong: [[AssessmentDraft.Condition]] = [[], [other], [own, other], [own, own]]
        var story = Story(at: .inLegalReview)
        story.adopt()
        for worded in wrong {
            let draft = Story.assessment(of: "I-1", text: story.hash(of: "I-1"), worded: worded)
            story.refuse(.law(.assess(assessment: draft)), by: "legal", with: LawRefusal.answersMismatch)
        }
        #expect(story.view(for: .visitor).wording(ofCondition: Story.engineCondition) == nil)
        story.assess(worded: [own])
        #expect(story.view(for: .visitor).wording(ofCondition: Story.engineCondition) == own.text)
    }

    // MARK: The rule of the day

    /// An opinion on the condition's assessment that says nothing of it, on the record since before it had to.
    private func signedBefore(_ change: (inout Story) -> Void = { _ in }) -> Story {
        var story = Story(assessed: .compatibleWithConditions)
        change(&story)
        let deed = story.opinion(.clearWithConditions) { $0.conditions[0].beforeTabling = false }
        story.recall(deed, by: "legal", about: ["I-1"])
        return story
    }

    private func unanswered(_ story: Story, to person: Person.ID) throws -> [String] {
        let initiative = try #require(story.initiative)
        let opinion = try #require(initiative.opinionInForce)
        return story.view(for: .person(person)).unanswered(by: opinion, on: initiative)
    }

    @Test func `an opinion signed before conditions had to be answered is judged by the rule of its day`()
        throws
    {
        var story = signedBefore()
        #expect(try unanswered(story, to: "delegate-TD") == [Story.engineCondition])
        #expect(try unanswered(story, to: "uncct").isEmpty)
        #expect(!kinds(story, "legal").contains(.giveOpinion))
        story.expect(Self.tabling, by: "officer")
        story.wait(.days(2))
        var late = story
        story.expect(Self.opening, by: "sg")
        // What a run adds after it is asked for all the same.
        late.assess(.compatibleWithConditions)
        late.refuse(Self.opening, by: "sg", with: LawRefusal.conditionDropped)
    }

    @Test func `an opinion that answers leaves nothing open`() throws {
        var story = Story(assessed: .compatibleWithConditions)
        story.expect(carrying(in: story, before: false), by: "legal")
        #expect(try unanswered(story, to: "delegate-TD").isEmpty)
    }

    @Test func `what an override left open is no earlier rule, and is asked for when it ends`() throws {
        var story = signedBefore { $0.depart() }
        #expect(try unanswered(story, to: "delegate-TD").isEmpty)
        story.expect(.law(.lift(override: "O-1", reason: Self.reason)), by: "sg")
        story.refuse(Self.tabling, by: "officer", with: LawRefusal.conditionDropped)
    }

    @Test func `withdrawing the run that an opinion rests on brings back what the one before it sets`() {
        var story = Story(assessed: .compatibleWithConditions)
        story.assess(.compatible)
        story.expect(
            story.opinion(.clearWithConditions, on: "A-2") { $0.conditions[0].beforeTabling = false },
            by: "legal")
        story.expect(.law(.withdraw(assessment: "A-2", reason: Self.reason)), by: "legal")
        story.refuse(Self.tabling, by: "officer", with: LawRefusal.conditionDropped)
    }

    // MARK: On the table

    @Test func `a text whose opinion was overtaken on the table goes back, and a new opinion carries it on`()
    {
        var story = Story(assessed: .compatible)
        story.bring(to: .tabled)
        story.assess(.compatibleWithConditions)
        story.wait(.days(2))
        story.refuse(Self.opening, by: "sg", with: LawRefusal.conditionDropped)
        #expect(story.findings.map(\.code).contains(DecisionRefusal.opinionOvertaken.code))
        story.expect(
            .initiative(
                .returnToDebate(initiative: "I-1", closes: story.now + .days(3), reason: Story.note)),
            by: "sg")
        story.bring(to: .inLegalReview)
        story.expect(carrying(in: story, before: true, on: "A-2"), by: "legal")
        story.expect(.initiative(.meetCondition(initiative: "I-1", condition: 0)), by: "legal")
        story.expect(Self.tabling, by: "officer")
        story.wait(.days(2))
        story.expect(Self.opening, by: "sg")
    }

    @Test func `a decision waits for the condition of an override that was signed after tabling`() {
        var story = Story(assessed: .needsReview)
        story.bring(to: .tabled)
        story.wait(.days(2))
        #expect(kinds(story, "sg").contains(.openDecision))
        story.depart(conditions: [Story.condition])
        #expect(!kinds(story, "sg").contains(.openDecision))
        #expect(kinds(story, "legal").contains(.confirmCondition))
        story.refuse(Self.opening, by: "sg", with: LawRefusal.conditionOutstanding)
        #expect(!story.findings.map(\.code).contains(DecisionRefusal.opinionOvertaken.code))
        story.expect(
            .initiative(
                .reportCondition(initiative: "I-1", condition: 0, note: Self.reason, override: "O-1")),
            by: "delegate-ML")
        story.expect(
            .initiative(.meetCondition(initiative: "I-1", condition: 0, override: "O-1")), by: "legal")
        #expect(!kinds(story, "legal").contains(.confirmCondition))
        #expect(kinds(story, "sg").contains(.openDecision))
        story.expect(Self.opening, by: "sg")
    }

    @Test func `what may be met during the work holds up no decision`() {
        var story = Story(assessed: .needsReview)
        story.bring(to: .tabled)
        var condition = Story.condition
        condition.beforeTabling = false
        story.depart(conditions: [condition])
        story.wait(.days(2))
        story.expect(Self.opening, by: "sg")
    }

    @Test func `an override that withholds a text on the table holds up the decision until it is lifted`() {
        var story = Story(assessed: .compatible)
        story.bring(to: .tabled)
        story.depart(.withhold)
        story.wait(.days(2))
        #expect(!kinds(story, "sg").contains(.openDecision))
        story.refuse(Self.opening, by: "sg", with: LawRefusal.withheld)
        story.expect(.law(.lift(override: "O-1", reason: Self.reason)), by: "sg")
        story.expect(Self.opening, by: "sg")
    }
}
