// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

struct ListIndexTests {
    static let index = ListIndex(
        [
            ("1", ["Harun Tariq Velesi", "هارون طارق فيليسي", "Abu Tariq"]), ("2", ["Harun Munir Velesi"]),
            ("3", ["Timofei Arkadyevich Velesov", "Тимофей Аркадьевич Велесов"]),
            ("4", ["Noureddine Abdelkrim Zayyat"]),
            ("5", ["Kho Sun Myong"]), ("6", []),
        ].map { id, names in
            ListEntry(id: id, kind: .person, names: names.map { ListName($0, .alias) })
        } + [
            ListEntry(id: "7", kind: .organisation, names: [ListName("Lindqvist Marine Ltd", .principal)]),
            ListEntry(id: "8", kind: .unspecified, names: [ListName("Okonjo Brothers", .principal)]),
        ])

    @Test(arguments: [
        ("Haroun Tarik Velesi", "1"), ("هارون طارق فيليسي", "1"), ("Тимофей Велесов", "3"),
        ("Timofej Welesow", "3"),
        ("نور الدين عبد الكريم زيات", "4"), ("Nur al-Din Abd al-Karim Zayyat", "4"), ("Khosun Myong", "5"),
        ("Lindquist Marine", "7"), ("Okonjo Bros", "8"), ("Okonjo Brothers", "8"),
    ])
    func `who is meant comes first`(query: String, id: String) {
        #expect(Self.index.hits(for: Query(query), threshold: 0.3).first?.id == id)
    }

    @Test(arguments: ["Maren Lind", "محمد رضا زاده", "", " ", "\u{0}", "()", "al-", "…"])
    func `who is not listed is not found`(query: String) {
        #expect(Self.index.hits(for: Query(query)).isEmpty)
    }

    @Test func `the index finds with the score that a comparison alone gives`() throws {
        for query in ["Haroun Tarik Velesi", "Тимофей Велесов", "Harun Velesi", "Lindqvist Marine GmbH"] {
            for hit in Self.index.hits(for: Query(query), threshold: 0.05, limit: 20) {
                #expect(Matcher.score(Query(query), Self.index.entries[hit.position]) == hit.score)
            }
        }
    }

    /// Names of frequent parts only, hundreds of which share each part of each other.
    @Test func `every listed name finds its own entry, however many share its parts`() {
        let parts = [
            "Ahmed", "Mohammed", "Ali", "Saeed", "Omar", "Hassan", "Mahmoud", "Ibrahim", "Khalid", "Yusuf",
        ]
        var entries: [ListEntry] = []
        for one in parts {
            for other in parts {
                for third in parts + [""] {
                    let name = [one, other, third].filter { !$0.isEmpty }.joined(separator: " ")
                    entries.append(
                        ListEntry(
                            id: "\(entries.count)", kind: .person, names: [ListName(name, .principal)]))
                }
            }
        }
        let index = ListIndex(entries)
        for entry in entries {
            let hits = index.hits(for: Query(entry.names[0].text), limit: 50)
            #expect(hits.contains { $0.id == entry.id && $0.score == 1 }, "\(entry.names[0].text)")
        }
        // The same in another order, and in other letters.
        #expect(
            index.hits(for: Query("Omar Mohammed"), limit: 50).contains {
                $0.id == "\(index.place(of: "Mohammed Omar"))"
            })
        #expect(
            index.hits(for: Query("Muhammad Umar"), limit: 50).contains {
                $0.id == "\(index.place(of: "Mohammed Omar"))"
            })
    }

    @Test func `many aliases of one entry hide no name of another`() {
        let aliases = (0..<60).map { ListName("Harun Velesi Number\($0)", .alias) }
        let index = ListIndex([
            ListEntry(id: "1", kind: .person, names: aliases),
            ListEntry(id: "2", kind: .person, names: [ListName("Harun Velesi", .principal)]),
        ])
        #expect(index.hits(for: Query("Harun Velesi")).first?.id == "2")
    }

    @Test func `threshold and limit hold, the best come first`() {
        let all = Self.index.hits(for: Query("Harun Velesi"), threshold: 0.01)
        #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
        #expect(all.count >= 2)
        #expect(Self.index.hits(for: Query("Harun Velesi"), threshold: 0.01, limit: 1).count == 1)
        #expect(Self.index.hits(for: Query("Harun Velesi"), threshold: 0.01, limit: -1).isEmpty)
        #expect(Self.index.hits(for: Query("Harun Velesi"), threshold: 1.1).isEmpty)
    }

    @Test func `a hit says which part met which`() throws {
        let hit = try #require(Self.index.hits(for: Query("Dr. Haroun Velesi"), threshold: 0.2).first)
        let tokens = hit.explanation.tokens
        #expect(tokens.first { $0.query == "Haroun" }?.entry == "Harun")
        #expect(tokens.first { $0.query == "Velesi" }?.manner == .same)
        #expect(tokens.first { $0.query == "Dr" }?.manner == .alone)
        #expect(tokens.contains { $0.query == nil && $0.entry != nil })
    }

    @Test func `an explanation quotes names as they were written`() throws {
        let query = "NUR AL-DIN Abd al-Karim ‘Zayyat’"
        let hit = try #require(Self.index.hits(for: Query(query)).first)
        #expect(hit.explanation.queryName == query)
        #expect(hit.explanation.tokens.contains { $0.query == "NUR AL-DIN" && $0.entry == "Noureddine" })
        #expect(hit.explanation.tokens.contains { $0.query == "Abd al-Karim" && $0.entry == "Abdelkrim" })
    }

    @Test func `the same question has the same answer`() {
        let one = Self.index.hits(for: Query("Harun Velesi"), threshold: 0.01, limit: 20)
        let again = ListIndex(Self.index.entries).hits(for: Query("Harun Velesi"), threshold: 0.01, limit: 20)
        #expect(one == again)
    }

    @Test func `an empty list answers`() {
        #expect(ListIndex([]).hits(for: Query("Harun")).isEmpty)
    }
}

extension ListIndex {
    fileprivate func place(of name: String) -> Int {
        entries.firstIndex { $0.names.contains { $0.text == name } } ?? -1
    }
}
