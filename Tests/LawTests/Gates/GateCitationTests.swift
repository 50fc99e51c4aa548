// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// The checker looks at what the gates cite as it looks at what the files cite.
struct GateCitationTests {
    private func problems(_ change: (inout LawParts) -> Void = { _ in }) -> [LawProblem] {
        var parts = GateCatalogue.parts()
        change(&parts)
        return LawChecker(parts).problems().filter { $0.path.hasPrefix(Gate.prefix) }
    }

    /// The problems where the convention on refugees, which one rule of one gate cites, is on file like this; nil where
    /// it is not on file.
    private func problems(with convention: Instrument?) -> [LawProblem] {
        problems { parts in
            let others = GateCatalogue.instruments.filter { $0.id != "REFUGEES-1951" }
            parts.catalogue = Catalogue(others + [convention].compactMap(\.self))
        }
    }

    private func convention(
        kind: Instrument.Kind = .treaty, inForce: String = "1954-04-22", ended: String? = nil,
        provision: String = "art. 33", isChecked: Bool = true, verification: Verification = .checked
    ) -> Instrument {
        Instrument(
            id: "REFUGEES-1951", title: SmallBook.said, kind: kind,
            inForce: PartialDate(SmallBook.date(inForce)),
            ended: ended.map { PartialDate(SmallBook.date($0)) },
            provisions: [
                Provision(
                    reference: provision, paraphrase: SmallBook.said, domains: [], modality: .obligation,
                    isSafeguard: true, isChecked: isChecked)
            ], verification: verification)
    }

    @Test func `nothing is wrong where everything that the gates cite is on file`() {
        #expect(problems() == [])
        #expect(problems(with: convention()) == [])
        #expect(problems(with: convention(isChecked: false, verification: .ticked)) == [])
    }

    @Test func `an instrument that a gate cites has to be on file`() {
        let found = problems(with: nil)
        #expect(found.map(\.path) == ["gate.refugees.origin.cites[0].instrument"])
        #expect(found.map(\.message) == ["there is no instrument `REFUGEES-1951` in the catalogue"])
    }

    @Test func `a provision that a gate cites has to be on file`() {
        let found = problems(with: convention(provision: "art. 31"))
        #expect(found.map(\.path) == ["gate.refugees.origin.cites[0].provision"])
        #expect(
            found.map(\.message) == ["`REFUGEES-1951` has no provision `art. 33` on file, expected art. 31"])
    }

    @Test func `what a gate cites has to have been compared with the text`() {
        #expect(
            problems(with: convention(isChecked: false)).map(\.description)
                == [
                    "gate.refugees.origin.cites[0]: `REFUGEES-1951 art. 33` has not been compared with the text: a "
                        + "lawyer has to tick it"
                ])
        #expect(problems(with: convention(verification: .recalled)).map(\.check) == [.articleChecked])
    }

    @Test func `what a gate cites has to be in force`() {
        let remedy = "a gate in code cites it, compare the instrument's days with its text"
        #expect(
            problems(with: convention(inForce: "1967-10-04")).map(\.message)
                == ["`REFUGEES-1951` is in force from 1967-10-04, cited from 1954-04-22: \(remedy)"])
        #expect(
            problems(with: convention(ended: "2020-01-01")).map(\.message)
                == ["`REFUGEES-1951` ended on 2020-01-01, cited until today: \(remedy)"])
    }

    @Test func `a gate cites nothing for more than it is`() {
        #expect(
            problems(with: convention(kind: .guidance)).map(\.message)
                == ["`REFUGEES-1951` is no treaty, expected recommendation, policy"])
    }

    @Test func `a condition that a gate sets has to be on file`() {
        let found = problems { $0.conditions.removeAll { $0.id == "do_due_diligence" } }
        #expect(found.map(\.path) == ["gate.forces.due_diligence.conditions"])
        #expect(found.map(\.message) == ["there is no condition `do_due_diligence`"])
    }

    @Test func `every citation of a gate has a first day`() {
        for rule in Gate.allCases.flatMap(\.rules) {
            #expect(rule.cites.allSatisfy { $0.validity.from != nil }, "\(rule.id)")
        }
    }
}
