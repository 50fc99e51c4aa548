// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// A contribution and an indicator each have a page, and what is given has a tab of its own.
@Suite struct ContributionPagesTests {
    private func prepare(_ scene: Scene) async throws {
        try await scene.receiveDelegation()
        try await scene.adoptTogether()
        try await scene.act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
    }

    @Test func `a contribution shows its statements with their evidence, and the next step to whose it is`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let pledged = try await scene.read("/contributions/G-1", as: "delegate-sa")
            #expect(pledged.contains("Contribution: Saudi Arabia") && pledged.contains("does not count"))
            #expect(pledged.contains("/en/contributions/G-1/act/commit"))
            #expect(pledged.contains("href=\"/en/initiatives/I-1/funding\""))
            let other = try await scene.read("/contributions/G-1", as: "delegate-td")
            #expect(!other.contains("/act/") && other.contains("The donor’s written commitment"))
            let act = try await scene.act(
                "delegate-sa", "/contributions/G-1/act/commit", ["evidence": ["Letter 7"]])
            let receipt = try await scene.read("/receipts/\(act)", as: "delegate-sa")
            #expect(receipt.contains("href=\"/en/contributions/G-1\""))
            let committed = try await scene.read("/contributions/G-1", as: "officer")
            #expect(committed.contains("Letter 7") && committed.contains("/en/record/\(act)"))
            #expect(committed.contains("/en/contributions/G-1/act/receive"))
            try await scene.act("officer", "/contributions/G-1/act/receive", ["evidence": ["Advice 77"]])
            let received = try await scene.read("/contributions/G-1", as: "delegate-td")
            #expect(received.contains("Letter 7") && received.contains("Advice 77"))
            #expect(received.contains("id=\"act-") && !received.contains("/act/receive"))
            let history = try await scene.read("/history/I-1", as: "delegate-td")
            #expect(history.contains("href=\"/en/contributions/G-1\""))
        }
    }

    @Test func `who may not see a gift finds no page, and the way to the register`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            for (path, login) in [("/contributions/G-1", "partner"), ("/contributions/G-9", "delegate-td")] {
                let (status, text) = try await scene.visit(path, as: login)
                #expect(status == .notFound && text.contains("href=\"/en/resources\""), "\(path)")
                #expect(!text.contains("Saudi Arabia"))
            }
            #expect(try await scene.status(of: "/contributions/G-1") == .seeOther)
            let (status, text) = try await scene.visit("/indicators/N-9", as: nil)
            #expect(status == .notFound && text.contains("href=\"/en/results/indicators\""))
        }
    }

    @Test func `what is given stands on a tab of its own, pledges apart`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let tab = try await scene.read("/initiatives/I-1/funding", as: "delegate-sa")
            #expect(tab.contains("Pledged, committed and received are three things"))
            #expect(tab.contains("Pledged (not counted)") && tab.contains("asks for no money"))
            #expect(tab.contains("Contributions in SAR, by donor") && tab.contains("<svg"))
            #expect(tab.contains("href=\"/en/contributions/G-1\""))
            #expect(tab.contains("/en/initiatives/I-1/act/pledge"))
            let beside = try await scene.read("/initiatives/I-1/participation", as: "delegate-sa")
            #expect(beside.contains("href=\"/en/initiatives/I-1/funding\""))
            #expect(!beside.contains("/contributions/G-1") && !beside.contains("/act/pledge"))
            let partner = try await scene.read("/initiatives/I-1/funding", as: "partner")
            #expect(partner.contains("what your organisation gives") && !partner.contains("G-1"))
            #expect(try await scene.status(of: "/initiatives/I-1/funding") == .notFound)
        }
    }

    @Test func `a supporting state finds its own gift on the tab, and no other`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            try await scene.act("delegate-ml", "/initiatives/I-1/act/clear-publication")
            try await scene.act("press", "/initiatives/I-1/act/publish")
            try await scene.act(
                "observer", "/initiatives/I-1/act/pledge", ["amount": ["77"], "currency": ["EUR"]])
            let tab = try await scene.read("/initiatives/I-1/funding", as: "observer")
            #expect(tab.contains("href=\"/en/contributions/G-2\"") && !tab.contains("G-1"))
            #expect(tab.contains("what your organisation gives") && !tab.contains("Contributions by donor"))
        }
    }

    @Test func `an indicator shows every value, by whom, and who approved it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            try await scene.takePart()
            try await scene.act(
                "officer", "/initiatives/I-1/act/define-indicator",
                ["baseline": ["0"], "target": ["20"]] + Scene.three("title", "Trained")
                    + Scene.three("unit", "people"))
            let open = try await scene.read("/indicators/N-1", as: "delegate-td")
            #expect(open.contains("No value has been reported yet"))
            let act = try await scene.act("delegate-ml", "/indicators/N-1/act/report", ["value": ["12"]])
            let pending = try await scene.read("/indicators/N-1", as: "officer")
            #expect(pending.contains("Office delegate-ML") && pending.contains("/en/record/\(act)"))
            #expect(pending.contains("/en/indicators/N-1/act/approve") && pending.contains("60%"))
            try await scene.act("officer", "/indicators/N-1/act/approve")
            let approved = try await scene.read("/indicators/N-1", as: "delegate-ml")
            #expect(approved.contains("Office officer") && !approved.contains("/act/approve"))
            #expect(approved.contains("href=\"/en/initiatives/I-1/results\""))
            let results = try await scene.read("/initiatives/I-1/results", as: "delegate-td")
            #expect(results.contains("href=\"/en/indicators/N-1\""))
            #expect(try await scene.status(of: "/indicators/N-1", as: "partner") == .ok)
            #expect(try await scene.status(of: "/indicators/N-1", as: nil) == .notFound)
        }
    }
}
