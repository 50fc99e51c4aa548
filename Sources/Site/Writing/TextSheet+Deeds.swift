// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What has to be done so that the record says what the sheet says: the deeds that changed, and no others.
extension TextSheet {
    /// A cell that has to be filled in first.
    struct Gap: Equatable {
        let language: Language
        /// From 1.
        let row: Int
    }

    struct Step: Equatable {
        let language: Language
        let deed: InitiativeDeed
    }

    /// Whether a language says something else than the version that its writer began from.
    func isChanged(_ language: Language, in texts: InitiativeTexts) -> Bool {
        paragraphs(in: language) != texts.version(base[language] ?? 0)?.paragraphs ?? []
    }

    /// The languages that are to be recorded: the leading one first, then its translations.
    ///
    /// They follow from the sheet and from what it began from alone, so that the same form sent twice is the same deeds.
    /// - Parameter mayLead: whether the substance may change at this stage; else every language is a translation.
    func steps(for initiative: Initiative, mayLead: Bool) -> [Step] {
        let texts = initiative.texts
        var steps: [Step] = []
        var present = revision
        if mayLead, parts[lead] != .later, isChanged(lead, in: texts) {
            steps.append(step(lead, of: nil, on: revision, initiative))
            present += 1
        }
        let order = languages.filter { $0 != lead } + (mayLead ? [] : [lead])
        for language in order where isDue(language, at: present, texts) {
            steps.append(step(language, of: present, on: present, initiative))
        }
        return steps
    }

    private func isDue(_ language: Language, at present: Int, _ texts: InitiativeTexts) -> Bool {
        switch parts[language] ?? .changed {
        case .later: return false
        case .changed: return isChanged(language, in: texts)
        case .whole:
            let written = texts.version(base[language] ?? 0)?.revision ?? 0
            return isChanged(language, in: texts) || (written < present && !paragraphs(in: language).isEmpty)
        }
    }

    private func step(
        _ language: Language, of translated: Int?, on present: Int, _ initiative: Initiative
    ) -> Step {
        Step(
            language: language,
            deed: .setText(
                initiative: initiative.id, language: language, paragraphs: paragraphs(in: language),
                translationOf: translated,
                basedOn: TextBasis(revision: present, version: base[language] ?? 0)))
    }

    /// The empty cells of what is to be recorded: a paragraph stands beside one in each of these languages.
    func gaps(in steps: [Step]) -> [Gap] {
        let filled = rows.indices.filter { row in languages.contains { rows[row][$0]?.isEmpty == false } }
        // Behind the last paragraph of what is recorded, a language that waits may have more.
        let count = (steps.map(\.language) + [lead]).map { paragraphs(in: $0).count }.max() ?? 0
        return steps.flatMap { step in
            filled.prefix(count).filter { rows[$0][step.language]?.isEmpty != false }
                .map { Gap(language: step.language, row: $0 + 1) }
        }
    }

    /// What was changed and is left for later, so that it stays a draft.
    func keepsBack(_ texts: InitiativeTexts) -> Bool {
        languages.contains { parts[$0] == .later && isChanged($0, in: texts) }
    }

    /// After some languages were recorded: they are what one goes on from.
    mutating func follow(_ acts: [Act], in texts: InitiativeTexts) {
        for act in acts {
            guard case .initiative(.setText(_, let language, let written, _, _)) = act.deed,
                let version = texts.versions.last(where: {
                    $0.language == language && $0.paragraphs == written
                })
            else { continue }
            base[language] = version.number
            revision = max(revision, version.revision)
        }
    }
}
