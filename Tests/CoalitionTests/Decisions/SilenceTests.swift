// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Rule R5, clause by clause.
struct SilenceTests {
    var story = Story()
    let initiative: Initiative.ID
    let silence: Decision.ID

    init() {
        initiative = story.tableInitiative()
        silence = story.openSilence(on: initiative)
    }

    private static let remark = Remark("Nous ne pouvons l'accepter.", in: .french)

    private func objection(_ form: Objection.Form = .objection) -> Deed {
        .decision(.object(decision: silence, form: form, remark: Self.remark))
    }

    @Test func `an unbroken silence is adopted at the instant of its deadline`() {
        var story = story
        let deadline = story.decision(silence)?.deadline
        story.wait(.hours(80))
        #expect(story.decision(silence)?.status == .adopted)
        #expect(story.decision(silence)?.settled == deadline)
        #expect(story.decision(silence)?.result?.outcome == .adopted)
        #expect(story.stage(of: initiative) == .adopted)
    }

    @Test func `it is opened with the exact hash of the text in every language and notifies every state`() {
        let decision = story.decision(silence)
        #expect(decision?.textHash == story.hash(of: initiative))
        #expect(decision?.textHashes.count == 3)
        #expect(decision?.electorate.count == 5)
        #expect(story.coalition.initiatives[initiative]?.notices.last?.to.count == 5)
    }

    @Test(arguments: [Objection.Form.objection, .amendment])
    func `one break ends it at once`(form: Objection.Form) {
        var story = story
        story.wait(.hours(1))
        story.expect(objection(form), by: "delegate-NE")
        #expect(story.decision(silence)?.status == .broken)
        #expect(story.stage(of: initiative) == .noConsensus)
        #expect(story.decision(silence)?.result?.objecting == ["NE"])
    }

    @Test func `an equal instant breaks the silence`() {
        var story = story
        story.wait(.hours(72))
        #expect(story.now == story.decision(silence)?.deadline)
        story.expect(objection(), by: "delegate-TD")
        #expect(story.decision(silence)?.status == .broken)
    }

    @Test func `a millisecond later is a late statement without effect`() {
        var story = story
        story.now = (story.decision(silence)?.deadline ?? story.now) + Span(milliseconds: 1)
        story.expect(objection(), by: "delegate-TD")
        #expect(story.decision(silence)?.objections.isEmpty == true)
        #expect(story.decision(silence)?.lateStatements.map(\.state) == ["TD"])
        story.wait(.minutes(1))
        #expect(story.decision(silence)?.status == .adopted)
    }

    @Test func `a withdrawn break does not revive the silence`() {
        var story = story
        story.expect(objection(), by: "delegate-NE")
        story.expect(.decision(.withdrawObjection(decision: silence)), by: "delegate-NE")
        story.wait(.days(10))
        #expect(story.decision(silence)?.status == .broken)
        #expect(story.decision(silence)?.objections.first?.withdrawn != nil)
    }

    @Test func `the same text cannot be put to silence again, but a meeting may decide on it`() {
        var story = story
        story.expect(objection(), by: "delegate-NE")
        story.refuse(
            .decision(.open(initiative: initiative, ruleSet: "silence", deadline: story.now + .hours(80))),
            by: "sg", with: DecisionRefusal.sameTextAgain)
        story.expect(.decision(.open(initiative: initiative, ruleSet: "consensus", deadline: nil)), by: "sg")
    }

    @Test func `an extension before expiry moves the deadline and is logged`() {
        var story = story
        let before = story.decision(silence)?.deadline ?? story.now
        story.expect(
            .decision(
                .extend(
                    decision: silence, deadline: before + .hours(24), reason: SmallCharter.same("Holiday"))),
            by: "sg")
        #expect(story.decision(silence)?.deadline == before + .hours(24))
        #expect(story.decision(silence)?.extensions.first?.from == before)
        story.wait(.hours(80))
        #expect(story.decision(silence)?.status == .open)
    }

    @Test func `an extension never shortens and comes before expiry only`() {
        var story = story
        let before = story.decision(silence)?.deadline ?? story.now
        let reason = SmallCharter.same("Holiday")
        story.refuse(
            .decision(.extend(decision: silence, deadline: before, reason: reason)), by: "sg",
            with: DecisionRefusal.extensionShortens)
        story.now = before + Span(milliseconds: 1)
        story.refuse(
            .decision(.extend(decision: silence, deadline: before + .days(1), reason: reason)), by: "sg",
            with: DecisionRefusal.expired)
    }

    @Test func `one reserve extends it once`() {
        var story = story
        let before = story.decision(silence)?.deadline ?? story.now
        story.expect(objection(.reserve), by: "delegate-BF")
        #expect(story.decision(silence)?.deadline == before + .hours(24))
        #expect(story.decision(silence)?.status == .open)
        story.refuse(objection(.reserve), by: "delegate-TD", with: DecisionRefusal.reserveUsed)
        story.expect(objection(), by: "delegate-BF")
        #expect(story.decision(silence)?.status == .broken)
    }

    @Test func `an outage in the last hour obliges the chair to extend or annul`() {
        var story = story
        let deadline = story.decision(silence)?.deadline ?? story.now
        story.now = deadline + .minutes(5)
        story.tell(.clock(.outage(from: deadline - .minutes(30), until: story.now)), by: .system)
        story.wait(.minutes(1))
        #expect(story.decision(silence)?.status == .interrupted)
        #expect(story.stage(of: initiative) == .deciding)
        story.expect(
            .decision(
                .extend(
                    decision: silence, deadline: story.now + .hours(12), reason: SmallCharter.same("Outage"))),
            by: "sg")
        story.wait(.hours(13))
        #expect(story.decision(silence)?.status == .adopted)
    }

    @Test func `an outage that ended before the last hour changes nothing`() {
        var story = story
        let deadline = story.decision(silence)?.deadline ?? story.now
        story.now = deadline - .minutes(90)
        story.tell(.clock(.outage(from: deadline - .hours(5), until: story.now)), by: .system)
        story.wait(.hours(3))
        #expect(story.decision(silence)?.status == .adopted)
    }

    @Test func `a break received after an outage still counts`() {
        var story = story
        let deadline = story.decision(silence)?.deadline ?? story.now
        story.now = deadline + .minutes(5)
        story.tell(.clock(.outage(from: deadline - .minutes(30), until: story.now)), by: .system)
        story.wait(.minutes(1))
        story.expect(objection(), by: "delegate-NE")
        #expect(story.decision(silence)?.status == .broken)
    }

    @Test func `it shows who has not opened it`() {
        var story = story
        story.expect(.decision(.receive(decision: silence)), by: "delegate-NE")
        story.expect(.decision(.letPass(decision: silence, remark: nil)), by: "delegate-TD")
        story.wait(.hours(80))
        #expect(story.decision(silence)?.result?.unopened == ["BF", "ML", "SA"])
        #expect(story.decision(silence)?.result?.passing == ["TD"])
    }

    @Test func `a state that let it pass may still break it in time`() {
        var story = story
        story.expect(.decision(.letPass(decision: silence, remark: nil)), by: "delegate-TD")
        story.expect(objection(), by: "delegate-TD")
        #expect(story.decision(silence)?.status == .broken)
        #expect(story.decision(silence)?.passes.isEmpty == true)
    }

    @Test func `the frozen rule set is known by its hash`() {
        let ruleSet = SmallCharter.charter.ruleSets[0]
        var other = ruleSet
        other.minimumWindow = .hours(24)
        #expect(story.decision(silence)?.ruleSetHash == ruleSet.hash)
        #expect(other.hash != ruleSet.hash)
    }
}
