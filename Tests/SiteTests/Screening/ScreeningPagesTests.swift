// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Screening
import Testing

@testable import Site

/// Two analysts and an auditor in front of the desk.
@Suite struct ScreeningPagesTests {
    private let site = TestSite()

    @Test func `a name is screened, decided by one and confirmed by another`() async throws {
        try await site.atDesk { scene, _, _ in
            let hit = try await scene.raise()
            #expect(try await scene.screen().contains("Wadih Nuwayr al-Qalami"))
            let page = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(page.contains("S/RES/1267 (1999)") && page.contains("<svg"))
            try await scene.decide(hit, "same")
            let own = try await scene.refused(
                "analyst", "/screening/hits/\(hit)/review",
                ["agrees": ["yes"], "reason": ["Me too."], "reason.language": ["en"]])
            #expect(own.contains("cannot be its second reviewer"))
            #expect(try await scene.read("/screening?status=mine", as: "analyst-2").contains(hit))
            #expect(try await !scene.read("/screening?status=mine", as: "analyst").contains(hit))
            try await scene.confirm(hit)
            let settled = try await scene.read("/screening/hits/\(hit)", as: "analyst")
            #expect(settled.contains("alone decides"), "a match is a lead for the authority")
        }
    }

    @Test func `the queue says that it shows what waits, and another choice stays chosen`() async throws {
        try await site.atDesk { scene, _, _ in
            _ = try await scene.raise()
            let queue = try await scene.read("/screening", as: "analyst")
            #expect(queue.contains("<option value=\"waiting\" selected>"))
            #expect(queue.contains("class=\"key-figures figures-6\""))
            let all = try await scene.read("/screening?status=all", as: "analyst")
            #expect(all.contains("<option value=\"all\" selected>"))
            #expect(!all.contains("<option value=\"waiting\" selected>"))
        }
    }

    @Test func `what was found of a name stands before how it was looked for`() async throws {
        try await site.atDesk { scene, _, _ in
            let page = try await scene.screen()
            let parts = page.split(separator: "How the name was screened")
            #expect(parts.count == 2)
            #expect(parts.first?.contains("/screening/hits/H-") == true)
            #expect(parts.last?.contains("Threshold") == true)
        }
    }

    @Test func `a homonym is released, and the pair stays quiet until the entry changes`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            let until = (site.clock.now + .days(90)).day.description
            try await scene.act(
                "analyst", "/screening/hits/\(hit)/release",
                ["until": [until], "reason": ["Other papers."], "reason.language": ["en"]])
            let again = try await scene.screen(as: "analyst-2")
            #expect(again.contains("stays quiet") && again.contains(hit))
            var changed = TestLibrary.wadih
            changed.addresses = ["Zarqa Sands"]
            desk.library.issue([changed, TestLibrary.rafida], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let queue = try await scene.read("/screening", as: "analyst")
            #expect(queue.contains("Undecided"))
            #expect(registry.coalition.listsInForce.first?.rescreened?.raised == 1)
            let lists = try await scene.read("/screening/lists/un", as: "auditor")
            #expect(lists.contains("Zarqa Sands") && lists.contains("Addresses"))
        }
    }

    @Test(arguments: [
        (Language.english, ["about 1969", "alias", "Passport: ", "Mali", "female"]),
        (.french, ["vers 1969", "alias", "Passeport\u{A0}: ", "Mali", "féminin"]),
        (.arabic, ["نحو 1969", "اسم مستعار", "جواز سفر: ", "مالي", "أنثى"]),
    ])
    func `what changed in a list is said in the reader's words`(
        language: Language, wanted: [String]
    ) async throws {
        try await site.atDesk { scene, registry, desk in
            var changed = TestLibrary.rafida
            changed.names.append(ListName("R. Tirazi", .alias))
            changed.births = PartialDate(year: 1969).map { [ListBirth($0, isApproximate: true)] } ?? []
            changed.gender = .female
            changed.nationalities = ["ml"]
            changed.identifiers = [ListIdentifier(.passport, "X-1", country: "ml")]
            desk.library.issue([TestLibrary.wadih, changed], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let page = try await scene.read("/screening/lists/un", as: "auditor", language: language)
                .replacing(/<\/?bdi[^>]*>/, with: "")
            for words in wanted { #expect(page.contains(words), "\(words)") }
            #expect(language == .english || !page.contains("about 1969"))
        }
    }

    @Test(arguments: [
        (Language.english, "at the latest, by the publisher’s server", "date of the publisher’s server"),
        (.french, "au plus tard, selon le serveur de l’éditeur", "date du serveur de l’éditeur"),
        (.arabic, "على أبعد تقدير، بحسب خادم الناشر", "بتاريخ خادم الناشر"),
    ])
    func `where the file has no date, the pages say that it is the server's`(
        language: Language, listed: String, figure: String
    ) async throws {
        try await site.atDesk { scene, registry, desk in
            _ = try await scene.raise()
            site.clock.advance(.minutes(5))
            let issued = site.clock.now - .minutes(4)
            desk.library.issue([TestLibrary.wadih], published: issued, isDated: false)
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(registry.coalition.listsInForce.first?.span == .minutes(4))
            let lists = try await scene.read("/screening/lists", as: "auditor", language: language)
            #expect(lists.contains(listed))
            let figures = try await scene.read("/screening/statistics", as: "auditor", language: language)
            #expect(figures.contains(figure))
        }
    }

    @Test func `a file is screened part by part and taken home`() async throws {
        try await site.atDesk { scene, registry, desk in
            let rows = (1...150).map { "Nobody Number \($0);19\(10 + $0 % 80)" }
            let file = "Nom;Date de naissance\n" + rows.joined(separator: "\n") + "\nRafida al-Tirazi;1966\n"
            let path = try await scene.upload("analyst", "/screening/uploads", file)
            let before = try await scene.read(path, as: "analyst")
            #expect(before.contains("0 of 151"))
            try await desk.keepUp(registry, at: site.clock.now)
            let after = try await scene.read(path + "?page=4", as: "analyst")
            #expect(after.contains("151 of 151") && after.contains("Rafida al-Tirazi"))
            let results = try await scene.read(path + "/results.csv", as: "analyst")
            #expect(results.split(whereSeparator: \.isNewline).count == 152)
            #expect(results.contains("Undecided"))
        }
    }

    @Test(arguments: [
        ("", "holds no names"), ("a,b\n1,2\n", "No column"), ("name\n\"Open", "not closed"),
        ("name,dob\nSomebody,yesterday\n", "is no date"), ("name,dob\n,1971\n", "has no name"),
        ("name,kind\nSomebody,ghost\n", "is no kind like"),
        ("name,country\nSomebody,Atlantis\n", "known name of a country"),
    ])
    func `a file that cannot be read is refused with its place`(text: String, problem: String) async throws {
        try await site.atDesk { scene, _, _ in
            let page = try await scene.refusedUpload("analyst", "/screening/uploads", text)
            #expect(page.contains(problem))
        }
    }

    @Test func `all rows of a file that cannot be screened are named in one answer`() async throws {
        try await site.atDesk { scene, _, desk in
            let rows = "A;yesterday\n–;1971\n" + String(repeating: "B;never\n", count: 20)
            let page = try await scene.refusedUpload(
                "analyst", "/screening/uploads", "nom;naissance\n" + rows)
            #expect(page.contains("Row 1: “yesterday” is no date") && page.contains("Row 2 has no name"))
            #expect(page.contains("Row 20: “never”") && !page.contains("Row 21:"))
            #expect(page.contains("And 2 other rows cannot be screened."))
            #expect(try desk.desk.book.tokens().isEmpty)
        }
    }

    @Test func `a ship is found by the number that is typed, under whatever name`() async throws {
        try await site.atDesk { scene, registry, desk in
            var heron = ListEntry(id: "V.1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
            heron.identifiers = [ListIdentifier(.imo, "9187629")]
            desk.library.issue([heron], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            for (kind, number) in [
                ("vessel", "IMO 9187629"), ("vessel", "9187629"), ("unspecified", "imo9187629"),
                ("vessel", "٩١٨٧٦٢٩"), ("vessel", "۹۱۸۷۶۲۹"),
            ] {
                let page = try await scene.screen([
                    "who": ["Southern \(number)"], "kind": [kind], "number": [number],
                ])
                #expect(page.contains("Northern Heron"), "\(kind) \(number)")
            }
            let other = try await scene.screen([
                "who": ["Southern Gull"], "kind": ["vessel"], "number": ["9187629"],
                "number-kind": ["registration"], "birth": ["12.04.1961"],
            ])
            #expect(other.contains("Northern Heron"))
            let details = try desk.desk.book.subjects(since: site.clock.now).map(\.details)
            #expect(details.contains { $0.identifierKind == .registration && $0.birth == "1961-04-12" })
        }
    }

    @Test func `without a list nothing is screened, and everyone at the desk is told`() async throws {
        _ = try site.openDesk()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            #expect(try await scene.read("/screening", as: "analyst").contains("Screening is closed"))
            let refused = try await scene.refused("analyst", "/screening/new", Scene.wadih)
            #expect(refused.contains("No list is in force"))
        }
    }

    @Test func `a refused update is an alert on every page of the desk`() async throws {
        try await site.atDesk { scene, _, desk in
            desk.library.refuse(
                .implausible, "3 entries, where the list in force has 700", since: site.clock.now)
            for path in ["/screening", "/screening/lists", "/screening/statistics"] {
                let page = try await scene.read(path, as: "analyst")
                #expect(
                    page.contains("An update of a list was refused")
                        && page.contains("where the list in force"))
            }
        }
    }

    @Test func `who saw whose name is read by the auditor, who screens nobody`() async throws {
        try await site.atDesk { scene, _, _ in
            let hit = try await scene.raise()
            _ = try await scene.read("/screening/hits/\(hit)", as: "analyst-2")
            let log = try await scene.read("/screening/access", as: "auditor")
            #expect(log.contains("Office analyst-2") && log.contains(hit))
            #expect(!log.contains("Wadih"), "names are not in the log")
            #expect(try await scene.status(of: "/screening/new", as: "auditor") == .forbidden)
            #expect(try await scene.status(of: "/screening/hits/\(hit)/decide", as: "auditor") == .forbidden)
            for login in ["officer", "delegate-ml", "partner", "chair"] {
                for path in ["/screening", "/screening/hits/\(hit)", "/screening/access", "/screening/lists"]
                {
                    #expect(try await scene.status(of: path, as: login) == .forbidden, "\(path) for \(login)")
                }
            }
        }
    }
}

extension Scene {
    /// Posts a form that answers with a page of its own, and reads that page.
    func page(after login: String, _ path: String, _ answers: [String: [String]]) async throws -> String {
        let location = try await submitted(login, path, answers).headers[.location] ?? ""
        let below = location.dropFirst("/en".count)
        #expect(location.hasPrefix("/en/screening/runs/"), "\(location)")
        return try await read(String(below), as: login)
    }
}
