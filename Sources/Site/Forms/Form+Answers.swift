// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Form {
    /// What is wrong, question by question in their order, each leading to its place.
    func problems(_ words: Words) -> [ErrorSummary.Item] {
        let asked = questions.compactMap { field in
            field.error.map {
                ErrorSummary.Item(
                    words("form.problem-at", ["question": field.label, "problem": $0]), href: "#\(field.id)")
            }
        }
        // What goes along hidden may be wrong too, as when the text has changed meanwhile.
        let shown = Set(questions.filter { $0.error != nil }.map(\.name))
        let others = errors.filter { !shown.contains($0.key) }.sorted { $0.key < $1.key }
        return asked + others.map { ErrorSummary.Item($0.value) }
    }

    /// Questions and answers side by side, for the page on which a weighty act is read once more.
    func answers(_ call: Call) -> [SummaryList.Row] {
        questions.compactMap { field in
            if case .hidden = field.kind { return nil }
            return SummaryList.Row(field.label, field.answer(call) ?? .text(call.words("form.no-answer")))
        }
    }
}

extension Field {
    /// What was answered, in words; nil where nothing was.
    fileprivate func answer(_ call: Call) -> HTML? {
        let given = input.all(name)
        switch kind {
        // A file is read where it arrives, and never shown back.
        case .hidden, .file: return nil
        case .line(type: "date", _):
            return input[name].map { text in Day(text).map { call.dates.day($0) } ?? .text(text) }
        case .line, .area: return input[name].map { .paragraphs($0) }
        case .select(let choices), .radios(let choices), .checkboxes(let choices):
            let labels = choices.filter { given.contains($0.value) && !$0.value.isEmpty }.map(\.label.html)
            return labels.isEmpty ? nil : labels.joined(separator: .text(words.listSeparator))
        case .languages(let languages, _):
            let texts = languages.compactMap { language -> HTML? in
                guard let text = input["\(name).\(language.rawValue)"] else { return nil }
                return
                    "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(.paragraphs(text))</div>"
            }
            return texts.isEmpty ? nil : texts.joined()
        }
    }
}
