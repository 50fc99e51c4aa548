// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Law
import Record
import Testing

@testable import Site

/// The law book and the work of the law desk, as programs read them.
@Suite struct LawRoutesTests {
    private let site = TestSite()

    @Test func `anybody may read by which law the coalition is advised`() async throws {
        try await site.run { client in
            let visitor = Program(client: client)
            let book = try await visitor.json("/law/book")
            #expect(book["inForce"] == .truth(false), "nobody has adopted it yet")
            #expect(book["pins"]?["rules"] == .text(TestLaw.present.pins.rules))
            let instruments = try await visitor.json("/law/instruments?limit=100")
            #expect(instruments["total"] == book["instruments"])
            let treaties = try await visitor.json("/law/instruments?kind=treaty&q=torture")
            #expect(treaties.items.contains { $0["id"] == .text("CAT") })
            #expect(treaties["total"] != instruments["total"])
            let convention = try await visitor.json("/law/instruments/CAT")
            let known = try #require(TestLaw.present.parts.catalogue["CAT"])
            #expect(convention["title"]?["fr"]?.text == known.title.fr)
            #expect(convention["provisions"]?.items.count == known.provisions.count)
            let cited = Set(convention["provisions"]?.items.flatMap { $0["citedBy"]?.texts ?? [] } ?? [])
            #expect(!cited.isEmpty && cited.sorted() == convention["citedBy"]?.texts)
            #expect(try await visitor.get("/law/instruments/NONE").status == .notFound)
        }
    }

    @Test func `a rule is given as prose in three languages, with what it cites and its cases`() async throws
    {
        try await site.run { client in
            let visitor = Program(client: client)
            let rule = try #require(TestLaw.present.parts.rules.first { !$0.cites.isEmpty })
            let json = try await visitor.json("/law/rules/\(rule.id)")
            let prose = RuleProse(rule, vocabulary: TestLaw.present.parts.vocabulary, in: .arabic).text()
            #expect(json["when"]?["ar"] == .text(prose))
            #expect(json["cites"]?.items.count == rule.cites.count)
            #expect(json["cases"]?.items.isEmpty == false)
            #expect(json["links"]?["html"]?["ar"] == .text("/ar/law/rules/\(rule.id)"))
            let hard = try await visitor.json("/law/rules?hard=true&limit=100")
            #expect(hard.items.allSatisfy { $0["hard"] == .truth(true) } && !hard.items.isEmpty)
            let citing = try await visitor.json("/law/rules?instrument=\(rule.cites[0].instrument)&limit=100")
            #expect(citing.items.contains { $0["id"] == .text(rule.id.text) })
            #expect(try await visitor.json("/law/rules?q=nowhere-at-all")["total"] == .integer(0))
            #expect(try await visitor.get("/law/rules/NONE").status == .notFound)
        }
    }

    @Test func `of a hard gate it is told by what it holds for every state, and a rule of a file has none`()
        async throws
    {
        try await site.run { client in
            let visitor = Program(client: client)
            let torture = try await visitor.json("/law/rules/gate.torture_and_death.torture")
            #expect(torture["footing"]?["layers"]?.texts == ["peremptory"])
            let known = Footing([.peremptory]).wording
            #expect(torture["footing"]?["wording"]?["ar"]?.text == known.ar)
            #expect(torture["footing"]?["wording"]?["en"]?.text == known.en)
            let rule = try #require(TestLaw.present.parts.rules.first)
            #expect(try await visitor.json("/law/rules/\(rule.id)")["footing"] == .null)
        }
    }

    @Test func `standings are those of the members on the day that is asked for`() async throws {
        try await site.run { client in
            let visitor = Program(client: client)
            let mali = try await visitor.json("/law/participation?state=ML&limit=100")
            #expect(mali.items.allSatisfy { $0["state"] == .text("ML") } && !mali.items.isEmpty)
            let early = try await visitor.json("/law/participation?state=ML&on=1990-01-01&limit=100")
            #expect(early["total"] == mali["total"])
            func parties(_ json: JSON) -> Int { json.items.count { $0["standing"] == .text("party") } }
            #expect(parties(early) < parties(mali))
            let known = try await visitor.json("/law/participation?instrument=CAT&standing=party&limit=100")
            #expect(known.items.allSatisfy { $0["instrument"] == .text("CAT") })
            #expect(try await visitor.get("/law/participation?on=yesterday").status == .badRequest)
        }
    }

    @Test func `the desk's queue, changes and departures are given inside`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.workAtLawDesk()
            let legal = try await Program.of("legal", site, client)
            let queue = try await legal.json("/law/queue")
            #expect(queue.items.map { $0["initiative"] } == [.text("I-1")])
            #expect(
                queue.items.first?["assessments"]?.texts == ["A-1"] && queue.items.first?["opinion"] == .null)
            #expect(queue.items.first?["verdict"] == .text("compatible_with_conditions"))
            let change = try await legal.json("/law/changes/B-1")
            #expect(change["status"] == .text("adopted") && change["inForce"] == .truth(true))
            #expect(change["settled"]?["by"]?["person"] == .text("legal-2"))
            #expect(
                change["differences"]?.items.isEmpty == false && change["affected"]?.items.isEmpty == true)
            #expect(try await legal.json("/law/changes?status=proposed")["total"] == .integer(0))
            let override = try await legal.json("/law/overrides/O-1")
            #expect(override["direction"] == .text("withhold") && override["inForce"] == .truth(true))
            #expect(override["countersigned"]?["by"]?["person"] == .text("chair"))
            #expect(try await legal.json("/law/overrides?assessment=A-2")["total"] == .integer(0))
            #expect(try await legal.json("/law/book")["inForce"] == .truth(true))
        }
    }

    @Test func `an opinion that lapses soon is listed, and one that parts from it beside it`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.workAtLawDesk()
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion",
                await scene.opine(.clearWithConditions) + ["expires": [await scene.day(after: .days(9))]])
            let opinion = try await Program.of("legal", site, client).json("/initiatives/I-1/opinions").items[
                0]
            let number = try #require(opinion["act"]?.whole)
            try await scene.act(
                "legal-2", "/initiatives/I-1/act/dissent",
                ["finding": ["notClear"], "instruments": ["UN Charter, art. 2"]]
                    + Scene.three("reasoning", "Otherwise"))
            let member = try await Program.of("delegate-td", site, client)
            #expect(opinion["assessment"] == .text("A-1") && opinion["expires"] != .null)
            #expect(opinion["conditions"]?[0]?["met"] == .null)
            let expiring = try await member.json("/law/expiring")
            #expect(expiring.items.map { $0["expires"] } == [opinion["expires"]])
            let dissents = try await member.json("/initiatives/I-1/dissents").items
            #expect(dissents.map { $0["opinion"] } == [.integer(number)])
            #expect(dissents.first?["by"]?["person"] == .text("legal-2"))
        }
    }

    @Test func `outside nobody reads the desk's work`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.workAtLawDesk()
            let paths = [
                "/law/queue", "/law/expiring", "/law/changes", "/law/changes/B-1", "/law/overrides/O-1",
            ]
            for path in paths {
                #expect(try await Program(client: client).get(path).status == .unauthorized, "\(path)")
                for login in ["partner", "observer"] {
                    let program = try await Program.of(login, site, client)
                    #expect(try await program.get(path).status == .notFound, "\(path) for \(login)")
                    #expect(try await program.json("/law/overrides")["total"] == .integer(0))
                }
            }
        }
    }
}
