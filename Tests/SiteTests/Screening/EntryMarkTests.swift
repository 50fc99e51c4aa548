// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening
import Testing

@testable import Site

/// A decided pair stays quiet until the entry is another one.
struct EntryMarkTests {
    private static let entry: ListEntry = {
        var entry = ListEntry(
            id: "1", kind: .person,
            names: [
                ListName("Harun Velesi", .principal), ListName("Abu Tariq", .weak),
                ListName("Haroun", .alias),
            ])
        entry.nationalities = ["ml", "td"]
        entry.remarks = ["Said to be in Agadez."]
        entry.listedOn = PartialDate("2020-02-03")
        entry.links = ["https://example.org/1"]
        entry.otherProperties = ["religion": ["-"], "ethnicity": ["a", "b"]]
        return entry
    }()

    @Test func `what is said in another order is the same`() {
        var other = Self.entry
        other.names.swapAt(1, 2)
        other.nationalities.reverse()
        other.otherProperties["ethnicity"] = ["b", "a"]
        #expect(other.mark == Self.entry.mark)
    }

    @Test(
        arguments: [
            { $0.remarks = [] }, { $0.listedOn = PartialDate("2021-05-06") }, { $0.reference = "TAi.001" },
            { $0.names[2] = ListName("Harun", .alias) }, { $0.names[1] = ListName("Abu Tariq", .alias) },
            { $0.nationalities = ["ml"] }, { $0.links = ["https://example.org/2"] },
            { $0.otherProperties["education"] = ["Agadez"] }, { $0.otherProperties = [:] },
        ] as [@Sendable (inout ListEntry) -> Void])
    func `whatever is corrected is another entry`(correct: @Sendable (inout ListEntry) -> Void) {
        var other = Self.entry
        correct(&other)
        #expect(other.mark != Self.entry.mark)
    }

    @Test func `a day on which nothing changed, and what a node adds itself, are not said by the list`() {
        var other = Self.entry
        other.updatedOn = PartialDate("2026-07-08")
        other.programmeBases = ["Worded anew"]
        other.origin = FTMOrigin("Person", datasets: ["a"], referents: ["b"])
        #expect(other.mark == Self.entry.mark)
    }

    @Test func `a reader that finds a number in the same words makes no other entry of it`() {
        var other = Self.entry
        other.identifiers = [ListIdentifier(.other, "990017", label: "Said to be no.", isRepeated: true)]
        #expect(other.mark == Self.entry.mark && other.marks.former == Self.entry.marks.former)
        other.identifiers[0].isRepeated = false
        #expect(other.mark != Self.entry.mark)
        let unlabelled = other.mark
        other.identifiers.append(ListIdentifier(.other, "990017"))
        #expect(other.mark == unlabelled, "a number under two names is one number")
    }

    @Test func `the mark of before links is made as it was, so that what stands on the record can be read`() {
        let former = "187c53bb59ab0a6a8e2a5506860630056c960b3f6c586305aeb8b7f262007a08"
        let present = "f20b4aafbe6fc6d0c59a4f8f60cf8c3de61a2d1fb0da1b94c0260cab3d825bac"
        #expect(Self.entry.marks.former.hex == former && Self.entry.mark.hex == present)
        var bare = Self.entry
        bare.links = []
        bare.otherProperties = [:]
        #expect(bare.marks.former == Self.entry.marks.former && bare.mark != bare.marks.former)
    }

    @Test func `what was decided under a mark of before is not raised again, nor said to have changed`()
        async throws
    {
        let site = TestSite()
        try await site.atDesk { scene, registry, desk in
            var linked = TestLibrary.wadih
            linked.links = ["https://example.org/1"]
            site.clock.advance(.minutes(1))
            desk.library.issue([linked], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let view = View(of: registry.coalition, for: .keeper, at: site.clock.now)
            let name = "Wadih Nuwayr al-Qalami"
            let subjects = try await desk.desk.book.take(
                [.init(kind: .person, name: name, birth: "1971")], at: site.clock.now)
            let run = try desk.desk.run(subjects, in: view.listUses(), for: view)
            let hit = try #require(run.hits.first)
            let before = RaisedHit(
                subject: hit.subject, list: hit.list, entry: hit.entry, entryMark: linked.marks.former,
                score: hit.score)
            let told = ScreeningRun(
                editions: run.editions, engine: run.engine, threshold: run.threshold, subjects: 1,
                commitment: run.commitment, quiet: 0, hits: [before])
            let receipt = try await registry.submit(
                Submission(
                    id: "before", author: Author(person: "analyst", organisation: "secretariat"),
                    deed: .screening(.run(run: told))))
            let id = try #require(receipt.act?.about.last?.text)
            try await desk.keepUp(registry, at: site.clock.now)
            let known = try #require(ScreeningHit.ID(id).flatMap { registry.coalition.screeningHit($0) })
            #expect(known.revisions.isEmpty)
            try await scene.decide(id, "different")
            try await scene.confirm(id)
            let page = try await scene.screen()
            #expect(page.contains("stays quiet") && page.contains(id))
        }
    }
}
