// SPDX-License-Identifier: Apache-2.0

extension AssessmentWriter {
    /// How a rule comes to what it says, under its sentence: what each part of its premise came to, and what is recorded.
    func tree(of ground: Ground) -> String {
        RuleProse(ground, of: book, in: tongue).lines.map { line in
            "\n" + String(repeating: "  ", count: line.depth + 1) + "- " + text(of: line)
        }.joined()
    }

    private func text(of line: RuleProse.Line) -> String {
        let truth = line.truth.map { "[\($0.label.text(in: tongue))] " } ?? ""
        guard let term = line.term else { return truth + line.text }
        let answer = book.parts.vocabulary.label(of: line.answer ?? Facts.unknown, to: term, in: tongue)
        return "\(truth)\(line.text) (\(phrase(.recorded))\(colon)\(answer))"
    }
}
