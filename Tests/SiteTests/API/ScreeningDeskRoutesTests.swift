// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Record
import Screening
import Testing

@testable import Site

/// Statistics, the log of who saw what, and files of names, as programs read them.
@Suite struct ScreeningDeskRoutesTests {
    private let site = TestSite()

    /// A desk at which a file of three names was screened, one of them on the list.
    private func run(
        _ body: @Sendable @escaping (any TestClientProtocol, Registry, TestDesk, String) async throws -> Void
    ) async throws {
        let desk = try site.openDesk()
        try await site.run { client, registry in
            desk.library.issue(
                [TestLibrary.wadih, TestLibrary.rafida], published: site.clock.now - .minutes(30))
            try await desk.keepUp(registry, at: site.clock.now)
            let scene = Scene(client, clock: site.clock)
            let file = "name;date of birth\nNobody Number One;1950\nRafida al-Tirazi;1966\nNobody Two;\n"
            let path = try await scene.upload("analyst", "/screening/uploads", file)
            try await desk.keepUp(registry, at: site.clock.now)
            try await body(client, registry, desk, path)
        }
    }

    private func log(_ desk: TestDesk) throws -> [ScreeningAccess] {
        try desk.desk.book.accesses(0..<100).accesses
    }

    @Test func `a program has a name screened, once for each key, and hands in no answer of its own`()
        async throws
    {
        try await run { client, registry, desk, _ in
            let analyst = try await Program.of("analyst-2", site, client)
            let body = #"{"kind": "person", "name": "Wadih Nuwayr al-Qalami", "birth": "1971"}"#
            let first = try await analyst.post("/screening/runs", body, key: "one")
            #expect(first.status == .created && first.json["hits"]?.items.count == 1)
            let (acts, names) = (registry.coalition.count, try desk.desk.book.tokens().count)
            let again = try await analyst.post("/screening/runs", body, key: "one")
            #expect(again.status == .ok && again.json["id"] == first.json["id"])
            let after = (registry.coalition.count, try desk.desk.book.tokens().count)
            #expect(after == (acts, names))
            #expect(try await analyst.post("/screening/runs", "\0", key: "one").status == .badRequest)
            for (wrong, pointer) in [
                (#"{"kind": "person", "name": "  "}"#, "/name"),
                (#"{"kind": "person", "name": "A", "birth": "long ago"}"#, "/birth"),
                (#"{"kind": "ghost", "name": "A"}"#, "/kind"),
            ] {
                let refused = try await analyst.post("/screening/runs", wrong, key: "two")
                #expect(
                    refused.status == .badRequest && refused.json["errors"]?[0]?["pointer"] == .text(pointer))
            }
            let none = try await analyst.post(
                "/screening/runs", #"{"kind": "person", "name": "A", "lists": ["nowhere"]}"#, key: "two")
            #expect(none.status == .unprocessableContent && none.problem == "refused")
            let auditor = try await Program.of("auditor", site, client)
            #expect(try await auditor.post("/screening/runs", body, key: "three").problem == "refused")
            let delegate = try await Program.of("delegate-ml", site, client)
            #expect(try await delegate.post("/screening/runs", body, key: "three").problem == "notFound")
        }
    }

    @Test func `a program hands in a file of names, once for each key`() async throws {
        try await run { client, registry, desk, _ in
            let analyst = try await Program.of("analyst-2", site, client)
            let body =
                #"{"names": [{"kind": "person", "name": "Nobody Three"}, {"kind": "person", "name": "Wadih Nuwayr al-Qalami", "birth": "1971"}]}"#
            let first = try await analyst.post("/screening/uploads", body, key: "one")
            #expect(first.status == .created && first.json["done"] == .integer(0))
            let names = try desk.desk.book.tokens().count
            let again = try await analyst.post("/screening/uploads", body, key: "one")
            #expect(again.status == .ok && again.json["id"] == first.json["id"])
            #expect(try desk.desk.book.tokens().count == names)
            try await desk.keepUp(registry, at: site.clock.now)
            let path = "/screening/uploads/\(first.json["id"]?.text ?? "")"
            #expect(try await analyst.json(path)["done"] == .integer(2))
            let rows = try await analyst.json(path + "/rows")
            #expect(rows.items.map { $0["matches"] } == [.integer(0), .integer(1)])
            for (wrong, pointer) in [
                (#"{"names": []}"#, "/names"),
                (
                    #"{"names": [{"kind": "person", "name": "A"}, {"kind": "person", "name": " "}]}"#,
                    "/names/1/name"
                ),
                (#"{"names": [{"kind": "person", "name": "A", "birth": "long ago"}]}"#, "/names/0/birth"),
                (#"{"names": [{"kind": "ghost", "name": "A"}]}"#, "/names/0/kind"),
            ] {
                let refused = try await analyst.post("/screening/uploads", wrong, key: "two")
                #expect(
                    refused.status == .badRequest && refused.json["errors"]?[0]?["pointer"] == .text(pointer))
            }
            let none = try await analyst.post(
                "/screening/uploads", #"{"names": [{"kind": "person", "name": "A"}], "lists": ["nowhere"]}"#,
                key: "two")
            #expect(none.status == .unprocessableContent && none.problem == "refused")
            #expect(try desk.desk.book.tokens().count == names, "what is refused keeps no name")
            let auditor = try await Program.of("auditor", site, client)
            #expect(try await auditor.post("/screening/uploads", body, key: "three").problem == "refused")
        }
    }

    @Test func `what cannot be looked up is refused, and no name is kept`() async throws {
        try await run { client, registry, desk, _ in
            desk.library.issue([TestLibrary.rafida], of: "uk", published: site.clock.now)
            let other = ScreeningDesk(library: desk.library, lists: desk.lists, book: desk.desk.book)
            try await ScreeningKeeping(desk: other, registry: registry).keepUp(at: site.clock.now)
            desk.library.damage("uk")
            let names = try desk.desk.book.tokens().count
            let analyst = try await Program.of("analyst-2", site, client)
            let one = try await analyst.post(
                "/screening/runs", #"{"kind": "person", "name": "Wadih"}"#, key: "one")
            let many = try await analyst.post(
                "/screening/uploads", #"{"names": [{"kind": "person", "name": "Wadih"}]}"#, key: "two")
            for refused in [one, many] {
                #expect(refused.status == .unprocessableContent && refused.problem == "refused")
                #expect(refused.text.contains("desk.unreadable") && refused.text.contains("uk"))
            }
            #expect(try desk.desk.book.tokens().count == names)
        }
    }

    @Test func `a program says of what kind a number is, and reads what the list gives`() async throws {
        try await run { client, registry, desk, _ in
            var entry = TestLibrary.wadih
            entry.identifiers = [ListIdentifier(.passport, "AB 12-345", country: "jo")]
            entry.gender = .male
            entry.countries = ["sy"]
            desk.library.issue([entry], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let analyst = try await Program.of("analyst-2", site, client)
            let body =
                #"{"kind": "person", "name": "Wadih Nuwayr al-Qalami", "identifier": "AB12345", "identifierKind": "passport"}"#
            let run = try await analyst.post("/screening/runs", body, key: "one")
            #expect(run.status == .created && run.json["screened"]?["identifierKind"] == .text("passport"))
            let id = try #require(run.json["hits"]?[0]?["id"]?.text)
            let listed = try await analyst.json("/screening/hits/\(id)")["listed"]
            let number = listed?["identifiers"]?[0]
            #expect(number?["kind"] == .text("passport") && number?["country"] == .text("jo"))
            #expect(listed?["countries"]?.texts == ["sy"] && listed?["gender"] == .text("male"))
            let refused = try await analyst.post(
                "/screening/runs", #"{"kind": "person", "name": "A", "identifierKind": "library"}"#,
                key: "two")
            #expect(refused.json["errors"]?[0]?["pointer"] == .text("/identifierKind"))
        }
    }

    @Test func `a file is given with its progress, and its rows with what each came to`() async throws {
        try await run { client, _, desk, path in
            let analyst = try await Program.of("analyst-2", site, client)
            let before = try log(desk).count
            let list = try await analyst.json("/screening/uploads")
            let upload = try await analyst.json(path)
            #expect(list["total"] == .integer(1) && list.items[0] == upload)
            #expect(upload["names"] == .integer(3) && upload["done"] == .integer(3))
            #expect(upload["failure"] == .null && upload["by"]?["person"] == .text("analyst"))
            #expect(upload["links"]?["html"]?["fr"] == .text("/fr" + path))
            #expect(try log(desk).count == before, "a file's progress names nobody")
            let page = try await analyst.json("\(path)/rows?limit=2")
            #expect(page["total"] == .integer(3) && page.items.count == 2)
            #expect(page.items.first?["screened"]?["name"] == .text("Nobody Number One"))
            #expect(
                page.items.first?["matches"] == .integer(0)
                    && page.items.first?["hits"]?.items.isEmpty == true)
            #expect(page.items[1]["matches"] == .integer(1))
            #expect(page.items[1]["hits"]?[0]?["status"] == .text("open"))
            let noted = try log(desk)
            #expect(noted.count == before + 1 && noted[0].kind == .readUpload && noted[0].names == 2)
            #expect(noted[0].person == "analyst-2" && path.hasSuffix(noted[0].thing))
            let next = try #require(page["links"]?["next"]?.text).dropFirst("/api/v1".count)
            let last = try await analyst.json(String(next))
            #expect(last.items.map { $0["number"] } == [.integer(3)] && last["links"]?["next"] == .null)
        }
    }

    @Test func `rows are read from either end, page by page`() async throws {
        try await run { client, _, _, path in
            let analyst = try await Program.of("analyst", site, client)
            var met: [JSON?] = []
            var next: String? = "\(path)/rows?sort=-number&limit=1"
            while let path = next {
                let page = try await analyst.json(path)
                met += page.items.map { $0["number"] }
                next = page["links"]?["next"]?.text.map { String($0.dropFirst("/api/v1".count)) }
            }
            #expect(met == [.integer(3), .integer(2), .integer(1)])
            #expect(try await analyst.json("/screening/uploads?done=true")["total"] == .integer(1))
            #expect(try await analyst.json("/screening/uploads?done=false")["total"] == .integer(0))
        }
    }

    @Test func `a name that was destroyed is gone from its row, and its row from the file`() async throws {
        try await run { client, registry, desk, path in
            let analyst = try await Program.of("analyst", site, client)
            let rows = try await analyst.json("\(path)/rows").items
            let token = try #require(rows.first?["subject"]?.text.flatMap { ScreenedSubject.ID($0) })
            try await desk.desk.book.destroy([token])
            let left = try await analyst.json("\(path)/rows")
            #expect(
                left["total"] == .integer(2) && left.items.map { $0["number"] } == [.integer(2), .integer(3)])
            #expect(try await analyst.json(path)["done"] == .integer(3), "what is gone counts as done")
        }
    }

    @Test func `who saw whose names is given to those who may check it, whatever is noted meanwhile`()
        async throws
    {
        try await run { client, _, desk, path in
            let auditor = try await Program.of("auditor", site, client)
            let analyst = try await Program.of("analyst-2", site, client)
            for _ in 0..<3 { _ = try await analyst.json("\(path)/rows") }
            let count = try log(desk).count
            let first = try await auditor.json("/screening/access?limit=2")
            #expect(first["total"] == .integer(count) && first.items.count == 2)
            #expect(first.items.first?["person"] == .text("analyst-2"))
            #expect(
                first.items.first?["kind"] == .text("readUpload")
                    && first.items.first?["names"] == .integer(3))
            #expect(try log(desk).count == count, "the log has no names, so reading it is not noted")
            _ = try await analyst.json("\(path)/rows")
            let next = try #require(first["links"]?["next"]?.text).dropFirst("/api/v1".count)
            let second = try await auditor.json(String(next))
            let numbers = (first.items + second.items).compactMap { $0["number"] }
            #expect(numbers == (0..<numbers.count).map { .integer(count - $0) }, "none twice, none left out")
            let oldest = try await auditor.json("/screening/access?sort=number&limit=1")
            #expect(oldest.items.first?["number"] == .integer(1))
            let far = try await auditor.json("/screening/access?sort=number&limit=100")
            #expect(far.items.count == count + 1)
        }
    }

    @Test func `statistics count what the pages count, and say which update was refused`() async throws {
        try await run { client, registry, desk, _ in
            desk.library.refuse(.implausible, "3 entries, where 700 were", since: site.clock.now)
            let auditor = try await Program.of("auditor", site, client)
            let json = try await auditor.json("/screening/statistics")
            let runs = try await auditor.json("/screening/runs").items.compactMap { $0["names"]?.whole }
            #expect(json["names"] == .integer(runs.reduce(0, +)), "re-screening included")
            #expect(json["raised"] == .integer(1))
            #expect(json["statuses"]?["open"] == .integer(1) && json["settled"] == .integer(0))
            #expect(json["bands"]?.items.map { $0["from"] } == [95, 90, 80, 0].map { .integer($0) })
            #expect(json["alerts"]?[0]?["cause"] == .text("implausible"))
            #expect(json["alerts"]?[0]?["since"] == .text(site.clock.now.description))
        }
    }

    @Test func `what changed in a list is given entry by entry, between any two versions`() async throws {
        try await run { client, registry, desk, _ in
            let auditor = try await Program.of("auditor", site, client)
            let path = "/screening/lists/un/differences"
            #expect(try await auditor.json(path)["total"] == .integer(0), "there is no version before")
            var changed = TestLibrary.rafida
            changed.names.append(ListName("R. Tirazi", .alias))
            desk.library.issue([changed], published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let all = try await auditor.json(path)
            #expect(all["total"] == .integer(2))
            let removed = try await auditor.json("\(path)?change=removed").items
            #expect(removed.map { $0["entry"] } == [.text(TestLibrary.wadih.id)])
            let corrected = try await auditor.json("\(path)?change=changed").items
            #expect(corrected.first?["fields"]?[0]?["after"]?.texts == ["R. Tirazi (alias)"])
            let versions = try await auditor.json("/screening/lists/un").items.compactMap {
                $0["version"]?.text
            }
            let back = try await auditor.json("\(path)?from=\(versions[0])&to=\(versions[1])&change=relisted")
            #expect(back.items.map { $0["entry"] } == [.text(TestLibrary.wadih.id)])
            let none = String(repeating: "0", count: 64)
            #expect(try await auditor.get("\(path)?from=\(none)").status == .notFound)
            #expect(try await auditor.get("/screening/lists/eu/differences").status == .notFound)
        }
    }

    @Test func `whoever may not open the desk finds nothing, and an auditor no files`() async throws {
        try await run { client, _, desk, path in
            let shared = ["/screening/statistics", "/screening/access", "/screening/lists/un/differences"]
            let files = ["/screening/uploads", path, "\(path)/rows"]
            let reader = try await Program.of("analyst", site, client, scopes: [.read])
            let auditor = try await Program.of("auditor", site, client)
            let before = try log(desk).count
            for path in shared + files {
                #expect(try await Program(client: client).get(path).status == .unauthorized, "\(path)")
                for login in ["officer", "delegate-ml", "partner", "registrar"] {
                    let program = try await Program.of(login, site, client)
                    #expect(try await program.get(path).status == .notFound, "\(path) for \(login)")
                }
                let refused = try await reader.get(path)
                #expect(refused.problem == "scope" && refused.text.contains("screening"), "\(path)")
            }
            for path in files { #expect(try await auditor.get(path).status == .notFound, "\(path)") }
            for path in shared { #expect(try await auditor.get(path).status == .ok, "\(path)") }
            #expect(try await auditor.get("/screening/uploads/U-none").status == .notFound)
            #expect(try log(desk).count == before, "nobody saw anything")
        }
    }
}
