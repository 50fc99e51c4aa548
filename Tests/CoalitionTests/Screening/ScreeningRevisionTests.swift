// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

/// An entry that changes, or is struck off, while somebody still has to do something about a hit on it.
struct ScreeningRevisionTests {
    var story = Story()

    init() { story.loadList() }

    private func decide(_ hit: ScreeningHit.ID, _ finding: ScreeningHit.Finding = .same) -> Deed {
        .screening(.decide(hit: hit, finding: finding, reason: Story.because))
    }

    private func review(_ hit: ScreeningHit.ID, agrees: Bool = true) -> Deed {
        .screening(.review(hit: hit, agrees: agrees, reason: Story.because))
    }

    @Test(arguments: [2, nil] as [UInt8?])
    func `a decision on an entry that changed since is taken anew, by either, and then confirmed`(
        mark: UInt8?
    ) throws {
        var story = story
        let hit = story.raise()
        story.expect(decide(hit), by: "analyst")
        story.wait(.hours(1))
        story.loadList(2)
        story.revise(["QDi.001": mark], version: 2)
        #expect(story.status(of: hit) == .overtaken)
        #expect(story.view(for: .person("analyst")).hitsAwaitingMe.map(\.id) == [hit])
        #expect(story.view(for: .person("analyst-2")).actions.map(\.kind) == [.decideHit])
        for agrees in [true, false] {
            story.refuse(
                review(hit, agrees: agrees), by: "analyst-2", with: ScreeningRefusal.overtaken)
        }
        story.expect(decide(hit, .different), by: "analyst-2")
        #expect(story.status(of: hit) == .decided)
        story.expect(review(hit), by: "analyst")
        #expect(story.status(of: hit) == .different)
        let settled = try #require(story.coalition.screeningHit(hit))
        #expect(settled.decisions.map(\.isOvertaken) == [true, false])
        let marks: [Hash?] = [mark.map { Hash.of([$0]) }]
        #expect(settled.revisions.map(\.mark) == marks)
        #expect(settled.revisions.first?.version == Hash.of([2]))
    }

    @Test func `nobody decides on, or confirms, what they have not read`() {
        var story = story
        let hit = story.raise()
        story.loadList(2)
        story.revise(["QDi.001": 2], version: 2)
        let decide = { turn in
            Deed.screening(.decide(hit: hit, finding: .same, reason: Story.because, basedOn: turn))
        }
        story.refuse(decide(0), by: "analyst", with: ScreeningRefusal.movedOn)
        story.expect(decide(1), by: "analyst")
        let review = { turn in
            Deed.screening(.review(hit: hit, agrees: true, reason: Story.because, basedOn: turn))
        }
        story.refuse(review(1), by: "analyst-2", with: ScreeningRefusal.movedOn)
        story.expect(review(2), by: "analyst-2")
        #expect(story.status(of: hit) == .same)
    }

    @Test func `a decision on the entry as it now stands is overtaken by nothing that came before`() {
        var story = story
        let hit = story.raise()
        story.loadList(2)
        story.wait(.hours(1))
        story.expect(decide(hit), by: "analyst")
        story.revise(["QDi.001": 2], version: 2)
        #expect(story.status(of: hit) == .decided)
    }

    @Test func `nobody is found whose name was forgotten`() {
        var story = story
        let hit = story.raise()
        story.settle(hit, .different)
        story.expect(.screening(.forget(subject: "S-1a", ground: .mistake)), by: "analyst")
        story.refuse(
            .screening(.run(run: Story.run([Story.raised("QDi.002", on: "S-1a")]))), by: "analyst",
            with: ScreeningRefusal.unknownSubject)
    }

    @Test func `an open hit stays open, knows of the change, and names the act on its trail`() throws {
        var story = story
        let hit = story.raise()
        story.loadList(2)
        story.revise(["QDi.001": 2, "QDi.002": 5], version: 2)
        #expect(story.status(of: hit) == .open)
        #expect(story.coalition.screeningHit(hit)?.entryMark == Hash.of([2]))
        #expect(
            story.view(for: .person("auditor")).trail(of: hit.subject).map(\.name).contains(
                "screening.revise"))
    }

    @Test func `what was settled on the entry as it now stands is not raised again for the change`() {
        var story = story
        let hit = story.raise()
        story.loadList(2)
        story.revise(["QDi.001": 2], version: 2)
        story.settle(hit, .different)
        story.refuse(
            .screening(.run(run: Story.run([Story.raised(mark: 2)], version: 2))), by: "analyst",
            with: ScreeningRefusal.quiet)
        let again = story.raise(Story.raised(mark: 1), version: 2)
        #expect(story.status(of: again) == .open)
    }

    @Test func `who was struck off while a hit waited is raised anew once listed again`() {
        var story = story
        let hit = story.raise()
        story.loadList(2)
        story.revise(["QDi.001": nil], version: 2)
        story.settle(hit, .different)
        story.loadList(3)
        let again = story.raise(version: 3)
        #expect(story.status(of: again) == .open)
    }

    @Test func `a settled hit and other entries are left alone, and the same twice is noted once`() throws {
        var story = story
        let settled = story.raise()
        story.settle(settled, .same)
        let other = story.raise(Story.raised("QDi.002", on: "S-2b"))
        story.expect(decide(other), by: "analyst")
        story.loadList(2)
        story.revise(["QDi.001": 2], version: 2)
        #expect(story.status(of: settled) == .same && story.status(of: other) == .decided)
        #expect(story.coalition.screeningHit(settled)?.revisions.isEmpty == true)
        for _ in 0..<2 { story.revise(["QDi.002": 9], version: 2) }
        #expect(story.status(of: other) == .overtaken)
        #expect(story.coalition.screeningHit(other)?.revisions.count == 1)
    }

    @Test func `a change is told of the version in force, and of some entry`() {
        var story = story
        let entry = RevisedEntry(entry: "QDi.001", mark: nil)
        let cases: [(ScreeningDeed, ScreeningRefusal)] = [
            (.revise(list: "un", version: .of([9]), entries: [entry]), .notInForce),
            (.revise(list: "eu", version: .of([1]), entries: [entry]), .notInForce),
            (.revise(list: "un", version: .of([1]), entries: []), .emptyRun),
        ]
        for (deed, refusal) in cases {
            let verdict = story.tell(.screening(deed), by: .system)
            #expect(verdict.findings.map(\.code) == [refusal.code])
        }
    }
}
