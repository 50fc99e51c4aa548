// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// A gate shows where the state stands towards the treaties that it cites, and says the same to all of them.
struct GateStandingTests {
    private static let positions: [(listed: Participation.Listed?, standing: Standing)] = [
        (.party, .party), (.signatory, .signatory), (.noActionListed, .noActionListed), (nil, .unknown),
    ]

    private static func book(_ listed: Participation.Listed?, isStale: Bool = false) throws -> LawBook {
        let rows = listed.map { listed in
            GateCatalogue.treaties.map { treaty in
                Participation(
                    state: SmallBook.mali, instrument: treaty, listed: listed,
                    deposited: listed == .party ? PartialDate(SmallBook.date("2001-05-31")) : nil,
                    source: "made up", isStale: isStale)
            }
        }
        return try LawBook(GateCatalogue.parts(rows: rows ?? []))
    }

    @Test(arguments: GateTests.cases.indices)
    func `no gate is milder because the state is no party, or because nobody knows`(_ index: Int) throws {
        let (gate, kind, term, shutting) = GateTests.cases[index]
        let facts = GateTests.open(kind).answering(term, shutting, for: SmallBook.mali)
        for (listed, standing) in Self.positions {
            let assessment = try Self.book(listed).assess(facts, for: SmallBook.mali)
            #expect(assessment.verdict == .incompatible && assessment.shutGates == [gate])
            let ground = try #require(assessment.grounds.first { $0.gate == gate && $0.applies })
            let cited = ground.cites.map(\.instrument).filter(GateCatalogue.treaties.contains)
            #expect(Set(ground.treaties.map(\.instrument)) == Set(cited))
            #expect(ground.treaties.allSatisfy { $0.standing == standing }, "\(ground.rule)")
            // The advice does not rest on them.
            #expect(assessment.unknownStandings.isEmpty && assessment.stale.isEmpty)
        }
    }

    @Test func `an old list about a treaty that a gate cites is said to be old, and caps nothing`() throws {
        let facts = GateTests.open("person_transfer")
        let open = try Self.book(.party, isStale: true).assess(facts, for: SmallBook.mali)
        #expect(open.verdict == .compatible && open.stale.isEmpty)
        let shut = facts.answering("act.torture_risk", "substantial_grounds", for: nil)
        let assessment = try Self.book(.party, isStale: true).assess(shut, for: SmallBook.mali)
        #expect(assessment.grounds.first { $0.gate != nil }?.treaties.map(\.isStale) == [true])
    }

    @Test func `every gate holds by something that needs no signature`() {
        for rule in Gate.allCases.flatMap(\.rules) {
            let layers = rule.footing?.layers ?? []
            #expect(!layers.isEmpty && !layers.contains(.treaty), "\(rule.id)")
        }
        let torture = Gate.tortureAndDeath.rules.filter { $0.cites.contains { $0.instrument == "CAT" } }
        #expect(torture.count == 4)
        #expect(torture.allSatisfy { $0.footing == Footing([.peremptory]) })
    }

    @Test func `a gate that would hold by a treaty is a mistake of the program`() async {
        await #expect(processExitsWith: .failure) { _ = Footing([.treaty]) }
        await #expect(processExitsWith: .failure) { _ = Footing([]) }
    }

    @Test func `text and document say where the state stands, and on what the gate holds all the same`()
        throws
    {
        let facts = GateTests.open("person_transfer")
            .answering("act.torture_risk", "substantial_grounds", for: nil)
        let book = try Self.book(.noActionListed)
        let assessment = try book.assess(facts, for: SmallBook.mali)
        #expect(
            book.text(of: assessment, in: .english).contains(
                "ML, text: no action listed (made up). Holds whatever a State has signed, as: peremptory norm."
            ))
        #expect(
            book.text(of: assessment, in: .french).contains(
                "Vaut quoi que l'État ait signé, comme : norme impérative."))
        #expect(
            book.text(of: assessment, in: .arabic).contains(
                "يسري أيًا كان ما وقّعته الدولة، وسنده: قاعدة آمرة."))
        let json = String(decoding: assessment.json, as: UTF8.self)
        #expect(json.contains(#""class":"CAT","name":"standing""#))
        #expect(json.contains(#""name":"footing","ns":"urn:entente:law","value":"peremptory""#))
        #expect(
            Footing([.custom, .policy]).wording.en
                == "Holds whatever a State has signed, as: custom; coalition policy")
    }

    @Test func `for no state in particular no standing is claimed`() throws {
        let facts = SmallBook.facts([
            Vocabulary.kind: "person_transfer", "act.torture_risk": "substantial_grounds",
        ])
        let assessment = try Self.book(.party).assess(facts, for: nil)
        #expect(assessment.verdict == .incompatible)
        #expect(assessment.grounds.allSatisfy { $0.treaties.isEmpty })
    }
}
