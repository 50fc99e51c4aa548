// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// A vote as people and programs take it: radios, review, receipt; the tally while it runs; the result rule by rule.
@Suite struct VotePagesTests {
    private let site = TestSite()

    /// `D-1` is put to the vote of the five members.
    private func run(_ body: @Sendable (Scene, TestSite, any TestClientProtocol) async throws -> Void)
        async throws
    {
        let site = site
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let life = Life(registry: registry, scene: scene)
            try await life.come(to: .tabled)
            await scene.wait(.days(3))
            try await scene.act(
                "chair", "/decisions/new",
                ["initiative": ["I-1"], "rules": ["vote"]]
                    + (await scene.moment("deadline", after: .hours(96))))
            try await body(scene, site, client)
        }
    }

    private static func vote(_ choice: String, _ remark: String? = nil) -> [String: [String]] {
        ["choice": [choice], "remark.language": ["en"]] + (remark.map { ["remark": [$0]] } ?? [:])
    }

    @Test func `a ballot is chosen, read once more, and leaves a receipt`() async throws {
        try await run { scene, _, _ in
            let home = try await scene.read("", as: "delegate-ml")
            #expect(home.contains("Vote on a draft decision") && home.contains("/en/decisions/D-1/vote"))
            let empty = try await scene.read("/decisions/D-1", as: "delegate-ml")
            #expect(empty.contains("Your state has not voted yet") && empty.contains("Not voted yet"))
            let review = try await scene.submitted("delegate-ml", "/decisions/D-1/vote", [:])
            #expect(review.status == .unprocessableContent)
            try await scene.act("delegate-ml", "/decisions/D-1/vote", Self.vote("no"))
            try await scene.act("delegate-ml", "/decisions/D-1/vote", Self.vote("yes", "For the schools."))
            let page = try await scene.read("/decisions/D-1", as: "delegate-td")
            #expect(page.contains("Voted before: No") && page.contains("For the schools."))
            #expect(
                page.contains("Explanation of vote") && page.contains("1 of 5 · required: 3 member states"))
            #expect(page.contains("0 objecting") == false && page.contains("id=\"fig-tally"))
            let own = try await scene.read("/decisions/D-1", as: "delegate-ml")
            #expect(own.contains("Your state has voted: Yes.") && own.contains("Change the ballot"))
            #expect(!own.contains("/decisions/D-1/answer"))
            #expect(try await scene.status(of: "/decisions/D-1/answer", as: "delegate-ml") == .notFound)
        }
    }

    @Test func `a proxy is given, used and overridden`() async throws {
        try await run { scene, _, _ in
            try await scene.act(
                "delegate-ne", "/decisions/D-1/proxy",
                ["state": ["ML"], "remark": ["On mission."], "remark.language": ["en"]])
            let giver = try await scene.read("/decisions/D-1", as: "delegate-ne")
            #expect(
                giver.contains("has given its proxy to Mali")
                    && giver.contains("/decisions/D-1/proxy/withdraw"))
            let holder = try await scene.read("/decisions/D-1", as: "delegate-ml")
            #expect(holder.contains("Vote by proxy: Niger") && holder.contains("On mission."))
            try await scene.act("delegate-ml", "/decisions/D-1/vote-for", Self.vote("no"))
            #expect(try await scene.read("/decisions/D-1", as: "chair").contains("By proxy: Mali"))
            try await scene.act("delegate-ne", "/decisions/D-1/vote", Self.vote("yes"))
            #expect(try await scene.status(of: "/decisions/D-1/vote-for", as: "delegate-ml") == .notFound)
            let twice = try await scene.refused(
                "delegate-td", "/decisions/D-1/proxy",
                ["remark": ["x"], "remark.language": ["en"], "state": ["TD"]])
            #expect(twice.contains("needs no proxy"))
        }
    }

    @Test func `the chair closes it once all have voted, and the result shows its computation`() async throws
    {
        try await run { scene, site, client in
            for state in ["ml", "td", "ne"] {
                try await scene.act("delegate-\(state)", "/decisions/D-1/vote", Self.vote("yes"))
            }
            try await scene.act("delegate-bf", "/decisions/D-1/vote", Self.vote("no"))
            #expect(try await !scene.read("/decisions/D-1", as: "chair").contains("/decisions/D-1/close"))
            let early = try await scene.refused("chair", "/decisions/D-1/close", [:])
            #expect(early.contains("awaited: Saudi Arabia"))
            try await scene.act(
                "delegate-sa", "/decisions/D-1/vote", Self.vote("constructive", "We are not bound."))
            #expect(try await scene.read("/decisions/D-1", as: "chair").contains("/decisions/D-1/close"))
            try await scene.act("chair", "/decisions/D-1/close")
            try await scene.act("chair", "/decisions/D-1/certify")
            let page = try await scene.read("/decisions/D-1", as: "delegate-ml")
            #expect(page.contains("3 × 3 = 9 ≥ 8 = 2 × 4"))
            #expect(page.contains("The votes in favour reach the majority"))
            #expect(page.contains("Declaration of constructive abstention"))
            try await scene.act("delegate-bf", "/decisions/D-1/vote", Self.vote("yes"))
            let late = try await scene.read("/decisions/D-1", as: "chair")
            #expect(late.contains("Late ballots, without effect"))
            let register = try await scene.read("/decisions?method=vote&outcome=adopted", as: "delegate-ml")
            #expect(register.contains("<a href=\"/en/decisions/D-1\">"))
            let file = try await scene.read("/decisions.csv", as: "delegate-ml")
            #expect(file.contains("Vote,Adopted,") && file.contains(",3,1,1"))
            let state = try await scene.read("/directory/SA/decisions", as: "delegate-ml")
            #expect(state.contains("Constructive abstention"))
            try await check(try await Program.of("delegate-td", site, client))
        }
    }

    /// The same for programs.
    private func check(_ program: Program) async throws {
        let decision = try await program.json("/decisions/D-1")
        #expect(decision["status"] == .text("adopted") && decision["ballots"]?.items.count == 5)
        #expect(decision["ruleSet"]?["ballots"]?["majority"] == .text("2/3"))
        #expect(decision["lateBallots"]?[0]?["state"] == .text("BF"))
        let votes = decision["result"]?["count"]?["votes"]?.items ?? []
        #expect(votes.compactMap { $0["state"]?.text } == ["BF", "ML", "NE", "SA", "TD"])
        #expect(votes.compactMap { $0["choice"]?.text } == ["no", "yes", "yes", "constructive", "yes"])
    }

    @Test func `a program casts a ballot under the same rules`() async throws {
        try await run { _, site, client in
            let program = try await Program.of("delegate-td", site, client)
            let late = #"{"decision": {"cast": {"decision": "D-1", "choice": "constructive"}}}"#
            let refused = try await program.submit(late)
            #expect(refused.json["findings"]?[0]?["code"] == .text("vote.declarationMissing"))
            let ballot = #"{"decision": {"cast": {"decision": "D-1", "choice": "no"}}}"#
            #expect(try await program.submit(ballot).status == .created)
            let reader = try await Program.of("delegate-td", site, client, scopes: [.read, .decision])
            #expect(try await reader.submit(ballot).status == .forbidden)
            #expect(try await program.json("/decisions/D-1")["ballots"]?[0]?["choice"] == .text("no"))
        }
    }

    @Test func `nobody outside the coalition meets it`() async throws {
        try await run { scene, _, _ in
            for login in ["partner", "observer", nil] {
                for path in ["", "/vote", "/proxy", "/close"] {
                    let (status, text) = try await scene.visit("/decisions/D-1\(path)", as: login)
                    #expect(status != .ok, "\(path) for \(login ?? "a visitor")")
                    #expect(!text.contains("Ballots by choice"))
                }
            }
            #expect(try await scene.status(of: "/decisions/D-1/close", as: "delegate-ml") == .forbidden)
        }
    }

    @Test func `every office may open every address of a vote, in each language, and meets no missing word`()
        async throws
    {
        let paths = [
            "", "/vote", "/vote-for", "/proxy", "/proxy/withdraw", "/close", "/extend", "/statement",
        ]
        try await run { scene, _, _ in
            try await scene.act(
                "delegate-ne", "/decisions/D-1/proxy",
                ["state": ["ML"], "remark": ["On mission."], "remark.language": ["en"]])
            try await scene.act("delegate-td", "/decisions/D-1/vote", Self.vote("abstention", "Undecided."))
            for office in TestCharter.offices {
                for path in paths {
                    let (status, text) = try await scene.visit(
                        "/decisions/D-1\(path)", as: office.person.lowercased())
                    let place: Testing.Comment = "\(path) as \(office.person)"
                    #expect([.ok, .forbidden, .notFound].contains(status) && !text.contains("⟦"), place)
                }
            }
            for language in Language.allCases {
                for path in [
                    "/decisions/D-1", "/decisions/D-1/vote", "/decisions", "/library/rules/vote", "",
                ] {
                    let page = try await scene.read(path, as: "delegate-ml", language: language)
                    #expect(!page.contains("⟦"), "\(path)")
                }
            }
        }
    }

    @Test func `the rule set is read in sentences, also in the charter`() async throws {
        try await run { scene, _, _ in
            let rules = try await scene.read("/library/rules/vote", as: "delegate-ml")
            #expect(rules.contains("of the states that vote yes or no, these are in favour: at least 2/3"))
            #expect(rules.contains("A tie rejects the text"))
            let charter = try await scene.read("/administration/charter", as: "registrar")
            #expect(charter.contains("Allowed, and counted for the quorum"))
        }
    }
}
