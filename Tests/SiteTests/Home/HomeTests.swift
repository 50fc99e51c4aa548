// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Each office finds its own desk at home, and no other's.
@Suite struct HomeTests {
    /// Parts by their headings, and whose they are.
    private static let desks: [String: Set<String>] = [
        "Done in your state’s name": ["delegate-ml"], "Initiatives that you lead": ["delegate-ml"],
        "Open debates": ["chair"], "Challenged credentials": ["chair", "registrar"],
        "Visits": ["chair", "protocol"], "Open follow-ups": ["protocol"], "Legal review queue": ["legal"],
        "Initiatives to be evaluated": ["evaluator"],
        "Planned and delivered in the initiatives under way": ["officer", "evaluator"],
        "Initiatives by stage and domain": ["officer"], "Missing translations": ["officer"],
        "Positions still awaited": ["officer"], "Overdue elsewhere": ["officer"],
        "Signed head of the record": ["auditor"],
        "Pledged, committed and received for the initiatives under way": ["officer"],
        "Accounts to reconcile": ["officer"], "Releases in preparation": ["press"],
        "Credentials that end within sixty days": ["registrar"],
        "Member states without a seated delegate": ["registrar"],
        "Our joint items with the coalition": ["partner"], "Published initiatives": ["observer"],
        "Open decisions": [
            "delegate-ml", "chair", "registrar", "protocol", "legal", "evaluator", "officer", "press",
            "auditor",
        ],
    ]

    @Test func `everyone finds the desk of their office and no other, and each says what will appear there`()
        async throws
    {
        try await TestSite().run { client in
            for login in Set(Self.desks.values.flatMap(\.self)) {
                let page = try await TestSite.signedIn(login, client).get("/en").text
                let headings = page.matches(of: /<h2[^>]*>([^<]*)<\/h2>/).map { String($0.output.1) }
                #expect(Set(headings).count == headings.count, "\(login): a part comes twice")
                for (heading, owners) in Self.desks {
                    let isThere = headings.contains(heading)
                    #expect(isThere == owners.contains(login), "\(heading) for \(login)")
                }
                #expect(page.contains("Nothing awaits you now"))
                #expect(!page.contains("⟦"))
            }
        }
    }

    @Test func `two clicks and a review lead from home to a receipt with the act's proof`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tableAndOpen()
            let guest = try await TestSite.signedIn("delegate-td", client)
            let home = try await guest.get("/en").text
            let duty = try #require(
                home.firstMatch(of: /<li class="duty[^>]*>(?:(?!<\/li>)[\s\S])*Let it pass[\s\S]*?<\/li>/))
            #expect(
                duty.output.contains("Riyadh") && duty.output.contains("Ndjamena")
                    || duty.output.contains("Djamena"))
            #expect(duty.output.contains("4 days left") || duty.output.contains("days and"))
            // First click: the form beside the duty.
            var fields: [String: [String]] = [:]
            for match in duty.output.matches(of: /name="([^"]*)" value="([^"]*)"/) {
                fields[String(match.output.1)] = [String(match.output.2)]
            }
            let action = try #require(duty.output.firstMatch(of: /action="([^"]*)"/)).output.1
            let review = try await guest.send(String(action), fields)
            #expect(review.status == .ok && review.text.contains("name=\"step\" value=\"confirm\""))
            // Second click: confirmed.
            fields = [:]
            let main = review.text.split(separator: "<main")[1]
            for match in main.matches(of: /type="hidden" name="([^"]*)" value="([^"]*)"/) {
                fields[String(match.output.1)] = [String(match.output.2)]
            }
            let done = try await guest.send(String(action), fields)
            let receipt = try #require(done.headers[.location])
            let shown = try await guest.get(receipt).text
            let act = try #require(receipt.firstMatch(of: /receipts\/(\d+)/)).output.1
            #expect(shown.contains("/record/\(act)"))
            #expect(try await guest.get("/en/record/\(act)/proof").status == .ok)
            let after = try await guest.get("/en").text
            #expect(!after.contains("Let it pass"))
        }
    }

    @Test func `to break the silence is begun from home and asks for words`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tableAndOpen()
            #expect(
                try await scene.read("", as: "delegate-td").contains("/decisions/D-1/answer?choice=objection")
            )
            let form = try await scene.read("/decisions/D-1/answer?choice=objection", as: "delegate-td")
            #expect(form.contains(#"value="objection" checked"#))
            let strange = try await scene.read("/decisions/D-1/answer?choice=bribe", as: "delegate-td")
            #expect(!strange.contains(" checked"))
            #expect(form.contains("class=\"optional\""))
            let silent = try await scene.refused(
                "delegate-td", "/decisions/D-1/answer",
                ["choice": ["objection"], "remark.language": ["en"]])
            #expect(silent.contains("f-remark-error"))
            #expect(!silent.contains("class=\"optional\""), "what is missing is not called optional")
        }
    }

    @Test func `the page of all that awaits is narrowed by what and by when`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tableAndOpen()
            let all = try await scene.read("/actions", as: "delegate-td")
            #expect(all.contains("Object or let pass"))
            #expect(
                try await scene.read("/actions?kind=decide&due=dated", as: "delegate-td").contains(
                    "D-1/answer"))
            let none = try await scene.read("/actions?due=overdue", as: "delegate-td")
            #expect(none.contains("Nothing that awaits you matches") && !none.contains("class=\"duty"))
            let odd = try await scene.read("/actions?kind=nothing&page=-7", as: "delegate-td")
            #expect(odd.contains("Object or let pass"))
            #expect(try await Guest(client).get("/en/actions").status == .seeOther)
        }
    }

    @Test func `the registrar is led from each credential to its holder, and on to all that there are`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            for number in [1, 2, 4, 5, 6, 7] {
                try await scene.act(
                    "delegate-td", "/credentials/C-\(number)/act/challenge", ["reason": ["Not notified."]])
            }
            for code in ["mr", "so", "dj", "km", "ly", "tn"] {
                try await scene.act(
                    "registrar", "/administration/members/new",
                    ["code": [code], "joined": ["2026-12-01"], "zone": ["Africa/Tunis"]])
            }
            let home = try await scene.read("", as: "registrar")
            for link in [
                "/people/delegate-ML", "/directory/ML", "/directory/TD", "/directory/MR",
                "/administration/credentials?status=challenged", "/directory?seated=unseated",
            ] {
                #expect(home.contains("href=\"/en\(link)\""), "\(link)")
            }
            let challenged = try await scene.read(
                "/administration/credentials?status=challenged", as: "registrar")
            #expect(challenged.contains("6 credentials"))
            let unseated = try await scene.read("/directory?seated=unseated", as: "registrar")
            #expect(unseated.contains("6 entries"))
        }
    }

    @Test func `positions that are awaited at any stage stand on one list`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            func list(_ query: String) async throws -> String {
                try await scene.read("/results/coverage?status=open\(query)", as: "officer")
            }
            #expect(try await list("").contains("Border schools"))
            #expect(try await list("&domain=military").contains("Border schools"))
            #expect(try await list("&domain=financing").contains("No initiative matches this choice"))
            try await scene.reviewAndTable()
            #expect(try await list("").contains("Border schools"))
            try await scene.decideBySilence()
            try await scene.certify()
            #expect(try await list("").contains("No initiative matches this choice"))
            #expect(try await scene.read("/results/coverage", as: "officer").contains("Border schools"))
            #expect(CoveragePage.awaited(in: nil) == "/results/coverage?status=open#initiatives")
            #expect(CoveragePage.awaited(in: ["military"]).contains("domain=military"))
            #expect(!CoveragePage.awaited(in: ["military", "ideology"]).contains("domain"))
        }
    }

    @Test func `the auditor sees the head of the record, and who looked at screened names`() async throws {
        let site = TestSite()
        _ = try site.openDesk()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let home = try await scene.read("", as: "auditor")
            for part in [
                "Root of the tree", "/en/record/checkpoint", "/en/record#acts",
                "Latest access to screened names", "/en/screening/statistics",
            ] {
                #expect(home.contains(part), "\(part)")
            }
            #expect(!home.contains("/en/administration/accounts/events"), "the log is the registrar's")
        }
    }

    @Test func `a capital sees what its delegate did in the state's name`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tableAndOpen()
            _ = try await scene.read("/decisions/D-1", as: "delegate-td")
            let home = try await scene.read("", as: "delegate-td")
            let part = try #require(home.split(separator: "id=\"state\"").last?.split(separator: "<h2").first)
            #expect(part.contains("Office delegate-TD") && part.contains("/en/record/"))
            #expect(!part.contains("Office delegate-ML"))
        }
    }
}

extension Scene {
    /// As far as a decision by silence that has just opened.
    func tableAndOpen() async throws {
        try await proposeTogether()
        try await reviewAndTable()
        wait(.days(3))
        try await act("chair", "/decisions/new", opening(after: .hours(96)))
    }
}
