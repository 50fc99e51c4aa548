// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Record
import Screening
import Testing

@testable import Site

/// What the desk says of a hit that waits when its entry changes, or is struck off.
@Suite struct RevisedEntriesTests {
    private let site = TestSite()

    private static var moved: ListEntry {
        var entry = TestLibrary.wadih
        entry.addresses = ["Zarqa Sands"]
        return entry
    }

    /// The list changes, and the desk does what it does by itself. It does not last so long that anybody has to prove anew
    /// who they are.
    private func issue(_ entries: [ListEntry], _ registry: Registry, _ desk: TestDesk) async throws {
        site.clock.advance(.minutes(1))
        desk.library.issue(entries, published: site.clock.now)
        try await desk.keepUp(registry, at: site.clock.now)
    }

    @Test func `a change is said on the hit field by field, and in the queue, at once`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            for path in ["/screening", "/screening/hits/\(hit)"] {
                let before = try await scene.read(path, as: "analyst")
                #expect(!before.contains("Entry changed") && !before.contains("has changed since"), "\(path)")
            }
            try await issue([Self.moved, TestLibrary.rafida], registry, desk)
            #expect(try await scene.read("/screening", as: "analyst").contains("Entry changed"))
            for path in ["/screening/hits/\(hit)", "/screening/hits/\(hit)/decide"] {
                let page = try await scene.read(path, as: "analyst")
                #expect(page.contains("The entry has changed since this hit was raised"), "\(path)")
                #expect(page.contains("Zarqa Sands") && page.contains("Addresses"), "\(path)")
            }
            #expect(Self.revisions(registry) == 1)
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(Self.revisions(registry) == 1, "it is known")
        }
    }

    @Test func `who was struck off is said to be so on the hit and in the queue`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await issue([TestLibrary.rafida], registry, desk)
            #expect(try await scene.read("/screening", as: "analyst").contains("Entry delisted"))
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("removed from the list since this hit was raised"))
        }
    }

    @Test func `a confirmed match whose entry was struck off comes back into the queue, and says why`()
        async throws
    {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "same")
            try await scene.confirm(hit)
            #expect(try await !scene.read("/screening?status=waiting", as: "analyst").contains(hit))
            try await issue([TestLibrary.rafida], registry, desk)
            for analyst in ["analyst", "analyst-2"] {
                let queue = try await scene.read("/screening?status=mine", as: analyst)
                #expect(queue.contains(hit) && queue.contains("Confirmed, then the entry was delisted"))
                #expect(queue.contains("status=delisted"))
            }
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("no longer rests on this list") && page.contains("/\(hit)/decide"))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(Self.revisions(registry) == 1, "it is known")
            try await issue([TestLibrary.wadih, TestLibrary.rafida], registry, desk)
            let relisted = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(relisted.contains("is listed again") && !relisted.contains("no longer rests"))
            try await scene.decide(hit, "same")
            try await scene.confirm(hit)
            let waiting = View(of: registry.coalition, for: .keeper, at: site.clock.now).waitingHits
            #expect(waiting.isEmpty && Self.hit(hit, registry)?.settled == .same)
        }
    }

    @Test func `a homonym whose entry changed points to the hit that took its place`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            try await issue([Self.moved, TestLibrary.rafida], registry, desk)
            let newer = try #require(Self.hit(hit, registry)?.successor)
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("has taken its place") && page.contains("/screening/hits/\(newer)"))
            #expect(!page.contains("/\(hit)/release") && !page.contains("/\(hit)/decide"))
        }
    }

    @Test func `a decision taken before the change is not confirmed, but taken anew`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "same")
            try await issue([Self.moved, TestLibrary.rafida], registry, desk)
            let refused = try await scene.refused(
                "analyst-2", "/screening/hits/\(hit)/review", Scene.agreement)
            #expect(refused.contains("changed after it was decided") && refused.contains("ecide it anew"))
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst-2")
            #expect(page.contains("it is to be decided anew") && page.contains("/\(hit)/decide"))
            #expect(!page.contains("/\(hit)/review"))
            #expect(try await scene.read("/screening?status=overtaken", as: "analyst").contains(hit))
            try await scene.decide(hit, "different", as: "analyst-2")
            try await scene.confirm(hit, as: "analyst")
            try await issue(
                [Self.moved, TestLibrary.rafida, TestLibrary.person("A", "Someone Else", born: 1950)],
                registry, desk)
            let waiting = View(of: registry.coalition, for: .keeper, at: site.clock.now).waitingHits
            #expect(waiting.isEmpty, "it was settled on the entry as it now stands")
        }
    }

    @Test func `what a node did not note when the list changed is made up for`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            desk.library.issue([Self.moved], published: site.clock.now)
            try desk.lists.refresh()
            // As a node of before left it: the version is in force, and nothing was said of the hit.
            let state = try #require(try desk.library.lists().first)
            let version = try #require(state.version)
            let edition = try desk.desk.edition(of: "un", version, after: nil)
            _ = try await registry.submit(
                Submission(id: "by-hand", author: .system, deed: .screening(.enforce(edition: edition))))
            #expect(Self.hit(hit, registry)?.revisions.isEmpty == true)
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(Self.hit(hit, registry)?.revisions.map(\.mark) == [Self.moved.mark])
        }
    }

    /// How many acts of that kind are on the record.
    private static func revisions(_ registry: Registry) -> Int {
        let trail = registry.coalition.trail
        return (0..<trail.count).count { trail[$0].name == "screening.revise" }
    }

    private static func hit(_ id: String, _ registry: Registry) -> ScreeningHit? {
        ScreeningHit.ID(id).flatMap { registry.coalition.screeningHit($0) }
    }

    @Test func `a program is told the same`() async throws {
        let desk = try site.openDesk()
        try await site.run { client, registry in
            desk.library.issue([TestLibrary.wadih], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let scene = Scene(client, clock: site.clock)
            let hit = try await scene.raise()
            try await scene.decide(hit, "same")
            try await issue([Self.moved], registry, desk)
            let analyst = try await Program.of("analyst-2", site, client)
            let json = try await analyst.json("/screening/hits/\(hit)")
            #expect(json["status"] == .text("overtaken") && json["entryNow"] == .text("changed"))
            #expect(json["changes"]?[0]?["field"] == .text("addresses"))
            #expect(json["changes"]?[0]?["after"]?.texts == ["Zarqa Sands"])
            #expect(json["decisions"]?[0]?["overtaken"] == .truth(true))
            let queue = try await analyst.json("/screening/hits?status=overtaken")
            #expect(queue.items.map { $0["entryNow"] } == [.text("changed")])
        }
    }
}
