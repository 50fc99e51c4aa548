// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Names that are kept, found and destroyed by an analyst, those without hits too.
@Suite struct NamePagesTests {
    private let site = TestSite()

    private static let nobody = ["who": ["Yusra Bint Nobody"], "kind": ["person"], "number": ["P-7781"]]

    private func find(_ scene: Scene, _ text: String, in path: String = "/screening/names") async throws
        -> String
    {
        let response = try await scene.submitted("analyst", path, ["who": [text]])
        #expect(response.status == .ok)
        return response.text
    }

    /// Where the only link to an erasure on a page leads.
    private func erasure(on page: String) throws -> String {
        let match = page.firstMatch(of: /\/en(\/screening\/names\/S-[a-z0-9]+\/forget)/)
        return try #require(match.map { String($0.output.1) })
    }

    @Test func `a name without a hit is found and destroyed, and the log says who saw it`() async throws {
        try await site.atDesk { scene, registry, desk in
            let empty = try await scene.read("/screening/names", as: "analyst")
            #expect(empty.contains("No name is kept") && !empty.contains("name=\"who\""))
            _ = try await scene.screen(Self.nobody)
            _ = try await scene.screen()
            #expect(try await !scene.read("/screening/names", as: "analyst").contains("Yusra"))
            for text in ["yusra nob", "NOBODY", "p-7781"] {
                let found = try await find(scene, text)
                #expect(found.contains("Yusra Bint Nobody") && !found.contains("Wadih"), "\(text)")
            }
            #expect(try await find(scene, "Zebediah").contains("No such name is kept"))
            let path = try erasure(on: try await find(scene, "yusra"))
            let form = try await scene.read(path, as: "analyst")
            #expect(form.contains("Yusra Bint Nobody") && form.contains("P-7781"))
            try await scene.act("analyst", path, ["ground": ["mistake"]])
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().count == 1)
            #expect(try await find(scene, "yusra").contains("No such name is kept"))
            #expect(try await scene.status(of: path, as: "analyst") == .notFound)
            let log = try desk.desk.book.accesses(0..<100).accesses
            #expect(log.contains { $0.kind == .foundNames && $0.person == "analyst" && $0.names == 1 })
            #expect(log.contains { $0.kind == .readName && path.contains($0.thing) })
            let page = try await scene.read("/screening/access", as: "auditor")
            #expect(page.contains("One name, in order to erase it") && !page.contains("Yusra"))
        }
    }

    @Test func `the page of a name leads to its erasure, and that of many to their names`() async throws {
        try await site.atDesk { scene, registry, desk in
            let page = try await scene.screen(Self.nobody)
            #expect(page.contains("Erase this name"))
            let path = try erasure(on: page)
            #expect(try await scene.read(path, as: "analyst-2").contains("Yusra Bint Nobody"))
            let rows = (1...60).map { "Somebody Number \($0)" }.joined(separator: "\n")
            _ = try await scene.upload("analyst", "/screening/uploads", "name\n\(rows)\n")
            try await desk.keepUp(registry, at: site.clock.now)
            let view = View(of: registry.coalition, for: .keeper, at: site.clock.now)
            let run = try #require(view.screeningRuns.first).id
            let many = try await scene.read("/screening/runs/\(run)", as: "analyst")
            #expect(many.contains("/en/screening/names?run=\(run)") && !many.contains("Erase this name"))
            let names = try await scene.read("/screening/names?run=\(run)", as: "analyst")
            #expect(names.contains("Somebody Number 50") && !names.contains("Somebody Number 51"))
            #expect(!names.contains("Yusra"), "of this run alone")
            let found = try await find(scene, "somebody 57", in: "/screening/names?run=\(run)")
            #expect(found.contains("Somebody Number 57") && !found.contains("Somebody Number 50"))
            let elsewhere = try await find(scene, "yusra", in: "/screening/names?run=\(run)")
            #expect(elsewhere.contains("No such name is kept"))
            #expect(try await find(scene, "somebody").contains("The first names (50) are shown"))
            #expect(try await scene.status(of: "/screening/names?run=Q-0", as: "analyst") == .notFound)
        }
    }

    @Test func `a question goes on behind the place that its form names`() async throws {
        try await site.atDesk { scene, _, desk in
            _ = try await scene.screen(Self.nobody)
            let token = try #require(desk.desk.book.tokens().first)
            let subject = try #require(try desk.desk.book.subject(token))
            let behind = NameSearch.Place(subject).text
            for (after, isFound) in [(behind, false), ("1 S-0", true), ("nowhere", true)] {
                let page = try await scene.submitted(
                    "analyst", "/screening/names", ["who": ["yusra"], "after": [after]]
                ).text
                #expect(page.contains("Yusra Bint Nobody") == isFound, "\(after)")
                #expect(page.contains("No such name is kept") != isFound, "\(after)")
            }
        }
    }

    @Test func `a name on which a hit waits is not destroyed, and is shown with its hit`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            let found = try await find(scene, "wadih")
            #expect(found.contains(hit) && found.contains("once its hits are settled"))
            #expect(!found.contains("/forget"))
            let token = try #require(desk.desk.book.tokens().first)
            let refused = try await scene.refused(
                "analyst", NamePages.path(of: token), ["ground": ["request"]])
            #expect(refused.contains("is not settled"))
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            #expect(try await find(scene, "wadih").contains(NamePages.path(of: token)))
        }
    }

    @Test func `nothing is looked for where nothing is asked, and nobody else is let in`() async throws {
        try await site.atDesk { scene, _, desk in
            _ = try await scene.screen(Self.nobody)
            _ = try await scene.refused("analyst", "/screening/names", ["who": [" "]])
            let token = try #require(desk.desk.book.tokens().first)
            let before = try desk.desk.book.accesses(0..<0).count
            for login in ["auditor", "officer", "delegate-ml", "partner"] {
                for path in ["/screening/names", NamePages.path(of: token)] {
                    #expect(try await scene.status(of: path, as: login) == .forbidden, "\(path) for \(login)")
                }
            }
            #expect(try desk.desk.book.accesses(0..<0).count == before, "nobody saw anything")
        }
    }
}
