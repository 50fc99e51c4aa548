// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// What is kept with every act must be what looking through everything would find.
struct UnfinishedTests {
    @Test(arguments: 1...30)
    func `whatever happens, the unfinished are those that a look at everything finds`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[seed % 10]) { if seed % 3 == 0 { $0.partners = ["UNCCT"] } }
        for turn in 0..<300 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            if turn % 20 == 0 { #expect(story.coalition.unfinished == Self.everything(story.coalition)) }
        }
        #expect(story.coalition.unfinished == Self.everything(story.coalition))
    }

    @Test func `visits, follow-ups and releases are unfinished until they are over`() {
        var story = Story()
        story.expect(.visit(.plan(plan: Self.visit(at: story.now))), by: "protocol")
        story.wait(.hours(2))
        story.expect(.visit(.recordMinutes(visit: "V-1", minutes: Story.note)), by: "protocol")
        let plan = FollowUpPlan(action: Story.note, owner: "officer", due: story.now.day)
        story.expect(.visit(.agree(visit: "V-1", followUp: plan)), by: "protocol")
        let draft = ReleaseDraft(kind: .statement, title: Story.note, lead: Story.note, body: [:])
        story.expect(.publication(.draft(release: draft)), by: "press")
        #expect(Array(story.coalition.unfinished.visits) == ["V-1"])
        #expect(Array(story.coalition.unfinished.followUps["officer"]) == ["F-1"])
        let later = FollowUpPlan(action: Story.note, owner: "sg", due: story.now.day.advanced(byDays: 1))
        story.expect(.visit(.agree(visit: "V-1", followUp: later)), by: "protocol")
        #expect(story.view(for: .person("protocol")).openFollowUps.map(\.id) == ["F-1", "F-2"])
        #expect(story.view(for: .person("delegate-ML")).openFollowUps == [])
        #expect(Array(story.coalition.unfinished.releases) == ["R-1"])
        #expect(story.coalition.unfinished == Self.everything(story.coalition))
        story.expect(.visit(.complete(followUp: "F-1", note: Story.remark())), by: "officer")
        story.expect(.visit(.close(visit: "V-1")), by: "protocol")
        #expect(Array(story.coalition.unfinished.visits) == [])
        #expect(Array(story.coalition.unfinished.followUps["officer"]) == [])
        #expect(story.view(for: .person("protocol")).openFollowUps.map(\.id) == ["F-2"])
        #expect(story.coalition.unfinished == Self.everything(story.coalition))
    }

    private static func visit(at now: Instant) -> VisitPlan {
        VisitPlan(
            title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: now + .hours(1),
            ends: now + .hours(3))
    }

    /// The definition, by a look at everything.
    private static func everything(_ coalition: Coalition) -> Unfinished {
        var found = Unfinished()
        for one in coalition.initiatives.values {
            let isDraft = [.draft, .returned].contains(one.stage)
            let isOver = [.evaluated, .archived, .rejected, .withdrawn].contains(one.stage)
            if isDraft { found.drafts.give(one.id, to: one.sponsor) }
            if !isDraft, !isOver { found.initiatives.set(one.id, true) }
            if one.stage == .withdrawn, !one.cosponsors.isEmpty { found.orphaned.set(one.id, true) }
            if one.publication == .cleared { found.cleared.set(one.id, true) }
        }
        for one in coalition.decisions.values
        where one.isRunning || one.status == .adopted && one.certified == nil {
            found.decisions.set(one.id, true)
        }
        for one in coalition.activities.values where ![.done, .cancelled].contains(one.status) {
            found.activities.set(one.id, true)
        }
        for one in coalition.contributions.values
        where one.stage != .received && coalition.initiatives[one.initiative]?.stage.isUnderWay == true {
            found.contributions.set(one.id, true)
        }
        for one in coalition.strategies.all.values
        where coalition.initiatives[one.initiative]?.stage.isUnderWay == true {
            found.strategies.set(one.id, true)
        }
        for one in coalition.indicators.values where one.status != .approved {
            found.indicators.set(one.id, true)
        }
        for one in coalition.releases.values
        where [.draft, .cleared].contains(one.status) || one.proposedCorrection != nil {
            found.releases.set(one.id, true)
        }
        for one in coalition.visits.values where [.planned, .held].contains(one.status) {
            found.visits.set(one.id, true)
        }
        for one in coalition.meetings.values
        where one.status != .cancelled && !(one.status == .closed && one.minutes.stage == .approved) {
            found.meetings.set(one.id, true)
        }
        for one in coalition.followUps.values where one.done == nil {
            found.followUps.give(one.id, to: one.plan.owner)
        }
        return found
    }
}
