// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// The list as people use it: through its addresses.
@Suite struct InitiativeListTests {
    /// A joint initiative in debate, drafts of Mali and of Chad, and two of Niger that are submitted.
    private func prepare(_ scene: Scene) async throws {
        try await scene.proposeTogether()
        try await scene.propose("Quartz", as: "delegate-ml")
        try await scene.propose("Basalt", as: "delegate-td")
        try await scene.propose("Granite 12", as: "delegate-ne")
        try await scene.propose("Granite 9", as: "delegate-ne")
        for id in ["I-4", "I-5"] {
            try await scene.act(
                "delegate-ne", "/initiatives/\(id)/act/set-text",
                ["rows": ["1"], "lead": ["en"], "en.1": ["One."]])
            try await scene.act("delegate-ne", "/initiatives/\(id)/act/submit")
        }
    }

    private func titles(_ page: String) -> [String] {
        page.matches(of: /<tr><th scope="row"><a href="[^"]*">(?:<bdi[^>]*>)?([^<]*)/).map {
            String($0.output.1)
        }
    }

    @Test func `conditions narrow the list, and each choice says how many it would leave`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let all = try await scene.read("/initiatives", as: "officer")
            #expect(titles(all).count == 5)
            #expect(all.contains("<option value=\"submitted\">Submitted (2)</option>"))
            let cases: [(String, [String])] = [
                ("stage=submitted", ["Granite 9", "Granite 12"]), ("sponsor=TD", ["Basalt"]),
                ("state=NE&stage=submitted", ["Granite 9", "Granite 12"]), ("q=granite%209", ["Granite 9"]),
                ("q=I-4", ["Granite 12"]), ("stage=submitted&sponsor=TD", []),
                ("origin=own&state=TD", ["Basalt"]),
                ("stage=nowhere", []), ("state=%3Cscript%3E", []),
                ("kind=&stage=submitted&q=12", ["Granite 12"]),
                ("until=1999-12-31", []), ("since=2999-01-01", []),
                ("since=yesterday&sponsor=TD", ["Basalt"]),
            ]
            for (query, expected) in cases {
                let page = try await scene.read("/initiatives?\(query)", as: "officer")
                #expect(titles(page) == expected, "\(query)")
                #expect(!page.contains("<script>"), "\(query)")
            }
            // A facet counts with the other conditions, and not with its own.
            let narrowed = try await scene.read("/initiatives?sponsor=NE&stage=draft", as: "officer")
            #expect(narrowed.contains("<option value=\"submitted\">Submitted (2)</option>"))
            #expect(narrowed.contains("<option value=\"draft\" selected>Draft (0)</option>"))
            #expect(narrowed.contains("<option value=\"TD\">Chad (1)</option>"))
            #expect(narrowed.contains("<option value=\"NE\" selected>Niger (0)</option>"))
        }
    }

    @Test func `every condition in force is a link to the list without it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let page = try await scene.read(
                "/initiatives?stage=draft&q=zircon&sort=title&page=3", as: "officer")
            #expect(page.contains("<a class=\"chip\" href=\"/en/initiatives?q=zircon&amp;sort=title\">"))
            #expect(page.contains("<a class=\"chip\" href=\"/en/initiatives?sort=title&amp;stage=draft\">"))
            // Nothing is found: the page says which condition to give up, and what would be found then.
            #expect(page.contains("No initiatives match this choice"))
            #expect(page.contains("Clear all conditions</a> – 5 initiatives"))
            let fresh = try await scene.read("/initiatives", as: "officer")
            #expect(!fresh.contains("class=\"chip\"") && !fresh.contains("Clear all conditions"))
        }
    }

    @Test func `every column sorts both ways, and says so`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let up = try await scene.read("/initiatives?sort=title", as: "officer")
            #expect(titles(up).suffix(3) == ["Granite 9", "Granite 12", "Quartz"])
            #expect(
                up.contains(
                    "aria-sort=\"ascending\"><a href=\"/en/initiatives?order=descending&amp;sort=title\""))
            let down = try await scene.read("/initiatives?sort=title&order=descending", as: "officer")
            #expect(titles(down) == titles(up).reversed())
            for column in InitiativeQuery.Column.allCases {
                let one = try await scene.read("/initiatives?sort=\(column.rawValue)", as: "officer")
                let other = try await scene.read(
                    "/initiatives?sort=\(column.rawValue)&order=descending", as: "officer")
                #expect(titles(one).count == 5 && titles(one) == titles(other).reversed(), "\(column)")
            }
            #expect(titles(try await scene.read("/initiatives?sort=colour", as: "officer")).count == 5)
        }
    }

    @Test(arguments: [
        ("", "1–25 of 60", 1), ("page=0", "1–25 of 60", 1), ("page=-4", "1–25 of 60", 1),
        ("page=2", "26–50 of 60", 2), ("page=3", "51–60 of 60", 3), ("page=99999999999", "51–60 of 60", 3),
        ("page=99999999999999999999999999", "1–25 of 60", 1), ("page=two", "1–25 of 60", 1),
    ])
    func `a page that does not exist is the nearest that does`(query: String, position: String, page: Int) {
        let input = FormInput(urlEncoded: query.utf8) ?? FormInput()
        let paging = Paging(input, total: 60, size: 25)
        #expect(paging.number == page)
        #expect("\(paging.places.lowerBound + 1)–\(paging.places.upperBound) of 60" == position)
    }

    @Test(arguments: [0, 1, 25, 26, 50]) func `pages hold everything once`(total: Int) {
        var places: [Int] = []
        for page in 1...3 {
            let paging = Paging(FormInput(["page": [String(page)]]), total: total, size: 25)
            if paging.number == page { places += paging.places }
        }
        #expect(places == Array(0..<total))
    }

    @Test func `nobody's list, counts or file tell of what they may not see`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            for office in TestCharter.offices {
                let login = office.person.lowercased()
                let page = try await scene.read("/initiatives", as: login)
                let file = try await scene.read("/initiatives.csv", as: login)
                let isSecretariat = office.organisation == "secretariat"
                // Basalt is Chad's own draft.
                let sees = isSecretariat || office.organisation == "TD"
                #expect(page.contains("Basalt") == sees && file.contains("Basalt") == sees, "\(login)")
                #expect(page.contains("<option value=\"TD\">") == sees, "\(login)")
                let inside = isSecretariat || TestCharter.kind(of: office.organisation) == .member
                #expect(
                    page.contains("Granite 9") == inside && file.contains("Granite 9") == inside, "\(login)")
                #expect(page.contains("Submitted (2)") == inside, "\(login)")
                let rows = file.split(separator: "\r\n").count - 1
                #expect(rows == titles(page).count, "\(login)")
                let sought = try await scene.read("/initiatives?q=basalt&stage=draft&sponsor=TD", as: login)
                #expect(sought.contains("Draft (1)") == sees, "\(login)")
            }
            let public_ = try await scene.read("/initiatives")
            #expect(public_.contains("No initiative has been published yet") && titles(public_).isEmpty)
            #expect(!public_.contains("<select"))
            #expect(try await scene.read("/initiatives.csv").split(separator: "\r\n").count == 1)
        }
    }
}
