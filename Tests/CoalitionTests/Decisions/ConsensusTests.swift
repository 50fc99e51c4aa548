// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Rules R4, R8 and R11 as far as they touch a decision.
struct ConsensusTests {
    var story = Story()
    let initiative: Initiative.ID
    let meeting: Decision.ID

    init() {
        initiative = story.tableInitiative()
        meeting = story.openConsensus(on: initiative)
    }

    private static let remark = Remark("We stand apart.", in: .english)

    @Test func `the text is adopted when the chair puts it and no state objects`() {
        var story = story
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        #expect(story.decision(meeting)?.status == .adopted)
        story.expect(.decision(.certify(decision: meeting)), by: "sg")
        #expect(story.stage(of: initiative) == .resourcing)
    }

    @Test func `one objection prevents consensus, absence does not`() {
        var story = story
        story.expect(
            .decision(.object(decision: meeting, form: .objection, remark: Self.remark)), by: "delegate-NE")
        #expect(story.decision(meeting)?.status == .open)
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        #expect(story.decision(meeting)?.status == .noConsensus)
        #expect(story.stage(of: initiative) == .noConsensus)
    }

    @Test func `a withdrawn objection no longer blocks`() {
        var story = story
        story.expect(
            .decision(.object(decision: meeting, form: .objection, remark: Self.remark)), by: "delegate-NE")
        story.expect(.decision(.withdrawObjection(decision: meeting)), by: "delegate-NE")
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        #expect(story.decision(meeting)?.status == .adopted)
    }

    @Test func `dissociation from a paragraph is a record, not an objection`() {
        var story = story
        story.expect(
            .decision(
                .declare(decision: meeting, statement: .dissociation, paragraph: 2, remark: Self.remark)),
            by: "delegate-NE")
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        #expect(story.decision(meeting)?.status == .adopted)
        #expect(story.decision(meeting)?.statements.first?.textHash == story.hash(of: initiative))
    }

    @Test func `a reservation may follow the adoption until the window closes`() {
        var story = story
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        let reservation = Deed.decision(
            .declare(decision: meeting, statement: .reservation, paragraph: nil, remark: Self.remark))
        story.wait(.days(9))
        story.expect(reservation, by: "delegate-TD")
        story.wait(.days(2))
        story.refuse(reservation, by: "delegate-BF", with: DecisionRefusal.statementsClosed)
    }

    @Test func `a challenged delegation sits provisionally and objects`() {
        var story = story
        let credential = story.coalition.credentialsByPerson["delegate-NE"]?.first ?? "C-0"
        story.expect(.directory(.challenge(credential: credential, reason: "forged")), by: "delegate-SA")
        story.expect(
            .decision(.object(decision: meeting, form: .objection, remark: Self.remark)), by: "delegate-NE")
        story.expect(.directory(.rule(credential: credential, upheld: true, reason: "forged")), by: "sg")
        story.refuse(
            .decision(.withdrawObjection(decision: meeting)), by: "delegate-NE",
            with: AuthorityRefusal.noCredential)
        story.expect(.decision(.putText(decision: meeting)), by: "sg")
        #expect(story.decision(meeting)?.objecting == ["NE"], "what was cast before the ruling stands")
    }

    @Test func `a state suspended midway keeps what it said and says no more`() {
        var story = story
        story.expect(.decision(.letPass(decision: meeting, remark: nil)), by: "delegate-NE")
        story.expect(.directory(.suspend(organisation: "NE", reason: "by decision")), by: "sg")
        story.expect(.directory(.suspend(organisation: "TD", reason: "by decision")), by: "sg")
        story.refuse(
            .decision(.letPass(decision: meeting, remark: nil)), by: "delegate-TD",
            with: AuthorityRefusal.suspendedOrganisation)
        #expect(story.decision(meeting)?.passes.keys.sorted() == ["NE"])
    }

    @Test func `a suspended state is outside the next electorate`() {
        var story = Story()
        let id = story.tableInitiative()
        story.expect(.directory(.suspend(organisation: "NE", reason: "by decision")), by: "sg")
        let decision = story.openConsensus(on: id)
        #expect(story.decision(decision)?.electorate == ["BF", "ML", "SA", "TD"])
    }

    @Test func `the chair may defer and open it again`() {
        var story = story
        story.expect(.decision(.defer(decision: meeting, reason: SmallCharter.same("Later"))), by: "sg")
        #expect(story.stage(of: initiative) == .deferred)
        story.expect(.decision(.open(initiative: initiative, ruleSet: "consensus", deadline: nil)), by: "sg")
    }

    @Test func `an annulled decision leaves the initiative tabled`() {
        var story = story
        story.expect(.decision(.annul(decision: meeting, reason: SmallCharter.same("Wrong room"))), by: "sg")
        #expect(story.stage(of: initiative) == .tabled)
    }
}
