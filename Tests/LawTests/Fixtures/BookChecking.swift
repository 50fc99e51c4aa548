// SPDX-License-Identifier: Apache-2.0
@testable import Law

/// What tests of the checker share: the small book with one thing changed, and every problem that is found in it.
protocol BookChecking {}

extension BookChecking {
    func problems(
        rules: [Rule] = SmallBook.rules, terms: [Term] = SmallBook.terms,
        rows: [Participation] = SmallBook.rows,
        today: LawDate? = nil, change: (inout LawParts) -> Void = { _ in }
    ) -> [String] {
        var parts = SmallBook.parts(rules: rules, terms: terms, rows: rows)
        change(&parts)
        return LawChecker(parts, today: today).problems().map(\.description)
    }

    func rule(
        when: [Premise] = [.is(Vocabulary.kind, "visit")], cites: [Citation] = [SmallBook.citation],
        verdict: LegalVerdict = .needsReview, binds: Binding? = nil,
        validity: Validity = SmallBook.since2000, yieldsTo: [Rule.ID] = [], isHard: Bool = false
    ) -> Rule {
        SmallBook.rule(
            "R", verdict, when: when, cites: cites, binds: binds, validity: validity, yieldsTo: yieldsTo,
            isHard: isHard)
    }

    func citing(
        _ instrument: Instrument.ID, _ provision: String, _ layer: Layer, validity: Validity = Validity()
    ) -> [Citation] {
        [Citation(instrument: instrument, provision: provision, layer: layer, validity: validity)]
    }
}
