// SPDX-License-Identifier: Apache-2.0
import Coalition

/// An amendment as it is read: what it strikes out and puts in, language by language, and how the paragraph would read.
enum AmendmentText {
    static func html(_ amendment: Amendment, of initiative: Initiative, _ call: Call) -> HTML {
        let parts = Language.allCases.compactMap { language -> HTML? in
            guard let wording = amendment.replacement[language] else { return nil }
            return html(
                from: initiative.texts.wording(amendment.paragraph, in: language, at: amendment.revision),
                to: wording, in: language, call)
        }
        return parts.joined() + moved(amendment, initiative, call)
    }

    /// The difference in one language with the clean wording folded below it.
    static func html(from old: String, to new: String, in language: Language, _ call: Call) -> HTML {
        let clean: HTML =
            "<details><summary>\(call.words("amendment.as-read"))</summary><div class=\"document\" lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(.paragraphs(new))</div></details>"
        return
            "<div class=\"amended\"><h3>\(call.name(language))</h3>\(DifferenceMarkup.block(old, new, in: language, call))\(clean)</div>"
    }

    /// Where the paragraph has changed since the amendment was proposed, what accepting it would do to it now.
    private static func moved(_ amendment: Amendment, _ initiative: Initiative, _ call: Call) -> HTML {
        guard amendment.outcome == nil else { return "" }
        let texts = initiative.texts
        let changed = Language.allCases.compactMap { language -> HTML? in
            guard let wording = amendment.replacement[language], texts.current[language] != nil else {
                return nil
            }
            let now = texts.wording(amendment.paragraph, in: language, at: texts.revision)
            let then = texts.wording(amendment.paragraph, in: language, at: amendment.revision)
            guard now != then else { return nil }
            return DifferenceMarkup.block(now, wording, in: language, call)
        }
        guard !changed.isEmpty else { return "" }
        return
            "<div class=\"notice notice-warning\"><p>\(call.words("amendment.moved"))</p>\(changed.joined())</div>"
    }
}

extension InitiativeTexts {
    /// The wording of a paragraph, counted from 1, as it was at a revision; empty where there was none.
    func wording(_ paragraph: Int, in language: Language, at revision: Int) -> String {
        let version = versions.last { $0.language == language && $0.revision <= revision }
        let text = version ?? (versions.isEmpty ? current[language] : nil)
        guard let text, text.paragraphs.indices.contains(paragraph - 1) else { return "" }
        return text.paragraphs[paragraph - 1]
    }
}
