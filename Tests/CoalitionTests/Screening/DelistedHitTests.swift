// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

/// A match that two have confirmed, and whose entry is struck off: delisting is as fast as listing.
struct DelistedHitTests {
    /// Confirmed in the first version, struck off in the second.
    private func delisted() -> (story: Story, hit: ScreeningHit.ID) {
        var story = Story()
        story.loadList()
        let hit = story.raise()
        story.settle(hit, .same)
        story.wait(.hours(1))
        story.loadList(2)
        story.revise(["QDi.001": nil], version: 2)
        return (story, hit)
    }

    @Test func `a confirmed match waits for every analyst once its entry is struck off`() {
        let made = delisted()
        var story = made.story
        #expect(story.status(of: made.hit) == .delisted)
        for analyst in ["analyst", "analyst-2"] as [Person.ID] {
            let view = story.view(for: .person(analyst))
            #expect(view.hitsAwaitingMe.map(\.id) == [made.hit])
            #expect(view.actions.map(\.kind) == [.decideHit])
        }
        let trail = story.view(for: .person("auditor")).trail(of: made.hit.subject)
        #expect(trail.map(\.name).contains("screening.revise"))
        let retired = story.tell(.screening(.retire(list: "un")), by: .system)
        #expect(retired.findings.map(\.code) == [ScreeningRefusal.hitsWait.code])
        story.refuse(
            .screening(.review(hit: made.hit, agrees: true, reason: Story.because)), by: "analyst-2",
            with: ScreeningRefusal.notDecided)
    }

    @Test(arguments: [ScreeningHit.Finding.same, .different])
    func `it waits until two have decided it anew, and is told once`(finding: ScreeningHit.Finding) throws {
        let made = delisted()
        var story = made.story
        story.revise(["QDi.001": nil], version: 2)
        story.settle(made.hit, finding)
        story.revise(["QDi.001": nil], version: 2)
        #expect(story.status(of: made.hit)?.isWaiting == false)
        #expect(story.view(for: .person("analyst")).waitingHits.isEmpty)
        let hit = try #require(story.coalition.screeningHit(made.hit))
        #expect(hit.settled == finding && hit.revisions.count == 1)
        #expect(hit.decisions.map(\.isDelisted) == [true, false])
    }

    @Test func `who is listed again before anybody looked still waits, and is not raised beside it`() throws {
        let made = delisted()
        var story = made.story
        story.loadList(3)
        story.revise(["QDi.001": 1], version: 3)
        #expect(story.status(of: made.hit) == .delisted)
        story.refuse(
            .screening(.run(run: Story.run([Story.raised()], version: 3))), by: "analyst",
            with: ScreeningRefusal.quiet)
        story.loadList(4)
        story.revise(["QDi.001": nil], version: 4)
        let hit = try #require(story.coalition.screeningHit(made.hit))
        #expect(hit.revisions.map(\.mark) == [nil, Hash.of([1]), nil])
    }

    @Test func `who is listed again after it was confirmed anew is raised anew`() {
        let made = delisted()
        var story = made.story
        story.settle(made.hit, .same)
        story.loadList(3)
        let again = story.raise(version: 3)
        #expect(story.status(of: again) == .open && story.status(of: made.hit) == .superseded)
    }

    @Test(arguments: [ScreeningHit.Finding.different, .unsure])
    func `who was found to be someone else is not asked about again`(finding: ScreeningHit.Finding) {
        var story = Story()
        story.loadList()
        let hit = story.raise()
        story.settle(hit, finding)
        story.loadList(2)
        story.revise(["QDi.001": nil], version: 2)
        #expect(story.status(of: hit)?.isWaiting == false)
        #expect(story.coalition.screeningHit(hit)?.revisions.isEmpty == true)
    }
}
