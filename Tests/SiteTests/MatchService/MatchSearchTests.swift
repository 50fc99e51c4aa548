// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Screening
import Testing

@testable import Site

/// What a search shows, in which order, and what it counts.
@Suite struct MatchSearchTests {
    private static let published = Instant(milliseconds: 1_768_464_000_000)

    private func ids(_ response: TestResponse) -> [String] {
        response.json["results"]?.items.compactMap { $0["id"]?.text } ?? []
    }

    @Test(arguments: ["Person", "Company", "LegalEntity", "Thing", "Vessel"])
    func `who may be of a schema is shown`(schema: String) async throws {
        let library = TestLibrary()
        let unknown = ListEntry(id: "1", kind: .unspecified, names: [ListName("Bulbul Qarnas", .principal)])
        let body = ListEntry(id: "2", kind: .organisation, names: [ListName("Bulbul Qarnas", .principal)])
        library.issue([unknown, body], of: "un", published: Self.published)
        let lists = ListsInForce(library)
        try lists.refresh()
        try await MatchProgram.run(lists: lists) { (program, _) async throws in
            let found = Set(ids(try await program.get("/search/un?q=bulbul&schema=\(schema)")))
            let isBody = schema != "Person" && schema != "Vessel"
            #expect(found == (isBody ? ["un-1", "un-2"] : ["un-1"]))
        }
    }

    @Test(arguments: ["first_seen", "first_seen:asc", "first_seen:desc"])
    func `what is not dated comes last, whichever way`(sort: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let response = try await program.get("/search/default?limit=50&sort=\(sort)")
            let days = response.json["results"]?.items.map { $0["first_seen"]?.text } ?? []
            let dated = days.compactMap(\.self)
            #expect(!dated.isEmpty && dated.count < days.count)
            #expect(days.prefix(dated.count).allSatisfy { $0 != nil })
            #expect(dated == (sort.hasSuffix("desc") ? dated.sorted(by: >) : dated.sorted()))
        }
    }

    @Test func `one order decides where another leaves it open`() async throws {
        let library = TestLibrary()
        func person(_ id: String, _ name: String) -> ListEntry { TestLibrary.person(id, name, born: 1970) }
        library.issue([person("1", "B"), person("2", "A"), person("3", "A")], published: Self.published)
        let lists = ListsInForce(library)
        try lists.refresh()
        try await MatchProgram.run(lists: lists) { (program, _) async throws in
            let response = try await program.get("/search/un?sort=last_seen&sort=caption:asc")
            #expect(ids(response) == ["un-2", "un-3", "un-1"])
            let again = try await program.get("/search/un?sort=caption:desc&sort=caption:asc&sort=x")
            #expect(ids(again).first == "un-1", "what was asked for first")
        }
    }

    @Test func `a facet is counted once, however often it is asked for`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let once = try await program.get("/search/un?facets=genders")
            let twice = try await program.get("/search/un?facets=genders&facets=genders")
            #expect(once.text.contains("genders") && once.text == twice.text)
        }
    }

    @Test func `names, identifiers and genders are counted too`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let response = try await program.get(
                "/search/un?q=QDi.9901&facets=names&facets=identifiers&facets=genders")
            func values(_ facet: String) -> [String] {
                response.json["facets"]?[facet]?["values"]?.items.compactMap { $0["name"]?.text } ?? []
            }
            #expect(values("names").contains("Abu Daftar"))
            #expect(values("identifiers") == ["D9900001"])
            #expect(values("genders") == ["male"])
            #expect(response.json["engine"] == .text(Engine.version))
        }
    }

    @Test(
        arguments: [
            (["wad", "qal"], [0]), (["qalami", "wadih"], [0]), (["adih"], []), (["wadih", "tirazi"], []),
            (["tir"], [1]), (["lyi", "9904"], [1]), (["وديع"], [0]), ([], [0, 1]),
        ] as [([String], [Int])])
    func `every word has to begin a word of the same name`(words: [String], places: [Int]) {
        let table = SearchTable([TestLibrary.wadih, TestLibrary.rafida])
        #expect(table.entries(with: words) == places)
    }

    @Test func `the entry that is called so goes before those that follow it`() {
        var follower = TestLibrary.rafida
        follower.reference = nil
        follower.unReference = "QDi.9901"
        let table = SearchTable([follower, TestLibrary.wadih])
        #expect(table.entry(called: "QDi.9901") == 1 && table.entry(following: "QDi.9901") == 0)
        #expect(table.entry(called: "QDi.1") == nil)
    }
}
