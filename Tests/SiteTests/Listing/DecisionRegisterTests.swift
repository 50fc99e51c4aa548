// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// The register of decisions as people and programs use it: through its addresses.
@Suite struct DecisionRegisterTests {
    private let site = TestSite()

    /// Whether the register, not the cards above it, has the decision of the story.
    private func lists(_ page: String) -> Bool {
        page.contains("<th scope=\"row\" class=\"identifier\"><a href=\"/en/decisions/D-1\">")
    }

    private static let questions: [(String, Bool)] = [
        ("", true), ("method=silence", true), ("method=consensus", false),
        ("outcome=adopted&year=2027", true), ("year=2026", false), ("outcome=broken", false),
        ("initiator=ML", true), ("initiator=TD", false), ("objector=NE", false),
        ("organ=council&q=border", true), ("q=D-1", true), ("q=I-1&method=", true), ("q=zircon", false),
        ("outcome=%3Cscript%3E", false), ("sort=subject&order=descending&page=7", true),
    ]

    @Test func `conditions narrow the register, and the file holds exactly what is found`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            for (query, isFound) in Self.questions {
                let page = try await scene.read("/decisions?\(query)", as: "delegate-bf")
                #expect(lists(page) == isFound, "\(query)")
                #expect(page.contains("No decisions match this choice") == !isFound, "\(query)")
                #expect(!page.contains("<script>"), "\(query)")
                let file = try await scene.read("/decisions.csv?\(query)", as: "delegate-bf")
                let rows = InitiativeFileTests.parse(String(file.unicodeScalars.dropFirst()))
                #expect(rows.count == (isFound ? 2 : 1) && rows.allSatisfy { $0.count == 13 }, "\(query)")
            }
            let file = try await scene.read("/decisions.csv", as: "delegate-bf")
            #expect(file.contains("D-1,I-1,Border schools,Mali,Council,Silence procedure,Adopted,2027-"))
        }
    }

    @Test func `each choice says how many it would leave, and every column sorts`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let page = try await scene.read("/decisions", as: "chair")
            for option in [
                "<option value=\"silence\">Silence procedure (1)</option>",
                "<option value=\"adopted\">Adopted (1)</option>",
                "<option value=\"2027\">2027 (1)</option>", "<option value=\"ML\">Mali (1)</option>",
                "<option value=\"council\">Council (1)</option>",
            ] { #expect(page.contains(option), "\(option)") }
            #expect(page.contains("/assets/filter."))
            let narrowed = try await scene.read("/decisions?method=consensus&initiator=ML", as: "chair")
            #expect(narrowed.contains("<option value=\"consensus\" selected>Consensus (0)</option>"))
            #expect(narrowed.contains("<option value=\"silence\">Silence procedure (1)</option>"))
            #expect(
                narrowed.contains("<a class=\"chip\" href=\"/en/decisions?method=consensus#register\">"))
            for column in DecisionQuery.Column.allCases {
                let sorted = try await scene.read("/decisions?sort=\(column.rawValue)", as: "chair")
                #expect(
                    sorted.contains(
                        "aria-sort=\"ascending\"><a href=\"/en/decisions?order=descending&amp;sort=\(column.rawValue)#register\""
                    ), "\(column)")
            }
        }
    }

    @Test func `the register is the coalition's own`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            #expect(try await scene.read("/decisions", as: "chair").contains("No decision has been opened"))
            for path in ["/decisions", "/decisions.csv", "/decisions.pdf"] {
                for login in ["partner", "observer"] {
                    #expect(try await scene.status(of: path, as: login) == .forbidden, "\(path), \(login)")
                }
                #expect(try await scene.status(of: path) == .seeOther, "\(path)")
            }
        }
    }

    @Test func `programs narrow the list of decisions in the same way`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let program = try await Program.of("delegate-bf", site, client)
            for (query, count) in [
                ("method=silence", 1), ("method=consensus", 0), ("initiator=ML", 1), ("initiator=TD", 0),
                ("objector=NE", 0), ("organ=council", 1), ("organ=nowhere", 0), ("year=2027", 1),
                ("year=2026", 0), ("q=border&status=adopted", 1), ("q=border&status=broken", 0),
                ("q=D-1", 1), ("q=zircon", 0),
            ] {
                let total = try await program.json("/decisions?\(query)")["total"]
                #expect(total == .integer(count), "\(query)")
            }
            for query in ["method=drawing", "year=soon"] {
                #expect(try await program.get("/decisions?\(query)").status == .badRequest, "\(query)")
            }
        }
    }
}
