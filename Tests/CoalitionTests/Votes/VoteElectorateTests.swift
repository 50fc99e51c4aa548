// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Rules R1 and R11: who counts, and what becomes of a right to vote while the vote runs.
struct VoteElectorateTests {
    private static func suspend(_ state: Organisation.ID) -> Deed {
        .directory(.suspend(organisation: state, reason: "Arrears"))
    }

    @Test func `suspended in mid-vote, a cast ballot stands and a right that was not used ends`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE")
        story.cast(.no, by: "SA")
        story.expect(Self.suspend("SA"), by: "sg")
        story.expect(Self.suspend("BF"), by: "sg")
        story.refuse(Story.ballot(.yes), by: "delegate-BF", with: AuthorityRefusal.suspendedOrganisation)
        #expect(story.count?.members == ["ML", "NE", "SA", "TD"])
        story.wait(.hours(80))
        #expect(story.vote?.result?.count?.votes.map(\.state) == ["ML", "NE", "SA"])
        #expect(story.vote?.status == .adopted)
    }

    @Test func `a suspended state is not waited for`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD", "SA")
        story.expect(Self.suspend("BF"), by: "sg")
        story.expect(.decision(.closeVote(decision: "D-1")), by: "sg")
        #expect(story.vote?.status == .adopted)
    }

    @Test func `a credential that is revoked after the ballot changes nothing`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD")
        for credential in story.coalition.credentials.values where credential.person == "delegate-TD" {
            story.expect(.directory(.revoke(credential: credential.id, reason: "recalled")), by: "registrar")
        }
        story.refuse(Story.ballot(.no), by: "delegate-TD", with: AuthorityRefusal.noCredential)
        story.wait(.hours(80))
        #expect(story.vote?.result?.count?.states(.yes) == ["ML", "NE", "TD"])
    }

    @Test func `a member without anybody who may vote counts for the quorum and has no say`() {
        var story = Story(charter: SmallCharter.voting())
        let id = story.tableInitiative()
        for credential in story.coalition.credentials.values where credential.person == "delegate-BF" {
            story.expect(.directory(.revoke(credential: credential.id, reason: "recalled")), by: "registrar")
        }
        story.wait(.days(2))
        story.expect(story.openingVote(on: id), by: "sg")
        #expect(story.vote?.electorate == ["ML", "NE", "SA", "TD"])
        #expect(story.vote?.roll.count == 5)
        #expect(story.count?.absent == ["BF", "ML", "NE", "SA", "TD"])
    }

    @Test func `a vote is not opened without its quorum`() {
        var story = Story(charter: SmallCharter.voting { $0.openingQuorum = .states(5) })
        let id = story.tableInitiative()
        for credential in story.coalition.credentials.values where credential.person == "delegate-BF" {
            story.expect(.directory(.revoke(credential: credential.id, reason: "recalled")), by: "registrar")
        }
        story.wait(.days(2))
        story.refuse(story.openingVote(on: id), by: "sg", with: VoteRefusal.quorumMissing)
        #expect(story.findings.first?.summary.hasPrefix("4 of 5 member states") == true)
    }

    @Test func `after an outage the chair extends or annuls, and closes nothing early`() {
        var story = Story.voting()
        story.cast(.yes, by: "ML", "NE", "TD", "SA", "BF")
        let deadline = story.vote?.deadline ?? story.now
        story.now = deadline + .minutes(5)
        story.tell(.clock(.outage(from: deadline - .minutes(30), until: story.now)), by: .system)
        story.wait(.minutes(1))
        #expect(story.vote?.status == .interrupted)
        #expect(Story.awaited(of: "sg", story).contains(.closeVote) == false)
        story.refuse(
            .decision(.closeVote(decision: "D-1")), by: "sg", with: DecisionRefusal.notOpen)
        story.cast(.no, by: "BF")
        story.expect(
            .decision(.extend(decision: "D-1", deadline: story.now + .hours(1), reason: Story.note)),
            by: "sg")
        story.expect(.decision(.closeVote(decision: "D-1")), by: "sg")
        #expect(story.vote?.status == .adopted && story.count?.states(.no) == ["BF"])
    }

    @Test func `the tally is for the coalition alone`() throws {
        var story = Story.voting()
        story.cast(.yes, by: "ML")
        let vote = try #require(story.vote)
        #expect(story.view(for: .person("delegate-BF")).count(of: vote)?.states(.yes) == ["ML"])
        #expect(story.view(for: .person("uncct")).count(of: vote) == nil)
        #expect(story.view(for: .person("observer-FR")).count(of: vote) == nil)
        #expect(story.view(for: .visitor).count(of: vote) == nil)
    }

    @Test func `whoever has not voted is asked to, and the chair to close when all have`() {
        var story = Story.voting()
        func kinds(_ person: Person.ID, _ story: Story) -> [ActionItem.Kind] {
            Story.awaited(of: person, story)
        }
        #expect(kinds("delegate-ML", story) == [.castBallot])
        story.cast(.yes, by: "ML", "NE", "TD", "SA")
        #expect(kinds("delegate-ML", story).isEmpty)
        #expect(kinds("sg", story).isEmpty)
        story.cast(.yes, by: "BF")
        #expect(kinds("sg", story) == [.closeVote])
        story.expect(.decision(.closeVote(decision: "D-1")), by: "sg")
        #expect(kinds("sg", story) == [.certify])
    }
}
