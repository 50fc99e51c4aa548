// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Programs ask for support, offer it and bring the two together, as people do.
@Suite struct SupportRoutesTests {
    private let site = TestSite()

    private func day(_ days: Int) -> String { (site.clock.now + .days(days)).day.description }

    private func request(_ quantity: Int = 12) -> String {
        """
        {"support":{"request":{"need":{"capability":"seats","quantity":\(quantity),"from":"\(day(10))",\
        "until":"\(day(19))","place":"ML","languages":["fr"],"purpose":{"fr":"Former"},"conditions":[]}}}}
        """
    }

    private var offer: String {
        """
        {"support":{"offer":{"terms":{"capability":"seats","quantity":20,"uses":2,"from":"\(day(1))",\
        "until":"\(day(60))","validUntil":"\(day(60))","places":[],"languages":["fr"],"cost":"free",\
        "caveats":[]}}}}
        """
    }

    /// A proposal on the grounds that the interface itself has given.
    private func proposal(_ match: JSON) throws -> String {
        let grounds = try #require(match["grounds"])
        let score = try #require(grounds["score"])
        let parts = ["quantity", "window", "languages", "place", "cost"].map { part -> String in
            guard case .integer(let value)? = score[part] else { return "\"\(part)\":0" }
            return "\"\(part)\":\(value)"
        }
        return """
            {"support":{"propose":{"plan":{"request":"\(match["request"]?.text ?? "")",\
            "offer":"\(match["offer"]?.text ?? "")","quantity":12,"from":"\(match["from"]?.text ?? "")",\
            "until":"\(match["until"]?.text ?? "")","grounds":{"matcher":"\(grounds["matcher"]?.text ?? "")",\
            "score":{\(parts.joined(separator: ","))},"digest":"\(grounds["digest"]?.text ?? "")"}}}}}
            """
    }

    @Test func `a program proposes what the run has found, and both sides accept`() async throws {
        try await site.run { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let giver = try await Program.of("delegate-sa", site, client)
            let officer = try await Program.of("officer", site, client)
            #expect(try await mali.submit(request()).status == .created)
            #expect(try await giver.submit(offer).status == .created)
            let matches = try await officer.json("/support/matches").items
            let match = try #require(matches.first)
            #expect(match["fits"] == .truth(true) && match["nearMiss"] == .null)
            #expect(try await officer.submit(proposal(match)).status == .created)
            for program in [mali, giver] {
                #expect(
                    try await program.submit(#"{"support":{"accept":{"pairing":"X-1"}}}"#).status == .created)
            }
            let pair = try await mali.json("/support/pairs/X-1")
            #expect(pair["status"] == .text("agreed") && pair["giverAnswer"]?["declined"] == .null)
            #expect(try await officer.json("/support/matches")["total"] == .integer(0))
            let wanted = try await mali.json("/support/requests/W-1")
            #expect(wanted["reserved"] == .integer(12) && wanted["remaining"] == .integer(0))
            #expect(wanted["links"]?["html"]?["en"] == .text("/en/resources/requests/W-1"))
            #expect(try await mali.json("/support/shares").items.count == 2)
        }
    }

    @Test func `a miss says what would have to change, and lists are narrowed`() async throws {
        try await site.run { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let giver = try await Program.of("delegate-sa", site, client)
            _ = try await mali.submit(request(30))
            _ = try await giver.submit(offer)
            let candidates = try await mali.json("/support/requests/W-1/candidates").items
            #expect(candidates.first?["nearMiss"]?["change"] == .text("quantity"))
            #expect(candidates.first?["nearMiss"]?["quantity"] == .integer(20))
            #expect(try await mali.json("/support/requests?status=open")["total"] == .integer(1))
            #expect(try await mali.json("/support/requests?state=NE")["total"] == .integer(0))
            #expect(try await mali.json("/support/offers?giver=SA&status=standing")["total"] == .integer(1))
            let gaps = try await mali.json("/support/gaps").items
            #expect(gaps.first?["unmet"] == .integer(30) && gaps.first?["available"] == .integer(20))
            #expect(try await mali.json("/charter")["capabilities"]?[0]?["id"] == .text("seats"))
        }
    }

    @Test func `what is not theirs is not there for programs either`() async throws {
        try await site.run { client in
            let mali = try await Program.of("delegate-ml", site, client)
            _ = try await mali.submit(request())
            let partner = try await Program.of("partner", site, client)
            #expect(try await partner.json("/support/requests")["total"] == .integer(0))
            for path in [
                "/support/requests/W-1", "/support/requests/W-1/candidates", "/support/matches",
                "/support/gaps", "/support/shares", "/support/duplicates",
            ] {
                #expect(try await partner.get(path).status == .notFound, "\(path)")
            }
            let chad = try await Program.of("delegate-td", site, client)
            #expect(try await chad.get("/support/requests/W-1/candidates").status == .notFound)
            #expect(try await chad.get("/support/matches").status == .notFound)
            #expect(try await Program(client: client).get("/support/requests").status == .unauthorized)
        }
    }
}
