// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// An assessment as plain text, as a page, a book or a terminal shows it.
    package func text(of assessment: Assessment, in tongue: Tongue) -> String {
        AssessmentWriter(book: self, tongue: tongue).text(of: assessment)
    }

    /// An act with all its states: who is answered what, then each answer in full.
    package func text(of assessment: InitiativeAssessment, in tongue: Tongue) -> String {
        let writer = AssessmentWriter(book: self, tongue: tongue)
        guard assessment.assessments.count > 1 else {
            return assessment.assessments.map(writer.text).joined()
        }
        let overview = assessment.assessments.map { one in
            "\(one.state?.text ?? "")\(writer.colon)\(one.verdict.label.text(in: tongue))"
        }
        let head = writer.phrase(.overall) + writer.colon + assessment.verdict.label.text(in: tongue)
        let parts = assessment.assessments.map { "## \($0.state?.text ?? "")\n\n" + writer.text(of: $0) }
        return head + "\n" + overview.map { "- \($0)\n" }.joined() + "\n" + parts.joined(separator: "\n")
    }
}

/// Writes assessments in one language.
struct AssessmentWriter {
    let book: LawBook
    let tongue: Tongue

    var colon: String { tongue == .french ? " : " : ": " }

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
            + "(\(assessment.pins.rules.prefix(12))), \(phrase(.onDay)) \(assessment.date)"
            + (assessment.oldestSource.map { "; \(phrase(.oldestSource))\(colon)\($0)" } ?? "")
    }

    private func grounds(_ assessment: Assessment, where isMeant: (Ground) -> Bool) -> [String] {
        assessment.grounds.filter(isMeant).map { ground in
            let cites = ground.cites.map { "\($0) (\($0.layer.label.text(in: tongue)))" }
            var text = sentence(of: ground)
            text += " [\(ground.rule)\(cites.isEmpty ? "" : colon)\(cites.joined(separator: "; "))]"
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

    private func standing(_ standing: StandingOnFile) -> String {
        var text =
            "\(standing.state?.text ?? "–"), \(standing.instrument)\(colon)"
            + standing.standing.label.text(in: tongue)
        if let row = standing.row {
            text += " (\(row.source)\(row.asOf.map { ", \($0)" } ?? "")"
            text += row.reservation == nil ? ")" : "; \(phrase(.reservation)))"
        }
        if let derogation = standing.derogation {
            text += "; \(phrase(.derogation)) \(derogation.from)–\(derogation.until?.description ?? "")"
            let provisions = derogation.provisions.joined(separator: ", ")
            text += " (\(provisions.isEmpty ? "" : "\(provisions); ")\(derogation.source))"
        }
        return text
    }

    private func readings(_ ground: Ground) -> [String] {
        ground.readings.map { reading in
            "\(reading.text.text(in: tongue)) → \(reading.verdict.label.text(in: tongue))"
                + (reading.cites.isEmpty
                    ? "" : " [\(reading.cites.map(\.description).joined(separator: "; "))]")
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
        return changes.joined(separator: "; ") + " → " + remedy.verdict.label.text(in: tongue)
    }

    private func label(of term: Term.ID) -> String { book.parts.vocabulary.label(of: term, in: tongue) }
}
