// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// What is wrong with facts: undefined terms, impossible answers, answers given for the wrong scope, and with
    /// `today` a date that has not come.
    package func problems(in facts: Facts, today: LawDate? = nil) -> [LawProblem] {
        var found: [LawProblem] = []
        if let today, facts.date > today {
            found.append(
                LawProblem(
                    .futureDate, at: "date",
                    "\(facts.date) has not come, expected a day until \(today): nobody can know the law of that day"
                ))
        }
        return found + FactReader(slots: program.slots).problems(in: facts)
    }

    /// Assesses an act for one state, or for none in particular. The search for what would change the advice takes
    /// longest; who does not ask leaves it out.
    ///
    /// - Throws: what `problems` finds in the facts.
    package func assess(
        _ facts: Facts, for state: StateCode?, withRemedies: Bool = true
    ) throws(LawError) -> Assessment {
        let problems = problems(in: facts)
        guard problems.isEmpty else { throw LawError(problems) }
        var assessing = Assessing(book: self, facts: facts)
        return assessing.assessment(for: state, withRemedies: withRemedies)
    }

    /// Assesses an act for every state that takes part; each may get another answer.
    ///
    /// - Throws: what `problems` finds in the facts.
    package func assess(_ facts: Facts) throws(LawError) -> InitiativeAssessment {
        let problems = problems(in: facts)
        guard problems.isEmpty else { throw LawError(problems) }
        let states: [StateCode?] = facts.states.isEmpty ? [nil] : facts.participants
        var assessing = Assessing(book: self, facts: facts)
        return InitiativeAssessment(
            pins: pins, date: facts.date, assessments: states.map { assessing.assessment(for: $0) })
    }
}
