// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What gets in each other's way.
struct ClashTests {
    private var story: Story

    init() {
        story = Story(at: .active)
        story.choose(.participate, by: "delegate-TD")
    }

    private func clashes(_ story: Story, _ person: Person.ID) -> [Clash] {
        let view = story.view(for: .person(person))
        return view.clashes(among: view.calendar(from: story.now, until: story.now + .days(90))) { $0.day }
    }

    /// Two courses, the second so many days after the first began, which lasts two.
    private func withCourses(
        apart days: Int, _ change: (inout ActivityPlan) -> Void = { _ in }
    ) -> Story {
        var story = story
        story.planCourse { $0.room = "hall" }
        let second = story.course { plan in
            plan.begins = plan.begins + .days(days)
            plan.ends = plan.ends + .days(days)
            plan.title = SmallCharter.same("Second course")
            change(&plan)
        }
        story.expect(.activity(.plan(initiative: "I-1", plan: second)), by: "officer")
        return story
    }

    @Test func `one room for two activities clashes, and so does their one host`() {
        let found = clashes(withCourses(apart: 1) { $0.room = "hall" }, "officer")
        #expect(Set(found.map(\.kind)) == [.room, .host])
        #expect(found.first { $0.kind == .room }?.shared == .room("hall"))
        #expect(found.allSatisfy { $0.first.id == "E-1" && $0.second.id == "E-2" })
    }

    @Test func `activities that merely touch do not clash`() {
        #expect(clashes(withCourses(apart: 2) { $0.room = "hall" }, "officer").isEmpty)
    }

    @Test func `one state in two places clashes, for that state and the secretariat alone`() {
        var story = withCourses(apart: 1) {
            $0.host = "NE"; $0.place = SmallCharter.same("Niamey")
        }
        for activity in ["E-1", "E-2"] {
            story.expect(
                .activity(.nominate(activity: .init(stringLiteral: activity), seats: 2)), by: "delegate-TD")
        }
        #expect(clashes(story, "delegate-TD").map(\.kind) == [.state])
        #expect(clashes(story, "officer").map(\.shared) == [.states(["TD"])])
        #expect(clashes(story, "delegate-BF").isEmpty)
    }

    @Test func `one state twice at the same place is no clash`() {
        var story = withCourses(apart: 1) { $0.room = "hall" }
        for activity in ["E-1", "E-2"] {
            story.expect(
                .activity(.nominate(activity: .init(stringLiteral: activity), seats: 2)), by: "delegate-TD")
        }
        #expect(!clashes(story, "delegate-TD").map(\.kind).contains(.state))
    }

    @Test func `a presenter of two items at once clashes`() {
        var story = story
        let begins = story.now + .hours(2)
        story.expect(
            .visit(
                .plan(
                    plan: .init(
                        title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: begins,
                        ends: begins + .hours(8)))), by: "protocol")
        for room in ["hall", "library"] {
            let item = AgendaPlan(
                begins: begins, ends: begins + .hours(1), room: .init(stringLiteral: room),
                title: Story.note, presenter: "sg")
            story.expect(.visit(.addItem(visit: "V-1", item: item)), by: "protocol")
        }
        #expect(clashes(story, "protocol").map(\.kind) == [.presenter])
        #expect(clashes(story, "delegate-ML").isEmpty)
    }

    @Test func `two deadlines on one day are one clash for all whom both concern`() {
        var story = Story()
        let first = story.tableInitiative("First")
        let second = story.tableInitiative("Second")
        _ = story.openSilence(on: first)
        story.expect(
            .decision(.open(initiative: second, ruleSet: "silence", deadline: story.now + .hours(73))),
            by: "sg")
        let officer = clashes(story, "officer")
        #expect(officer.map(\.kind) == [.deadlines])
        #expect(officer.map(\.shared) == [.states(["BF", "ML", "NE", "SA", "TD"])])
        #expect(clashes(story, "delegate-NE").map(\.shared) == [.states(["NE"])])
        let view = story.view(for: .person("officer"))
        let entries = view.calendar(from: story.now, until: story.now + .days(9))
        // By clocks of which the two fall on different days they do not clash.
        #expect(view.clashes(among: entries) { ($0 - .hours(8) - .minutes(30)).day }.isEmpty)
    }

    @Test func `a room that many share is said often enough, not in every pair`() {
        var story = story
        for number in 0..<20 {
            let plan = story.course {
                $0.room = "hall"; $0.title = SmallCharter.same("Course \(number)")
            }
            story.expect(.activity(.plan(initiative: "I-1", plan: plan)), by: "officer")
        }
        #expect(clashes(story, "officer").count { $0.kind == .room } == 50)
    }
}
