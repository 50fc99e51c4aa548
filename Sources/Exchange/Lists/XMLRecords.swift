// SPDX-License-Identifier: Apache-2.0
import CLibXML2
import Screening

/// One element of a document with everything below it.
struct XMLElement {
    let name: String
    let attributes: [String: String]
    let line: Int
    var children: [XMLElement] = []
    /// Its own text, without that of its children.
    var text = ""

    /// Text with every run of white space made one space: publishers wrap names over lines.
    var words: String { text.collapsed }

    /// The words of the first child of this name; nil where it is absent or empty.
    subscript(name: String) -> String? {
        guard let words = children.first(where: { $0.name == name })?.words, !words.isEmpty else {
            return nil
        }
        return words
    }

    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The words of every element of this name, at any depth, that has some.
    func everywhere(_ name: String) -> [String] {
        children.flatMap { child in
            (child.name == name && !child.words.isEmpty ? [child.words] : []) + child.everywhere(name)
        }
    }

    /// An attribute that says something.
    func attribute(_ name: String) -> String? {
        guard let words = attributes[name]?.collapsed, !words.isEmpty else { return nil }
        return words
    }
}

/// Reads a document record by record: only one of them is in memory at a time.
///
/// Strict about what a list has no need of: a document type declaration (with it go entities, external or nested) and
/// any encoding but UTF-8 are refused before the parser sees the document. The network is never asked.
struct XMLRecords {
    let root: String
    let records: Set<String>
    /// Elements that may stand between the root and the records; others are passed over with what they hold.
    let groups: Set<String>

    /// Hands out every record. Throws `ListFault` with the line where the document is not well-formed.
    /// - Returns: The attributes of the root.
    func read(_ stream: ByteStream, _ take: (XMLElement) throws -> Void) throws -> [String: String] {
        try Self.requirePlain(stream.beginning(ByteStream.beginningLength))
        let supply = XMLSupply(stream)
        defer { withExtendedLifetime(supply) {} }
        guard let reader = unsafe supply.reader() else { throw ListFault("the document is empty", line: 1) }
        defer { unsafe xmlFreeTextReader(reader) }
        var walk = unsafe XMLWalk(reader: reader, shape: self)
        let result = Result { try walk.run(take) }
        // To libxml2 a file that cannot be read further is a document that ends there.
        if let failure = supply.failure { throw failure }
        return try result.get()
    }

    /// Namespaces of publishers change with their versions; what stands before the colon is a matter of taste.
    static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func requirePlain(_ bytes: ArraySlice<UInt8>) throws {
        let prolog = bytes.unmarked
        guard prolog.first(where: { !isSpace($0) }) == UInt8(ascii: "<") else {
            throw ListFault("the document does not begin with `<`: it is no XML in UTF-8", line: 1)
        }
        if prolog.starts(with: "<?xml".utf8) {
            let head = String(decoding: prolog.prefix { $0 != UInt8(ascii: ">") }.prefix(200), as: UTF8.self)
            if let encoding = head.lowercased().encoding, !["utf-8", "utf8", "us-ascii"].contains(encoding) {
                throw ListFault("the encoding is `\(encoding)`, expected UTF-8", line: 1)
            }
        }
        var index = prolog.startIndex
        while let open = prolog[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = prolog.index(after: open)
            guard let next = prolog[index...].first else { break }
            if prolog[index...].starts(with: "!DOCTYPE".utf8) {
                let line = bytes[..<open].count { $0 == UInt8(ascii: "\n") } + 1
                throw ListFault("a document type declaration is refused", line: line)
            }
            if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") { break }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension String {
    fileprivate var encoding: String? {
        guard let range = self.range(after: "encoding"),
            let quote = range.first(where: { $0 == "'" || $0 == "\"" })
        else { return nil }
        return range.split(separator: quote, omittingEmptySubsequences: false).dropFirst().first.map(
            String.init)
    }

    private func range(after word: String) -> Substring? {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(word) { return rest.dropFirst(word.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
