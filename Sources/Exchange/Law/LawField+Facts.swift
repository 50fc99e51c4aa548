// SPDX-License-Identifier: Apache-2.0

import Law

extension LawField {
    /// Answers by term; a term may be written as `unknown` or left out.
    func answers() -> [Term.ID: String]? {
        guard let entries = entries() else { return nil }
        var answers: [Term.ID: String] = [:]
        for (name, field) in entries where !field.isNull {
            guard let answer = field.text() else { return nil }
            answers[Term.ID(name)] = answer
        }
        return answers
    }

    func ruleTest() -> RuleTest? {
        guard let section = section(["name", "state", "date", "supposing", "facts", "expect"]) else {
            return nil
        }
        let (name, date) = (section["name"]?.text(), section["date"]?.date())
        let state = section.optional("state").map { $0.state() }
        let answers = section["facts"]?.answers()
        let expectation = section["expect"]?.expectation()
        let supposed = section.optional("supposing").map { $0.standings() } ?? [:]
        guard let name, let date, let answers, let expectation, let supposed, state != .some(nil) else {
            return nil
        }
        var facts = Facts(date: date)
        facts.act = answers.filter { !$0.key.text.hasPrefix("state.") }
        let own = answers.filter { $0.key.text.hasPrefix("state.") }
        if let state = state ?? nil { facts.states[state] = own }
        guard own.isEmpty || state != nil else {
            return section["facts"]?.fail("answers of a state need the field `state`")
        }
        log.note(place, at: "tests.\(name)")
        return RuleTest(
            name: name, facts: facts, state: state ?? nil, supposed: supposed, expectation: expectation)
    }

    /// `{ICCPR: withdrawn}`
    private func standings() -> [Instrument.ID: Standing]? {
        guard let entries = entries() else { return nil }
        var standings: [Instrument.ID: Standing] = [:]
        for (name, field) in entries {
            guard let standing: Standing = field.choice() else { return nil }
            standings[.init(name)] = standing
        }
        return standings
    }

    private func expectation() -> RuleTest.Expectation? {
        let names = ["verdict", "rules", "fires", "without", "missing", "gate", "status"]
        guard let section = section(names) else { return nil }
        var expectation = RuleTest.Expectation()
        expectation.verdict = section.optional("verdict")?.choice()
        expectation.rules = section.optional("rules")?.identifiers()
        expectation.fires = section.optional("fires")?.identifiers() ?? []
        expectation.without = section.optional("without")?.identifiers() ?? []
        expectation.missing = section.optional("missing")?.identifiers()
        expectation.standing = section.optional("status")?.choice()
        if let gate = section.optional("gate") {
            switch gate.text() {
            case "hard": expectation.isHard = true
            case "none": expectation.isHard = false
            default: return gate.fail("expected hard or none")
            }
        }
        guard !section.fields.isEmpty else { return fail("nothing is expected: such a test cannot fail") }
        return expectation
    }
}
