// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// An assessment as plain text, as a page, a book or a terminal shows it. States are named by their codes where
    /// nobody says how else.
    package func text(
        of assessment: Assessment, in tongue: Tongue,
        naming name: @escaping (StateCode) -> String = { $0.text }
    ) -> String {
        AssessmentWriter(book: self, tongue: tongue, stateName: name).text(of: assessment)
    }

    /// An act with all its states: who is answered what, then each answer in full.
    package func text(
        of assessment: InitiativeAssessment, in tongue: Tongue,
        naming name: @escaping (StateCode) -> String = { $0.text }
    ) -> String {
        let writer = AssessmentWriter(book: self, tongue: tongue, stateName: name)
        guard assessment.assessments.count > 1 else {
            return assessment.assessments.map(writer.text).joined()
        }
        let overview = assessment.assessments.map { one in
            "\(one.state.map(name) ?? "")\(writer.colon)\(one.verdict.label.text(in: tongue))"
        }
        let head = writer.phrase(.overall) + writer.colon + assessment.verdict.label.text(in: tongue)
        let parts = assessment.assessments.map { "## \($0.state.map(name) ?? "")\n\n" + writer.text(of: $0) }
        return head + "\n" + overview.map { "- \($0)\n" }.joined() + "\n" + parts.joined(separator: "\n")
    }
}

/// Writes assessments in one language.
struct AssessmentWriter {
    let book: LawBook
    let tongue: Tongue
    /// How a state is called.
    let stateName: (StateCode) -> String

    var colon: String { tongue == .french ? " : " : ": " }
    private var comma: String { tongue == .arabic ? "، " : ", " }
    private var semicolon: String {
        switch tongue {
        case .arabic: "؛ "
        case .french: " ; "
        case .english: "; "
        }
    }

    func phrase(_ phrase: AssessmentPhrase) -> String { phrase.wording.text(in: tongue) }

    func text(of assessment: Assessment) -> String {
        let verdict = assessment.verdict.label.text(in: tongue)
        var lines = [phrase(.advice) + colon + verdict, basis(assessment), ""]
        lines += section(.why, grounds(assessment) { $0.applies })
        if assessment.isUnmatched { lines += [phrase(.noMatch), ""] }
        lines += section(.undecided, grounds(assessment) { $0.effect == .undecided })
        lines += section(.missing, assessment.missing.map { label(of: $0) })
        lines += section(.stale, assessment.stale.map(standing))
        lines += section(.unknownStandings, assessment.unknownStandings.map(standing))
        lines += section(.contested, assessment.contested.flatMap(readings))
        lines += section(.conditions, assessment.conditions.map(condition))
        lines += section(
            .setAside, grounds(assessment) { if case .setAside = $0.effect { true } else { false } })
        lines += section(.remedies, assessment.remedies.map(remedy))
        if !assessment.isSearchedThrough { lines += [phrase(.notAllSearched), ""] }
        if assessment.isHard { lines += [phrase(.hard), ""] }
        return (lines + [phrase(.disclaimer)]).joined(separator: "\n") + "\n"
    }

    private func section(_ head: AssessmentPhrase, _ items: [String]) -> [String] {
        items.isEmpty
            ? [] : [phrase(head) + (tongue == .french ? " :" : ":")] + items.map { "- \($0)" } + [""]
    }

    private func basis(_ assessment: Assessment) -> String {
        "\(phrase(.basis)) \(assessment.pins.name) \(assessment.pins.version) "
            + "(\(assessment.pins.rules.prefix(12)))\(comma)\(phrase(.onDay)) \(assessment.date)"
            + (assessment.oldestSource.map { "\(semicolon)\(phrase(.oldestSource))\(colon)\($0)" } ?? "")
    }

    private func grounds(_ assessment: Assessment, where isMeant: (Ground) -> Bool) -> [String] {
        assessment.grounds.filter(isMeant).map { ground in
            let cites = ground.cites.map { "\(name(of: $0)) (\($0.layer.label.text(in: tongue)))" }
            var text = sentence(of: ground)
            text += " [\(ground.rule)\(cites.isEmpty ? "" : colon)\(cites.joined(separator: semicolon))]"
            for standing in [ground.standing].compactMap(\.self) + ground.treaties {
                text += " " + self.standing(standing) + "."
            }
            if let footing = ground.footing { text += " \(footing.wording.text(in: tongue))." }
            let floor = ground.floor.text(in: tongue)
            if !floor.isEmpty { text += " \(phrase(.floor))\(colon)\(floor)" }
            return text + tree(of: ground)
        }
    }

    /// Why the rule applies; of one that is open only what it is about, for its reason is not known to hold.
    private func sentence(of ground: Ground) -> String {
        switch ground.effect {
        case .applies(let verdict):
            "\(ground.because.text(in: tongue)) (\(verdict.label.text(in: tongue)))"
        case .setAside: ground.because.text(in: tongue)
        case .undecided: ground.title.text(in: tongue)
        }
    }

    /// "Mali, Convention against Torture: party (where it is read, as of when; reservation or declaration: where)".
    private func standing(_ standing: StandingOnFile) -> String {
        let treaty = book.parts.name(of: standing.instrument, in: tongue)
        let who = [standing.state.map(stateName), treaty].compactMap(\.self).joined(separator: comma)
        var text = "\(who)\(colon)\(standing.standing.label.text(in: tongue))"
        if let row = standing.row {
            let asOf = row.asOf.map { "\(comma)\(phrase(.asOf)) \($0)" } ?? ""
            let reservation = row.reservation.map { "\(semicolon)\(phrase(.reservation))\(colon)\($0)" } ?? ""
            text += " (\(row.source)\(asOf)\(reservation))"
        }
        if let derogation = standing.derogation {
            let days = "\(derogation.from)–\(derogation.until?.description ?? "")"
            let places = derogation.provisions.map { book.parts.place($0, in: tongue) }
            let notice = (places + [derogation.source]).joined(separator: semicolon)
            text += "\(semicolon)\(phrase(.derogation)) \(days) (\(notice))"
        }
        return text
    }

    private func readings(_ ground: Ground) -> [String] {
        ground.readings.map { reading in
            "\(reading.text.text(in: tongue)) → \(reading.verdict.label.text(in: tongue))"
                + (reading.cites.isEmpty
                    ? "" : " [\(reading.cites.map { name(of: $0) }.joined(separator: semicolon))]")
        }
    }

    private func condition(_ condition: Condition) -> String {
        let text = condition.text.text(in: tongue)
        return (text.isEmpty ? condition.id.text : text)
            + (condition.isBeforeTabling ? " (\(phrase(.beforeTabling)))" : "")
    }

    private func remedy(_ remedy: Remedy) -> String {
        let changes = remedy.changes.map { change in
            label(of: change.term) + colon
                + book.parts.vocabulary.label(of: change.to, to: change.term, in: tongue)
        }
        return changes.joined(separator: semicolon) + " → " + remedy.verdict.label.text(in: tongue)
    }

    private func name(of citation: Citation) -> String { book.parts.name(of: citation, in: tongue) }
    private func label(of term: Term.ID) -> String { book.parts.vocabulary.label(of: term, in: tongue) }
}
