// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What is the coalition's own or one state's stays there, whatever page is opened and in whatever language.
@Suite struct AudienceTests {
    /// Stands in the title of an initiative that is neither joint nor published.
    private static let inner = "Quartz"
    /// Stands in the title of a draft that its sponsor shows no other state; the secretariat keeps the record of it.
    private static let draft = "Basalt"

    /// Who looks, and in which languages: a visitor and one member open everything in all three.
    private static let readers: [(login: String?, languages: [Language])] = [
        (nil, Language.allCases), ("delegate-ml", [.arabic, .french]), ("partner", [.english]),
        ("observer", [.english]), ("delegate-bf", [.english]),
    ]

    @Test func `no page shows an outsider what is inside, or a state another's draft`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            for (login, languages) in Self.readers {
                let guest = if let login { try await TestSite.signedIn(login, client) } else { Guest(client) }
                for language in languages {
                    for path in Self.paths {
                        let response = try await guest.get("/\(language.rawValue)\(path)")
                        expect(response, "\(path) in \(language.rawValue) for \(login ?? "a visitor")", login)
                    }
                }
            }
        }
    }

    private func expect(_ response: TestResponse, _ place: String, _ login: String?) {
        let known: [HTTPResponse.Status] = [.ok, .seeOther, .forbidden, .notFound]
        #expect(known.contains(response.status), "\(place): \(response.status)")
        let text = response.text
        if let phrase = text.firstMatch(of: /⟦[^⟧]*⟧/) {
            Issue.record("\(place) has no words for \(phrase.output)")
        }
        let isOutside = login == nil || login == "partner" || login == "observer"
        if isOutside, text.contains(Self.inner) { Issue.record("\(place) shows what is the coalition's own") }
        if text.contains(Self.draft) {
            Issue.record("\(place) shows another's draft")
        }
        if login == nil, place.contains("/act/"), response.status == .ok {
            Issue.record("\(place) is a form for nobody")
        }
    }

    /// A visit, a joint initiative that is decided and under way, one of the coalition's own, and a draft.
    private func prepare(_ scene: Scene) async throws {
        try await scene.receiveDelegation()
        try await scene.adoptTogether()
        try await scene.takePart()
        try await scene.propose(Self.inner, as: "delegate-td")
        try await scene.act(
            "delegate-td", "/initiatives/I-2/act/set-text", ["rows": ["1"], "lead": ["en"], "en.1": ["One."]])
        try await scene.act("delegate-td", "/initiatives/I-2/act/submit")
        try await scene.adoptLaw()
        try await scene.assess(TestLaw.rehabilitation, of: "I-2", states: ["ML", "TD"])
        try await scene.propose(Self.draft, as: "delegate-ne")
        try await scene.planCourse()
        try await scene.act(
            "officer", "/initiatives/I-1/act/define-indicator",
            ["baseline": ["0"], "target": ["20"]] + Scene.three("title", "Trained")
                + Scene.three("unit", "people"))
        try await scene.act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
    }

    /// Every GET of the table, with the things that were prepared in the place of its parameters.
    private static let paths: [String] = Routes.all.filter { $0.method == .get }.flatMap {
        route -> [String] in
        let filled = route.path.replacing(":index", with: "5").replacing(":number", with: "1")
            .replacing(":item", with: "1")
        guard filled.contains(":id") else { return [filled] }
        return ids(in: filled).map { filled.replacing(":id", with: $0) }
    }

    private static func ids(in path: String) -> [String] {
        if path.hasPrefix("/library/texts") || path.hasPrefix("/history") { return ["I-1", "I-2", "I-3"] }
        if path.hasPrefix("/library/rules") { return ["silence", "nothing"] }
        if path.hasPrefix("/law/") {
            return ["CAT", "IN-01", "gate.persons.bulk", "A-1", "O-1", "B-1", "nothing"]
        }
        return switch path.split(separator: "/").first {
        case "initiatives": ["I-1", "I-2", "I-3", "I-99"]
        case "decisions": ["D-1", "D-99"]
        case "visits": ["V-1"]
        case "meetings": ["M-1"]
        case "newsroom": ["R-1"]
        case "follow-ups": ["F-1"]
        case "strategies": ["S-1", "S-9"]
        case "activities": ["E-1", "A-1"]
        case "contributions": ["C-1", "G-1"]
        case "directory": ["TD", "UNCCT", "XX"]
        case "people": ["delegate-TD", "partner"]
        case "organs": ["council"]
        case "mandates": ["founding"]
        case "credentials": ["C-1"]
        default: ["N-1", "K-1", "M-1"]
        }
    }
}

extension Scene {
    /// A proposal of one's own state, in one domain.
    func propose(_ title: String, as login: String) async throws {
        try await act(
            login, "/initiatives/new",
            ["kind": ["initiative"], "domains": ["military"], "mandate": ["founding"], "participants": ["2"]]
                + Scene.three("title", title) + Scene.three("objective", "\(title), objective"))
    }
}
