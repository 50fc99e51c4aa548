// SPDX-License-Identifier: Apache-2.0

package import Record

/// The texts of an initiative: one current text a language, and every version that ever was.
///
/// A *revision* is a state of the substance. Whoever changes the substance in one language begins a new revision, and the
/// other languages wait for their translation until they match it.
package struct InitiativeTexts: Hashable, Sendable {
    package internal(set) var revision: Int = 0
    package internal(set) var current: [Language: TextVersion] = [:] {
        didSet { hash = current.isEmpty ? nil : Self.hash(of: current) }
    }
    package internal(set) var versions: [TextVersion] = []
    /// The languages whose text is authentic. Several: each of them equally.
    package internal(set) var authentic: [Language] = []
    /// The hash of the present texts in all languages together; nil where nothing is written yet. Taken once a version:
    /// whoever looks through what is under review asks for it again and again.
    package private(set) var hash: Hash?

    /// The languages that have no text of the current revision, with as many paragraphs as the others.
    package func incomplete(of languages: [Language]) -> [Language] {
        guard revision > 0 else { return languages }
        let count = versions.last { $0.revision == revision }?.paragraphs.count
        return languages.filter { language in
            guard let text = current[language] else { return true }
            return text.revision != revision || text.paragraphs.count != count
        }
    }

    /// SHA-256 over the lines "language hash", languages in alphabetical order.
    package static func hash(of texts: [Language: TextVersion]) -> Hash {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.count * 70)
        for language in texts.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard let text = texts[language] else { continue }
            bytes += language.rawValue.utf8
            bytes.append(UInt8(ascii: " "))
            bytes += text.hash.hex.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return Hash.of(bytes)
    }
}

/// One version of the text in one language; never overwritten.
package struct TextVersion: Hashable, Sendable {
    package let number: Int
    package let language: Language
    package let revision: Int
    package let paragraphs: [String]
    package let hash: Hash
    package let by: Author
    package let at: Instant

    package init(
        number: Int, language: Language, revision: Int, paragraphs: [String], by: Author, at: Instant
    ) {
        self.number = number
        self.language = language
        self.revision = revision
        self.paragraphs = paragraphs
        self.hash = Self.hash(of: paragraphs)
        self.by = by
        self.at = at
    }

    /// SHA-256 over the paragraphs, each preceded by its length in bytes and a line feed, so that no two texts collide.
    package static func hash(of paragraphs: [String]) -> Hash {
        Hash.of(Array(paragraphs.map { "\($0.utf8.count)\n\($0)" }.joined().utf8))
    }
}
