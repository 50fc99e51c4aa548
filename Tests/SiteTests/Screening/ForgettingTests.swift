// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Testing

@testable import Site

/// Names go when somebody asks or their time is over, and what was written about them goes with them.
@Suite struct ForgettingTests {
    private let site = TestSite()

    @Test func `an erased name takes the words about it along, on the record and beside it`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            try await scene.act("analyst", "/screening/hits/\(hit)/forget", ["ground": ["request"]])
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(registry.coalition.erasures == 2)
            #expect(try desk.desk.book.tokens().isEmpty)
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("Name erased") && !page.contains("The papers say so."))
            #expect(try await scene.read("/screening/statistics", as: "auditor").contains("Erased"))
        }
    }

    @Test func `a damaged list keeps no name from being destroyed, and no other list from coming into force`()
        async throws
    {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            try await scene.act("analyst", "/screening/hits/\(hit)/forget", ["ground": ["request"]])
            desk.library.issue([TestLibrary.rafida], published: site.clock.now)
            desk.library.damage("un")
            desk.library.issue([TestLibrary.wadih], of: "uk", published: site.clock.now)
            await #expect(throws: ListFault.self) {
                try await ScreeningKeeping(desk: desk.desk, registry: registry).keepUp(at: site.clock.now)
            }
            #expect(try desk.desk.book.tokens().isEmpty && registry.coalition.erasures == 2)
            #expect(registry.coalition.listsInForce.map(\.edition.list.text).sorted() == ["uk", "un"])
        }
    }

    @Test func `words about a destroyed name that a backup brought back are erased again`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            let subject = try #require(desk.desk.book.tokens().first)
            try await scene.act("analyst", "/screening/hits/\(hit)/forget", ["ground": ["request"]])
            // As after a restore: the names are not there, and the record is as it was before the erasure.
            try await desk.desk.book.destroy([subject])
            #expect(registry.coalition.forgottenWithWords == [subject] && registry.coalition.erasures == 0)
            let keeping = ScreeningKeeping(desk: desk.desk, registry: registry)
            try await keeping.destroyRestored()
            #expect(registry.coalition.forgottenWithWords.isEmpty && registry.coalition.erasures == 2)
            try await keeping.destroyRestored()
            #expect(registry.coalition.erasures == 2)
        }
    }

    @Test func `a name goes by itself when its time is over`() async throws {
        try await site.atDesk { scene, registry, desk in
            _ = try await scene.screen(["who": ["Nobody At All"], "kind": ["person"]])
            try await desk.keepUp(registry, at: site.clock.now + .days(364))
            #expect(try desk.desk.book.tokens().count == 1)
            await scene.wait(.days(366))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().isEmpty)
        }
    }

    @Test func `a name goes when its time is over, though older ones are held back`() async throws {
        try await site.atDesk { scene, registry, desk in
            _ = try await scene.screen()
            let held = try desk.desk.book.tokens()
            await scene.wait(.minutes(1))
            _ = try await scene.screen(["who": ["Nobody At All"], "kind": ["person"]])
            #expect(try desk.desk.book.tokens().count == 2)
            await scene.wait(.days(366))
            var keeping = ScreeningKeeping(desk: desk.desk, registry: registry)
            keeping.expiryLimit = 1
            try await keeping.keepUp(at: site.clock.now)
            #expect(try desk.desk.book.tokens() == held)
        }
    }
}
