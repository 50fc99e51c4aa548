// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// Money is followed from its donor to where it was spent, on one page, in the register and by programs.
@Suite struct PaymentPagesTests {
    private let site = TestSite()

    private func receive(_ scene: Scene) async throws {
        try await scene.tellFoundingScene()
        try await scene.planCourse()
        try await scene.act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
        try await scene.act("delegate-sa", "/contributions/G-1/act/commit", ["evidence": ["Letter 7"]])
        try await scene.act("officer", "/contributions/G-1/act/receive", ["evidence": ["Advice 77"]])
    }

    @Test func `paid out to the host of an activity, spent by it, and seen on page, register and file`()
        async throws
    {
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await receive(scene)
            let host = try #require(registry.coalition.activities["E-1"]?.plan.host)
            let login = "delegate-\(host.text.lowercased())"
            #expect(try await scene.read("/contributions/G-1", as: "officer").contains("/act/disburse"))
            #expect(try await !scene.read("/contributions/G-1", as: login).contains("/act/"))
            try await scene.act(
                "officer", "/contributions/G-1/act/disburse",
                ["recipient": ["E-1 \(host)"], "amount": ["600"], "evidence": ["Transfer <9>"]])
            let paid = try await scene.read("/contributions/G-1", as: login)
            #expect(paid.contains("/act/spend") && paid.contains("Transfer &lt;9&gt;"))
            #expect(paid.contains("not yet accounted for") && paid.contains("fig-payments"))
            #expect(try await scene.read("", as: login).contains("Account for a payment"))
            let much = try await scene.refused(
                login, "/contributions/G-1/act/spend",
                ["payment": ["1"], "amount": ["601"], "evidence": ["Accounts"]])
            #expect(much.contains("600.00 SAR"))
            try await scene.act(
                login, "/contributions/G-1/act/spend",
                ["payment": ["1"], "amount": ["600"], "evidence": ["Accounts 2027"]])
            let spent = try await scene.read("/contributions/G-1", as: "delegate-sa")
            #expect(spent.contains("statements agree") && spent.contains("Accounts 2027"))
            #expect(try await scene.read("", as: "officer").contains("What became of what was received"))
            #expect(try await scene.read("/resources.csv", as: "officer").contains("600.00"))
            #expect(try await !scene.read("", as: login).contains("Account for a payment"))
            let program = try await Program.of("delegate-sa", site, client)
            let gift = try await program.json("/contributions/G-1")
            #expect(
                gift["ledger"]?["spent"] == .integer(60_000) && gift["ledger"]?["balance"] == .integer(40_000)
            )
            let sums = try await program.json("/resources/ledgers?donor=SA")
            #expect(sums.items.first?["ledger"]?["spent"] == .integer(60_000))
            #expect(try await program.json("/resources/ledgers?donor=TD")["total"] == .integer(0))
            #expect(gift["payments"]?[0]?["activity"] == .text("E-1"))
        }
    }

    @Test func `a donor withdraws what has not arrived, with the reason for all to read`() async throws {
        try await site.run { client, _ in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await scene.act(
                "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
            try await scene.act("delegate-sa", "/contributions/G-1/act/cancel", ["reason": ["No <budget>"]])
            let page = try await scene.read("/contributions/G-1", as: "officer")
            #expect(page.contains("No &lt;budget&gt;") && page.contains("Withdrawn"))
            #expect(!page.contains("/act/"))
        }
    }
}
