// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What awaits whom: each item appears for those who can act on it, and goes away once it is done.
struct ActionTests {
    private func kinds(_ story: Story, _ person: Person.ID) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.map(\.kind)
    }

    /// Who has what to do at each stage of an ordinary life.
    @Test(
        arguments: [
            (Stage.draft, "delegate-ML", ActionItem.Kind.finishDraft), (.submitted, "officer", .admit),
            (.admissible, "sg", .openDebate), (.admissible, "delegate-TD", .takePosition),
            (.inDebate, "delegate-TD", .takePosition), (.inLegalReview, "legal", .giveOpinion),
            (.deciding, "sg", .putText), (.deciding, "delegate-BF", .decide), (.adopted, "sg", .certify),
            (.resourcing, "delegate-TD", .optIn), (.active, "delegate-TD", .optIn),
            (.closing, "evaluator", .evaluate),
        ] as [(Stage, Person.ID, ActionItem.Kind)])
    func `each office is shown its step`(stage: Stage, person: Person.ID, kind: ActionItem.Kind) {
        let story = Story(at: stage)
        #expect(kinds(story, person).contains(kind))
        for other in ["press", "registrar"] as [Person.ID] { #expect(kinds(story, other) == []) }
        #expect(story.view(for: .visitor).actions == [])
    }

    @Test(
        arguments: [(["ideology"], false), (["ideology", "military"], true)] as [([Charter.Domain.ID], Bool)])
    func `an officer of some domains finds their matters only, an officer of all finds every one`(
        domains: [Charter.Domain.ID], isTheirs: Bool
    ) {
        var story = Story(at: .submitted) { $0.domains = domains }
        story.expect(
            .directory(
                .appoint(person: "colonel", organisation: "secretariat", title: SmallCharter.same("Colonel"))),
            by: "registrar")
        story.expect(
            .directory(
                .accredit(
                    person: "colonel", role: "officer-military", powers: nil, from: story.now, until: nil)),
            by: "registrar")
        #expect(kinds(story, "colonel").contains(.admit) == isTheirs)
        #expect(kinds(story, "officer").contains(.admit))
        #expect(story.view(for: .person("officer")).ownDomains == nil)
    }

    @Test func `a position taken, a decision passed and a choice made await nobody any more`() {
        var story = Story(at: .inDebate)
        story.expect(
            .initiative(.takePosition(initiative: "I-1", position: .support, statement: nil)),
            by: "delegate-TD")
        #expect(!kinds(story, "delegate-TD").contains(.takePosition))
        story.bring(to: .deciding)
        story.expect(.decision(.letPass(decision: "D-1", remark: nil)), by: "delegate-TD")
        #expect(!kinds(story, "delegate-TD").contains(.decide))
        story.bring(to: .resourcing)
        story.choose(.undecided, by: "delegate-TD")
        #expect(kinds(story, "delegate-TD").contains(.optIn))
        story.choose(.decline, by: "delegate-TD")
        #expect(!kinds(story, "delegate-TD").contains(.optIn))
    }

    @Test func `a state that asked for time is reminded with the longer deadline`() throws {
        var story = Story()
        let id = story.openSilence(on: story.tableInitiative())
        let deadline = try #require(story.decision(id)?.deadline)
        story.expect(
            .decision(.object(decision: id, form: .reserve, remark: Story.remark())), by: "delegate-TD")
        let item = story.view(for: .person("delegate-TD")).actions.first { $0.kind == .decide }
        #expect(item?.due == .instant(deadline + .hours(24)))
        story.expect(.decision(.letPass(decision: id, remark: nil)), by: "delegate-TD")
        #expect(!kinds(story, "delegate-TD").contains(.decide))
    }

    @Test func `a state that took its objection back is asked again`() {
        var story = Story(at: .deciding)
        story.expect(
            .decision(.object(decision: "D-1", form: .objection, remark: Story.remark())), by: "delegate-BF")
        #expect(!kinds(story, "delegate-BF").contains(.decide))
        story.expect(.decision(.withdrawObjection(decision: "D-1")), by: "delegate-BF")
        #expect(kinds(story, "delegate-BF").contains(.decide))
    }

    @Test func `an invitation to co-sponsor awaits the invited state until it answers or debate is over`() {
        var story = Story(at: .draft)
        #expect(kinds(story, "delegate-NE") == [.cosponsor])
        #expect(kinds(story, "delegate-TD") == [])
        var joined = story
        joined.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
        #expect(kinds(joined, "delegate-NE") == [])
        var withdrawn = story
        withdrawn.expect(
            .initiative(.withdraw(initiative: "I-1", reason: Story.remark())), by: "delegate-ML")
        #expect(kinds(withdrawn, "delegate-NE") == [])
        joined.expect(.initiative(.withdraw(initiative: "I-1", reason: Story.remark())), by: "delegate-ML")
        #expect(kinds(joined, "delegate-NE") == [.takeOver])
        #expect(kinds(joined, "delegate-TD") == [])
        var later = joined
        later.now = later.now + .days(30)
        #expect(kinds(later, "delegate-NE") == [])
        joined.expect(.initiative(.takeOver(initiative: "I-1")), by: "delegate-NE")
        #expect(kinds(joined, "delegate-NE") == [.finishDraft])
        story.bring(to: .inDebate)
        #expect(kinds(story, "delegate-NE").contains(.cosponsor))
        var spoken = story
        spoken.expect(
            .initiative(.takePosition(initiative: "I-1", position: .concern, statement: nil)),
            by: "delegate-NE")
        #expect(!kinds(spoken, "delegate-NE").contains(.cosponsor))
        story.bring(to: .inLegalReview)
        #expect(!kinds(story, "delegate-NE").contains(.cosponsor))
    }

    @Test func `the sponsor answers, settles, then requests the review, and the secretariat begins it`() {
        var story = Story(at: .inDebate)
        story.comment(by: "delegate-NE")
        story.amend(by: "delegate-NE")
        #expect(Set(kinds(story, "delegate-ML")).isSuperset(of: [.answerComments, .settleAmendments]))
        story.expect(
            .initiative(.answer(initiative: "I-1", comment: 1, remark: Story.remark())), by: "delegate-ML")
        story.expect(
            .initiative(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted)),
            by: "delegate-ML")
        #expect(kinds(story, "officer") == [.translate])
        #expect(!kinds(story, "delegate-ML").contains(.requestReview))
        story.wait(.days(4))
        #expect(kinds(story, "delegate-ML").contains(.requestReview))
        story.expect(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML")
        #expect(kinds(story, "officer") == [.translate, .beginReview])
    }

    @Test func `a joint text awaits both signatures, a condition its confirmation, then tabling`() {
        var story = Story(at: .inLegalReview) { $0.partners = ["UNCCT"] }
        #expect(kinds(story, "uncct") == [.signOff])
        #expect(kinds(story, "sg") == [.signOff])
        story.signOff("I-1", by: "uncct")
        story.signOff("I-1", by: "sg")
        #expect(kinds(story, "uncct") == [])
        story.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition]))
        #expect(kinds(story, "legal") == [.confirmCondition])
        #expect(kinds(story, "officer") == [])
        story.expect(.initiative(.meetCondition(initiative: "I-1", condition: 0)), by: "legal")
        #expect(kinds(story, "officer") == [.table])
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        #expect(kinds(story, "sg") == [])
        story.wait(.days(2))
        #expect(kinds(story, "sg") == [.openDecision])
    }

    @Test func `activities, money and indicators come up when they are due`() {
        var story = Story(at: .active)
        story.planCourse(.confirmed)
        story.give(Money(minorUnits: 1, currency: "SAR"), by: "delegate-NE")
        #expect(kinds(story, "delegate-NE") == [.nominate, .commitPledge])
        story.expect(.resource(.commit(contribution: "G-1", evidence: "x")), by: "delegate-NE")
        #expect(kinds(story, "officer") == [.receiveContribution])
        story.wait(.days(10))
        #expect(kinds(story, "officer") == [.beginActivity, .receiveContribution])
        story.expect(.activity(.begin(activity: "E-1")), by: "officer")
        story.wait(.days(3))
        #expect(kinds(story, "officer").first == .completeActivity)
        #expect(story.view(for: .person("officer")).actions.first?.isOverdue(at: story.now) == true)
        story.defineIndicator()
        story.expect(.result(.report(indicator: "N-1", value: 3)), by: "officer")
        #expect(!kinds(story, "officer").contains(.approveIndicator))
        #expect(kinds(story, "officer-2").contains(.approveIndicator))
    }

    @Test func `what is due first comes first, what has no date comes last`() {
        var story = Story(at: .inDebate)
        let plan = VisitPlan(
            title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: story.now + .hours(1),
            ends: story.now + .days(1))
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        for days in [9, 1] {
            let followUp = FollowUpPlan(
                action: Story.note, owner: "delegate-TD", due: story.now.day.advanced(byDays: days))
            story.expect(.visit(.agree(visit: "V-1", followUp: followUp)), by: "protocol")
        }
        let proposal = Story.proposal { $0.title = SmallCharter.same("Another") }
        story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-TD")
        #expect(kinds(story, "delegate-TD") == [.followUp, .takePosition, .followUp, .finishDraft])
        #expect(kinds(story, "protocol") == [.prepareVisit])
    }
}
