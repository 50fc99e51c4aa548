// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Rule R11: another state votes for one that is away.
struct ProxyTests {
    @Test func `the holder casts a second ballot, which counts like any`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.cast(.yes, by: "ML")
        story.expect(Story.ballot(for: "NE", .no), by: "delegate-ML")
        story.cast(.yes, by: "TD")
        #expect(story.count?.states(.no) == ["NE"])
        #expect(story.count?.votes.first { $0.state == "NE" }?.holder == "ML")
        story.wait(.hours(80))
        #expect(story.vote?.status == .adopted)
    }

    @Test func `it counts for the quorum only where the rule set says so`() {
        var story = Story.voting { $0.proxies = .notCounted }
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.cast(.yes, by: "ML", "TD")
        story.expect(Story.ballot(for: "NE", .yes), by: "delegate-ML")
        story.wait(.hours(80))
        #expect(story.vote?.status == .void)
    }

    @Test func `a state that votes itself overrides its proxy and ends it`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.expect(Story.ballot(for: "NE", .no), by: "delegate-ML")
        story.cast(.yes, by: "NE")
        #expect(story.count?.states(.yes) == ["NE"])
        #expect(story.vote?.proxies.first?.ended == story.now)
        story.refuse(Story.ballot(for: "NE", .no), by: "delegate-ML", with: VoteRefusal.noProxyHeld)
    }

    @Test func `withdrawn, it ends, and what was cast under it stands until the state votes itself`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.expect(Story.ballot(for: "NE", .no), by: "delegate-ML")
        story.expect(.decision(.withdrawProxy(decision: "D-1")), by: "delegate-NE")
        #expect(story.count?.states(.no) == ["NE"])
        story.refuse(Story.ballot(for: "NE", .yes), by: "delegate-ML", with: VoteRefusal.noProxyHeld)
        story.cast(.yes, by: "NE")
        #expect(story.count?.states(.no) == [])
    }

    @Test func `one is held at most, and none is passed on`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.refuse(Story.proxy(to: "ML"), by: "delegate-TD", with: VoteRefusal.proxyHeld)
        story.refuse(Story.proxy(to: "NE"), by: "delegate-TD", with: VoteRefusal.proxyPassedOn)
        story.refuse(Story.proxy(to: "TD"), by: "delegate-ML", with: VoteRefusal.proxyPassedOn)
        story.expect(.decision(.withdrawProxy(decision: "D-1")), by: "delegate-NE")
        story.expect(Story.proxy(to: "ML"), by: "delegate-TD")
    }

    @Test func `the right of a suspended state ends also in another's hands`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.expect(.directory(.suspend(organisation: "NE", reason: "Arrears")), by: "sg")
        story.refuse(
            Story.ballot(for: "NE", .yes), by: "delegate-ML", with: AuthorityRefusal.suspendedOrganisation)
    }

    @Test func `the holder is asked to vote for the other, the giver no more`() {
        var story = Story.voting()
        story.expect(Story.proxy(to: "ML"), by: "delegate-NE")
        story.cast(.yes, by: "ML")
        #expect(Story.awaited(of: "delegate-ML", story) == [.castForAnother])
        #expect(Story.awaited(of: "delegate-NE", story).isEmpty)
        let vote = story.vote
        #expect(vote.flatMap { story.view(for: .person("delegate-ML")).represented(in: $0) } == "NE")
    }
}
