// SPDX-License-Identifier: Apache-2.0

@testable import Law

/// Everything that the gates cite, in force from the day from which they cite it, and nothing else.
enum GateCatalogue {
    static let instruments: [Instrument] = {
        let cites = Gate.allCases.flatMap(\.rules).flatMap(\.cites)
        return Set(cites.map(\.instrument)).sorted().map { id in
            let own = cites.filter { $0.instrument == id }
            let isDecision = own.contains { $0.layer == .councilDecision }
            return Instrument(
                id: id, title: SmallBook.said, kind: isDecision ? .councilResolution : .treaty,
                binding: isDecision ? "Chapter VII" : "treaty", isUnderChapterSeven: isDecision ? true : nil,
                inForce: own.compactMap(\.validity.from).first.map { PartialDate($0) },
                provisions: Set(own.map(\.provision)).sorted().map { SmallBook.provision($0) },
                verification: .checked)
        }
    }()

    static let treaties = instruments.filter { $0.kind == .treaty }.map(\.id)

    /// The gates, what they cite, and a rule that calls everything compatible.
    static func parts(rows: [Participation] = []) -> LawParts {
        let everything = SmallBook.rule("ANYTHING", .compatible, when: [.not(.is("act.bulk_list", "yes"))])
        var parts = SmallBook.parts(
            rules: [everything], terms: GateTests.vocabulary, rows: rows, gates: Gate.allCases)
        parts.catalogue = Catalogue(instruments)
        parts.conditions.append(Condition(id: "do_due_diligence", text: SmallBook.said))
        return parts
    }
}
