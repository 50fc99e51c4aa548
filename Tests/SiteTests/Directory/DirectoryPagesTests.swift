// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// The directory, the pages of organisations and of offices.
@Suite struct DirectoryPagesTests {
    @Test func `a visitor sees names and dates, and no office`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let list = try await scene.read("/directory")
            #expect(list.contains("/en/directory/ML") && list.contains("UN centre"))
            #expect(!list.contains("Office delegate-ML"))
            let page = try await scene.read("/directory/ML")
            #expect(page.contains("Mali") && !page.contains("Office delegate-ML"))
            for path in ["/directory/ML/offices", "/directory/ML/decisions", "/directory/ML/contributions"] {
                #expect(try await scene.status(of: path) == .notFound, "\(path)")
            }
            #expect(try await scene.status(of: "/people/delegate-ML") == .seeOther)
            #expect(try await scene.status(of: "/people/delegate-ML", as: "partner") == .notFound)
            #expect(try await scene.status(of: "/people/partner", as: "partner") == .ok)
            #expect(try await scene.status(of: "/directory/XX") == .notFound)
        }
    }

    @Test func `filters, order and files agree`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.act(
                "registrar", "/administration/members/new",
                ["code": ["mr"], "joined": ["2026-12-01"], "zone": ["Africa/Nouakchott"]])
            let unseated = try await scene.read("/directory?kind=member&seated=unseated")
            #expect(unseated.contains("1 entry") && unseated.contains("/directory/MR\""))
            #expect(unseated.contains("href=\"/en/directory.csv?kind=member&amp;seated=unseated\""))
            let table = try await scene.read("/directory.csv?kind=member&seated=unseated")
            #expect(table.split(separator: "\r\n").count == 2)
            #expect(table.contains("MR,Mauritania,Member state,2026-12-01,,,Africa/Nouakchott"))
            let cards = try await scene.read("/directory.vcf?kind=member&seated=seated")
            #expect(cards.ranges(of: "BEGIN:VCARD").count == 5 && !cards.contains("UID;VALUE=text:MR@"))
            let found = try await scene.read("/directory.csv?q=BURKINA")
            #expect(found.contains("BF,") && !found.contains("ML,"))
            let sorted = try await scene.read("/directory.csv?kind=member&sort=name&order=descending")
            let codes = sorted.split(separator: "\r\n").dropFirst().map { $0.prefix(2) }
            #expect(codes == ["SA", "NE", "MR", "ML", "TD", "BF"])
        }
    }

    @Test func `a name is found without its accents, in any of the languages`() {
        #expect(Texts.plain("Sénégal").contains(Texts.plain("senegal")))
        #expect(Texts.plain("الأُردن").contains(Texts.plain("الاردن")))
        #expect(Texts.plain("مـــالي") == Texts.plain("مالى"))
    }

    @Test func `a card may be taken home, with offices for those who know them`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let open = try await scene.read("/directory/ML/card")
            #expect(open.ranges(of: "BEGIN:VCARD").count == 1 && open.contains("FN;ALTID=1;LANGUAGE=ar:مالي"))
            let inside = try await scene.read("/directory/ML/card", as: "delegate-td")
            #expect(inside.contains("TITLE;ALTID=1;LANGUAGE=en:Office delegate-ML"))
            #expect(
                try await scene.read("/people/delegate-ML/card", as: "delegate-td").contains(
                    "KIND:individual"))
        }
    }

    @Test func `the page of a state tells what it takes part in, caveats inside alone`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.adoptTogether()
            try await scene.takePart()
            let own = try await scene.read("/directory/TD/initiatives", as: "delegate-bf")
            #expect(own.contains("Border schools") && own.contains("Own territory only."))
            let partner = try await scene.read("/directory/TD/initiatives", as: "partner")
            #expect(partner.contains("Border schools") && !partner.contains("Own territory only."))
            #expect(try await !scene.read("/directory/TD/initiatives").contains("Border schools"))
            let answers = try await scene.read("/directory/TD/decisions", as: "delegate-bf")
            #expect(answers.contains("Let it pass in so many words"))
            let asked = try await scene.read("/directory/NE/decisions", as: "delegate-bf")
            #expect(asked.contains("Asked for time"))
            let overview = try await scene.read("/directory/ML", as: "delegate-bf")
            #expect(overview.contains("Initiatives by stage"))
            let mandate = try await scene.read("/mandates/founding", as: "delegate-bf")
            #expect(mandate.contains("Border schools"))
            #expect(try await !scene.read("/mandates/founding").contains("Border schools"))
        }
    }

    @Test func `organs and mandates have pages of their own`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let list = try await scene.read("/organs")
            #expect(list.contains("/en/organs/council") && list.contains("/en/mandates/founding"))
            #expect(try await scene.read("/organs/council").contains("Founding statement"))
            #expect(try await scene.status(of: "/organs/none") == .notFound)
            #expect(try await scene.status(of: "/mandates/none") == .notFound)
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("-5", "-5"), ("-5+x", "'-5+x"), ("@x\ny", "\"'@x\ny\""), ("", ""),
    ])
    func `a cell of a table is quoted where it must be, and never a formula`(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }
}
