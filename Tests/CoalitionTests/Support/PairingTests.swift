// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Coalition

/// The life of a pair, from the proposal to what came of it.
struct PairingTests {
    private func officer(_ story: Story) -> View { story.view(for: .person("officer")) }

    @Test func `nobody is bound before both sides have signed`() throws {
        var story = Story.supporting
        story.ask()
        story.offer()
        try story.propose()
        #expect(officer(story).pairing("X-1")?.status(at: story.now) == .proposed)
        story.expect(.support(.accept(pairing: "X-1")), by: "delegate-SA")
        #expect(officer(story).pairing("X-1")?.status(at: story.now) == .proposed)
        story.expect(.support(.accept(pairing: "X-1")), by: "delegate-ML")
        #expect(officer(story).pairing("X-1")?.status(at: story.now) == .agreed)
    }

    @Test func `what was agreed is delivered, and a request that has all of it is met`() throws {
        var story = try Story.agreed()
        story.wait(.days(12))
        story.expect(
            .support(.deliver(pairing: "X-1", quantity: 10, note: Story.remark())), by: "delegate-ML")
        let request = try #require(officer(story).supportRequest("W-1"))
        #expect(request.status(at: story.now) == .met && request.delivered == 10)
        #expect(officer(story).pairing("X-1")?.status(at: story.now) == .delivered)
        #expect(officer(story).matchRun?.proposals.isEmpty == true)
    }

    @Test func `what did not arrive stays asked for, and goes back to the offer`() throws {
        var story = try Story.agreed()
        story.wait(.days(12))
        story.expect(.support(.deliver(pairing: "X-1", quantity: 4, note: nil)), by: "delegate-ML")
        let view = officer(story)
        let request = try #require(view.supportRequest("W-1"))
        let offer = try #require(view.supportOffer("Y-1"))
        #expect(view.remaining(of: request) == 6 && view.available(of: offer) == 6)
        #expect(view.usesLeft(of: offer) == 2 && request.status(at: story.now) == .open)
    }

    @Test func `what failed holds nothing, and is not proposed again as it stands`() throws {
        var story = try Story.agreed()
        story.wait(.days(11))
        story.expect(.support(.fail(pairing: "X-1", reason: Story.remark())), by: "delegate-ML")
        let view = officer(story)
        #expect(view.remaining(of: try #require(view.supportRequest("W-1"))) == 10)
        #expect(view.usesLeft(of: try #require(view.supportOffer("Y-1"))) == 3)
        #expect(view.matchRun?.unmatched == ["W-1"])
    }

    @Test func `what was declined is remembered until one side has changed`() throws {
        var story = Story.supporting
        story.ask()
        story.offer()
        try story.propose()
        story.expect(.support(.decline(pairing: "X-1", reason: Story.remark())), by: "delegate-SA")
        #expect(officer(story).matchRun?.proposals.isEmpty == true)
        story.refuse(
            .support(.propose(plan: try story.plan())), by: "officer", with: SupportRefusal.notFitting)
        story.expect(
            .support(.amendRequest(request: "W-1", need: story.need(8))), by: "delegate-ML")
        #expect(officer(story).matchRun?.proposals.map(\.pair.offer) == ["Y-1"])
        try story.propose()
    }

    @Test func `an offer is accepted while it is valid, and no longer`() throws {
        var story = Story.supporting
        story.ask()
        story.offer(story.terms { $0.validUntil = story.day(5) })
        try story.propose()
        #expect(officer(story).pairing("X-1")?.answerBy == story.day(5))
        story.expect(.support(.accept(pairing: "X-1")), by: "delegate-SA")
        story.wait(.days(6))
        story.refuse(
            .support(.accept(pairing: "X-1")), by: "delegate-ML", with: SupportRefusal.wrongStatus)
        let view = officer(story)
        #expect(view.pairing("X-1")?.status(at: story.now) == .lapsed)
        #expect(view.remaining(of: try #require(view.supportRequest("W-1"))) == 10)
    }

    @Test func `an offer is found by what it offers now, until it is withdrawn`() throws {
        var story = Story.supporting
        story.ask()
        story.offer(story.terms { $0.capability = "teams" })
        let request = try #require(officer(story).supportRequest("W-1"))
        func found() -> [SupportOffer.ID] {
            officer(story).candidates(for: request, in: nil).map(\.fit.pair.offer)
        }
        #expect(found().isEmpty && officer(story).matchQuestion?.answerable.isEmpty == true)
        story.expect(.support(.amendOffer(offer: "Y-1", terms: story.terms())), by: "delegate-SA")
        #expect(found() == ["Y-1"] && officer(story).matchQuestion?.answerable.map(\.id) == ["W-1"])
        story.expect(
            .support(.withdrawOffer(offer: "Y-1", reason: Story.remark())), by: "delegate-SA")
        #expect(found().isEmpty)
    }

    @Test func `a proposal that was taken back may be made again`() throws {
        var story = Story.supporting
        story.ask()
        story.offer()
        try story.propose()
        story.expect(.support(.rescind(pairing: "X-1", reason: Story.remark())), by: "officer")
        try story.propose()
        #expect(officer(story).pairing("X-2")?.status(at: story.now) == .proposed)
    }

    @Test func `a proposal that nobody answered in time lapses, and holds nothing`() throws {
        var story = Story.supporting
        story.ask(story.need(from: 2, until: 5))
        story.offer()
        try story.propose()
        story.wait(.days(6))
        #expect(officer(story).pairing("X-1")?.status(at: story.now) == .lapsed)
        #expect(officer(story).available(of: try #require(officer(story).supportOffer("Y-1"))) == 10)
        story.refuse(
            .support(.accept(pairing: "X-1")), by: "delegate-ML", with: SupportRefusal.wrongStatus)
        story.expect(
            .support(.amendRequest(request: "W-1", need: story.need())), by: "delegate-ML")
    }

    @Test func `two proposals never take more than there is`() throws {
        var story = Story.supporting
        story.ask(story.need(7))
        story.ask(story.need(7), by: "delegate-NE")
        story.offer(story.terms(10))
        try story.propose("W-1")
        let plan = try story.plan("W-2")
        #expect(plan.quantity == 3)
        story.expect(.support(.propose(plan: plan)), by: "officer")
        #expect(officer(story).status(of: try #require(officer(story).supportOffer("Y-1"))) == .exhausted)
    }

    @Test func `the state is the same when its acts are played again`() throws {
        var story = try Story.agreed()
        story.wait(.days(12))
        story.expect(.support(.deliver(pairing: "X-1", quantity: 4, note: nil)), by: "delegate-ML")
        let again = View(of: story.replayed { _ in false }, for: .person("officer"), at: story.now)
        #expect(again.pairings == officer(story).pairings)
        #expect(again.supportRequests == officer(story).supportRequests)
        // An act whose bytes were destroyed leaves the others without a fault.
        let torn = View(of: story.replayed { $0.index == 1 }, for: .person("officer"), at: story.now)
        #expect(torn.supportRequests.isEmpty && torn.pairings.isEmpty)
    }

    @Test func `an agreed pair stands in the calendar of those who may know of it`() throws {
        let story = try Story.agreed()
        let entry = try #require(story.view(for: .person("delegate-NE")).entries(of: "X-1").first)
        #expect(entry.kind == .support && entry.states == ["ML", "SA"])
        let month = story.view(for: .person("delegate-ML")).calendar(
            from: story.now, until: story.now + .days(30))
        #expect(month.map(\.id) == ["X-1"])
        #expect(story.view(for: .visitor).entries(of: "X-1").isEmpty)
        #expect(story.view(for: .person("uncct")).entries(of: "X-1").isEmpty)
    }
}
