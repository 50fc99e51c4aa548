// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A state that stays out is consulted, never bound nor charged.
struct ParticipationTests {
    @Test func `adoption alone binds nobody`() {
        let story = Story(at: .resourcing)
        #expect(story.initiative?.participants == [])
        #expect(story.initiative?.participation.isEmpty == true)
    }

    @Test func `nobody opts in before adoption`() {
        var story = Story(at: .tabled)
        story.refuse(
            .participation(.choose(initiative: "I-1", level: .participate, caveats: [], capacity: nil)),
            by: "delegate-ML", with: InitiativeRefusal.wrongStage)
    }

    @Test func `a state that stays out is told of every stage and takes no seat, host's place or charge`() {
        var story = Story(at: .active)
        story.choose(.decline, by: "delegate-TD")
        #expect(story.initiative?.notices.allSatisfy { $0.to.contains("TD") } == true)
        #expect(story.initiative?.participants == ["ML", "NE"])
        story.planCourse()
        story.refuse(
            .activity(.nominate(activity: "E-1", seats: 1)), by: "delegate-TD",
            with: ExecutionRefusal.staysOut)
        #expect(story.coalition.contributions.isEmpty)
    }

    @Test func `withdrawal by notice leaves what is dated before`() {
        var story = Story(at: .active)
        story.planCourse()
        let day = story.now.day.advanced(byDays: 20)
        story.expect(
            .participation(.withdraw(initiative: "I-1", from: day, reason: Story.remark())), by: "delegate-NE"
        )
        #expect(story.initiative?.participants == ["ML"])
        // The course begins within the notice: the commitment survives.
        story.expect(.activity(.nominate(activity: "E-1", seats: 2)), by: "delegate-NE")
        story.expect(
            .activity(
                .plan(
                    initiative: "I-1",
                    plan: story.course {
                        $0.begins = day.start
                        $0.ends = day.start + .days(1)
                    })), by: "officer")
        story.refuse(
            .activity(.nominate(activity: "E-2", seats: 2)), by: "delegate-NE",
            with: ExecutionRefusal.staysOut)
        story.choose(.participate, by: "delegate-NE")
        story.expect(.activity(.nominate(activity: "E-2", seats: 2)), by: "delegate-NE")
    }

    @Test func `caveats stay among the members`() {
        var story = Story(at: .resourcing) { $0.partners = ["UNCCT"] }
        let choice = ParticipationDeed.choose(
            initiative: "I-1", level: .participate, caveats: [Story.remark("No troops.")], capacity: nil)
        story.expect(.participation(choice), by: "delegate-ML")
        let partner = story.view(for: .person("uncct"))
        #expect(partner.initiative("I-1")?.participation["ML"]?.caveats == [])
        #expect(partner.trail(of: "I-1").allSatisfy { $0.name != "participation.choose" })
        #expect(
            story.view(for: .person("delegate-TD")).initiative("I-1")?.participation["ML"]?.caveats.count == 1
        )
    }

    @Test func `a supporting state sees its own acts and no one else's caveats`() {
        var story = Story(at: .resourcing)
        story.publish()
        story.choose(.contribute, by: "observer-FR")
        story.choose(.participate, by: "delegate-ML")
        let trail = story.view(for: .person("observer-FR")).trail(of: "I-1").compactMap(\.name)
        #expect(trail.filter { $0 == "participation.choose" }.count == 1)
        #expect(story.initiative?.participants == ["FR", "ML"])
    }

    @Test func `a supporting state finds its own choice and its own caveats again`() {
        var story = Story(at: .resourcing)
        story.publish()
        let choice = ParticipationDeed.choose(
            initiative: "I-1", level: .observe, caveats: [Story.remark("No cost.")], capacity: nil)
        story.expect(.participation(choice), by: "observer-FR")
        let own = story.view(for: .person("observer-FR")).initiative("I-1")?.participation["FR"]
        #expect(own?.level == .observe && own?.caveats == [Story.remark("No cost.")])
        #expect(story.view(for: .visitor).initiative("I-1")?.participation["FR"] == nil)
    }
}
