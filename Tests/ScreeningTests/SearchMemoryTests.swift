// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

/// Searches share their memory, one after the other and side by side. No answer may depend on what was asked before.
struct SearchMemoryTests {
    static let entries = (0..<300).map { number in
        var random = Scrambler(state: UInt64(number))
        let names = (0..<2).map { _ in ListName(invented(&random), .alias) }
        return ListEntry(id: "\(number)", kind: number % 3 == 0 ? .organisation : .person, names: names)
    }

    private static let words = """
        Muhammad Ahmad Harun Tariq Velesi Abdul Rahman al Noureddine محمد احمد هارون Тимофей Велесов Lindqvist Marine Okonjo \
        Kho Sun Myong Zayyat bin Abu
        """.split(separator: " ")

    private static func invented(_ random: inout Scrambler) -> String {
        (0..<2 + random.next(3)).map { _ in String(words[random.next(words.count)]) }.joined(separator: " ")
    }

    @Test(arguments: UInt64(1)...5)
    func `an answer does not depend on what was asked before`(seed: UInt64) {
        var random = Scrambler(state: seed)
        let used = ListIndex(Self.entries)
        for name in HostileNameTests.names { _ = used.ranking(for: Query(name), threshold: 0) }
        for _ in 0..<20 {
            let query = Query([Self.invented(&random), Self.invented(&random)])
            let fresh = ListIndex(Self.entries).hits(for: query, threshold: 0.01, limit: 50)
            #expect(used.hits(for: query, threshold: 0.01, limit: 50) == fresh)
        }
    }

    @Test func `searches side by side give what each alone gives`() async {
        let index = ListIndex(Self.entries)
        var random = Scrambler(state: 9)
        let queries = (0..<64).map { _ in Query(Self.invented(&random)) }
        let alone = queries.map { index.hits(for: $0, threshold: 0.1) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { @concurrent in queries.map { index.hits(for: $0, threshold: 0.1) } == alone }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test func `a higher threshold leaves out what is below it and nothing else`() {
        var random = Scrambler(state: 3)
        for _ in 0..<50 {
            let query = Query(Self.invented(&random))
            let index = ListIndex(Self.entries)
            let all = index.hits(for: query, threshold: 0, limit: 500)
            #expect(index.hits(for: query, threshold: 0.4, limit: 500) == all.filter { $0.score >= 0.4 })
        }
    }

    @Test func `a threshold counts what evidence adds`() throws {
        var query = Query("Harun Velesi", kind: .person)
        query.births = [ListBirth(try #require(PartialDate("1961-04-12")))]
        var entry = ListEntry(id: "1", kind: .person, names: [ListName("Haroun Tariq Velesi", .principal)])
        entry.births = query.births
        let index = ListIndex([entry])
        let score = Matcher.score(query, entry)
        #expect(score > Matcher.score(Query("Harun Velesi", kind: .person), entry))
        #expect(index.hits(for: query, threshold: score).map(\.score) == [score])
    }
}
