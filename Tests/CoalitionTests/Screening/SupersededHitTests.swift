// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

/// What was settled about a pair makes way for the hit that is raised on it once the entry has changed.
struct SupersededHitTests {
    /// A homonym that was released, and the hit on the corrected entry.
    private func superseded() -> (story: Story, old: ScreeningHit.ID, new: ScreeningHit.ID) {
        var story = Story()
        story.loadList()
        let old = story.raise()
        story.settle(old, .different)
        let until = story.now.day.advanced(byDays: 30)
        story.expect(.screening(.release(hit: old, until: until, reason: Story.because)), by: "analyst")
        let new = story.raise(Story.raised(mark: 2))
        return (story, old, new)
    }

    @Test func `a released homonym does not come back beside the newer hit when its release ends`() {
        let made = superseded()
        var story = made.story
        #expect(story.status(of: made.old) == .superseded)
        #expect(story.coalition.screeningHit(made.old)?.successor == made.new)
        #expect(story.view(for: .person("analyst")).waitingHits.map(\.id) == [made.new])
        story.settle(made.new, .same)
        story.wait(.days(40))
        #expect(story.status(of: made.old) == .superseded && story.status(of: made.new) == .same)
        #expect(story.view(for: .person("analyst")).waitingHits.isEmpty)
        #expect(story.tell(.screening(.retire(list: "un")), by: .system).isAdmitted)
        story.expect(.screening(.forget(subject: "S-1a", ground: .mistake)), by: "analyst")
    }

    @Test func `nothing is decided about a pair in two places`() throws {
        let made = superseded()
        var story = made.story
        let until = story.now.day.advanced(byDays: 9)
        for deed in [
            ScreeningDeed.decide(hit: made.old, finding: .same, reason: Story.because),
            .review(hit: made.old, agrees: true, reason: Story.because),
            .release(hit: made.old, until: until, reason: Story.because),
            .endRelease(hit: made.old, reason: Story.because),
        ] {
            story.refuse(.screening(deed), by: "analyst", with: ScreeningRefusal.superseded)
        }
        let finding = try #require(story.findings.first)
        #expect(finding.summary.contains(made.new.text), "it says where to go on")
    }

    @Test func `a name is kept by the release of the newer hit alone`() throws {
        let made = superseded()
        var story = made.story
        story.settle(made.new, .different)
        #expect(story.coalition.keptUntil("S-1a", screened: story.now, at: story.now) != nil)
        let until = story.now.day.advanced(byDays: 30)
        story.expect(.screening(.release(hit: made.new, until: until, reason: Story.because)), by: "analyst")
        #expect(story.coalition.keptUntil("S-1a", screened: story.now, at: story.now) == nil)
    }

    @Test func `a confirmed match that was raised anew is told of its delisting in one place`() {
        var story = Story()
        story.loadList()
        let old = story.raise()
        story.settle(old, .same)
        let new = story.raise(Story.raised(mark: 2))
        story.settle(new, .same)
        story.loadList(2)
        story.revise(["QDi.001": nil], version: 2)
        #expect(story.status(of: old) == .superseded && story.status(of: new) == .delisted)
        #expect(story.coalition.screeningHit(old)?.revisions.isEmpty == true)
    }
}
