// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// Who belongs and who may act, changed by those who have the power to, through forms.
@Suite struct AdministrationTests {
    private static let pages = [
        "/administration", "/administration/charter", "/administration/history",
        "/administration/credentials", "/administration/credentials.csv",
    ]

    @Test func `only those with a power there open it, and the others do not see the entry`() async throws {
        let site = TestSite()
        try await site.run { client async throws in
            let scene = Scene(client, clock: site.clock)
            for login in ["officer", "delegate-ml", "partner", "observer", "press"] {
                for path in Self.pages {
                    #expect(try await scene.status(of: path, as: login) == .forbidden, "\(path) as \(login)")
                }
                #expect(try await !scene.read("", as: login).contains("href=\"/en/administration\""))
            }
            for path in Self.pages {
                #expect(try await scene.status(of: path) == .seeOther)
                #expect(try await scene.status(of: path, as: "registrar") == .ok)
            }
            #expect(try await scene.status(of: "/administration/credentials", as: "legal") == .forbidden)
            #expect(try await scene.status(of: "/administration/charter", as: "legal") == .ok)
            #expect(try await scene.read("", as: "chair").contains("href=\"/en/administration\""))
        }
    }

    @Test func `the charter in force is readable in every part`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let page = try await scene.read("/administration/charter", as: "registrar")
            for text in [
                "ideology", "Council", "delegate-ML", "Silence", "Hall", "Founding statement", "72 hours",
            ] {
                #expect(page.contains(text), "\(text)")
            }
        }
    }

    @Test func `a state is admitted, its delegate seated, an office appointed and accredited`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let wrong = try await scene.refused(
                "registrar", "/administration/members/new",
                ["code": ["Mauritania"], "joined": ["2026-12-01"], "zone": ["Mars/Olympus"]])
            #expect(wrong.contains("country code of two letters") && wrong.contains("time zone is not known"))
            let known = try await scene.refused(
                "registrar", "/administration/members/new",
                ["code": ["ml"], "joined": ["2026-12-01"], "zone": ["Africa/Bamako"]])
            #expect(known.contains("belongs to the coalition already"))
            try await scene.act(
                "registrar", "/administration/members/new",
                ["code": ["mr"], "joined": ["2026-12-01"], "zone": ["Africa/Nouakchott"]])
            #expect(try await scene.read("/directory/MR").contains("No delegate seated yet"))
            try await scene.act("registrar", "/directory/MR/act/seat", ["on": ["2027-01-10"]])
            #expect(try await scene.read("/directory/MR").contains("2027-01-10"))
            let taken = try await scene.refused(
                "registrar", "/directory/MR/act/appoint",
                ["person": ["delegate-ML"]] + Scene.three("office", "Delegate of Mauritania"))
            #expect(taken.contains("names an office already"))
            try await scene.act(
                "registrar", "/directory/MR/act/appoint",
                ["person": ["delegate-MR"]] + Scene.three("office", "Delegate of Mauritania"))
            try await scene.act(
                "registrar", "/people/delegate-MR/act/accredit",
                [
                    "role": ["role-delegate-ML"], "begins": ["2026-01-01"], "ends": ["2027-02-01"],
                    "powers": ["speak"],
                ])
            let page = try await scene.read("/people/delegate-MR", as: "delegate-ml")
            #expect(page.contains("Delegate of Mauritania") && page.contains("Valid"))
            #expect(page.contains("2027-02-01T21:00:00.000Z"))
            let ending = try await scene.read("/administration/credentials?ending=soon", as: "registrar")
            #expect(ending.contains("1 credential") && ending.contains("delegate-MR"))
        }
    }

    @Test(arguments: Language.allCases)
    func `the city of a state is said in words, in the catalogue or not`(language: Language) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.act(
                "registrar", "/administration/members/new",
                ["code": ["id"], "joined": ["2026-12-01"], "zone": ["Asia/Jakarta"]])
            let page = try await scene.read("/directory/ID", language: language)
            #expect(!page.contains("Asia/Jakarta") && !page.contains("⟦"))
            #expect(page.contains("Jakarta") == (language != .arabic))
        }
    }

    @Test func `a credential is challenged, ruled on by somebody else, and revoked`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            // C-2 is the credential of Mali's delegate.
            try await scene.act(
                "delegate-td", "/credentials/C-2/act/challenge", ["reason": ["Not notified."]])
            let twice = try await scene.refused(
                "delegate-ne", "/credentials/C-2/act/challenge", ["reason": ["Again."]])
            #expect(twice.contains("challenged already"))
            let desk = try await scene.read("/administration", as: "chair")
            #expect(desk.contains("Not notified.") && desk.contains("/en/credentials/C-2/act/rule"))
            #expect(try await scene.status(of: "/credentials/C-2/act/rule", as: "registrar") == .forbidden)
            try await scene.act(
                "chair", "/credentials/C-2/act/rule", ["ruling": ["dismissed"], "reason": ["In order."]])
            #expect(try await scene.read("/people/delegate-ML", as: "delegate-td").contains("Valid"))
            try await scene.act("registrar", "/credentials/C-2/act/revoke", ["reason": ["Recalled."]])
            #expect(try await scene.read("/people/delegate-ML", as: "delegate-td").contains("Revoked"))
            let over = try await scene.refused(
                "chair", "/credentials/C-2/act/rule", ["ruling": ["upheld"], "reason": ["Late."]])
            #expect(over.contains("revoked already"))
            let unchosen = try await scene.refused(
                "chair", "/credentials/C-3/act/rule", ["reason": ["Late."]])
            #expect(unchosen.contains("Choose"))
        }
    }

    @Test func `a state is suspended and reinstated, known to the coalition alone`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            #expect(try await scene.status(of: "/directory/BF/act/suspend", as: "registrar") == .forbidden)
            try await scene.act("chair", "/directory/BF/act/suspend", ["reason": ["Council decision 4."]])
            #expect(try await scene.read("/directory/BF", as: "delegate-ml").contains("Council decision 4."))
            #expect(try await !scene.read("/directory/BF").contains("Council decision 4."))
            #expect(try await !scene.read("/directory").contains("Suspended"))
            let twice = try await scene.refused("chair", "/directory/BF/act/suspend", ["reason": ["Again."]])
            #expect(twice.contains("suspended already"))
            try await scene.act("chair", "/directory/BF/act/reinstate")
            #expect(try await !scene.read("/directory/BF", as: "delegate-ml").contains("Council decision 4."))
            let history = try await scene.read("/administration/history", as: "chair")
            #expect(history.contains("Member suspended") && history.contains("Member reinstated"))
        }
    }

    @Test func `an office goes on under another title`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.act(
                "registrar", "/people/delegate-ML/act/retitle", Scene.three("office", "Envoy of Mali"))
            #expect(
                try await scene.read("/directory/ML/offices", as: "delegate-td").contains("Envoy of Mali"))
        }
    }
}
