// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// Everyone walks every address of the site, and sees what is theirs to see.
@Suite struct RouteWalkTests {
    /// Said in the course of the story by someone, for some.
    private enum Secret {
        static let deliberation: Set = [
            "Which towns?", "We ask for a day.", "Within our laws.", "To train inspectors",
            "The council heard both.",
        ]
        static let file: Set = ["Both sides will propose together.", "Chief of office"]
        static let joint: Set = ["Border schools"]
        /// A question of the secretariat's own, put to the law engine.
        static let question: Set = ["Onyx"]
        /// Why an officer departs from an assessment of a joint initiative: the coalition's own.
        static let override: Set = ["Three capitals asked."]
        static let desk: Set = ["Wadih Nuwayr"]
    }

    @Test func `nobody meets a failure, a missing word or what is not theirs, on any route`() async throws {
        let site = TestSite()
        let desk = try site.openDesk()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            desk.library.issue([TestLibrary.wadih], published: site.clock.now)
            try await scene.tellFoundingScene()
            try await scene.draftStrategy()
            try await scene.workAtLawDesk()
            try await scene.supportOneAnother()
            try await scene.meet()
            try await desk.keepUp(registry, at: site.clock.now)
            let found = try await scene.page(
                after: "analyst", "/screening/new", ["who": ["Wadih Nuwayr al-Qalami"], "kind": ["person"]])
            let things = try Self.things(screenedOn: found)
            for office in TestCharter.offices {
                let met = try await walk(scene, things, as: office.person.lowercased())
                #expect(met == shown(to: office), "\(office.person)")
            }
            #expect(try await walk(scene, things, as: nil).isEmpty)
        }
    }

    /// What an office meets on its way through the whole site: all that it may know, and nothing else.
    private func shown(to office: TestCharter.Office) -> Set<String> {
        switch office.organisation {
        case "secretariat":
            Secret.deliberation.union(Secret.file).union(Secret.joint).union(Secret.question)
                .union(Secret.override)
                .union(office.powers.contains(.screen) || office.powers.contains(.audit) ? Secret.desk : [])
        case "UNCCT": Secret.joint
        case "FR": []
        default: Secret.deliberation.union(Secret.joint).union(Secret.override)
        }
    }

    /// Opens every address and says which secrets were to be read on the way.
    private func walk(_ scene: Scene, _ things: [String: String], as login: String?) async throws
        -> Set<String>
    {
        let secrets = Secret.deliberation.union(Secret.file).union(Secret.joint)
            .union(Secret.question).union(Secret.override).union(Secret.desk)
        var met: Set<String> = []
        for path in Self.addresses(things) {
            let (status, text) = try await scene.visit(path, as: login)
            let place: Testing.Comment = "\(path) as \(login ?? "a visitor")"
            #expect([.ok, .seeOther, .forbidden, .notFound].contains(status), place)
            #expect(!text.contains("⟦"), place)
            met.formUnion(secrets.filter { text.contains($0) })
        }
        return met
    }

    /// Every GET route with the things of the story in its path, and every act of the record with its proof.
    private static func addresses(_ found: [String: String] = [:]) -> [String] {
        let routes = Routes.all.filter { $0.method == .get }.map { address($0.path, found) }
        let acts = (0..<75).flatMap { ["/record/\($0)", "/record/\($0)/proof", "/receipts/\($0)"] }
        return routes + acts
    }

    /// One route's address, with things of the story in the place of its parameters.
    static func address(_ path: String, _ found: [String: String] = [:]) -> String {
        let things = [
            "initiatives": "I-1", "decisions": "D-1", "visits": "V-1", "meetings": "M-1", "newsroom": "R-1",
            "follow-ups": "F-1",
            "directory": "ML", "people": "delegate-ML", "organs": "council", "mandates": "founding",
            "credentials": "C-2",
            "texts": "I-1", "rules": "silence", "history": "I-1", "instruments": "CAT",
            "contributions": "G-1", "strategies": "S-1", "indicators": "N-1", "assessments": "A-1",
            "overrides": "O-1",
            "changes": "B-1", "law-rules": "IN-01", "requests": "W-1", "offers": "Y-1", "pairs": "X-1",
        ].merging(found) { $1 }
        let parts = path.split(separator: "/")
        let isDeep = ["library", "law", "screening", "resources"].contains(parts.first.map(String.init))
        let place = (isDeep ? parts.dropFirst().first : parts.first).map(String.init)
        let key = parts.first == "law" && place == "rules" ? "law-rules" : place
        let id = key.flatMap { things[$0] } ?? "E-1"
        return parts.map { part -> String in
            switch part {
            case ":id": "/\(id)"
            case ":item" where place == "lists": "/un"
            case ":item", ":number", ":part": "/1"
            case ":index": "/0"
            case ":login": "/delegate-ml"
            default: "/\(part)"
            }
        }.joined()
    }

    /// What a screening has left on the record.
    private static func things(screenedOn page: String) throws -> [String: String] {
        let hit = try #require(page.firstMatch(of: /\/screening\/hits\/(H-(\d+)\.1)/))
        return ["hits": String(hit.output.1), "runs": "Q-\(hit.output.2)", "uploads": "U-none"]
    }

    @Test func `the walk leaves no route out`() {
        let addresses = Self.addresses()
        let walked = Set(addresses)
        #expect(walked.count > 150)
        #expect(addresses.allSatisfy { !$0.contains(":") })
    }
}
