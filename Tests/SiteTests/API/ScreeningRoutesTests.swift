// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Record
import Testing

@testable import Site

/// The screening desk as programs read it: for those who may open its pages, with the same log of who saw whose name.
@Suite struct ScreeningRoutesTests {
    private let site = TestSite()

    /// A desk at which three names were screened, the first of them of someone who resembles an entry, twice.
    private func run(
        _ body:
            @Sendable @escaping (any TestClientProtocol, Registry, TestDesk, ScreenedThings) async throws ->
            Void
    ) async throws {
        let desk = try site.openDesk()
        try await site.run { client, registry in
            desk.library.issue(
                [TestLibrary.wadih, TestLibrary.rafida], published: site.clock.now - .minutes(30))
            try await desk.keepUp(registry, at: site.clock.now)
            let scene = Scene(client, clock: site.clock)
            for name in ["Rafida al-Tirazi", "Rafida Tirazi", "Wadih Nuwayr al-Qalami"] {
                site.clock.advance(.minutes(1))
                _ = try await scene.page(
                    after: "analyst", "/screening/new", ["who": [name], "kind": ["person"]])
            }
            try await body(client, registry, desk, try ScreenedThings(registry.coalition))
        }
    }

    private func log(_ desk: TestDesk) throws -> [ScreeningAccess] {
        try desk.desk.book.accesses(0..<100).accesses
    }

    @Test func `a hit is given with both sides, and its reading is written down`() async throws {
        try await run { client, _, desk, things in
            let analyst = try await Program.of("analyst-2", site, client)
            let before = try log(desk).count
            let hit = try await analyst.json("/screening/hits/\(things.hit.id)")
            #expect(hit["name"] == .text("Wadih Nuwayr al-Qalami") && hit["status"] == .text("open"))
            #expect(hit["screened"]?["kind"] == .text("person"))
            #expect(hit["listed"]?["legalBases"]?.texts == ["S/RES/1267 (1999)"])
            #expect(hit["alignment"]?["tokens"]?.items.isEmpty == false)
            #expect(hit["entryNow"] == .text("same") && hit["engine"] == .text(things.run.run.engine))
            #expect(hit["edition"]?["version"] == .text(things.run.run.editions[0].version.hex))
            #expect(hit["links"]?["html"]?["fr"] == .text("/fr/screening/hits/\(things.hit.id)"))
            let noted = try log(desk)
            #expect(noted.count == before + 1)
            #expect(noted[0].kind == .readHit && noted[0].thing == things.hit.id.text)
            #expect(noted[0].person == "analyst-2" && noted[0].names == 1)
        }
    }

    @Test func `hits are listed page by page, and only names that were shown count as read`() async throws {
        try await run { client, _, desk, things in
            let analyst = try await Program.of("analyst-2", site, client)
            let page = try await analyst.json("/screening/hits?limit=2")
            #expect(page["total"] == .integer(3) && page.items.count == 2)
            #expect(page.items[0]["id"] == .text(things.hit.id.text), "the latest first")
            #expect(page.items[0]["caption"] == .text("Wadih Nuwayr al-Qalami"))
            #expect(try log(desk)[0].kind == .readQueue && log(desk)[0].names == 2)
            let next = try #require(page["links"]?["next"]?.text).dropFirst("/api/v1".count)
            let last = try await analyst.json(String(next))
            #expect(last.items.map { $0["name"]?.text } == ["Rafida al-Tirazi"])
            #expect(try log(desk)[0].names == 1)
            let run = things.run.id
            for (query, count) in [
                ("status=open", 3), ("status=same", 0), ("waiting=true", 3), ("waiting=false", 0),
                ("list=un", 3), ("list=eu", 0), ("run=\(run)", 1),
                ("subject=\(things.hit.raised.subject)", 1),
            ] {
                let found = try await analyst.json("/screening/hits?\(query)")
                #expect(found["total"] == .integer(count), "\(query)")
            }
            let scores = try await analyst.json("/screening/hits?sort=-score").items.map { $0["score"] }
            #expect(scores.count == 3 && scores == scores.sorted { ($0?.whole ?? 0) > ($1?.whole ?? 0) })
        }
    }

    @Test func `a run says what looking up came to, and is noted once it names someone`() async throws {
        try await run { client, _, desk, things in
            let analyst = try await Program.of("analyst", site, client)
            let before = try log(desk).count
            let runs = try await analyst.json("/screening/runs")
            #expect(runs["total"] == .integer(3) && runs.items[0]["id"] == .text(things.run.id.text))
            #expect(runs.items.allSatisfy { $0["name"] == nil && $0["screened"] == nil })
            #expect(try log(desk).count == before, "a list of runs names nobody")
            let run = try await analyst.json("/screening/runs/\(things.run.id)")
            #expect(run["screened"]?["name"] == .text("Wadih Nuwayr al-Qalami"))
            #expect(run["hits"]?.items.first?["id"] == .text(things.hit.id.text))
            #expect(run["matches"]?.items.first?["hit"] == .text(things.hit.id.text))
            #expect(try log(desk)[0].kind == .readRun && log(desk).count == before + 1)
            #expect(try await analyst.json("/screening/runs?again=true")["total"] == .integer(0))
        }
    }

    @Test func `lists are given in the editions that came into force`() async throws {
        try await run { client, registry, desk, _ in
            let auditor = try await Program.of("auditor", site, client)
            desk.library.issue([TestLibrary.wadih], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let lists = try await auditor.json("/screening/lists")
            #expect(lists["total"] == .integer(1) && lists.items[0]["removed"] == .integer(1))
            let editions = try await auditor.json("/screening/lists/un")
            #expect(editions.items.map { $0["entries"] } == [.integer(1), .integer(2)])
            #expect(editions.items[0]["rescreening"]?["names"] == .integer(3))
            #expect(editions.items[0]["published"] != .null && editions.items[0]["served"] == .null)
            desk.library.issue([TestLibrary.wadih], published: site.clock.now, isDated: false)
            try await desk.keepUp(registry, at: site.clock.now)
            let undated = try await auditor.json("/screening/lists/un").items[0]
            #expect(undated["published"] == .null && undated["served"] != .null)
            let gone = try await auditor.json("/screening/hits?sort=at").items[0]["id"]?.text ?? ""
            #expect(try await auditor.json("/screening/hits/\(gone)")["entryNow"] == .text("removed"))
        }
    }

    @Test func `whoever may not open the desk finds nothing, and a token needs its scope`() async throws {
        try await run { client, _, desk, things in
            let paths = [
                "/screening/hits", "/screening/hits/\(things.hit.id)", "/screening/runs",
                "/screening/runs/\(things.run.id)", "/screening/lists", "/screening/lists/un",
            ]
            let reader = try await Program.of("analyst", site, client, scopes: [.read])
            let before = try log(desk).count
            for path in paths {
                #expect(try await Program(client: client).get(path).status == .unauthorized, "\(path)")
                for login in ["officer", "delegate-ml", "partner", "chair"] {
                    let program = try await Program.of(login, site, client)
                    #expect(try await program.get(path).status == .notFound, "\(path) for \(login)")
                }
                let refused = try await reader.get(path)
                #expect(refused.problem == "scope" && refused.text.contains("screening"), "\(path)")
            }
            #expect(try log(desk).count == before, "nobody saw anything")
            let analyst = try await Program.of("analyst", site, client)
            for path in paths {
                #expect(try await analyst.get(path).status == .ok, "\(path)")
                let refused = try await reader.get(path)
                #expect(refused.problem == "scope", "what another token has read is kept, not given: \(path)")
            }
            for path in ["/screening/hits/H-0.1", "/screening/runs/Q-0", "/screening/hits/%20"] {
                #expect(try await analyst.get(path).status == .notFound, "\(path)")
            }
        }
    }

    @Test func `a name that was destroyed is gone from every answer`() async throws {
        try await run { client, _, desk, things in
            let analyst = try await Program.of("analyst", site, client)
            let tag = try #require(
                try await analyst.get("/screening/hits/\(things.hit.id)").headers[.eTag])
            let again = try await analyst.get(
                "/screening/hits/\(things.hit.id)", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            try await desk.desk.book.destroy([things.hit.raised.subject])
            let hit = try await analyst.json("/screening/hits/\(things.hit.id)")
            #expect(hit["name"] == .null && hit["screened"] == .null && hit["alignment"] == .null)
            #expect(hit["listed"]?["reference"] == .text("QDi.9901"), "what the list says is public")
            for path in ["/screening/hits?run=\(things.run.id)", "/screening/runs/\(things.run.id)"] {
                let text = try await analyst.get(path).text
                #expect(!text.contains("\"name\":\"Wadih") && text.contains("\"name\":null"), "\(path)")
            }
        }
    }

    @Test func `a node without a desk has nothing there`() async throws {
        try await site.run { client in
            let analyst = try await Program.of("analyst", site, client)
            #expect(try await analyst.get("/screening/hits").status == .notFound)
        }
    }
}
