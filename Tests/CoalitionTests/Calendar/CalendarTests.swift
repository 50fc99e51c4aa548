// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What stands in a calendar, for whom.
struct CalendarTests {
    private func calendar(
        _ story: Story, _ viewer: Viewer, _ filter: CalendarFilter = .init(), days: Int = 60
    ) -> [CalendarEntry] {
        story.view(for: viewer).calendar(from: story.now, until: story.now + .days(days), filter)
    }

    @Test func `the window of a debate and the deadline of a decision are the coalition's own`() {
        var story = Story(at: .inDebate)
        #expect(calendar(story, .person("delegate-NE")).map(\.kind) == [.debate])
        #expect(calendar(story, .person("uncct")).isEmpty)
        #expect(calendar(story, .visitor).isEmpty)
        story.bring(to: .tabled)
        let id = story.openSilence(on: "I-1")
        let entries = calendar(story, .person("delegate-NE"))
        #expect(entries.map(\.kind) == [.deadline])
        #expect(entries.first?.states == story.decision(id)?.electorate)
        #expect(calendar(story, .visitor).isEmpty)
    }

    @Test func `an extended deadline stands on its new day alone`() throws {
        var story = Story(at: .tabled)
        let id = story.openSilence(on: "I-1")
        let later = try #require(story.decision(id)?.deadline) + .days(40)
        story.expect(
            .decision(.extend(decision: id, deadline: later, reason: Story.note)), by: "sg")
        let entries = calendar(story, .person("delegate-NE"))
        #expect(entries.map(\.ends) == [later])
    }

    @Test func `a broken silence keeps no deadline, an adopted text awaits statements`() throws {
        var story = Story(at: .tabled)
        let id = story.openSilence(on: "I-1")
        var broken = story
        broken.expect(
            .decision(.object(decision: id, form: .objection, remark: Story.remark())), by: "delegate-NE")
        #expect(calendar(broken, .person("delegate-NE")).isEmpty)
        story.wait(.days(4))
        let settled = try #require(story.decision(id)?.settled)
        let entries = calendar(story, .person("delegate-NE"))
        #expect(entries.map(\.kind) == [.statements])
        #expect(entries.first?.ends == settled + .days(10))
    }

    @Test func `an activity stands in every month that it touches, and leaves the old one when it moves`() {
        var story = Story(at: .active)
        story.planCourse { $0.ends = $0.begins + .days(70) }
        let viewer = Viewer.person("delegate-BF")
        let begins = story.now + .days(10)
        func isThere(_ from: Int, _ until: Int) -> Bool {
            let view = story.view(for: viewer)
            let filter = CalendarFilter(kind: .activity)
            return !view.calendar(from: begins + .days(from), until: begins + .days(until), filter).isEmpty
        }
        #expect(isThere(-3, 1) && isThere(30, 31) && isThere(69, 90))
        #expect(!isThere(-9, 0) && !isThere(70, 90))
        story.expect(
            .activity(
                .replan(
                    activity: "E-1",
                    plan: story.course {
                        $0.begins = begins + .days(200); $0.ends = begins + .days(201)
                    })),
            by: "officer")
        #expect(!isThere(0, 100) && isThere(199, 202))
    }

    @Test func `what lasts for years stands in every month`() {
        var story = Story(at: .active)
        story.planCourse { $0.ends = $0.begins + .days(1500) }
        let view = story.view(for: .person("delegate-BF"))
        #expect(view.calendar(from: story.now + .days(1000), until: story.now + .days(1001)).count == 1)
        #expect(view.calendar(from: story.now + .days(1530), until: story.now + .days(1531)).isEmpty)
    }

    @Test func `a cancelled activity is no longer expected`() {
        var story = Story(at: .active)
        story.planCourse()
        let activities = CalendarFilter(kind: .activity)
        #expect(calendar(story, .person("delegate-BF"), activities).map(\.isTentative) == [true])
        story.expect(.activity(.cancel(activity: "E-1", reason: Story.note)), by: "officer")
        #expect(calendar(story, .person("delegate-BF"), activities).isEmpty)
    }

    @Test func `filters narrow by kind, domain and state`() {
        var story = Story(at: .active)
        story.planCourse(.confirmed)
        story.expect(.activity(.nominate(activity: "E-1", seats: 2)), by: "delegate-NE")
        let viewer = Viewer.person("delegate-BF")
        #expect(calendar(story, viewer, .init(kind: .activity)).count == 1)
        #expect(calendar(story, viewer, .init(kind: .visit)).isEmpty)
        func count(_ domain: Charter.Domain.ID?, _ state: Organisation.ID?) -> Int {
            calendar(story, viewer, .init(kind: .activity, domain: domain, state: state)).count
        }
        #expect(count("ideology", nil) == 1 && count("military", nil) == 0)
        #expect(count(nil, "NE") == 1 && count(nil, "ML") == 1 && count(nil, "TD") == 0)
        #expect(calendar(story, viewer, .init(kind: .activity)).first?.attending == ["NE"])
    }

    @Test func `visits are the secretariat's, and a follow-up its owner's until it is done`() throws {
        var story = Story()
        let plan = VisitPlan(
            title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: story.now + .hours(1),
            ends: story.now + .hours(9))
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        let due = story.now.day.advanced(byDays: 20)
        story.expect(
            .visit(.agree(visit: "V-1", followUp: .init(action: Story.note, owner: "delegate-ML", due: due))),
            by: "protocol")
        #expect(calendar(story, .person("protocol")).map(\.kind) == [.visit, .followUp])
        #expect(calendar(story, .person("delegate-ML")).map(\.day) == [due])
        #expect(calendar(story, .person("delegate-TD")).isEmpty)
        story.expect(.visit(.complete(followUp: "F-1", note: Story.remark())), by: "delegate-ML")
        #expect(calendar(story, .person("delegate-ML")).isEmpty)
    }

    @Test func `that a credential ends is known to its own organisation and to the secretariat`() {
        var story = Story()
        story.expect(
            .directory(
                .accredit(
                    person: "delegate-ML", role: "focal-point", powers: nil, from: story.now,
                    until: story.now + .days(30))), by: "registrar")
        #expect(calendar(story, .person("delegate-ML")).map(\.kind) == [.credential])
        #expect(calendar(story, .person("registrar")).map(\.kind) == [.credential])
        #expect(calendar(story, .person("delegate-TD")).isEmpty)
    }

    @Test func `a stretch that ends before it begins holds nothing`() {
        let story = Story(at: .inDebate)
        #expect(
            story.view(for: .person("officer")).calendar(from: story.now, until: story.now - .days(1)).isEmpty
        )
    }
}
