// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// The whole life of a joint initiative, as the people of five states, the secretariat and a partner live it.
struct LifeTests {
    private static func joint(_ proposal: inout Proposal) {
        proposal.partners = ["UNCCT"]
        proposal.threshold = .init(participants: 2, funds: Money(minorUnits: 1_000_000_00, currency: "USD"))
    }

    @Test func `an initiative lives from one state's draft to the archive`() {
        var story = Story(at: .draft, Self.joint)
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "uncct")
        story.bring(to: .inDebate)
        debate(&story)
        story.bring(to: .resourcing)
        raiseMoney(&story)
        story.bring(to: .active)
        carryOut(&story)
        story.bring(to: .closing)
        story.expect(.result(.report(indicator: "N-1", value: 8)), by: "delegate-ML")
        story.expect(.result(.approve(indicator: "N-1")), by: "officer-2")
        story.expect(.result(.reconcile(initiative: "I-1", note: Story.note)), by: "officer")
        story.bring(to: .archived)
        let stages = story.initiative?.milestones.map(\.stage)
        var order = Story.order
        order.insert(contentsOf: [.suspended, .active], at: 10)
        #expect(stages == order)
        #expect(story.initiative?.isAdopted == true)
        #expect(story.initiative?.participants == ["ML", "NE"])
        #expect(story.coalition.initiatives["I-1"]?.evaluation?.draft.scores.count == 5)
    }

    @Test func `what was withdrawn and put into the archive was never adopted`() {
        var story = Story(at: .inDebate)
        story.expect(.initiative(.withdraw(initiative: "I-1", reason: Story.remark())), by: "delegate-ML")
        story.expect(.initiative(.archive(initiative: "I-1")), by: "officer")
        #expect(story.initiative?.stage == .archived && story.initiative?.isAdopted == false)
    }

    /// A comment is answered, an amendment accepted and translated; the late translation changes the hash.
    private func debate(_ story: inout Story) {
        story.expect(
            .initiative(.takePosition(initiative: "I-1", position: .support, statement: Story.remark())),
            by: "delegate-TD")
        story.comment(by: "uncct")
        story.expect(
            .initiative(.answer(initiative: "I-1", comment: 1, remark: Story.remark())), by: "delegate-NE")
        story.amend(by: "delegate-BF")
        story.expect(
            .initiative(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted)),
            by: "delegate-ML")
        #expect(story.initiative?.texts.revision == 2)
        #expect(story.initiative?.texts.current[.french]?.paragraphs.first == "Nouveau")
        #expect(story.initiative?.texts.incomplete(of: Language.allCases) == [.arabic, .english])
        for language in [Language.arabic, .english] {
            let texts = InitiativeDeed.setText(
                initiative: "I-1", language: language, paragraphs: ["new", "b", "c"], translationOf: 2)
            story.expect(.initiative(texts), by: "officer")
        }
        #expect(story.initiative?.texts.incomplete(of: Language.allCases) == [])
    }

    /// Only committed money counts, and only in the threshold's currency; the venue is visible beside it.
    private func raiseMoney(_ story: inout Story) {
        story.give(Money(minorUnits: 1_000_000_00, currency: "USD"), by: "delegate-SA")
        #expect(story.initiative.map(story.coalition.meetsThreshold) == false)
        story.expect(
            .resource(.pledge(initiative: "I-1", money: nil, inKind: Story.note, earmark: nil)),
            by: "delegate-SA")
        story.expect(.resource(.commit(contribution: "G-1", evidence: "Letter of 1 July")), by: "delegate-SA")
        story.expect(.resource(.receive(contribution: "G-1", evidence: "Bank advice 77")), by: "officer")
        #expect(
            story.coalition.contributions["G-1"]?.statements.map(\.stage) == [
                .pledged, .committed, .received,
            ])
        #expect(story.coalition.contributions["G-2"]?.inKind == Story.note)
    }

    private func carryOut(_ story: inout Story) {
        story.defineIndicator()
        story.planCourse(.confirmed)
        story.expect(.activity(.nominate(activity: "E-1", seats: 6)), by: "delegate-NE")
        story.expect(
            .initiative(.suspend(initiative: "I-1", reason: Story.note, effect: Story.note)), by: "sg")
        story.refuse(.activity(.begin(activity: "E-1")), by: "officer", with: InitiativeRefusal.wrongStage)
        story.expect(.initiative(.resume(initiative: "I-1", reason: Story.note)), by: "sg")
        story.wait(.days(10))
        story.expect(.activity(.begin(activity: "E-1")), by: "officer")
        story.refuse(
            .activity(.complete(activity: "E-1", attendance: ["TD": 1], note: nil)), by: "officer",
            with: ExecutionRefusal.staysOut)
        story.expect(
            .activity(.complete(activity: "E-1", attendance: ["NE": 6, "ML": 2], note: Story.note)),
            by: "officer")
        #expect(story.coalition.activities["E-1"]?.attended == 8)
    }

    @Test func `a withdrawn initiative is carried on by a co-sponsor, and only by one`() {
        var story = Story(at: .draft)
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
        story.bring(to: .tabled)
        story.expect(
            .initiative(.withdraw(initiative: "I-1", reason: Story.remark("No longer needed."))),
            by: "delegate-ML")
        #expect(story.initiative?.notes.last?.text.en == "No longer needed.")
        story.refuse(
            .initiative(.takeOver(initiative: "I-1")), by: "delegate-TD", with: InitiativeRefusal.notCosponsor
        )
        story.expect(.initiative(.takeOver(initiative: "I-1")), by: "delegate-NE")
        #expect(story.initiative?.sponsor == "NE")
        #expect(story.initiative?.stage == .draft)
        #expect(story.initiative?.cosponsors == [])
        story.refuse(
            .initiative(.submit(initiative: "I-1")), by: "delegate-ML", with: InitiativeRefusal.unknown)
        story.expect(.initiative(.submit(initiative: "I-1")), by: "delegate-NE")
    }

    @Test func `an initiative cannot be withdrawn while it is being decided, nor afterwards`() {
        var story = Story(at: .deciding)
        let withdraw = InitiativeDeed.withdraw(initiative: "I-1", reason: Story.remark())
        story.refuse(.initiative(withdraw), by: "delegate-ML", with: InitiativeRefusal.wrongStage)
        story.bring(to: .active)
        story.refuse(.initiative(withdraw), by: "delegate-ML", with: InitiativeRefusal.wrongStage)
    }

    @Test func `a returned proposal is revised and submitted anew`() {
        var story = Story(at: .submitted)
        story.expect(.initiative(.sendBack(initiative: "I-1", note: Story.note)), by: "officer")
        #expect(story.initiative?.stage == .returned)
        let shorter = Story.proposal { $0.domains = ["ideology"] }
        story.expect(.initiative(.revise(initiative: "I-1", proposal: shorter)), by: "delegate-ML")
        story.expect(.initiative(.submit(initiative: "I-1")), by: "delegate-ML")
        #expect(story.initiative?.proposal.domains == ["ideology"])
    }

    @Test func `a missed consensus goes back to debate, and a new text to a new review`() {
        var story = Story(at: .deciding)
        story.expect(
            .decision(.object(decision: "D-1", form: .objection, remark: Story.remark())), by: "delegate-TD")
        story.expect(.decision(.putText(decision: "D-1")), by: "sg")
        #expect(story.initiative?.stage == .noConsensus)
        let closes = story.now + .days(3)
        story.expect(
            .initiative(.returnToDebate(initiative: "I-1", closes: closes, reason: Story.note)), by: "sg")
        story.amend(by: "delegate-TD")
        story.expect(
            .initiative(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted)),
            by: "delegate-ML")
        story.wait(.days(4))
        story.expect(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML")
        story.expect(.initiative(.beginReview(initiative: "I-1")), by: "officer")
        #expect(story.initiative?.opinionInForce == nil)
        story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: InitiativeRefusal.noOpinion)
    }
}
