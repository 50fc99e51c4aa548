// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What analysts do at the desk, for tests of what comes of it.
extension Scene {
    static var wadih: [String: [String]] {
        ["who": ["Wadih Nuwayr al-Qalami"], "kind": ["person"], "birth": ["1971"]]
    }

    /// Screens a name; the page of the run.
    func screen(_ answers: [String: [String]] = wadih, as login: String = "analyst") async throws -> String {
        try await page(after: login, "/screening/new", answers)
    }

    /// Screens a name with one hit, and says which.
    func raise(_ answers: [String: [String]] = wadih) async throws -> String {
        let match = try await screen(answers).firstMatch(of: /\/screening\/hits\/(H-\d+\.\d+)/)
        return try #require(match.map { String($0.output.1) })
    }

    func decide(_ hit: String, _ finding: String, as login: String = "analyst") async throws {
        try await act(
            login, "/screening/hits/\(hit)/decide",
            ["finding": [finding], "reason": ["The papers say so."], "reason.language": ["en"]])
    }

    func confirm(_ hit: String, as login: String = "analyst-2") async throws {
        try await act(login, "/screening/hits/\(hit)/review", Self.agreement)
    }

    static let agreement = ["agrees": ["yes"], "reason": ["So do I."], "reason.language": ["en"]]
}

extension TestSite {
    /// A list in force, and the desk beside the browsers.
    func atDesk(
        _ body: @Sendable @escaping (Scene, Registry, TestDesk) async throws -> Void
    ) async throws {
        let desk = try openDesk()
        try await run { client, registry in
            desk.library.issue(
                [TestLibrary.wadih, TestLibrary.rafida], published: clock.now - .minutes(30))
            try await desk.keepUp(registry, at: clock.now)
            try await body(Scene(client, clock: clock), registry, desk)
        }
    }
}
