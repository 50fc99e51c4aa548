// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A text in all its languages as it lies before its writer: paragraph n of each language in row n, and what they began
/// from.
struct TextSheet: Sendable, Equatable {
    /// What becomes of a language that does not lead.
    enum Part: String, Sendable, CaseIterable {
        /// Recorded as a translation where it was changed.
        case changed
        /// Recorded as a translation even where nothing was changed: it still renders the text as it stands.
        case whole
        /// Left for later; what was typed stays a draft.
        case later
    }

    static let rowLimit = 200

    let languages: [Language]
    var rows: [[Language: String]]
    /// The versions that the writer began from, by their numbers; 0 where a language had no text.
    var base: [Language: Int]
    var revision: Int
    var lead: Language
    var parts: [Language: Part] = [:]

    /// The text as it stands, and the wording of an amendment put into its paragraph where one is named.
    init(_ initiative: Initiative, languages: [Language], lead: Language, amendment: Amendment? = nil) {
        let texts = initiative.texts
        self.languages = languages
        self.lead = lead
        revision = texts.revision
        base = languages.reduce(into: [:]) { $0[$1] = texts.current[$1]?.number ?? 0 }
        let columns = languages.reduce(into: [:]) { $0[$1] = texts.current[$1]?.paragraphs ?? [] }
        rows = Self.rows(columns)
        if let amendment, rows.indices.contains(amendment.paragraph - 1) {
            for language in languages {
                if let wording = amendment.replacement[language] {
                    rows[amendment.paragraph - 1][language] = wording
                }
            }
        }
        if rows.isEmpty { rows = [[:]] }
    }

    /// What was typed.
    init(_ input: FormInput, languages: [Language], lead: Language) {
        self.languages = languages
        let count = min(max(1, input.number("rows") ?? 1), Self.rowLimit)
        rows = (1...count).map { row in
            languages.reduce(into: [:]) { $0[$1] = input["\($1.rawValue).\(row)"] ?? "" }
        }
        base = languages.reduce(into: [:]) { $0[$1] = input.number("base.\($1.rawValue)") ?? 0 }
        revision = input.number("revision") ?? 0
        self.lead = input["lead"].flatMap { Language(rawValue: $0) } ?? lead
        parts = languages.reduce(into: [:]) {
            $0[$1] = input["part.\($1.rawValue)"].flatMap { Part(rawValue: $0) }
        }
    }

    /// The same as a form would send it.
    var input: FormInput {
        var values = [
            "rows": [String(rows.count)], "revision": [String(revision)], "lead": [lead.rawValue],
        ]
        for language in languages {
            let code = language.rawValue
            values["base.\(code)"] = [String(base[language] ?? 0)]
            values["part.\(code)"] = [(parts[language] ?? .changed).rawValue]
            for (index, row) in rows.enumerated() { values["\(code).\(index + 1)"] = [row[language] ?? ""] }
        }
        return FormInput(values)
    }

    /// The paragraphs of one language, without the empty ones at the end and those that are empty in all languages.
    func paragraphs(in language: Language) -> [String] {
        var cells = rows.filter { row in languages.contains { row[$0]?.isEmpty == false } }
            .map { $0[language] ?? "" }
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    static func rows(_ columns: [Language: [String]]) -> [[Language: String]] {
        let count = columns.values.map(\.count).max() ?? 0
        return (0..<count).map { index in
            columns.compactMapValues { $0.indices.contains(index) ? $0[index] : nil }
        }
    }

    /// Words as people count them: what stands between spaces.
    func wordCount(in language: Language) -> Int {
        rows.reduce(0) { $0 + (($1[language] ?? "").split(whereSeparator: \.isWhitespace).count) }
    }

    // MARK: Rows

    /// What a button does to the rows: "add.2" puts an empty one below the second, "up.2" moves it.
    mutating func perform(_ command: String) {
        let parts = command.split(separator: ".")
        guard parts.count == 2, let number = Int(typed: parts[1]), (0...rows.count).contains(number) else {
            return
        }
        let index = number - 1
        switch parts[0] {
        case "add" where rows.count < Self.rowLimit: rows.insert([:], at: number)
        case "remove" where rows.indices.contains(index):
            rows.remove(at: index)
            if rows.isEmpty { rows = [[:]] }
        case "up" where index > 0: rows.swapAt(index, index - 1)
        case "down" where index >= 0 && index + 1 < rows.count: rows.swapAt(index, index + 1)
        default: break
        }
    }
}
