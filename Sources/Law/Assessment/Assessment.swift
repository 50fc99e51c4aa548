// SPDX-License-Identifier: Apache-2.0

/// What the engine advises for one state, and why. It assists: a named adviser signs the opinion.
///
/// The same facts, state and pinned law book always give the same assessment, to the byte of its JSON.
package struct Assessment: Hashable, Sendable {
    package let pins: LawPins
    package let date: LawDate
    /// Nil where the act was assessed for no state in particular.
    package let state: StateCode?
    /// What was known: the act's answers and the state's own.
    package let facts: [Term.ID: String]
    package let verdict: LegalVerdict
    /// Everything that bears on the verdict: gates first, then rules in the order of the book.
    package let grounds: [Ground]
    /// What would have to be recorded for a milder verdict; the smallest sets that the search found.
    package let remedies: [Remedy]
    /// The conditions of the rules that apply, each once.
    package let conditions: [Condition]
    /// Whether the search for `remedies` looked at everything that it is led to; else a milder or smaller set may have
    /// been missed.
    package let isSearchedThrough: Bool

    package init(
        pins: LawPins, date: LawDate, state: StateCode?, facts: [Term.ID: String], verdict: LegalVerdict,
        grounds: [Ground], remedies: [Remedy], conditions: [Condition], isSearchedThrough: Bool = true
    ) {
        self.isSearchedThrough = isSearchedThrough
        (self.pins, self.date, self.state, self.facts) = (pins, date, state, facts)
        (self.verdict, self.grounds, self.remedies, self.conditions) = (
            verdict, grounds, remedies, conditions
        )
    }
}

extension Assessment {
    /// The rules of the files that apply and are not set aside.
    package var firedRules: [Rule.ID] {
        grounds.filter { $0.gate == nil && $0.applies }.map(\.rule)
    }

    /// The gates that are shut, in the order of their enumeration.
    package var shutGates: [Gate] { gates { $0.isHard && $0.applies } }

    /// The gates that an unanswered question keeps from opening.
    package var unansweredGates: [Gate] { gates { $0.effect == .undecided } }

    /// Whether nothing but new facts can change the advice: a hard rule applies, or a hard gate is unanswered.
    package var isHard: Bool { grounds.contains { $0.isHard && ($0.applies || $0.effect == .undecided) } }

    /// What is not known and keeps a rule or a gate undecided, in alphabetical order.
    package var missing: [Term.ID] { Set(grounds.flatMap(\.missing)).sorted() }

    /// The standings that rest on a stale source and bear on the advice.
    package var stale: [StandingOnFile] { standings.filter(\.isStale) }

    /// The standings that are not known and bear on the advice.
    package var unknownStandings: [StandingOnFile] { standings.filter { $0.standing == .unknown } }

    /// When the oldest of the sources was read on which a standing rests that bears on the advice; nil where none says.
    package var oldestSource: PartialDate? {
        standings.compactMap { $0.row?.asOf }.min { $0.earliest < $1.earliest }
    }

    /// The grounds on which the law is contested: each with its readings.
    package var contested: [Ground] { grounds.filter { $0.applies && !$0.readings.isEmpty } }

    /// Whether no rule applied and none was left undecided: that is review, never compatible.
    package var isUnmatched: Bool { grounds.isEmpty }

    private var standings: [StandingOnFile] {
        var seen: Set<Instrument.ID> = []
        return grounds.compactMap(\.standing).filter { seen.insert($0.instrument).inserted }
    }

    private func gates(where isMeant: (Ground) -> Bool) -> [Gate] {
        let found = Set(grounds.filter(isMeant).compactMap(\.gate))
        return Gate.allCases.filter(found.contains)
    }
}
