// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Writing and translating the text.
enum TextForms {
    /// A text in one language; paragraphs are parted by blank lines.
    static let setText = InitiativeForm(
        "set-text", tab: .text, start: start,
        questions: { form, call, initiative in
            let words = call.words
            form.radios("language", Choices.languages(call))
            let revision = initiative.texts.revision
            if revision > 0 {
                form.radios(
                    "basis",
                    [
                        Choice(
                            "translation", words("text.basis.translation", ["revision": String(revision)])),
                        Choice("new", words("text.basis.new"), note: words("text.basis.new.note")),
                    ])
            }
            form.area("paragraphs", rows: 20)
        },
        deed: { reader, _, initiative in
            let language = reader.choice("language", of: Language.self)
            let paragraphs = TextForms.paragraphs(reader.text("paragraphs") ?? "")
            let isTranslation = initiative.texts.revision > 0 && reader.input["basis"] != "new"
            guard let language, reader.errors.isEmpty else { return nil }
            return .initiative(
                .setText(
                    initiative: initiative.id, language: language, paragraphs: paragraphs,
                    translationOf: isTranslation ? initiative.texts.revision : nil))
        })

    static let declareAuthentic = InitiativeForm(
        "declare-authentic", tab: .text,
        start: { _, initiative in FormInput(["languages": initiative.texts.authentic.map(\.rawValue)]) },
        questions: { form, call, _ in form.checkboxes("languages", Choices.languages(call)) },
        deed: { reader, _, initiative in
            let languages = reader.input.all("languages").compactMap { Language(rawValue: $0) }
            return .initiative(.declareAuthentic(initiative: initiative.id, languages: languages))
        })

    static let all = [setText, declareAuthentic]

    /// The text parted at its blank lines.
    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
            .map { $0.joined(separator: "\n") }
    }

    /// Begins with the language that is still missing, or the one asked for, and what is written in it.
    private static func start(_ call: Call, _ initiative: Initiative) -> FormInput {
        let official = call.view.charter?.languages ?? Language.allCases
        let asked = call.query["language"].flatMap { Language(rawValue: $0) }
        let language = asked ?? initiative.texts.incomplete(of: official).first ?? call.language
        let current = initiative.texts.current[language]?.paragraphs ?? []
        return FormInput([
            "language": [language.rawValue], "basis": ["translation"],
            "paragraphs": [current.joined(separator: "\n\n")],
        ])
    }
}
