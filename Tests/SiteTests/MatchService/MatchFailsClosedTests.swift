// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Screening
import Testing

@testable import Site

/// Looking nowhere, or leaving a list out, is never taken for having found nobody.
@Suite struct MatchFailsClosedTests {
    private static let body =
        #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["Wadih Nuwayr al-Qalami"]}}}}"#

    /// Lists "eu" and "un" of one entry each; "un" came after "eu" was read, and its files are damaged.
    private func withDamage(knownBefore: Bool) throws -> ListsInForce {
        let library = TestLibrary()
        let day = Instant(milliseconds: 1_768_464_000_000)
        library.issue([TestLibrary.rafida], of: "eu", published: day)
        if knownBefore { library.issue([TestLibrary.wadih], of: "un", published: day) }
        let lists = ListsInForce(library)
        try lists.refresh()
        library.issue([TestLibrary.wadih, TestLibrary.rafida], of: "un", published: day)
        library.damage("un")
        try lists.refresh()
        return lists
    }

    @Test(arguments: ["default", "all", "sanctions", "un"])
    func `with no list in force there is no answer`(dataset: String) async throws {
        try await MatchProgram.run(lists: ListsInForce(TestLibrary())) { (program, _) async throws in
            let answers = [
                try await program.post("/match/\(dataset)", Self.body),
                try await program.get("/search/\(dataset)?q=Wadih"),
                try await program.get("/entities/un-QDi.9901"), try await program.get("/readyz"),
            ]
            for answer in answers {
                #expect(answer.status == .serviceUnavailable)
                #expect(answer.json["detail"] == .text("no list is in force"))
            }
        }
    }

    @Test func `an answer that would leave out a damaged list is refused, and names it`() async throws {
        try await MatchProgram.run(lists: withDamage(knownBefore: false)) { (program, _) async throws in
            for path in ["/match/default", "/match/un", "/match/all?include_dataset=un"] {
                let answer = try await program.post(path, Self.body)
                #expect(answer.status == .serviceUnavailable, "\(path)")
                #expect(answer.json["detail"]?.text?.hasSuffix(": un") == true, "\(path)")
            }
            for path in ["/search/default?q=Wadih", "/search/un?q=Wadih", "/entities/un-QDi.9901", "/readyz"]
            {
                #expect(try await program.get(path).status == .serviceUnavailable, "\(path)")
            }
        }
    }

    @Test func `the other lists are looked in where they are asked for, or the damaged one is left out`()
        async throws
    {
        try await MatchProgram.run(lists: withDamage(knownBefore: false)) { (program, _) async throws in
            for path in ["/match/eu", "/match/default?exclude_dataset=un", "/match/all?include_dataset=eu"] {
                #expect(try await program.post(path, Self.body).status == .ok, "\(path)")
            }
            #expect(try await program.get("/entities/eu-LYi.9904").status == .ok)
            let catalogue = try await program.get("/catalog").json
            #expect(catalogue["outdated"]?.texts == ["un", "default"])
            #expect(catalogue["current"]?.texts == ["eu"] && catalogue["index_stale"] == .truth(true))
            let un = catalogue["datasets"]?.items.first { $0["name"] == .text("un") }
            #expect(un?["index_version"] == .null && un?["index_current"] == .truth(false))
        }
    }

    @Test func `a list whose updates are refused is not said to be current`() async throws {
        let library = TestLibrary()
        library.issue([TestLibrary.wadih], of: "un", published: Instant(milliseconds: 1_768_464_000_000))
        let lists = ListsInForce(library)
        try lists.refresh()
        library.refuse(
            .implausible, "a secret path", since: Instant(milliseconds: 1_768_464_000_000 + 86_400_000))
        #expect(try lists.refresh() == [])
        try await MatchProgram.run(lists: lists) { (program, _) async throws in
            let response = try await program.get("/catalog")
            #expect(response.json["outdated"]?.texts == ["un", "default"])
            #expect(response.json["index_stale"] == .truth(true))
            let un = response.json["datasets"]?[0]
            #expect(un?["index_current"] == .truth(false))
            #expect(un?["alert"]?["cause"] == .text("implausible"))
            #expect(un?["alert"]?["since"] == .text("2026-01-16T08:00:00"))
            #expect(un?["last_checked"] == .null)
            #expect(!response.text.contains("secret"), "for whoever keeps the lists")
            #expect(try await program.post("/match/un", Self.body).status == .ok, "looked in all the same")
        }
    }

    @Test func `a list that was read before is looked in as it was, and said to be outdated`() async throws {
        try await MatchProgram.run(lists: withDamage(knownBefore: true)) { (program, _) async throws in
            let answer = try await program.match("Wadih Nuwayr al-Qalami")
            #expect(answer["results"]?.items.compactMap { $0["id"]?.text } == ["un-QDi.9901"])
            #expect(try await program.get("/readyz").status == .ok)
            #expect(try await program.get("/catalog").json["outdated"]?.texts == ["un", "default"])
        }
    }
}
