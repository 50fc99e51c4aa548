// SPDX-License-Identifier: Apache-2.0

/// Who may write which text when: the substance while it is drafted, a translation of it until it is tabled.
extension Coalition {
    private static let paragraphLimit = 200

    func inspectText(
        _ paragraphs: [String], in language: Language, translationOf revision: Int?,
        of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        inspection.require(
            languages.contains(language), TextRefusal.notOfficial, ["language": language.rawValue])
        if revision == nil || !isSecretariat(author) { inspection.require(author, sponsors: initiative) }
        let mayTranslate =
            initiative.stage.isDrafting || (initiative.stage == .inLegalReview && isSecretariat(author))
        inspection.require(
            mayTranslate, InitiativeRefusal.textFrozen,
            ["initiative": initiative.id.text, "stage": initiative.stage.rawValue])
        inspectParagraphs(paragraphs, &inspection)
        guard let revision else {
            inspection.require(initiative.stage != .inDebate, InitiativeRefusal.substanceInDebate)
            return
        }
        inspectTranslation(paragraphs, in: language, of: revision, initiative, &inspection)
    }

    private func inspectParagraphs(_ paragraphs: [String], _ inspection: inout Inspection) {
        inspection.require(
            (1...Self.paragraphLimit).contains(paragraphs.count), InitiativeRefusal.noParagraphs,
            ["count": String(paragraphs.count), "limit": String(Self.paragraphLimit)])
        for (index, paragraph) in paragraphs.prefix(Self.paragraphLimit).enumerated() {
            inspection.requireText(paragraph, "paragraph \(index + 1)", limit: TextLimit.paragraph)
        }
    }

    /// A translation renders the current revision paragraph by paragraph, and never replaces the text it renders.
    private func inspectTranslation(
        _ paragraphs: [String], in language: Language, of revision: Int, _ initiative: Initiative,
        _ inspection: inout Inspection
    ) {
        let texts = initiative.texts
        inspection.require(
            revision == texts.revision && revision > 0, InitiativeRefusal.staleTranslation,
            ["revision": String(revision), "current": String(texts.revision)])
        inspection.require(
            paragraphs.count == texts.paragraphCount || texts.revision == 0,
            InitiativeRefusal.paragraphMismatch,
            ["count": String(paragraphs.count), "expected": String(texts.paragraphCount)])
        inspection.require(
            language != texts.source, InitiativeRefusal.sourceText,
            ["revision": String(revision), "language": language.rawValue])
    }
}

extension InitiativeTexts {
    mutating func write(_ paragraphs: [String], in language: Language, translation: Bool, _ act: Act) {
        if !translation { revision += 1 }
        record(paragraphs, in: language, act)
    }

    /// Puts the new wording into every language that has one and is up to date; the others wait for their translation.
    mutating func accept(_ amendment: Amendment, _ act: Act) {
        let index = amendment.paragraph &- 1
        var changed: [(Language, [String])] = []
        for language in Language.allCases {
            guard let text = current[language], text.revision == revision,
                text.paragraphs.indices.contains(index), let wording = amendment.replacement[language]
            else { continue }
            var paragraphs = text.paragraphs
            paragraphs[index] = wording
            changed.append((language, paragraphs))
        }
        guard !changed.isEmpty else { return }
        revision += 1
        for (language, paragraphs) in changed { record(paragraphs, in: language, act) }
    }

    private mutating func record(_ paragraphs: [String], in language: Language, _ act: Act) {
        let version = TextVersion(
            number: versions.count + 1, language: language, revision: revision, paragraphs: paragraphs,
            by: act.author, at: act.at)
        versions.append(version)
        current[language] = version
    }
}
