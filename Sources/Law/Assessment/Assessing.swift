// SPDX-License-Identifier: Apache-2.0

/// Makes assessments of one act: runs the program and writes its outcome out in full.
struct Assessing {
    let book: LawBook
    let facts: Facts
    private var outcome = Evaluation()
    /// States that know the same and stand alike are searched once.
    private var known: [Searched: Found] = [:]

    private struct Found {
        var remedies: [Remedy] = []
        var isThrough = true
    }

    private struct Searched: Hashable {
        let cells: [Int32]
        let standings: [StandingCell]
    }

    init(book: LawBook, facts: Facts) { (self.book, self.facts) = (book, facts) }

    /// The facts have no problems. Without remedies, where nobody asks what would change the advice.
    mutating func assessment(
        for state: StateCode?, withRemedies: Bool = true, supposing supposed: [Instrument.ID: Standing] = [:]
    ) -> Assessment {
        let program = book.program
        let cells = FactReader(slots: program.slots).cells(facts, for: state)
        let standings = book.parts.standings(
            of: state, towards: program.instruments, on: facts.date, supposing: supposed)
        let positions = standings.map { StandingCell($0) }
        program.run(cells, positions, into: &outcome)
        let grounds = outcome.marks.sorted { $0.rule < $1.rule }.map { mark in
            ground(mark, cells, standings) { treaties in
                book.parts.standings(of: state, towards: treaties, on: facts.date, supposing: supposed)
            }
        }
        let applied = grounds.filter(\.applies)
        let found = withRemedies ? search(Searched(cells: cells, standings: positions)) : Found()
        return Assessment(
            pins: book.pins, date: facts.date, state: state, facts: facts.known(for: state),
            verdict: outcome.verdict, grounds: grounds,
            remedies: found.remedies, conditions: book.conditions(of: applied),
            isSearchedThrough: found.isThrough)
    }

    private mutating func search(_ searched: Searched) -> Found {
        if let found = known[searched] { return found }
        var search = RemedySearch(program: book.program, standings: searched.standings)
        let remedies = search.remedies(for: searched.cells)
        let found = Found(remedies: remedies, isThrough: !search.isCutShort)
        known[searched] = found
        return found
    }

    /// - Parameter look: where the state stands towards instruments by which no rule binds.
    private func ground(
        _ mark: Evaluation.Mark, _ cells: [Int32], _ standings: [StandingOnFile],
        look: ([Instrument.ID]) -> [StandingOnFile]
    ) -> Ground {
        let rule = book.rules[mark.rule]
        let tracing = Tracing(
            slots: book.program.slots, cells: cells, readsOnlyStated: rule.readsOnlyStated)
        let trace = tracing.trace(rule.when)
        let effect: Ground.Effect =
            switch mark.effect {
            case .applies: .applies(LegalVerdict.allCases[Int(mark.severity)])
            case .setAside: .setAside(by: book.rules[mark.other].id)
            case .undecided: .undecided
            }
        let cites = rule.cites.filter { $0.validity.covers(facts.date) }
        return Ground(
            rule: rule.id, gate: rule.gate, isHard: rule.isHard, effect: effect, title: rule.title,
            because: rule.because, floor: rule.floor,
            cites: cites,
            standing: rule.binds.instrument.flatMap { id in standings.first { $0.instrument == id } },
            treaties: rule.gate == nil ? [] : look(book.parts.treaties(of: cites)).filter { $0.state != nil },
            footing: rule.footing,
            missing: mark.effect == .undecided ? trace.unanswered : [], conditions: rule.conditions,
            readings: rule.readings, trace: trace)
    }
}

extension LawBook {
    /// The conditions of grounds, each once, in the order in which they are named. One that is not on file keeps its name.
    func conditions(of grounds: [Ground]) -> [Condition] {
        var seen: Set<Condition.ID> = []
        return grounds.flatMap(\.conditions).filter { seen.insert($0).inserted }.map { id in
            parts.conditions.first { $0.id == id } ?? Condition(id: id)
        }
    }

    /// Where a state stands towards each instrument that rules bind by.
    func standings(of state: StateCode?, on day: LawDate) -> [StandingOnFile] {
        parts.standings(of: state, towards: program.instruments, on: day)
    }
}

extension LawParts {
    /// The treaties among citations, each once, whatever force is ascribed to the article. What is not in the catalogue
    /// is taken for what it is cited as.
    func treaties(of cites: [Citation]) -> [Instrument.ID] {
        var seen: Set<Instrument.ID> = []
        return cites.filter { citation in
            let kind = catalogue[citation.instrument]?.kind
            return kind.map { $0 == .treaty } ?? (citation.layer == .treaty)
        }.map(\.instrument).filter { seen.insert($0).inserted }
    }

    /// Where a state stands towards each of these instruments; without a state, nothing is known.
    func standings(
        of state: StateCode?, towards instruments: [Instrument.ID], on day: LawDate,
        supposing supposed: [Instrument.ID: Standing] = [:]
    ) -> [StandingOnFile] {
        instruments.map { instrument in
            if let state, supposed[instrument] == nil {
                return standing(of: state, towards: instrument, on: day)
            }
            return StandingOnFile(
                state: state, instrument: instrument, standing: supposed[instrument] ?? .unknown, row: nil,
                entryIntoForce: nil, derogation: nil, isStale: false)
        }
    }
}
