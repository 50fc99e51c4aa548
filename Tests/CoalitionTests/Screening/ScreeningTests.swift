// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

/// The life of a hit: raised, decided by one, confirmed by another, released, quiet until either side changes.
struct ScreeningTests {
    var story = Story()

    init() { story.loadList() }

    @Test func `two analysts settle a hit, each seeing whom it waits for`() {
        var story = story
        let hit = story.raise()
        #expect(story.status(of: hit) == .open)
        #expect(story.view(for: .person("analyst")).hitsAwaitingMe.map(\.id) == [hit])
        #expect(story.view(for: .person("analyst")).actions.map(\.kind) == [.decideHit])
        story.expect(.screening(.decide(hit: hit, finding: .same, reason: Story.because)), by: "analyst")
        #expect(story.status(of: hit) == .decided)
        #expect(story.view(for: .person("analyst")).hitsAwaitingMe.isEmpty)
        #expect(story.view(for: .person("analyst-2")).hitsAwaitingMe.map(\.id) == [hit])
        #expect(story.view(for: .person("analyst")).actions == [])
        #expect(story.view(for: .person("analyst-2")).actions.map(\.kind) == [.confirmHit])
        story.expect(.screening(.review(hit: hit, agrees: true, reason: Story.because)), by: "analyst-2")
        #expect(story.status(of: hit) == .same)
        #expect(story.view(for: .person("analyst-2")).waitingHits.isEmpty)
    }

    @Test func `a contradicted decision is taken anew, by either`() {
        var story = story
        let hit = story.raise()
        story.expect(.screening(.decide(hit: hit, finding: .same, reason: Story.because)), by: "analyst")
        story.expect(.screening(.review(hit: hit, agrees: false, reason: Story.because)), by: "analyst-2")
        #expect(story.status(of: hit) == .contradicted)
        story.expect(
            .screening(.decide(hit: hit, finding: .different, reason: Story.because)), by: "analyst-2")
        story.expect(.screening(.review(hit: hit, agrees: true, reason: Story.because)), by: "analyst")
        #expect(story.status(of: hit) == .different)
        #expect(story.coalition.screeningHit(hit)?.decisions.count == 2)
    }

    @Test func `a release holds to the end of its day, then the pair is looked at again`() throws {
        var story = story
        let hit = story.raise()
        story.settle(hit, .different)
        let until = story.now.day.advanced(byDays: 30)
        story.expect(.screening(.release(hit: hit, until: until, reason: Story.because)), by: "analyst")
        #expect(story.status(of: hit) == .released)
        story.now = until.start + .hours(23)
        #expect(story.status(of: hit) == .released)
        story.wait(.hours(1))
        #expect(story.status(of: hit) == .lapsed)
        #expect(story.view(for: .person("analyst")).waitingHits.map(\.id) == [hit])
        story.settle(hit, .different)
        #expect(story.status(of: hit) == .different)
    }

    @Test(arguments: [ScreeningHit.Finding.same, .different, .unsure])
    func `a settled pair stays quiet until the entry changes`(finding: ScreeningHit.Finding) {
        var story = story
        let hit = story.raise()
        story.settle(hit, finding)
        story.refuse(
            .screening(.run(run: Story.run([Story.raised()]))), by: "analyst-2", with: ScreeningRefusal.quiet)
        let again = story.raise(Story.raised(mark: 2))
        #expect(story.status(of: again) == .open)
        #expect(story.status(of: hit) != .open)
    }

    @Test func `what two were unsure of rests, then waits again until somebody can tell`() {
        var story = story
        let hit = story.raise()
        story.settle(hit, .unsure)
        #expect(story.status(of: hit) == .unsure)
        #expect(story.view(for: .person("analyst")).waitingHits.isEmpty)
        story.wait(.days(29))
        #expect(story.status(of: hit) == .unsure)
        story.wait(.days(1))
        #expect(story.status(of: hit) == .unresolved)
        #expect(story.view(for: .person("analyst")).hitsAwaitingMe.map(\.id) == [hit])
        #expect(story.view(for: .person("analyst-2")).actions.map(\.kind) == [.decideHit])
        story.refuse(
            .screening(.run(run: Story.run([Story.raised()]))), by: "analyst-2", with: ScreeningRefusal.quiet)
        story.settle(hit, .unsure)
        #expect(story.status(of: hit) == .unsure, "it rests anew")
        story.wait(ScreeningHit.unsureRest)
        story.settle(hit, .different)
        #expect(story.status(of: hit) == .different)
        #expect(story.coalition.screeningHit(hit)?.decisions.count == 3)
    }

    @Test func `an entry that changes while an unsure hit waits again is noted on it`() {
        var story = story
        let hit = story.raise()
        story.settle(hit, .unsure)
        story.wait(ScreeningHit.unsureRest)
        story.loadList(2)
        story.revise(["QDi.001": 2], version: 2)
        #expect(story.coalition.screeningHit(hit)?.revisions.count == 1)
        #expect(story.status(of: hit) == .unresolved)
    }

    @Test func `a list is not taken out of use while an unsure hit in it waits again`() {
        var story = story
        let hit = story.raise()
        story.settle(hit, .unsure)
        story.wait(ScreeningHit.unsureRest)
        let refusal = story.tell(.screening(.retire(list: "un")), by: .system)
        #expect(refusal.findings.map(\.code) == [ScreeningRefusal.hitsWait.code])
    }

    @Test func `another name, or another entry, is another pair`() {
        var story = story
        story.settle(story.raise(), .different)
        let ofAnotherName = story.raise(Story.raised(on: "S-2b"))
        let ofAnotherEntry = story.raise(Story.raised("QDi.002"))
        #expect(story.status(of: ofAnotherName) == .open)
        #expect(story.status(of: ofAnotherEntry) == .open)
    }

    @Test func `a new edition is re-screened once, and its delay is known`() throws {
        var story = story
        _ = story.raise()
        story.wait(.hours(2))
        story.loadList(2)
        story.wait(.minutes(5))
        let deed = { (isLast: Bool, hits: [RaisedHit]) -> Deed in
            .screening(
                .rescreen(
                    run: Story.run(hits, subjects: 4, version: 2), list: "un", version: .of([2]),
                    isLast: isLast))
        }
        #expect(story.tell(deed(false, [Story.raised("QDi.009")]), by: .system).isAdmitted)
        #expect(story.coalition.listsInForce.first?.rescreened == nil)
        #expect(story.tell(deed(true, []), by: .system).isAdmitted)
        let edition = try #require(story.coalition.listsInForce.first)
        #expect(edition.rescreened?.subjects == 8 && edition.rescreened?.raised == 1)
        #expect(edition.span == .minutes(245))
        #expect(
            story.tell(deed(true, []), by: .system).findings.map(\.code)
                == [ScreeningRefusal.wrongCause.code])
    }

    @Test func `where the file has no date, the server's is where the time is reckoned from`() throws {
        func span(_ published: Instant?, _ served: Instant?) throws -> Span? {
            var story = self.story
            let edition = ListEdition(
                list: "un", version: .of([3]), published: published, served: served, entries: 1, added: 0,
                changed: 0, removed: 0)
            #expect(story.tell(.screening(.enforce(edition: edition)), by: .system).isAdmitted)
            let run = Story.run([], subjects: 1, version: 3)
            let deed = ScreeningDeed.rescreen(run: run, list: "un", version: .of([3]), isLast: true)
            #expect(story.tell(.screening(deed), by: .system).isAdmitted)
            return try #require(story.coalition.listsInForce.first).span
        }
        let now = story.now
        #expect(try span(nil, now - .minutes(30)) == .minutes(30))
        #expect(try span(now - .minutes(40), now - .minutes(30)) == .minutes(40), "the file's goes before it")
        #expect(try span(nil, nil) == nil)
    }

    @Test func `only analysts screen, and they and the auditor see the desk`() {
        var story = story
        let deed = Deed.screening(.run(run: Story.run([Story.raised()])))
        for person in ["officer", "delegate-ML", "uncct", "auditor", "sg"] as [Person.ID] {
            story.refuse(deed, by: person, with: AuthorityRefusal.powerMissing)
        }
        let hit = story.raise()
        for person in ["officer", "delegate-ML", "uncct", "sg"] as [Person.ID] {
            let view = story.view(for: .person(person))
            #expect(!view.seesScreening && view.hit(hit) == nil && view.hits.isEmpty)
            #expect(view.waitingHits.isEmpty && view.screeningRuns.isEmpty)
        }
        #expect(story.view(for: .visitor).listsInForce.isEmpty)
        #expect(story.view(for: .person("auditor")).hit(hit) != nil)
        #expect(story.view(for: .person("auditor")).hitsAwaitingMe.isEmpty)
        #expect(story.view(for: .person("delegate-ML")).trail(of: hit.subject).isEmpty)
    }

    @Test func `what the node does, nobody else may`() {
        var story = story
        for deed in [
            ScreeningDeed.enforce(edition: Story.edition(2)), .retire(list: "un"),
            .expire(subjects: ["S-1a"]),
            .revise(
                list: "un", version: .of([1]), entries: [RevisedEntry(entry: "QDi.001", mark: nil)]),
            .rescreen(run: Story.run([]), list: "un", version: .of([1]), isLast: true),
        ] {
            story.refuse(.screening(deed), by: "analyst", with: AuthorityRefusal.clockOnly)
        }
    }

    @Test func `a list that was retired is looked in no more, its hits stay, and it can come back`() throws {
        var story = story
        let hit = story.raise()
        let refusal = story.tell(.screening(.retire(list: "un")), by: .system)
        #expect(refusal.findings.map(\.code) == [ScreeningRefusal.hitsWait.code])
        story.settle(hit, .same)
        #expect(story.tell(.screening(.retire(list: "un")), by: .system).isAdmitted)
        #expect(story.coalition.listsInForce.isEmpty)
        story.refuse(.screening(.run(run: Story.run([]))), by: "analyst", with: ScreeningRefusal.noList)
        let view = story.view(for: .person("auditor"))
        #expect(view.hit(hit)?.settled == .same && view.editions(of: "un").count == 1)
        story.loadList()
        #expect(story.coalition.listsInForce.map(\.edition.list) == ["un"])
        #expect(
            view.editions(of: "un").count == 1
                && story.view(for: .person("auditor")).editions(of: "un").count == 2)
    }

    @Test func `a name that is destroyed takes along all that was written about it`() throws {
        var story = story
        let hit = story.raise()
        story.settle(hit, .different)
        #expect(story.coalition.actsAbout("S-1a").count == 2)
        story.expect(.screening(.forget(subject: "S-1a", ground: .request)), by: "analyst")
        let forgotten = try #require(story.coalition.screeningHit(hit))
        #expect(forgotten.status(at: story.now) == .forgotten)
        #expect(forgotten.decisions.isEmpty && forgotten.release == nil)
        #expect(story.view(for: .person("auditor")).forgetting(of: "S-1a")?.ground == .request)
    }

    @Test func `erased decisions leave the numbers of everything else as they were`() {
        var story = story
        let first = story.raise()
        story.settle(first, .different)
        story.expect(.screening(.forget(subject: "S-1a", ground: .request)), by: "analyst")
        let second = story.raise(Story.raised(on: "S-2b"))
        let erased = Set(story.coalition.actsAbout("S-1a"))
        let replayed = story.replayed { erased.contains($0.index) }
        #expect(erased.count == 2)
        #expect(replayed.screeningHit(first)?.status(at: story.now) == .forgotten)
        #expect(replayed.screeningHit(second)?.status(at: story.now) == .open)
    }

    @Test func `a name is due once its time is over and nothing about it waits or is released`() {
        var story = story
        let details = ScreenedSubject.Details(kind: .person, name: "Nobody At All")
        let subject = ScreenedSubject(id: "S-1a", details: details, first: story.now, last: story.now)
        let hit = story.raise()
        story.wait(.days(366))
        #expect(!story.coalition.isDue(subject, at: story.now), "its hit waits")
        story.settle(hit, .different)
        #expect(!story.coalition.isDue(subject, at: story.now), "somebody has just written about it")
        let until = story.now.day.advanced(byDays: 700)
        story.expect(.screening(.release(hit: hit, until: until, reason: Story.because)), by: "analyst")
        story.wait(.days(400))
        #expect(!story.coalition.isDue(subject, at: story.now), "it is released")
        story.expect(.screening(.endRelease(hit: hit, reason: Story.because)), by: "analyst")
        story.settle(hit, .different)
        story.wait(.days(366))
        #expect(story.coalition.isDue(subject, at: story.now))
    }

    @Test func `a name that nobody is sure of is kept, resting or waiting, until it is settled or erased`() {
        var story = story
        let details = ScreenedSubject.Details(kind: .person, name: "Nobody At All")
        let subject = ScreenedSubject(id: "S-1a", details: details, first: story.now, last: story.now)
        let hit = story.raise()
        story.settle(hit, .unsure)
        story.wait(.days(400))
        #expect(!story.coalition.isDue(subject, at: story.now), "it waits again")
        story.settle(hit, .unsure)
        #expect(story.coalition.keptUntil("S-1a", screened: subject.last, at: story.now) == nil, "it rests")
        var erased = story
        erased.expect(.screening(.forget(subject: "S-1a", ground: .request)), by: "analyst")
        #expect(erased.status(of: hit) == .forgotten)
        story.wait(ScreeningHit.unsureRest)
        story.settle(hit, .different)
        story.wait(.days(366))
        #expect(story.coalition.isDue(subject, at: story.now))
    }
}
