// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// The kinds of value that a law book knows.
extension LawField {
    func date() -> LawDate? {
        guard let text = text() else { return nil }
        return LawDate(text) ?? fail("`\(text.prefix(40))` is no day, expected YYYY-MM-DD")
    }

    func partialDate() -> PartialDate? {
        guard let text = text() else { return nil }
        return PartialDate(text)
            ?? fail("`\(text.prefix(40))` is no date, expected YYYY-MM-DD, YYYY-MM or YYYY")
    }

    func flag() -> Bool? {
        guard let text = text() else { return nil }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: return fail("`\(text.prefix(40))` found, expected yes or no")
        }
    }

    func count(upTo limit: Int) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text), (0...limit).contains(number) else {
            return fail("`\(text.prefix(40))` found, expected a number from 0 to \(limit)")
        }
        return number
    }

    /// One of a fixed set of words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice?
    {
        guard let text = text() else { return nil }
        let known = Choice.allCases.map(\.rawValue)
        return Choice(rawValue: text)
            ?? fail(
                "`\(text.prefix(40))` found, expected \(known.joined(separator: ", "))",
                nearest: NearestTerm.of(text, among: known))
    }

    /// A name: letters, digits and `-_.:()/`, no spaces, at most 80 bytes.
    func identifier<Named>() -> LawIdentifier<Named>? {
        guard let text = text() else { return nil }
        let isName = text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: "-_.:()/".utf8.contains(byte)
            }
        }
        guard isName, text.utf8.count <= 80 else {
            return fail(
                "`\(text.prefix(40))` is no name, expected letters, digits, hyphens, dots or underscores")
        }
        return LawIdentifier(text)
    }

    func state() -> StateCode? {
        guard let text = text() else { return nil }
        return StateCode(text)
            ?? fail("`\(text.prefix(40))` is no country code, expected ISO 3166-1 as in ML or MLI")
    }

    /// A text by language; a bare text is English.
    func wording() -> Wording? {
        if case .scalar = node { return text().map { Wording(en: $0) } }
        if let rest = entries()?.first(where: { Tongue(rawValue: $0.name) == nil && $0.field.isNull }) {
            return rest.field.fail("`\(rest.name.prefix(60))` comes after a comma: write the text in quotes")
        }
        guard let section = section(Tongue.allCases.map(\.rawValue)) else { return nil }
        return Wording(
            ar: section.optional("ar")?.text(), fr: section.optional("fr")?.text(),
            en: section.optional("en")?.text())
    }

    func texts() -> [String]? { list()?.compactMap { $0.text() } }

    func identifiers<Named>() -> [LawIdentifier<Named>]? { list()?.compactMap { $0.identifier() } }
}
