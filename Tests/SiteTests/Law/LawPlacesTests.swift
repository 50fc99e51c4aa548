// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Testing

@testable import Site

/// How places in the law are named on the pages: articles, rules, and where the pages stand.
@Suite struct LawPlacesTests {
    private func adopted(_ body: @Sendable @escaping (Scene) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            try await body(scene)
        }
    }

    @Test(arguments: [
        (Language.english, "common art. 1</bdi>", "art. 55-56</bdi>"),
        (.french, "art. 1 commun</bdi>", "art. 55-56</bdi>"),
        (.arabic, "المادة <bdi dir=\"ltr\">1</bdi> المشتركة", "المادتان <bdi dir=\"ltr\">55-56</bdi>"),
    ])
    func `an article is cited in the reader's language`(
        language: Language, common: String, several: String
    ) async throws {
        try await adopted { scene in
            let page = try await scene.read("/law/rules/gate.forces.due_diligence", language: language)
            #expect(page.contains(common) && page.contains(several))
        }
    }

    @Test(arguments: [
        (Language.french, ["par. 1 du dispositif</bdi>", "par. 3(a)-(c) du dispositif</bdi>"]),
        (.arabic, ["الفقرة <bdi dir=\"ltr\">1</bdi> من المنطوق", "الفقرة 3(أ)-(ج) من المنطوق</bdi>"]),
        (.english, ["OP1</bdi>", "OP3(a)-(c)</bdi>"]),
    ])
    func `a paragraph of a resolution is too`(language: Language, places: [String]) async throws {
        try await adopted { scene in
            let page = try await scene.read("/law/instruments/UNSCR-1373", language: language)
            for place in places { #expect(page.contains(place), "\(place)") }
        }
    }

    @Test func `a rule that binds by standing has a row for each group of standings`() async throws {
        try await adopted { scene in
            let page = try await scene.read("/law/rules/RH-03")
            let start = try #require(page.firstRange(of: "Table of rule RH-03")).upperBound
            let end = try #require(page[start...].firstRange(of: "</table>")).lowerBound
            let table = page[start..<end]
            #expect(table.contains("Standing towards: Convention against Torture"))
            let rows = table.split(separator: "<tr").filter { $0.contains("scope=\"row\"") }
            #expect(rows.count == 2)
            let unknown = try #require(rows.first { $0.contains("Unknown") })
            #expect(unknown.contains("Needs legal review") && !unknown.contains("Compatible"))
            let known = try #require(rows.first { $0.contains("Party") })
            #expect(known.contains("Compatible with conditions") && !known.contains("Needs legal review"))
            let everyone = try await scene.read("/law/rules/RH-01")
            #expect(!everyone.contains("Standing towards:"))
        }
    }

    @Test func `a rule without a first day holds on any date`() async throws {
        let rule = try #require(
            TestLaw.present.rules.first { $0.validity.from == nil && $0.validity.to == nil })
        try await adopted { scene in
            let page = try await scene.read("/law/rules/\(rule.id)")
            #expect(page.contains("on any date"))
        }
    }

    @Test func `a form of the law desk stands in its section, for others in the library`() async throws {
        try await adopted { scene in
            try await scene.assess(TestLaw.harmless, of: nil)
            let path = "/law/assessments/A-1/act/override"
            func isCurrent(_ section: String, as login: String) async throws -> Bool {
                try await scene.read(path, as: login).contains(
                    "href=\"/en/\(section)\" aria-current=\"true\"")
            }
            #expect(try await isCurrent("law", as: "legal"))
            #expect(try await isCurrent("library", as: "officer"))
        }
    }
}
