// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// Which states may nominate for an activity, and how many people.
struct NominationTests {
    private func seats(_ story: Story, _ person: Person.ID) -> Int? {
        story.view(for: .person(person)).seatsToNominate(for: "E-1")
    }

    private func nominate(_ count: Int, by person: Person.ID, _ story: inout Story) {
        story.expect(.activity(.nominate(activity: "E-1", seats: count)), by: person)
    }

    @Test func `a state has the seats that no other has taken, its own among them`() {
        var story = Story(at: .active)
        story.choose(.decline, by: "delegate-TD")
        story.planCourse()
        #expect(seats(story, "delegate-NE") == 10 && seats(story, "delegate-ML") == 10)
        nominate(4, by: "delegate-NE", &story)
        #expect(seats(story, "delegate-NE") == 10 && seats(story, "delegate-ML") == 6)
        nominate(6, by: "delegate-ML", &story)
        #expect(seats(story, "delegate-NE") == 4 && seats(story, "delegate-ML") == 6)
        // Who stays out, who takes no seat and who carries it out.
        let others: [Person.ID] = ["delegate-TD", "uncct", "officer"]
        #expect(others.allSatisfy { seats(story, $0) == nil })
        story.expect(.activity(.cancel(activity: "E-1", reason: Story.note)), by: "officer")
        #expect(seats(story, "delegate-NE") == nil)
    }

    @Test func `a supporting state that takes part nominates too, and learns what the others left`() {
        var story = Story(at: .active)
        story.publish()
        story.planCourse()
        #expect(seats(story, "observer-FR") == nil)
        story.choose(.contribute, by: "observer-FR")
        nominate(4, by: "delegate-NE", &story)
        #expect(seats(story, "observer-FR") == 6)
        #expect(story.view(for: .person("observer-FR")).activity("E-1")?.nominations == [:])
        nominate(6, by: "observer-FR", &story)
        #expect(seats(story, "observer-FR") == 6)
        // No seat is left to who has none.
        #expect(seats(story, "delegate-ML") == nil)
    }
}
