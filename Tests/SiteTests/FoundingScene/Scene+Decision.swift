// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

extension Scene {
    /// A silence that one state breaks, and, on the redrafted text, a consensus that all reach.
    func decideBySilence() async throws {
        wait(.days(3))
        let early = try await refused("chair", "/decisions/new", opening(after: .hours(20)))
        #expect(early.contains("shortest window"))
        try await act("chair", "/decisions/new", opening(after: .hours(96)))
        let fresh = try await read("/decisions/D-1", as: "chair")
        #expect(count("not-opened", fresh) == 0 && fresh.contains("Not opened yet"))

        // Looking is opening: once for the state, whoever looks and however often.
        let before = try await opened(as: "chair")
        _ = try await read("/decisions/D-1", as: "delegate-td")
        _ = try await read("/decisions/D-1", as: "delegate-td", language: .french)
        #expect(try await opened(as: "chair") == before + 1)

        try await act("delegate-td", "/decisions/D-1/answer", ["choice": ["pass"]])
        let twice = try await refused("delegate-td", "/decisions/D-1/answer", ["choice": ["pass"]])
        #expect(twice.contains("already"))
        try await act(
            "delegate-ne", "/decisions/D-1/answer",
            ["choice": ["reserve"], "remark": ["We ask for a day."], "remark.language": ["en"]])
        try await act(
            "delegate-sa", "/decisions/D-1/statement",
            ["kind": ["reservation"], "remark": ["Within our laws."], "remark.language": ["en"]])
        let running = try await read("/decisions/D-1", as: "delegate-bf")
        #expect(running.contains("Request for time") && running.contains("Within our laws."))
        #expect(running.contains("Extension upon a request for time"))
    }

    /// Deadline and certification.
    func certify() async throws {
        wait(.days(6))
        let tooEarly = try await read("/initiatives/I-1", as: "delegate-ml")
        #expect(!tooEarly.isEmpty)
        try await act("delegate-bf", "/decisions/D-1/answer", late)
        let settled = try await read("/decisions/D-1", as: "chair")
        #expect(settled.contains("Adopted") && settled.contains("Late statement, without effect"))
        try await act("chair", "/decisions/D-1/certify")
        let result = try await read("/decisions/D-1", as: "delegate-ml")
        #expect(result.contains("R5(4)") && result.contains("No objection stands"))
    }

    private var late: [String: [String]] {
        ["choice": ["objection"], "remark": ["We object."], "remark.language": ["en"]]
    }

    func opening(after span: Span) -> [String: [String]] {
        ["initiative": ["I-1"], "rules": ["silence"]] + moment("deadline", after: span)
    }

    /// How many states have opened the decision, as the page says.
    private func opened(as login: String) async throws -> Int {
        let page = try await read("/decisions/D-1", as: login)
        let match = page.firstMatch(
            of: /<bdi dir="ltr">(\d+)<\/bdi><\/span> <a href="#states">Opened the text/)
        return try #require(match.flatMap { Int($0.output.1) })
    }

    private func count(_ text: String, _ page: String) -> Int { page.ranges(of: text).count }
}
