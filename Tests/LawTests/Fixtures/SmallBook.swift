// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// A book that a reader can hold in mind: three instruments, one word for each question, four rules.
enum SmallBook {
    static let said = Wording(ar: "نص", fr: "texte", en: "text")
    static let day = date("2026-11-23")
    static let mali = state("ML")
    static let oman = state("OM")

    static func date(_ text: String) -> LawDate { LawDate(text) ?? LawDate(number: 0) }

    static func state(_ text: String) -> StateCode {
        guard let code = StateCode(text) else { preconditionFailure("`\(text)` is no country") }
        return code
    }

    static func yesNo(_ id: Term.ID) -> Term { choice(id, ["yes", "no"]) }

    static func choice(_ id: Term.ID, _ values: [String]) -> Term {
        Term(id: id, answer: .choice(values.map { .init($0, label: said) }), label: said, why: said)
    }

    static let terms = [
        choice(Vocabulary.kind, ["training", "visit", "asset_freeze"]), yesNo("act.planned"),
        yesNo("act.urgent"),
        choice("act.place", ["indoors", "outdoors", "at_sea"]), yesNo("state.agrees"),
        Term(id: "act.begins", answer: .date, label: said, why: said),
    ]

    static let treaty = Instrument(
        id: "TREATY", title: said, kind: .treaty, binding: "treaty", inForce: PartialDate(date("1990-01-01")),
        entryClause: EntryClause(months: 3), provisions: [provision("art. 1"), provision("art. 2")],
        verification: .checked)
    static let resolution = Instrument(
        id: "RESOLUTION", title: said, kind: .councilResolution, binding: "Chapter VII",
        isUnderChapterSeven: true, adopted: PartialDate(date("2000-01-01")),
        provisions: [provision("OP1"), provision("OP2", .recommendation)], verification: .checked)
    static let policy = Instrument(
        id: "POLICY", title: said, kind: .policy, binding: "policy", adopted: PartialDate(date("2000-01-01")),
        provisions: [provision("para. 1", .recommendation)], verification: .checked)

    static func provision(_ reference: String, _ modality: Modality = .obligation) -> Provision {
        Provision(
            reference: reference, paraphrase: said, domains: ["general"], modality: modality,
            isSafeguard: false,
            isChecked: true)
    }

    /// As custom, so that a rule for everyone may rest on it.
    static let citation = Citation(instrument: "TREATY", provision: "art. 1", layer: .custom)
    static let since2000 = Validity(from: date("2000-01-01"))

    static func rule(
        _ id: Rule.ID, _ verdict: LegalVerdict, when: [Premise], cites: [Citation] = [citation],
        binds: Binding? = nil, validity: Validity = since2000, yieldsTo: [Rule.ID] = [], isHard: Bool = false
    ) -> Rule {
        Rule(
            id: id, title: said, when: .all(when), cites: cites, binds: binds ?? .everyone(verdict),
            conditions: verdict == .compatibleWithConditions ? ["plan_it"] : [], because: said,
            validity: validity,
            yieldsTo: yieldsTo, isHard: isHard)
    }

    static let rules = [
        rule("PLANNED", .compatible, when: [.is(Vocabulary.kind, "training"), .is("act.planned", "yes")]),
        rule(
            "UNPLANNED", .compatibleWithConditions,
            when: [.is(Vocabulary.kind, "training"), .is("act.planned", "no")]),
        rule("SEA", .incompatible, when: [.is(Vocabulary.kind, "visit"), .is("act.place", "at_sea")]),
        rule(
            "URGENT", .needsReview, when: [.is(Vocabulary.kind, "visit"), .is("act.urgent", "yes")],
            binds: .byStanding("TREATY", [.party: .needsReview])),
    ]

    static let conditions = [Condition(id: "plan_it", text: said, isBeforeTabling: true)]

    static let rows = [
        Participation(
            state: mali, instrument: "TREATY", listed: .party, deposited: PartialDate(date("2001-05-31")),
            source: "made up"),
        Participation(state: oman, instrument: "TREATY", listed: .noActionListed, source: "made up"),
    ]

    /// Mali in other positions towards the treaty: derogating for some years, and not yet bound.
    static let derogating = Participation(
        state: mali, instrument: "TREATY", listed: .party, deposited: PartialDate(date("2001-05-31")),
        derogations: [.init(from: date("2020-01-01"), until: date("2025-12-31"), source: "notice")],
        source: "made up")
    static let waiting = Participation(
        state: mali, instrument: "TREATY", listed: .party, deposited: PartialDate(date("2020-01-01")),
        inForce: PartialDate(date("2025-12-31")), source: "made up")

    /// Mali as a list of a certain day has it.
    static func listed(asOf day: String) -> Participation {
        Participation(
            state: mali, instrument: "TREATY", listed: .party, deposited: PartialDate(date("2001-05-31")),
            source: "made up", asOf: PartialDate(day))
    }

    static func tests(for rules: [Rule]) -> [RuleTest] {
        rules.map { rule in
            var expectation = RuleTest.Expectation()
            expectation.fires = [rule.id]
            expectation.without = [rule.id]
            return RuleTest(name: rule.id.text, facts: Facts(date: day), state: nil, expectation: expectation)
        }
    }

    static func parts(
        rules: [Rule] = rules, terms: [Term] = terms, rows: [Participation] = rows, gates: [Gate] = []
    ) -> LawParts {
        LawParts(
            name: "Small", version: "v1", catalogue: Catalogue([treaty, resolution, policy]),
            register: ParticipationRegister(rows), vocabulary: Vocabulary(terms), conditions: conditions,
            rules: rules, tests: tests(for: rules), gates: gates)
    }

    static func book(rules: [Rule] = rules, rows: [Participation] = rows) throws -> LawBook {
        try LawBook(parts(rules: rules, rows: rows))
    }

    static func facts(_ act: [Term.ID: String], states: [StateCode: [Term.ID: String]] = [:]) -> Facts {
        Facts(date: day, act: act, states: states)
    }
}
