// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// The description of the interface, the table of its routes and what it answers are held against one another.
@Suite struct OpenAPITests {
    private var document: JSON {
        get throws { try JSONReader.read(Array(OpenAPIDocument.text.utf8)) }
    }

    private func members(_ json: JSON?) -> [String: JSON] {
        if case .object(let members)? = json { members } else { [:] }
    }

    @Test func `the document describes exactly the routes that there are`() throws {
        var described: Set<String> = []
        for (path, methods) in members(try document["paths"]) {
            for method in members(methods).keys { described.insert("\(method) \(path)") }
        }
        let routes = API.all.flatMap { route -> [String] in
            let path = route.path.isEmpty ? "/" : route.path
            return route.method == .get
                ? ["get \(path)", "head \(path)"] : ["\(route.method.rawValue.lowercased()) \(path)"]
        }
        #expect(described == Set(routes) && Set(routes).count == routes.count)
        #expect(Set(API.all.map(\.name)).count == API.all.count)
    }

    @Test func `every reference leads to a description`() throws {
        let schemas = Set(members(try document["components"]?["schemas"]).keys)
        #expect(schemas.count > 60)
        let references = OpenAPIDocument.text.matches(of: /"#\/components\/schemas\/([A-Za-z]+)"/)
        #expect(references.count > 100)
        for reference in references { #expect(schemas.contains(String(reference.output.1))) }
    }

    @Test func `one name describes one thing`() {
        var seen: [String: Schema] = [:]
        func visit(_ schema: Schema) {
            switch schema {
            case .named(let name, _, let inner):
                if let known = seen[name] {
                    #expect(known == schema, "\(name) is described in two ways")
                    return
                }
                seen[name] = schema
                visit(inner)
            case .list(let inner), .orNull(let inner), .map(_, let inner): visit(inner)
            case .object(let properties), .choice(let properties): properties.forEach { visit($0.schema) }
            case .either(let schemas): schemas.forEach(visit)
            case .text, .integer, .truth, .word: break
            }
        }
        for route in API.all {
            if case .json(let schema) = route.gives { visit(schema) }
        }
        [Problem.schema, DeedsRoute.schema, Resources.receipt.schema].forEach(visit)
        #expect(seen.count > 60)
    }

    @Test func `a person may hand in every deed there is`() throws {
        for concept in DeedForms.concepts {
            let source = try #require(
                try SourceFiles.swift(below: "Sources/Coalition").first {
                    $0.key.hasSuffix("\(concept.title)+Verb.swift")
                }?.value)
            // What an engine answers is asked for, never handed in.
            let verbs = source.matches(of: /Verb\("([A-Za-z]+)", \.[a-z]+\)/).map { String($0.output.1) }
                .filter { !["law.assess", "screening.run"].contains("\(concept.name).\($0)") }
            #expect(concept.verbs.map(\.name).sorted() == verbs.sorted(), "\(concept.name)")
        }
        let scopes = Set(TokenScope.allCases.map(\.rawValue)).subtracting(["read", "sign"])
        #expect(Set(DeedForms.concepts.map(\.name)) == scopes)
    }

    @Test func `every route answers as it is described, to every office`() async throws {
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
            _ = try await scene.page(after: "analyst", "/screening/new", ScreenedThings.question)
            var screened = try ScreenedThings(registry.coalition)
            let file = try await scene.upload("analyst", "/screening/uploads", "name\nNobody\n")
            screened.upload = file.split(separator: "/").last.map(String.init)
            try await prepare(on: site)
            try await scene.proposeCharter()
            var found: Set<String> = []
            for office in ["delegate-ml", "officer", "protocol", "partner", "analyst", "registrar", nil] {
                let program =
                    if let office { try await Program.of(office, site, client) } else {
                        Program(client: client)
                    }
                for route in API.all where route.method == .get {
                    for path in Self.paths(of: route, screened) {
                        let response = try await program.get(path)
                        if response.status == .ok { found.insert(route.path) }
                        expect(response, of: route, "\(path) for \(office ?? "a visitor")")
                    }
                }
            }
            let missed = API.all.filter { $0.method == .get && !found.contains($0.path) }.map(\.path)
            #expect(
                missed.allSatisfy {
                    $0.hasPrefix("/contributions/") || $0.hasPrefix("/indicators/")
                        || $0.hasPrefix("/activities/")
                }, "\(missed)")
        }
    }

    /// An act that waits for a signature in Mali.
    private func prepare(on site: TestSite) async throws {
        let deed = Deed.directory(.requireCountersignature(organisation: "ML", powers: [.sign]))
        let content = PreparedAct.Content(
            key: "p-1", deed: try HandingOver.json(deed), form: nil, note: "Words")
        _ = try await site.accounts.prepare(
            content, by: Author(person: "delegate-ML", organisation: "ML"), login: "delegate-ml", head: 0,
            at: site.clock.now)
    }

    private func expect(_ response: TestResponse, of route: APIRoute, _ place: String) {
        guard response.status == .ok else {
            #expect([.notFound, .unauthorized].contains(response.status), "\(place): \(response.status)")
            #expect(Problem.schema.faults(in: response.json) == [], "\(place)")
            return
        }
        #expect(response.headers[.eTag] != nil && response.headers[.vary] != nil, "\(place)")
        guard case .json(let schema) = route.gives else { return }
        #expect(schema.faults(in: response.json) == [], "\(place)")
        for page in Self.pages(in: response.json) {
            #expect(Self.isPage(page), "\(place) leads to \(page), which is no page")
        }
    }

    /// Every page for people that an answer names, in English.
    private static func pages(in json: JSON) -> [String] {
        switch json {
        case .list(let items): items.flatMap(pages)
        case .object(let members):
            members.flatMap { name, value in
                name == "html" ? [value["en"]?.text].compactMap(\.self) : pages(in: value)
            }
        default: []
        }
    }

    private static func isPage(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/").dropFirst()
        return path.hasPrefix("/en")
            && Routes.all.contains { route in
                let segments = route.path.split(separator: "/")
                return route.method == .get && segments.count == parts.count
                    && zip(segments, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
            }
    }

    private static func paths(of route: APIRoute, _ screened: ScreenedThings) -> [String] {
        let things = [
            "initiatives": ["I-1", "I-9"], "decisions": ["D-1"], "visits": ["V-1"], "meetings": ["M-1"],
            "releases": ["R-1"],
            "follow-ups": ["F-1"], "people": ["delegate-ML"], "organisations": ["ML", "UNCCT"],
            "activities": ["E-1"], "record": ["I-1"], "assessments": ["A-1"], "mandates": ["founding"],
            "library": ["I-1"], "instruments": ["CAT"], "rules": ["IN-01"], "changes": ["B-1"],
            "overrides": ["O-1"], "strategies": ["S-1"], "requests": ["W-1"], "offers": ["Y-1"],
            "pairs": ["X-1"], "charter": ["K-1"],
        ]
        guard route.path.contains("{") else {
            let required = route.parameters.filter { $0.place == .query && $0.isRequired }
            let query = required.map { "\($0.name)=\($0.name == "of" ? "adopted" : "border")" }
            return [query.isEmpty ? route.path : "\(route.path)?\(query.joined(separator: "&"))"]
        }
        let isDeep = ["law", "support"].contains(route.segments.first)
        let place = isDeep ? route.segments.dropFirst().first : route.segments.first
        let ids = screened.id(of: route).map { [$0] } ?? place.flatMap { things[$0] } ?? ["X-1"]
        return ids.map {
            route.path.replacing("{id}", with: $0).replacing("{index}", with: "5")
                .replacing("{number}", with: "1")
        }
    }
}
