// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Testing

@testable import Site

/// The two sides of a hit: all that was weighed stands there.
@Suite struct HitComparisonTests {
    private let site = TestSite()

    private static let entry: ListEntry = {
        var entry = TestLibrary.wadih
        entry.gender = .male
        entry.countries = ["sn"]
        entry.identifiers = [
            ListIdentifier(.passport, "X-1", country: "ml"), ListIdentifier(.passport, "X-1", country: "td"),
            ListIdentifier(.other, "X-1", isRepeated: true), ListIdentifier(.tax, "77-1"),
        ]
        entry.links = ["https://example.org/wadih"]
        return entry
    }()

    private static let asked = Scene.wadih.merging(["number": ["AB 12"], "number-kind": ["passport"]]) { $1 }

    @Test(arguments: [
        (
            Language.english,
            ["Senegal", "male", "Passport: X-1 (Mali)", "Passport: X-1 (Chad)", "Passport: AB 12"]
        ),
        (.french, ["Sénégal", "masculin", "Passeport\u{A0}: X-1 (Mali)", "Passeport\u{A0}: AB 12"]),
        (.arabic, ["السنغال", "ذكر", "جواز سفر: X-1 (مالي)", "جواز سفر: AB 12"]),
    ])
    func `all that is weighed stands side by side`(language: Language, wanted: [String]) async throws {
        try await site.atDesk { scene, registry, desk in
            desk.library.issue([Self.entry], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let hit = try await scene.raise(Self.asked)
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst", language: language)
                .replacing(/<\/?bdi[^>]*>/, with: "")
            for words in wanted + ["77-1", "https://example.org/wadih"] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test func `the score stays once the name is gone`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            let raised = try #require(
                ScreeningHit.ID(hit).flatMap { registry.coalition.screeningHit($0) }?.raised)
            try await desk.desk.book.destroy([raised.subject])
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("Name erased") && !page.contains("How the names met"))
            #expect(page.contains(Numbers.percent(raised.score, of: 1000, in: Numerals(.english))))
        }
    }

    @Test func `a number is given once for each state, and not again from a remark`() {
        #expect(Self.entry.numbers.map(\.country) == ["ml", "td", nil])
        #expect(Self.entry.numbers.map(\.kind) == [.passport, .passport, .tax])
    }
}
