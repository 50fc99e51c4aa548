// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// What people write: never empty, never endless, and nothing in it that cannot be seen.
struct WrittenTextTests {
    private func silence() -> (Story, Decision.ID) {
        var story = Story()
        let silence = story.openSilence(on: story.tableInitiative())
        return (story, silence)
    }

    @Test(arguments: [
        ("  ", TextRefusal.missing), (String(repeating: "x", count: 10_001), .tooLong),
        ("safe\u{202E}txt", .controlCharacter), ("bell\u{7}", .controlCharacter),
    ])
    func `an objection with such a text is refused`(text: String, refusal: TextRefusal) {
        var (story, silence) = silence()
        story.refuse(
            .decision(.object(decision: silence, form: .objection, remark: Remark(text, in: .french))),
            by: "delegate-NE", with: refusal)
        #expect(story.decision(silence)?.status == .open)
    }

    @Test func `a chair gives a reason`() {
        var (story, silence) = silence()
        story.refuse(
            .decision(.annul(decision: silence, reason: .init())), by: "sg", with: TextRefusal.missing)
    }

    @Test func `minutes are written in every official language`() {
        var story = Story()
        let plan = VisitPlan(
            title: SmallCharter.same("Visit"), visitor: "UNCCT", purpose: SmallCharter.same("Purpose"),
            begins: story.now, ends: story.now + .hours(2))
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        story.refuse(
            .visit(.recordMinutes(visit: "V-1", minutes: .init(en: "Only English"))), by: "protocol",
            with: TextRefusal.languageMissing)
    }
}
