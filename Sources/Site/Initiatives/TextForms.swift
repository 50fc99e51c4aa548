// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is said of the text as a whole; it is written in the editor.
enum TextForms {
    static let declareAuthentic = InitiativeForm(
        "declare-authentic", tab: .text,
        start: { _, initiative in FormInput(["languages": initiative.texts.authentic.map(\.rawValue)]) },
        questions: { form, call, _ in form.checkboxes("languages", Choices.languages(call)) },
        deed: { reader, _, initiative in
            let languages = reader.input.all("languages").compactMap { Language(rawValue: $0) }
            return .initiative(.declareAuthentic(initiative: initiative.id, languages: languages))
        })

    static let all = [declareAuthentic]

    /// The text parted at its blank lines.
    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
            .map { $0.joined(separator: "\n") }
    }
}
