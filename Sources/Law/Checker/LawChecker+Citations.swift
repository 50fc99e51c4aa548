// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Every citation is on file, compared with its text, in force, and of the layer that it is given out to be: those
    /// of the gates in code as well as those of the files.
    func citationProblems() -> [LawProblem] {
        parts.gates.flatMap(\.rules).flatMap { citationProblems($0, at: $0.id.text) }
            + parts.rules.flatMap { rule in
                citationProblems(rule, at: "rules.\(rule.id)") + bindingProblems(rule)
                    + treatiesForEveryone(rule)
            }
    }

    private func citationProblems(_ rule: Rule, at path: String) -> [LawProblem] {
        var found: [LawProblem] = []
        if rule.cites.isEmpty {
            found.append(
                problem(.provisionOnFile, at: "\(path).cites", "a rule cites at least one provision"))
        }
        for (place, citation) in rule.cites.enumerated() {
            found += problems(citation, of: rule, at: "\(path).cites[\(place)]")
        }
        for (number, reading) in rule.readings.enumerated() {
            for (place, citation) in reading.cites.enumerated() {
                found += problems(citation, of: rule, at: "\(path).readings[\(number)].cites[\(place)]")
            }
        }
        return found
    }

    /// The instrument whose parties a rule binds is on file, and somebody has looked at it.
    private func bindingProblems(_ rule: Rule) -> [LawProblem] {
        guard let id = rule.binds.instrument else { return [] }
        let path = "rules.\(rule.id).binds.instrument"
        guard let instrument = parts.catalogue[id] else { return [noInstrument(id, at: path)] }
        return recalled(instrument, at: path)
    }

    /// A treaty binds who has joined it. What is asked of every state holds by something else, or is the coalition's own
    /// policy, which makes no act incompatible; to find an act compatible asks nothing of anybody.
    private func treatiesForEveryone(_ rule: Rule) -> [LawProblem] {
        guard case .everyone(let verdict) = rule.binds, verdict > .compatible else { return [] }
        let others = rule.cites.filter { $0.layer != .treaty }
        let isHeld = others.contains { !$0.layer.isSoft || verdict < .incompatible }
        guard !isHeld, others.count < rule.cites.count else { return [] }
        return [
            problem(
                .treatyForEveryone, at: "rules.\(rule.id).cites",
                "`\(verdict.rawValue)` for every state rests on treaties alone: bind by standing, or cite custom, the "
                    + "Charter or a decision of the Council")
        ]
    }

    private func problems(_ citation: Citation, of rule: Rule, at path: String) -> [LawProblem] {
        guard let instrument = parts.catalogue[citation.instrument] else {
            return [noInstrument(citation.instrument, at: "\(path).instrument")]
        }
        guard let provision = instrument.provision(citation.provision) else {
            let known = instrument.provisions.map(\.reference)
            return [
                problem(
                    .provisionOnFile, at: "\(path).provision",
                    "`\(instrument.id)` has no provision `\(citation.provision.prefix(60))` on file, expected "
                        + known.joined(separator: ", "),
                    nearest: NearestTerm.of(citation.provision, among: known))
            ]
        }
        return unchecked(instrument, provision, at: path) + notInForce(citation, instrument, rule, at: path)
            + wrongLayer(citation, instrument, provision, at: path)
    }

    private func noInstrument(_ id: Instrument.ID, at path: String) -> LawProblem {
        problem(
            .instrumentOnFile, at: path, "there is no instrument `\(id.text.prefix(60))` in the catalogue",
            nearest: NearestTerm.of(id.text, among: parts.catalogue.instruments.map(\.id.text)))
    }

    private func unchecked(_ instrument: Instrument, _ provision: Provision, at path: String) -> [LawProblem]
    {
        guard instrument.verification != .ticked else { return [] }
        guard instrument.verification != .recalled else { return recalled(instrument, at: path) }
        guard !provision.isChecked else { return [] }
        return [
            problem(
                .articleChecked, at: path,
                "`\(instrument.id) \(provision.reference)` has not been compared with the text: a lawyer has to tick it"
            )
        ]
    }

    private func recalled(_ instrument: Instrument, at path: String) -> [LawProblem] {
        guard instrument.verification == .recalled else { return [] }
        return [
            problem(
                .articleChecked, at: path,
                "`\(instrument.id)` is recalled and not checked: a lawyer has to tick it before a rule rests on it"
            )
        ]
    }

    /// From its first to its last day, the rule can rest on the citation.
    private func notInForce(
        _ citation: Citation, _ instrument: Instrument, _ rule: Rule, at path: String
    ) -> [LawProblem] {
        var found: [LawProblem] = []
        let from = [citation.validity.from, rule.validity.from].compactMap(\.self).max()
        if let start = (instrument.inForce ?? instrument.adopted)?.earliest, from.map({ $0 < start }) ?? true
        {
            found.append(
                problem(
                    .inForce, at: path,
                    "`\(instrument.id)` is in force from \(start), cited from \(from?.description ?? "the beginning"): "
                        + remedy(for: rule, "from: \(start)")))
        }
        let to = [citation.validity.to, rule.validity.to].compactMap(\.self).min()
        if let end = instrument.ended?.latest, to.map({ $0 > end }) ?? true {
            found.append(
                problem(
                    .inForce, at: path,
                    "`\(instrument.id)` ended on \(end), cited until \(to?.description ?? "today"): "
                        + remedy(for: rule, "to: \(end)")))
        }
        return found
    }

    /// No file amends a gate.
    private func remedy(for rule: Rule, _ validity: String) -> String {
        if rule.gate == nil { return "write `valid: {\(validity)}`" }
        return "a gate in code cites it, compare the instrument's days with its text"
    }

    private func wrongLayer(
        _ citation: Citation, _ instrument: Instrument, _ provision: Provision, at path: String
    ) -> [LawProblem] {
        let known = instrument.layers
        guard known.contains(citation.layer) else {
            let words = Layer.allCases.filter(known.contains).map(\.rawValue).joined(separator: ", ")
            return [
                problem(
                    .layer, at: "\(path).layer",
                    "`\(instrument.id)` is no \(citation.layer.rawValue), expected \(words)")
            ]
        }
        var found: [LawProblem] = []
        if citation.layer == .councilDecision, instrument.isUnderChapterSeven == nil {
            found.append(
                problem(
                    .layer, at: "\(path).layer",
                    "`\(instrument.id)` does not say whether it is under Chapter VII: write `chapter_seven: yes` or `no`"
                ))
        }
        if !citation.layer.isSoft, provision.modality == .recommendation {
            found.append(
                problem(
                    .callsUpon, at: "\(path).layer",
                    "`\(citation)` recommends and is cited as a duty, expected recommendation or policy"))
        }
        return found
    }
}

extension Instrument {
    /// The layers as which it can be cited. A resolution of the Council that is not under Chapter VII is a
    /// recommendation. The coalition may draw its own policy from any text.
    var layers: Set<Layer> { ownLayers.union([.policy]) }

    private var ownLayers: Set<Layer> {
        switch kind {
        case .treaty:
            id == "UN-CHARTER" ? [.charter, .peremptory, .custom] : [.treaty, .custom, .peremptory]
        case .councilResolution:
            isUnderChapterSeven == false ? [.recommendation] : [.councilDecision, .recommendation]
        case .commissionArticles, .declaration, .study: [.custom, .peremptory, .recommendation]
        case .assemblyResolution: [.recommendation, .custom]
        case .standard, .policy, .principles, .guidance: [.recommendation]
        }
    }
}
