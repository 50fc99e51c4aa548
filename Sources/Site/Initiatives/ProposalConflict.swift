// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A proposal was revised while somebody else wrote: every answer in which the two differ, as it is recorded and as it was
/// typed, above the form that still holds what was typed. Whoever saves has seen what they replace.
enum ProposalConflict {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        guard let began = call.form.number("basis"), began != initiative.wording else { return [] }
        let recorded = ProposalForms.typed(initiative.proposal)
        var form = Form("initiative.revise", words: call.words, csrf: "", action: "", input: recorded)
        ProposalForms.ask(&form, call, by: initiative.sponsor)
        let texts = form.questions.flatMap { differences(of: $0, call) }
        let answers = form.questions.compactMap { difference(of: $0, call) }
        guard !texts.isEmpty || !answers.isEmpty else { return [] }
        var parts: [any Component] = [Heading(call.words("conflict.proposal"))]
        if !texts.isEmpty { parts.append(Prose(texts.joined())) }
        if !answers.isEmpty {
            parts.append(
                Table(
                    call.words("conflict.proposal"),
                    columns: ["answer", "recorded", "typed"].map { .init(call.words("conflict.\($0)")) },
                    rows: answers, empty: "", isCaptionQuiet: true))
        }
        return parts
    }

    /// Texts in several languages: the words that are put in and left out.
    private static func differences(of question: Field, _ call: Call) -> [HTML] {
        guard case .languages(let languages, _) = question.kind else { return [] }
        return languages.compactMap { language in
            let name = "\(question.name).\(language.rawValue)"
            let (theirs, mine) = (question.input[name] ?? "", call.form[name] ?? "")
            guard mine != theirs else { return nil }
            let heading = "\(question.label) – \(call.name(language))"
            return "<h3>\(heading)</h3>\(DifferenceMarkup.block(theirs, mine, in: language, call))"
        }
    }

    /// All other answers, as the form words them.
    private static func difference(of question: Field, _ call: Call) -> [HTML]? {
        if case .languages = question.kind { return nil }
        let (theirs, mine) = (question.input.all(question.name), call.form.all(question.name))
        guard Set(theirs) != Set(mine) else { return nil }
        return [.text(question.label), said(theirs, question), said(mine, question)]
    }

    private static func said(_ values: [String], _ question: Field) -> HTML {
        guard !values.isEmpty else { return "–" }
        let choices: [Choice] =
            switch question.kind {
            case .select(let choices), .radios(let choices), .checkboxes(let choices): choices
            default: []
            }
        let labels = choices.filter { values.contains($0.value) }.map(\.label.html)
        return labels.isEmpty ? .text(values.joined(separator: ", ")) : labels.joined(separator: " · ")
    }
}
