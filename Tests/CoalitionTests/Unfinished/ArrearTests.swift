// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Coalition

/// What others owe: told to the secretariat's officers once it is late, and no longer once it is done.
struct ArrearTests {
    private func arrears(_ story: Story, for person: Person.ID = "officer") -> [Arrear] {
        story.view(for: .person(person)).arrears
    }

    @Test func `a pledge is called in after thirty days, until it is committed`() {
        var story = Story(at: .active)
        let money = Money(minorUnits: 100_000, currency: "SAR")
        story.expect(
            .resource(.pledge(initiative: "I-1", money: money, inKind: nil, earmark: nil)), by: "delegate-SA")
        let pledged = story.now
        story.wait(.hours(719))
        #expect(arrears(story).isEmpty)
        story.wait(.hours(1))
        #expect(arrears(story).map(\.kind) == [.pledge])
        #expect(arrears(story).map(\.owner) == ["SA"] && arrears(story).map(\.since) == [pledged])
        #expect(arrears(story).map(\.subject.text) == ["G-1"] && arrears(story).map(\.initiative) == ["I-1"])
        story.expect(
            .resource(.commit(contribution: "G-1", evidence: "Letter")), by: "delegate-SA")
        #expect(arrears(story).isEmpty)
    }

    @Test func `a final value is its lead's to report`() {
        var story = Story(at: .active)
        story.expect(
            .result(
                .define(
                    initiative: "I-1", title: Story.note, unit: Story.note, baseline: 0, target: 10)),
            by: "officer")
        story.wait(.days(60))
        #expect(arrears(story).isEmpty, "before the closing nothing is final")
        story.bring(to: .closing)
        story.wait(.days(30))
        #expect(arrears(story).map(\.kind) == [.value] && arrears(story).map(\.owner) == ["ML"])
        story.expect(.result(.report(indicator: "N-1", value: 9)), by: "delegate-ML")
        #expect(arrears(story).isEmpty)
    }

    @Test func `an activity that was never confirmed is its host's, once it should be over`() {
        var story = Story(at: .active)
        story.planCourse()
        story.wait(.days(12))
        #expect(arrears(story).isEmpty)
        story.wait(.minutes(1))
        #expect(arrears(story).map(\.kind) == [.activity] && arrears(story).map(\.owner) == ["ML"])
        // From here on it awaits the secretariat itself.
        story.expect(.activity(.confirm(activity: "E-1")), by: "officer")
        #expect(arrears(story).isEmpty)
    }

    @Test func `a follow-up is owed from the day after, by others than the secretariat`() {
        var story = Story()
        let plan = VisitPlan(
            title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: story.now + .hours(1),
            ends: story.now + .hours(3))
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        for owner in ["delegate-NE", "officer"] as [Person.ID] {
            let followUp = FollowUpPlan(action: Story.note, owner: owner, due: story.now.day)
            story.expect(.visit(.agree(visit: "V-1", followUp: followUp)), by: "protocol")
        }
        #expect(arrears(story).isEmpty)
        story.wait(.days(1))
        #expect(arrears(story).map(\.kind) == [.followUp] && arrears(story).map(\.owner) == ["NE"])
        story.expect(.visit(.complete(followUp: "F-1", note: Story.remark())), by: "delegate-NE")
        #expect(arrears(story).isEmpty)
    }

    @Test func `an officer of one domain is told of that domain, and nobody else of anything`() {
        var story = Story(at: .active)
        story.planCourse()
        story.wait(.days(13))
        #expect(arrears(story).count == 1)
        for person in ["delegate-ML", "sg", "protocol", "uncct", "auditor"] as [Person.ID] {
            #expect(arrears(story, for: person).isEmpty, "\(person)")
        }
        story.expect(
            .directory(.appoint(person: "colonel", organisation: "secretariat", title: Story.note)),
            by: "registrar")
        story.expect(
            .directory(
                .accredit(
                    person: "colonel", role: "officer-military", powers: nil, from: story.now, until: nil)),
            by: "registrar")
        #expect(arrears(story, for: "colonel").isEmpty)
    }
}
