// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Every phrase of the site in the three languages, read from `files/words/*.txt`.
///
/// A file holds entries like these; a language is followed by its phrase, a plural form by a dot:
///
///     states.count
///       ar.one دولة واحدة
///       ar.few {count} دول
///       …
///       fr+en Participation
///
/// `fr+en` says that two languages share the phrase on purpose. `{count}` is a placeholder.
package struct WordCatalogue: Sendable {
    /// One phrase, or its plural forms.
    package struct Phrase: Sendable, Equatable {
        package var forms: [PluralForm: String] = [:]
        /// Languages that share this very phrase on purpose, this one included.
        package var shared: Set<Language> = []
    }

    package enum Fault: Error, Equatable {
        case line(file: String, number: Int, text: String)
        case twice(key: String)
    }

    package internal(set) var phrases: [Language: [String: Phrase]] = [:]
    /// The Arabic ones once more, for readers who prefer ٠١٢٣٤٥٦٧٨٩.
    private(set) var arabicIndic: [String: Phrase]?

    package static func embedded() throws -> WordCatalogue {
        var catalogue = WordCatalogue()
        for (file, text) in EmbeddedFiles.texts(in: "words", ending: ".txt").sorted(by: { $0.key < $1.key }) {
            try catalogue.read(text, file: file)
        }
        catalogue.addRefusals()
        catalogue.arabicIndic = catalogue.phrases[.arabic]?.mapValues(\.arabicIndic)
        return catalogue
    }

    package init() {
        for language in Language.allCases { phrases[language] = [:] }
    }

    /// Adds the entries of one file.
    package mutating func read(_ text: String, file: String) throws {
        var key: String?
        var seen: Set<String> = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop(while: { $0 == " " })
            if words.isEmpty || words.hasPrefix("#") { continue }
            if words.startIndex == line.startIndex {
                let name = String(words)
                guard seen.insert(name).inserted, phrases[.english]?[name] == nil else {
                    throw Fault.twice(key: name)
                }
                key = name
            } else {
                guard let key, let entry = Self.entry(words) else {
                    throw Fault.line(file: file, number: index + 1, text: String(line))
                }
                for language in entry.languages {
                    let text = language == .french ? FrenchSpaces.set(entry.text) : entry.text
                    phrases[language]?[key, default: Phrase()].forms[entry.form] = text
                    if entry.languages.count > 1 {
                        phrases[language]?[key]?.shared.formUnion(entry.languages)
                    }
                }
            }
        }
    }

    private static func entry(_ line: Substring) -> (
        languages: Set<Language>, form: PluralForm, text: String
    )? {
        guard let space = line.firstIndex(of: " ") else { return nil }
        let head = line[..<space].split(separator: ".", maxSplits: 1)
        guard let names = head.first else { return nil }
        let languages = names.split(separator: "+").map { Language(rawValue: String($0)) }
        guard !languages.isEmpty, !languages.contains(nil) else { return nil }
        var form = PluralForm.other
        if head.count == 2 {
            guard let named = PluralForm(rawValue: String(head[1])) else { return nil }
            form = named
        }
        return (Set(languages.compactMap(\.self)), form, String(line[line.index(after: space)...]))
    }
}
