// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

/// Names that nobody has: long, empty, mixed, damaged. They get an honest score, in bounded time.
struct HostileNameTests {
    static let names = [
        "", " ", "\u{0}", "\u{202E}\u{202D}\u{2066}", String(repeating: "a", count: 100_000),
        String(repeating: "محمد ", count: 20_000), String(repeating: "a ", count: 50_000),
        "Z" + String(repeating: "\u{301}\u{489}\u{20DD}", count: 30_000) + "algo", "Аdmin Pаypal", "((((((",
        "))))", "a.b.c.d.e.f.g",
        ".....", "-- -- --", "🛳️🛳️", "\u{FFFD}\u{FFFE}", "العربيةLatinКириллица", "١٢٣ 456 ۷۸۹", "ﷲ ﷴ", "ß",
        "İ", "ŉ",
        "o'o'o'o'o", String(repeating: "abdul ", count: 1_000), String(repeating: "din ", count: 1_000),
    ]

    @Test(arguments: names)
    func `any text is answered soon`(name: String) {
        let listed = ListEntry(
            id: "1", kind: .person,
            names: Self.names.map { ListName($0, .alias) } + [ListName("Harun", .principal)])
        let elapsed = ContinuousClock().measure {
            let score = Matcher.score(Query(name), listed)
            #expect((0...1).contains(score))
            let hits = ListIndex([listed]).hits(for: Query(name), threshold: 0)
            #expect(hits.allSatisfy { (0...1).contains($0.score) })
        }
        #expect(elapsed < .seconds(20))
    }

    @Test func `what cannot be seen hides nothing`() {
        let hidden = String(repeating: "\u{200B}\u{301}", count: 5_000) + "Harun Tariq Velesi"
        let listed = ListEntry(id: "1", kind: .person, names: [ListName("Harun Tariq Velesi", .principal)])
        #expect(Matcher.score(Query(hidden), listed) == 1)
        #expect(ListIndex([listed]).hits(for: Query(hidden)).first?.score == 1)
    }

    @Test func `names that go on beyond what is read are not known to be the same`() {
        let start = (0..<16).map { "Part\($0)" }.joined(separator: " ")
        let listed = ListEntry(id: "1", kind: .person, names: [ListName(start + " Velesi", .principal)])
        #expect(Matcher.score(Query(start + " Zayyat"), listed) < 1)
        #expect(Matcher.score(Query(start), listed) < 1)
        let index = ListIndex([listed])
        #expect(index.hits(for: Query(start + " Zayyat")).allSatisfy { $0.score < 1 })
    }

    @Test func `ten thousand aliases are one entry`() {
        let names = (0..<10_000).map { ListName("Harun Alias\($0) Velesi", .alias) }
        let index = ListIndex([ListEntry(id: "1", kind: .person, names: names)])
        let hits = index.hits(for: Query("Harun Alias77 Velesi"))
        #expect(hits.count == 1)
        #expect(hits.first?.score == 1)
    }

    @Test(arguments: UInt64(1)...20)
    func `scrambled names keep their bounds`(seed: UInt64) {
        var random = Scrambler(state: seed)
        let pool = Array("abdul-al مُحَمَّد Ивановичÿß.'&()\u{200F}\u{0}7٣ 山".unicodeScalars)
        for _ in 0..<50 {
            let texts = (0..<2).map { _ in
                var view = String.UnicodeScalarView()
                for _ in 0..<random.next(60) { view.append(pool[random.next(pool.count)]) }
                return String(view)
            }
            let entry = ListEntry(id: "1", kind: .unspecified, names: [ListName(texts[1], .alias)])
            let match = Matcher.match(Query(texts[0]), entry)
            #expect((0...1).contains(match.score))
            #expect(match.score == Matcher.score(Query(texts[0]), entry))
            for token in match.explanation?.tokens ?? [] {
                // By scalars: a part may begin within a character.
                #expect(texts[0].unicodeScalars.contains((token.query ?? "").unicodeScalars))
            }
        }
    }
}

/// Numbers that a seed decides.
struct Scrambler {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
