// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// The calendar and what means there are, as programs read them.
@Suite struct CalendarRoutesTests {
    private let site = TestSite()

    @Test func `the present month is given, or the days that are asked for`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let today = site.clock.now.day
            try await scene.receiveDelegation()
            try await scene.proposeTogether()
            let protocolOfficer = try await Program.of("protocol", site, client)
            let span = "from=\(today.advanced(byDays: -40))&until=\(today.advanced(byDays: 60))"
            let all = try await protocolOfficer.json("/calendar?\(span)&limit=100").items
            #expect(
                Set(all.compactMap { $0["kind"]?.text }) == ["visit", "agendaItem", "debate", "followUp"])
            #expect(all.first { $0["kind"] == .text("agendaItem") }?["id"] == .text("V-1.1"))
            let begins = all.compactMap { $0["begins"]?.text }
            #expect(begins == begins.sorted() && begins.count == all.count)
            let debate = try await protocolOfficer.json("/calendar?\(span)&kind=debate").items
            #expect(debate.map { $0["id"] } == [.text("I-1.debate")])
            #expect(debate.first?["html"]?["ar"] == .text("/ar/initiatives/I-1/debate"))
            #expect(
                try await protocolOfficer.json("/calendar?\(span)&state=UNCCT&kind=visit")["total"]
                    == .integer(1))
            #expect(
                try await protocolOfficer.json("/calendar?\(span)&domain=financing")["total"] == .integer(0))
            let past = try await protocolOfficer.json("/calendar?until=2001-01-31")
            #expect(past["total"] == .integer(0))
            let month = try await protocolOfficer.json("/calendar")
            #expect(month.items.contains { $0["kind"] == .text("visit") })
            #expect(
                try await protocolOfficer.json("/calendar?from=2027-02-01&until=2027-01-01")["total"]
                    == .integer(0))
            for query in ["from=2027-13-01", "kind=party", "month=2027-01"] {
                #expect(try await protocolOfficer.get("/calendar?\(query)").status == .badRequest, "\(query)")
            }
        }
    }

    @Test func `what collides is said to those who see both`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let span = "from=\(site.clock.now.day)&until=\(site.clock.now.day.advanced(byDays: 5))"
            try await scene.receiveDelegation()
            let officer = try await Program.of("protocol", site, client)
            let rooms = try await officer.json("/calendar/clashes?\(span)").items.filter {
                $0["kind"] == .text("room")
            }
            #expect(rooms.count == 1 && rooms.first?["room"] == .text("hall"))
            #expect(
                rooms.first?["first"]?["id"] == .text("V-1.1")
                    && rooms.first?["second"]?["id"] == .text("V-1.2"))
            for login in ["delegate-ml", nil] {
                let other =
                    if let login { try await Program.of(login, site, client) } else {
                        Program(client: client)
                    }
                #expect(try await other.json("/calendar/clashes?\(span)")["total"] == .integer(0))
                #expect(try await other.json("/calendar?\(span)&kind=visit")["total"] == .integer(0))
            }
        }
    }

    /// An adopted initiative with gifts, and another like it.
    private func prepare(_ scene: Scene) async throws {
        try await scene.adoptTogether()
        try await scene.act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
        try await scene.act("delegate-sa", "/initiatives/I-1/act/pledge", Scene.three("in-kind", "A hall"))
        try await scene.act(
            "delegate-ml", "/initiatives/I-1/act/pledge", ["amount": ["20.50"], "currency": ["USD"]])
        try await scene.act("delegate-ml", "/contributions/G-3/act/commit", ["evidence": ["Letter 7"]])
        try await scene.act(
            "delegate-ne", "/initiatives/new",
            [
                "kind": ["initiative"], "domains": ["military"], "mandate": ["founding"], "hosts": ["ML"],
                "participants": ["2"],
            ] + Scene.three("title", "Schools at the border") + Scene.three("objective", "Schools"))
        try await scene.act(
            "delegate-ne", "/initiatives/I-2/act/set-text", ["rows": ["1"], "lead": ["en"], "en.1": ["One."]])
        try await scene.act("delegate-ne", "/initiatives/I-2/act/declare-authentic", ["languages": ["en"]])
        try await scene.act("delegate-ne", "/initiatives/I-2/act/submit")
    }

    @Test func `totals keep currencies, stages and gifts in kind apart`() async throws {
        try await site.run { client in
            try await prepare(Scene(client, clock: site.clock))
            let chad = try await Program.of("delegate-td", site, client)
            let totals = try await chad.json("/resources/totals").items
            #expect(totals.map { $0["money"]?["currency"]?.text } == [nil, "SAR", "USD"])
            #expect(totals.map { $0["stage"]?.text } == ["pledged", "pledged", "committed"])
            #expect(totals.dropFirst().first?["money"]?["minorUnits"] == .integer(100_000))
            let mali = try await chad.json("/resources/totals?donor=ML").items
            #expect(mali.map { $0["money"]?["minorUnits"] } == [.integer(2050)])
            #expect(try await chad.json("/contributions?inKind=true")["total"] == .integer(1))
            #expect(try await chad.json("/contributions?currency=sar")["total"] == .integer(1))
            let partner = try await Program.of("partner", site, client)
            #expect(try await partner.json("/resources/totals?donor=SA")["total"] == .integer(0))
            #expect(try await Program(client: client).get("/resources/totals").status == .unauthorized)
        }
    }

    @Test func `needs and overlaps are the coalition's own`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let chad = try await Program.of("delegate-td", site, client)
            let needs = try await chad.json("/resources/needs").items
            #expect(needs.map { $0["initiative"] } == [.text("I-1")])
            #expect(
                needs.first?["participantsMissing"] == .integer(2) && needs.first?["fundsMissing"] == .null)
            let overlaps = try await chad.json("/resources/overlaps?host=ML").items
            #expect(overlaps.map { $0["second"] } == [.text("I-2")])
            #expect(overlaps.first?["sharedWords"] == .integer(2))
            #expect(try await chad.json("/resources/overlaps?host=TD")["total"] == .integer(0))
            for login in ["partner", "observer"] {
                let outside = try await Program.of(login, site, client)
                for path in ["/resources/needs", "/resources/overlaps"] {
                    #expect(try await outside.get(path).status == .notFound, "\(path) for \(login)")
                }
            }
            try await scene.takePart()
            #expect(try await chad.json("/resources/needs")["total"] == .integer(0))
        }
    }
}
