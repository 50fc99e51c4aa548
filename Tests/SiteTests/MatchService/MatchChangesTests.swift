// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Screening
import Testing

@testable import Site

/// Whoever asks now and then for what has changed is told of everybody, however late a publisher's file came here.
@Suite struct MatchChangesTests {
    /// 15 January 2026, eight o'clock.
    private static let first = Instant(milliseconds: 1_768_464_000_000)

    /// One who came on the 15th, and one whom the publisher listed on the 16th and who came on the 17th.
    private func lists() throws -> ListsInForce {
        let library = TestLibrary()
        library.issue([TestLibrary.wadih], of: "un", published: Self.first)
        let lists = ListsInForce(library)
        try lists.refresh(at: Self.first.milliseconds)
        var late = TestLibrary.rafida
        late.listedOn = PartialDate("2026-01-16")
        library.issue([TestLibrary.wadih, late], of: "un", published: Self.first + .days(1))
        try lists.refresh(at: (Self.first + .days(2)).milliseconds)
        return lists
    }

    @Test(
        arguments: [
            ("2026-01-15", ["un-QDi.9901", "un-LYi.9904"]), ("2026-01-15T09:00:00", ["un-LYi.9904"]),
            // Who asked on the 16th was answered from the list before.
            ("2026-01-16T20:00:00", ["un-LYi.9904"]), ("2026-01-17", ["un-LYi.9904"]),
            // A version takes a while until it is answered from.
            ("2026-01-17T08:05:00", ["un-LYi.9904"]), ("2026-01-17T09:00:00", []),
        ] as [(String, Set<String>)])
    func `what came here since is told`(since: String, ids: Set<String>) async throws {
        try await MatchProgram.run(lists: lists()) { (program, _) async throws in
            let response = try await program.get("/search/un?changed_since=\(since)")
            #expect(Set(response.json["results"]?.items.compactMap { $0["id"]?.text } ?? []) == ids)
        }
    }

    @Test func `the last change is when it came, where that is later`() async throws {
        try await MatchProgram.run(lists: lists()) { (program, _) async throws in
            let late = try await program.get("/entities/un-LYi.9904").json
            #expect(late["first_seen"] == .text("2026-01-16T00:00:00"))
            #expect(late["last_change"] == .text("2026-01-17T08:00:00"))
            let early = try await program.get("/entities/un-QDi.9901").json
            #expect(early["last_change"] == .text("2026-01-15T08:00:00"), "it has not changed since")
        }
    }
}
