// SPDX-License-Identifier: Apache-2.0

/// What stands in an initiative and its decisions.
extension View {
    func passages(at place: SearchPlace, of initiative: Initiative, _ names: OrganisationNames) -> [Passage]?
    {
        switch place.kind {
        case .initiative: initiative.ownPassages
        case .comment:
            initiative.comments.first { String($0.id) == place.part }.map {
                Passage.remark($0.remark) + Passage.remark($0.answer?.remark)
                    + called($0.by.organisation, names)
            }
        case .amendment:
            initiative.amendments.first { String($0.id) == place.part }.map {
                Passage.all($0.replacement) + Passage.remark($0.reason) + called($0.by.organisation, names)
            }
        case .position:
            initiative.statements(at: place).map { said in
                said.remarks.flatMap { Passage.remark($0) } + called(said.state, names)
            }
        case .participation:
            place.part.flatMap { Organisation.ID($0) }.flatMap { state in
                guard let choice = initiative.participation[state] else { return nil }
                let said = choice.caveats.flatMap { Passage.remark($0) } + Passage.remark(choice.capacity)
                return said.isEmpty ? nil : said + called(state, names)
            }
        default: nil
        }
    }

    func passages(at place: SearchPlace, of decision: Decision, _ names: OrganisationNames) -> [Passage]? {
        guard place.kind == .statement else {
            let title = initiative(decision.initiative)?.proposal.title
            return Passage.all(title, isTitle: true) + Passage.all(decision.reason)
                + decision.extensions.filter { !$0.reserve }.flatMap { Passage.all($0.reason) }
        }
        return decision.voice(at: place).map { Passage.remark($0.remark) + called($0.state, names) }
    }
}

extension Initiative {
    fileprivate var ownPassages: [Passage] {
        var found = Passage.all(proposal.title, isTitle: true) + Passage.all(proposal.objective)
        for language in Language.allCases {
            found += (texts.current[language]?.paragraphs ?? []).map { Passage($0, in: language) }
        }
        found += notes.flatMap { Passage.all($0.text) }
        for opinion in opinions {
            found += Passage.all(opinion.draft.reasoning)
            found += opinion.draft.instruments.map { Passage($0, in: nil) }
            found += opinion.draft.conditions.flatMap { Passage.all($0.text) }
        }
        return found + Passage.all(reconciled?.note) + Passage.all(evaluation?.draft.summary)
    }

    /// The statements that came with a state's positions, at "inDebate.ML", those of earlier rounds too.
    fileprivate func statements(at place: SearchPlace) -> (state: Organisation.ID, remarks: [Remark])? {
        guard let (stage, state) = place.stageAndState else { return nil }
        let remarks = spoken(by: state, at: stage).compactMap(\.statement)
        return remarks.isEmpty ? nil : (state, remarks)
    }

    /// The parts of it that can be found on their own.
    var searchParts: [SearchPlace] {
        var places = comments.map { SearchPlace(.comment, id.text, String($0.id)) }
        places += amendments.map { SearchPlace(.amendment, id.text, String($0.id)) }
        for (stage, states) in statesHeard {
            places += states.map { SearchPlace(.position, id.text, "\(stage.rawValue).\($0.text)") }
        }
        places += participation.filter { !$0.value.caveats.isEmpty || $0.value.capacity != nil }.keys.map {
            SearchPlace(.participation, id.text, $0.text)
        }
        return places
    }

    /// Who made a statement with a position at each stage, in whichever round.
    private var statesHeard: [Stage: Set<Organisation.ID>] {
        let rounds = positions.map { ($0.key, $0.value) } + earlierRounds.map { ($0.stage, $0.positions) }
        return rounds.reduce(into: [:]) { heard, round in
            heard[round.0, default: []].formUnion(round.1.filter { $0.value.statement != nil }.keys)
        }
    }
}

extension SearchPlace {
    /// Of a position: "inDebate.ML".
    package var stageAndState: (Stage, Organisation.ID)? {
        guard let parts = part?.split(separator: ".", maxSplits: 1), parts.count == 2,
            let stage = Stage(rawValue: String(parts[0])), let state = Organisation.ID(parts[1])
        else { return nil }
        return (stage, state)
    }
}

extension Decision {
    /// Statements, and passes and ballots that say something, in the order in which they were made.
    package var printedStatements: [Statement] {
        let spoken = passes.values.filter { $0.remark != nil } + votes.values.compactMap(explanation)
        return (statements + spoken).sorted {
            ($0.at, $0.state, $0.kind.rawValue) < ($1.at, $1.state, $1.kind.rawValue)
        }
    }

    /// What was written with a ballot that counts.
    private func explanation(_ ballot: Ballot) -> Statement? {
        guard ballot.remark != nil else { return nil }
        return Statement(
            state: ballot.state, by: ballot.by, at: ballot.at,
            kind: ballot.choice == .constructive ? .constructive : .vote, paragraph: nil,
            remark: ballot.remark, textHash: textHash)
    }

    /// What a state said, at "objection-2", "statement-1", "proxy-1" or "late-1": the anchors of the decision's page.
    package func voice(at place: SearchPlace) -> (state: Organisation.ID, remark: Remark?)? {
        guard let parts = place.part?.split(separator: "-"), parts.count == 2, let number = Int(parts[1])
        else { return nil }
        switch parts[0] {
        case "objection":
            guard objections.indices.contains(number - 1) else { return nil }
            return (objections[number - 1].state, objections[number - 1].remark)
        case "statement", "late":
            let said = parts[0] == "late" ? lateStatements : printedStatements
            guard said.indices.contains(number - 1) else { return nil }
            return (said[number - 1].state, said[number - 1].remark)
        case "proxy":
            guard proxies.indices.contains(number - 1) else { return nil }
            return (proxies[number - 1].state, proxies[number - 1].remark)
        default: return nil
        }
    }

    var searchParts: [SearchPlace] {
        let counts = [
            ("objection", objections.count), ("statement", printedStatements.count),
            ("late", lateStatements.count), ("proxy", proxies.count),
        ]
        return counts.flatMap { name, count in
            (0..<count).map { SearchPlace(.statement, id.text, "\(name)-\($0 + 1)") }
        }
    }
}
