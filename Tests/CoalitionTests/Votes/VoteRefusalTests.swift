// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal of a vote, produced by a deed that deserves it.
struct VoteRefusalTests {
    @Test(arguments: VoteRefusal.allCases)
    func `each refusal is given where it is due`(refusal: VoteRefusal) {
        switch refusal {
        case .notVote, .quorumMissing, .closed, .votesOutstanding, .putToVote: refuseCourse(refusal)
        case .constructiveNotAllowed, .declarationMissing, .declarationByProxy: refuseBallot(refusal)
        default: refuseProxy(refusal)
        }
    }

    private func refuseCourse(_ refusal: VoteRefusal) {
        switch refusal {
        case .notVote:
            var story = Story(charter: SmallCharter.voting())
            let silence = story.openSilence(on: story.tableInitiative())
            story.refuse(Story.ballot(.yes), by: "delegate-ML", with: refusal)
            story.refuse(.decision(.closeVote(decision: silence)), by: "sg", with: refusal)
        case .putToVote:
            var story = Story.voting()
            story.refuse(
                .decision(.letPass(decision: "D-1", remark: nil)), by: "delegate-ML", with: refusal)
            story.refuse(
                .decision(.object(decision: "D-1", form: .objection, remark: Remark("No.", in: .english))),
                by: "delegate-ML", with: refusal)
        case .quorumMissing:
            var story = Story(charter: SmallCharter.voting { $0.openingQuorum = .states(5) })
            let id = story.tableInitiative()
            for credential in story.coalition.credentials.values where credential.person == "delegate-BF" {
                story.expect(
                    .directory(.revoke(credential: credential.id, reason: "recalled")), by: "registrar")
            }
            story.wait(.days(2))
            story.refuse(story.openingVote(on: id), by: "sg", with: refusal)
        case .closed:
            var story = Story.voting()
            story.now = (story.vote?.deadline ?? story.now) + Span(milliseconds: 1)
            story.refuse(Story.proxy(to: "NE"), by: "delegate-ML", with: refusal)
            story.refuse(.decision(.closeVote(decision: "D-1")), by: "sg", with: refusal)
        default:
            var story = Story.voting()
            story.refuse(.decision(.closeVote(decision: "D-1")), by: "sg", with: refusal)
        }
    }

    private func refuseBallot(_ refusal: VoteRefusal) {
        switch refusal {
        case .constructiveNotAllowed:
            var story = Story.voting { $0.constructiveLimit = nil }
            story.refuse(Story.ballot(.constructive, "Not bound."), by: "delegate-ML", with: refusal)
        case .declarationMissing:
            var story = Story.voting()
            story.refuse(Story.ballot(.constructive), by: "delegate-ML", with: refusal)
        default:
            var story = Story.voting()
            story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
            story.refuse(
                .decision(
                    .castFor(
                        decision: "D-1", state: "NE", choice: .constructive,
                        remark: Remark("Not bound.", in: .english))), by: "delegate-ML", with: refusal)
        }
    }

    private func refuseProxy(_ refusal: VoteRefusal) {
        var story = Story.voting { if refusal == .proxiesNotAllowed { $0.proxies = nil } }
        switch refusal {
        case .proxyToItself: story.refuse(Story.proxy(to: "ML"), by: "delegate-ML", with: refusal)
        case .alreadyVoted:
            story.cast(.yes, by: "ML")
            story.refuse(Story.proxy(to: "NE"), by: "delegate-ML", with: refusal)
        case .proxyGiven:
            story.expect(Story.proxy(to: "NE"), by: "delegate-ML")
            story.refuse(Story.proxy(to: "TD"), by: "delegate-ML", with: refusal)
        case .proxyHeld, .proxyPassedOn:
            story.expect(Story.proxy(to: "NE"), by: "delegate-ML")
            let holder: Organisation.ID = refusal == .proxyHeld ? "NE" : "ML"
            story.refuse(Story.proxy(to: holder), by: "delegate-TD", with: refusal)
        case .noProxyGiven:
            story.refuse(.decision(.withdrawProxy(decision: "D-1")), by: "delegate-ML", with: refusal)
        case .noProxyHeld: story.refuse(Story.ballot(for: "NE", .yes), by: "delegate-ML", with: refusal)
        default: story.refuse(Story.proxy(to: "NE"), by: "delegate-ML", with: refusal)
        }
    }

    @Test func `who has no say casts no ballot`() {
        var story = Story.voting()
        story.refuse(Story.ballot(.yes), by: "observer-FR", with: AuthorityRefusal.powerMissing)
        story.refuse(Story.ballot(.yes), by: "officer", with: AuthorityRefusal.powerMissing)
        story.refuse(Story.proxy(to: "FR"), by: "delegate-ML", with: DecisionRefusal.noSay)
    }

    @Test func `a vote needs its deadline and its window`() {
        var story = Story(charter: SmallCharter.voting())
        let id = story.tableInitiative()
        story.wait(.days(2))
        story.refuse(
            .decision(.open(initiative: id, ruleSet: "vote", deadline: nil)), by: "sg",
            with: DecisionRefusal.deadlineMissing)
        story.refuse(
            story.openingVote(on: id, for: Span(milliseconds: 72 * 3_600_000 - 1)), by: "sg",
            with: DecisionRefusal.windowTooShort)
    }
}
