// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// Who may read the bytes of an act: they name the office that acted and all that the act is about.
struct PayloadReaderTests {
    private let story: Story
    /// The act that published a release about a visit.
    private let published: Int

    init() {
        var story = Story()
        let plan = VisitPlan(
            title: SmallCharter.same("Visit"), visitor: "UNCCT", purpose: SmallCharter.same("Talks"),
            begins: story.now + .hours(1), ends: story.now + .hours(9))
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        var draft = ReleaseDraft(
            kind: .pressRelease, title: SmallCharter.same("News"), lead: SmallCharter.same("Lead"),
            body: Story.threeParagraphs)
        draft.visit = "V-1"
        story.expect(.publication(.draft(release: draft)), by: "press")
        story.expect(.publication(.clear(release: "R-1")), by: "press-2")
        story.expect(.publication(.publish(release: "R-1")), by: "press")
        published = story.coalition.count - 1
        self.story = story
    }

    private func view(_ person: Person.ID) -> View { story.view(for: .person(person)) }

    @Test func `the public knows of what was published, not of the office or of the visit behind it`() {
        let visitor = story.view(for: .visitor)
        #expect(visitor.act(published)?.about == ["R-1"])
        #expect(visitor.latestActs(1).map(\.about) == [["R-1"]])
        #expect(visitor.trail(of: "R-1").map(\.about) == [["R-1"]])
        #expect(visitor.trail(of: "V-1").isEmpty)
        #expect(!visitor.hasNews(from: 0, about: "V-1") && visitor.hasNews(from: 0, about: "R-1"))
        #expect(!visitor.mayRead(published))
        #expect(!view("uncct").mayRead(published))
    }

    @Test func `what nobody did is read by whoever may know of it`() {
        let visitor = story.view(for: .visitor)
        #expect(visitor.mayRead(0))
        #expect(!visitor.mayRead(published - 1) && !visitor.mayRead(-1) && !visitor.mayRead(published + 1))
    }

    @Test func `a member knows the office, and reads the act where it knows of the visit too`() {
        #expect(view("delegate-ML").act(published)?.about == ["R-1"])
        #expect(!view("delegate-ML").mayRead(published))
        #expect(view("protocol").act(published)?.about == ["R-1", "V-1"])
        #expect(view("protocol").mayRead(published))
        var story = story
        let plan = FollowUpPlan(
            action: SmallCharter.same("Send the plan"), owner: "delegate-ML",
            due: story.now.day.advanced(byDays: 9))
        story.expect(.visit(.agree(visit: "V-1", followUp: plan)), by: "protocol")
        let owner = story.view(for: .person("delegate-ML"))
        #expect(owner.knows(of: "V-1") && !owner.isOpen("V-1") && owner.visit("V-1") == nil)
        #expect(owner.mayRead(published) && owner.mayRead(published + 1))
        #expect(!story.view(for: .person("delegate-NE")).knows(of: "V-1"))
    }

    @Test func `what was taken back was public, and is still named`() {
        var story = story
        story.expect(
            .publication(.withdraw(release: "R-1", reason: SmallCharter.same("A wrong date"))), by: "press")
        let visitor = story.view(for: .visitor)
        #expect(!visitor.isOpen("R-1") && visitor.knows(of: "R-1"))
        #expect(visitor.latestActs(1).map(\.about) == [["R-1"]])
        #expect(!visitor.knows(of: "R-2") && !visitor.knows(of: "X-1"))
    }

    @Test func `the reasons of analysts stay at their desk, in the record too`() {
        var story = Story()
        story.loadList()
        let hit = story.raise()
        let raised = story.coalition.count - 1
        #expect(story.view(for: .person("analyst")).mayRead(raised))
        #expect(story.view(for: .person("auditor")).act(raised)?.about.contains(hit.subject) == true)
        let officer = story.view(for: .person("officer"))
        #expect(officer.act(raised)?.about == [] && !officer.mayRead(raised))
    }
}
