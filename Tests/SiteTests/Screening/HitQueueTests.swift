// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// The queue as a list: narrowed, sorted, counted and taken home.
@Suite struct HitQueueTests {
    private let site = TestSite()

    private func atQueue(
        _ body: @Sendable @escaping (Scene, Registry, TestDesk, [ScreeningHit]) async throws -> Void
    ) async throws {
        try await site.atDesk { scene, registry, desk in
            for name in ["Rafida Tirazi", "Wadih Nuwayr al-Qalami", "Rafida al-Tirazi"] {
                _ = try await scene.raise(["who": [name], "kind": ["person"]])
                await scene.wait(.minutes(5))
            }
            let view = View(of: registry.coalition, for: .keeper, at: site.clock.now)
            try await body(scene, registry, desk, view.waitingHits)
        }
    }

    /// The hits of a page or a file in the order in which they stand there.
    private func order(_ text: String, of hits: [ScreeningHit]) -> [ScreeningHit.ID] {
        hits.map(\.id).compactMap { id in
            text.firstRange(of: id.text).map { (id, $0.lowerBound) }
        }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    @Test(arguments: ["", "?sort=raised", "?sort=raised&order=descending", "?sort=score&order=descending"])
    func `the queue is sorted by score and by date, and its file the same`(query: String) async throws {
        try await atQueue { scene, _, _, hits in
            #expect(hits.count == 3)
            var wanted = hits
            if query.contains("score") {
                wanted.sort { ($0.raised.score, $0.at) < ($1.raised.score, $1.at) }
            }
            if query.contains("descending") { wanted.reverse() }
            let page = try await scene.read("/screening" + query, as: "analyst")
            let file = try await scene.read("/screening.csv" + query, as: "analyst")
            #expect(order(page, of: hits) == wanted.map(\.id))
            #expect(order(file, of: hits) == wanted.map(\.id))
            #expect(page.contains("sort=score") && page.contains("sort=raised"))
        }
    }

    @Test func `each choice says how many hits there are with it`() async throws {
        try await atQueue { scene, _, _, hits in
            try await scene.decide(hits[0].id.text, "same")
            let page = try await scene.read("/screening", as: "analyst")
            for choice in [
                "Waiting (3)", "For me (2)", "Undecided (2)", "Awaiting a second reviewer (1)",
                "Released (0)",
                "All (3)", "Security Council Consolidated List (3)",
            ] { #expect(page.contains(choice), "\(choice)") }
            let decided = try await scene.read("/screening?status=decided", as: "analyst")
            #expect(decided.contains("Security Council Consolidated List (1)"))
            #expect(decided.contains("href=\"/en/screening\""), "the condition can be given up")
            let auditor = try await scene.read("/screening", as: "auditor")
            #expect(!auditor.contains("value=\"mine\""))
        }
    }

    @Test func `where nothing is found, the queue says which condition to give up`() async throws {
        try await atQueue { scene, _, _, _ in
            let page = try await scene.read("/screening?status=released&list=un", as: "analyst")
            #expect(page.contains("No hit.") && page.contains("3 hits"))
        }
    }

    @Test func `the file holds what was asked for, and that it was taken is written down`() async throws {
        try await atQueue { scene, _, desk, hits in
            try await scene.decide(hits[0].id.text, "same")
            let before = try desk.desk.book.accesses(0..<0).count
            let file = try await scene.read("/screening.csv?status=decided", as: "auditor")
            let lines = file.split(whereSeparator: \.isNewline)
            #expect(lines.count == 2 && lines[1].hasPrefix("\(hits[0].id),Rafida Tirazi,Rafida al-Tirazi,"))
            let log = try desk.desk.book.accesses(0..<1)
            #expect(log.count == before + 1 && log.accesses.first?.kind == .downloaded)
            #expect(log.accesses.first?.person == "auditor" && log.accesses.first?.names == 1)
            let page = try await scene.read("/screening/access", as: "auditor")
            #expect(page.contains("href=\"/en/screening\"") && !page.contains("uploads/queue"))
            for login in ["officer", "delegate-ml", "partner", "chair"] {
                #expect(try await scene.status(of: "/screening.csv", as: login) == .forbidden, "\(login)")
            }
        }
    }

    @Test func `a hit that two were unsure of comes back, and its name is kept for as long`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "unsure")
            try await scene.confirm(hit)
            #expect(try await !scene.read("/screening", as: "analyst").contains(hit))
            await scene.wait(.days(31))
            let queue = try await scene.read("/screening", as: "analyst")
            #expect(queue.contains(hit) && queue.contains("Still unsure"))
            await scene.wait(.days(400))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().count == 1)
            try await scene.decide(hit, "unsure")
            try await scene.confirm(hit)
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().count == 1, "it rests again")
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            await scene.wait(.days(366))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().isEmpty)
        }
    }
}
