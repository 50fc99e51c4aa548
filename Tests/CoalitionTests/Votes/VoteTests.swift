// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Rules R1 to R3, R6 and R7: how a vote is taken and how it comes out.
struct VoteTests {
    @Test func `two thirds of those who vote adopt the text at the instant of the deadline`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD", "BF")
        story.cast(.no, by: "SA")
        let deadline = story.vote?.deadline
        story.wait(.hours(80))
        #expect(story.vote?.status == .adopted)
        #expect(story.vote?.settled == deadline)
        #expect(story.stage(of: "I-1") == .adopted)
        story.expect(.decision(.certify(decision: "D-1")), by: "sg")
        #expect(story.stage(of: "I-1") == .resourcing)
    }

    @Test func `a majority that is missed by one rejects it, and the initiative ends`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD")
        story.cast(.no, by: "SA", "BF")
        story.wait(.hours(80))
        #expect(story.vote?.result?.outcome == .rejected)
        #expect(story.stage(of: "I-1") == .rejected)
        story.expect(.decision(.certify(decision: "D-1")), by: "sg")
        #expect(story.stage(of: "I-1") == .rejected)
    }

    @Test func `a tie rejects`() {
        var story = Story.voting { $0.majority = SmallCharter.fraction(">1/2") }
        story.cast(.yes, by: "ML", "NE")
        story.cast(.no, by: "SA", "BF")
        story.wait(.hours(80))
        #expect(story.vote?.status == .rejected)
        #expect(story.vote?.result?.steps.first { $0.check == "noTie" }?.satisfied == false)
    }

    @Test func `where nobody says yes or no, nothing is adopted`() {
        var story = Story.voting()
        story.cast(.abstention, by: "ML", "NE", "TD", "SA", "BF")
        story.wait(.hours(80))
        #expect(story.vote?.status == .rejected)
        #expect(story.vote?.result?.steps.first { $0.check == "voting" }?.satisfied == false)
    }

    @Test(arguments: [
        (RuleSet.Ballots.Base.presentAndVoting, Decision.Status.adopted), (.present, .rejected),
        (.allMembers, .rejected),
    ])
    func `an abstention is present and does not vote`(base: RuleSet.Ballots.Base, status: Decision.Status) {
        var story = Story.voting { $0.base = base }
        story.cast(.yes, by: "ML", "NE")
        story.cast(.abstention, by: "TD", "BF")
        story.wait(.hours(80))
        #expect(story.vote?.status == status)
    }

    @Test func `too few ballots make it void, and the chair may open it anew`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE")
        story.wait(.hours(80))
        #expect(story.vote?.status == .void)
        #expect(story.stage(of: "I-1") == .tabled)
        story.wait(.days(2))
        story.expect(story.openingVote(), by: "sg")
        #expect(story.decision("D-2")?.votes.isEmpty == true)
    }

    @Test func `states that stand aside in sufficient number stop the text`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD")
        story.cast(.constructive, by: "SA", "BF")
        story.wait(.hours(80))
        #expect(story.vote?.status == .rejected)
        #expect(story.vote?.result?.steps.first { $0.check == "constructive" }?.satisfied == false)
    }

    @Test func `one that stands aside is printed with what is adopted`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD")
        story.cast(.constructive, by: "SA")
        story.wait(.hours(80))
        #expect(story.vote?.status == .adopted)
        #expect(story.vote?.printedStatements.map(\.kind) == [.constructive])
        #expect(story.vote?.answer(of: "SA") == .stoodAside)
        #expect(story.vote?.answer(of: "BF") == .absent)
    }

    @Test func `a ballot may be changed until the close, the last counts and all are kept`() {
        var story = Story.voting()
        story.cast(.no, by: "ML")
        story.cast(.yes, by: "ML")
        #expect(story.vote?.ballots.map(\.choice) == [.no, .yes])
        #expect(story.count?.states(.yes) == ["ML"])
        #expect(story.count?.states(.no) == [])
    }

    @Test func `an equal instant is in time, a millisecond later is recorded without effect`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD")
        story.now = story.vote?.deadline ?? story.now
        story.cast(.no, by: "SA")
        #expect(story.count?.count(.no) == 1)
        story.now = story.now + Span(milliseconds: 1)
        story.cast(.no, by: "BF")
        story.cast(.no, by: "ML")
        #expect(story.count?.count(.no) == 1)
        story.wait(.minutes(1))
        // Whoever comes too late is told.
        let verdict = story.tell(Story.ballot(.no), by: "delegate-NE")
        #expect(verdict.isAdmitted && verdict.findings.map(\.code) == [VoteRefusal.closed.code])
        #expect(story.vote?.lateBallots.map(\.state) == ["BF", "ML", "NE"])
        #expect(story.vote?.status == .adopted)
        #expect(story.vote?.result?.count?.count(.yes) == 3)
    }

    @Test func `the chair closes it early once every state has voted`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD", "SA")
        story.refuse(.decision(.closeVote(decision: "D-1")), by: "sg", with: VoteRefusal.votesOutstanding)
        story.cast(.no, by: "BF")
        story.expect(.decision(.closeVote(decision: "D-1")), by: "sg")
        #expect(story.vote?.status == .adopted)
        #expect(story.vote?.settled == story.now)
    }

    @Test func `an outage before the deadline obliges the chair to extend or annul`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD", "SA")
        let deadline = story.vote?.deadline ?? story.now
        story.now = deadline + .minutes(5)
        story.tell(.clock(.outage(from: deadline - .minutes(30), until: story.now)), by: .system)
        story.wait(.minutes(1))
        #expect(story.vote?.status == .interrupted)
        story.cast(.no, by: "BF")
        let reason = SmallCharter.same("Outage")
        story.expect(
            .decision(.extend(decision: "D-1", deadline: story.now + .hours(12), reason: reason)), by: "sg")
        story.wait(.hours(13))
        #expect(story.vote?.status == .adopted)
        #expect(story.vote?.result?.count?.count(.no) == 1)
    }

    @Test func `the legal opinion lasts until the ballots are in, also where the time is extended`() {
        var story = Story(at: .inLegalReview, charter: SmallCharter.voting())
        var opinion = Story.opinion(.clear)
        opinion.expires = story.now.day.advanced(byDays: 6)
        story.opine(opinion)
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        story.wait(.days(2))
        story.refuse(story.openingVote(for: .days(5)), by: "sg", with: DecisionRefusal.opinionEndsFirst)
        story.expect(story.openingVote(for: .days(3)), by: "sg")
        let reason = SmallCharter.same("Holiday")
        story.refuse(
            .decision(.extend(decision: "D-1", deadline: story.now + .days(5), reason: reason)), by: "sg",
            with: DecisionRefusal.opinionEndsFirst)
        story.expect(
            .decision(.extend(decision: "D-1", deadline: story.now + .days(4), reason: reason)), by: "sg")
        story.cast(.yes, by: "ML", "NE", "TD")
        story.wait(.hours(73))
        #expect(story.vote?.status == .open)
        story.wait(.days(1))
        #expect(story.vote?.status == .adopted)
    }

    @Test func `annulled, it counts for nothing and takes no more ballots`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML")
        story.expect(.decision(.annul(decision: "D-1", reason: SmallCharter.same("Error"))), by: "sg")
        #expect(story.stage(of: "I-1") == .tabled)
        story.refuse(Story.ballot(.yes), by: "delegate-NE", with: DecisionRefusal.notOpen)
    }
}
