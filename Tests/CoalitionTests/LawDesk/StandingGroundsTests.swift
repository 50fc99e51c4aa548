// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Testing

/// What an opinion rests on does not fall away unseen: not by a withdrawal, and not while a decision runs.
struct StandingGroundsTests {
    private static let reason = Story.remark("Made in error.")
    private static let tabling = Deed.initiative(.table(initiative: "I-1"))
    private static let meeting = Deed.decision(.open(initiative: "I-1", ruleSet: "consensus", deadline: nil))
    private static let annulment = Deed.decision(.annul(decision: "D-1", reason: Story.note))
    private static let putting = Deed.decision(.putText(decision: "D-1"))

    private func withdrawing(_ assessment: StoredAssessment.ID) -> Deed {
        .law(.withdraw(assessment: assessment, reason: Self.reason))
    }

    private func silence(until deadline: Instant) -> Deed {
        .decision(.open(initiative: "I-1", ruleSet: "silence", deadline: deadline))
    }

    private func extending(to deadline: Instant) -> Deed {
        .decision(.extend(decision: "D-1", deadline: deadline, reason: Story.note))
    }

    /// On the table, with the notice over: an opinion that expires so many days after it was given.
    private func tabled(expiringAfter days: Int) -> Story {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear, expires: story.now.day.advanced(byDays: days)), by: "legal")
        story.expect(Self.tabling, by: "officer")
        story.wait(.days(2))
        return story
    }

    /// On the table by an override that lapses so many days after it was signed.
    private func permitted(for days: Int) -> Story {
        var story = Story(assessed: .incompatible)
        story.depart(until: story.now.day.advanced(byDays: days))
        story.expect(
            story.opinion(.clearWithConditions) { $0.conditions[0].beforeTabling = false }, by: "legal")
        story.expect(Self.tabling, by: "officer")
        story.wait(.days(2))
        return story
    }

    // MARK: Withdrawals

    @Test func `a withdrawal opens no hard gate: the text is assessed again, or not cleared`() {
        var story = Story(assessed: .incompatible, hard: ["torture_and_death"])
        story.expect(withdrawing("A-1"), by: "legal")
        for finding in [Opinion.Finding.clear, .clearWithConditions] {
            story.refuse(story.opinion(finding, on: nil), by: "legal", with: LawRefusal.assessAgain)
        }
        var stopped = story
        stopped.expect(stopped.opinion(.notClear, on: nil), by: "legal")
        story.assess(.compatible)
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
    }

    @Test func `nor does it where an older run stands`() {
        var story = Story(assessed: .compatible)
        story.assess(.incompatible, hard: ["torture_and_death"])
        story.expect(withdrawing("A-2"), by: "legal")
        story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.assessAgain)
        story.assess(.compatible)
        story.expect(story.opinion(.clear, on: "A-3"), by: "legal")
    }

    @Test func `what is assessed as another kind of act as well takes no answer away`() {
        var story = Story(assessed: .incompatible, hard: ["persons"])
        story.assess(.compatible, as: "visit")
        story.refuse(story.opinion(.clear, on: "A-2"), by: "legal", with: LawRefusal.hardGate)
        story.assess(.compatible)
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
    }

    @Test func `conditions of each kind of act are answered`() {
        var story = Story(assessed: .compatibleWithConditions)
        story.assess(.compatible, as: "visit")
        story.refuse(
            story.opinion(.clear, on: "A-2"), by: "legal", with: LawRefusal.conditionDropped)
        story.expect(
            story.opinion(.clearWithConditions, on: "A-2") {
                $0.conditions[0].carries = Story.engineCondition
            }, by: "legal")
    }

    @Test func `that it never was such an act is said by a second adviser`() {
        var story = Story(assessed: .incompatible, hard: ["persons"])
        story.assess(.compatible, as: "visit")
        var own = story
        own.expect(withdrawing("A-1"), by: "legal")
        own.assess(.compatible, as: "visit")
        own.refuse(own.opinion(.clear, on: "A-3"), by: "legal", with: LawRefusal.assessAgain)
        story.expect(withdrawing("A-1"), by: "legal-2")
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
    }

    @Test func `nobody withdraws alone what only two may set aside`() {
        var story = Story(assessed: .incompatible)
        story.assess(.compatible, as: "visit")
        var own = story
        own.expect(withdrawing("A-1"), by: "legal")
        own.refuse(own.opinion(.clear, on: "A-2"), by: "legal", with: LawRefusal.assessAgain)
        own.assess(.needsReview)
        own.expect(own.opinion(.clear, on: "A-3"), by: "legal")
        story.expect(withdrawing("A-1"), by: "legal-2")
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
    }

    @Test func `an opinion whose run was withdrawn since carries a text neither to the table nor on`() {
        var story = Story(assessed: .compatible)
        story.assess(.compatible)
        story.expect(story.opinion(.clear), by: "legal")
        story.expect(withdrawing("A-1"), by: "legal")
        story.refuse(Self.tabling, by: "officer", with: LawRefusal.withdrawnAssessment)
        #expect(story.view(for: .person("legal")).actions.map(\.kind).contains(.giveOpinion))
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
        story.expect(Self.tabling, by: "officer")
        story.assess(.compatible)
        story.expect(withdrawing("A-2"), by: "legal")
        story.wait(.days(2))
        story.refuse(Self.meeting, by: "sg", with: LawRefusal.withdrawnAssessment)
        #expect(story.findings.map(\.code).contains(DecisionRefusal.opinionOvertaken.code))
    }

    // MARK: Until the decision falls

    @Test func `an opinion lasts until the deadline, and for the time that a state may still ask for`() {
        // Two days of notice, eighty hours of silence and a day's reserve: the seventh day is the last.
        var short = tabled(expiringAfter: 5)
        short.refuse(
            silence(until: short.now + .hours(80)), by: "sg", with: DecisionRefusal.opinionEndsFirst)
        var story = tabled(expiringAfter: 6)
        let deadline = story.now + .hours(80)
        story.expect(silence(until: deadline), by: "sg")
        story.refuse(
            extending(to: deadline + .days(1)), by: "sg", with: DecisionRefusal.opinionEndsFirst)
        story.expect(
            .decision(.object(decision: "D-1", form: .reserve, remark: Self.reason)), by: "delegate-NE")
        story.expect(extending(to: deadline + .days(1) + .hours(1)), by: "sg")
    }

    @Test func `an override that the opinion rests on lasts as long, and no other has to`() {
        var story = permitted(for: 5)
        let lapse = story.coalition.law.overrides["O-1"]?.draft.expires
        story.refuse(
            silence(until: story.now + .hours(80)), by: "sg", with: DecisionRefusal.opinionEndsFirst)
        let finding = story.findings.first { $0.code == DecisionRefusal.opinionEndsFirst.code }
        #expect(finding?.parameters["date"] == lapse?.description)
        story.expect(Self.meeting, by: "sg")

        var reviewed = Story(assessed: .needsReview)
        reviewed.depart(until: reviewed.now.day.advanced(byDays: 5))
        reviewed.bring(to: .tabled)
        reviewed.wait(.days(2))
        reviewed.expect(silence(until: reviewed.now + .hours(80)), by: "sg")
    }

    @Test func `in a meeting a text is put while its opinion holds, and later ends without adoption only`() {
        var story = tabled(expiringAfter: 5)
        story.expect(Self.meeting, by: "sg")
        var early = story
        early.expect(Self.putting, by: "sg")
        #expect(early.stage(of: "I-1") == .adopted)
        story.wait(.days(4))
        story.refuse(Self.putting, by: "sg", with: InitiativeRefusal.opinionExpired)
        #expect(story.findings.map(\.code).contains(DecisionRefusal.notToBePut.code))
        var annulled = story
        annulled.expect(Self.annulment, by: "sg")
        #expect(annulled.stage(of: "I-1") == .tabled)
        story.expect(
            .decision(.object(decision: "D-1", form: .objection, remark: Self.reason)), by: "delegate-NE")
        story.expect(Self.putting, by: "sg")
        #expect(story.stage(of: "I-1") == .noConsensus)
    }

    @Test func `a text under decision is withheld once the chair has annulled the procedure`() {
        var story = Story(assessed: .compatible)
        story.bring(to: .deciding)
        let draft = Story.override(.withhold, until: story.now.day.advanced(byDays: 30))
        story.expect(.law(.override(assessment: "A-1", override: draft)), by: "officer")
        let signature = Deed.law(.countersign(override: "O-1"))
        story.refuse(signature, by: "sg", with: LawRefusal.decisionRunning)
        story.expect(Self.annulment, by: "sg")
        story.expect(signature, by: "sg")
        story.refuse(Self.meeting, by: "sg", with: LawRefusal.withheld)
    }

    @Test func `a permission is not lifted under a running decision`() {
        var story = permitted(for: 30)
        story.expect(Self.meeting, by: "sg")
        let lifting = Deed.law(.lift(override: "O-1", reason: Self.reason))
        story.refuse(lifting, by: "sg", with: LawRefusal.decisionRunning)
        story.expect(Self.annulment, by: "sg")
        story.expect(lifting, by: "sg")
        story.refuse(Self.meeting, by: "sg", with: LawRefusal.departure)
    }
}
