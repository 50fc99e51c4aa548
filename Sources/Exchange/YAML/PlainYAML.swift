// SPDX-License-Identifier: Apache-2.0

import Yams

/// YAML that others write: one document, no aliases, bounded.
enum PlainYAML {
    /// Why a text is no such document, and where: line and column from 1.
    struct Refusal: Error, Hashable {
        let message: String
        var line = 1
        var column = 1
    }

    /// The document's root.
    ///
    /// - Parameter kind: what the file is, for the messages: "a charter".
    static func root(of bytes: some Collection<UInt8>, limit: Int, kind: String) throws(Refusal) -> Node {
        guard bytes.count <= limit else {
            throw Refusal(message: "the file has \(bytes.count) bytes, expected at most \(limit)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(message: "the file is not text in UTF-8")
        }
        if let place = alias(in: text) {
            throw Refusal(
                message: "aliases are not allowed in \(kind): write the value out", line: place.line,
                column: place.column)
        }
        guard let root = try compose(text) else { throw Refusal(message: "the file is empty") }
        return root
    }

    private static func compose(_ text: String) throws(Refusal) -> Node? {
        do {
            // Without rules for implicit types: every scalar is read as it is written, and no expression is matched.
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw Refusal(message: "this is no YAML: \(problem)", line: mark.line, column: mark.column)
            case .duplicatedKeysInMapping(let keys, let context):
                let names = keys.map { "`\($0.prefix(40))`" }.sorted().joined(separator: ", ")
                throw Refusal(
                    message: "\(names) appears twice in one group of fields", line: context.mark.line,
                    column: context.mark.column)
            case .reader(let problem, _, _, _): throw Refusal(message: "this is no YAML: \(problem)")
            default: throw Refusal(message: "this is no YAML")
            }
        } catch {
            throw Refusal(message: "this is no YAML")
        }
    }

    /// Where the text has an alias, which could stand for a thousand copies of a thousand copies. Looked for before
    /// anything is composed: an asterisk where a value begins.
    private static func alias(in text: String) -> (line: Int, column: Int)? {
        var (line, column) = (1, 0)
        var previous: Unicode.Scalar?
        var awaitsName = false
        for scalar in text.unicodeScalars {
            if awaitsName, scalar != " ", scalar != "\t", scalar != "\n", scalar != "\r" {
                return (line, column)
            }
            awaitsName = false
            column += 1
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                if scalar != "\n" || previous != "\r" { line += 1 }
                (previous, column) = (nil, 0)
            case " ", "\t": continue
            case "*":
                awaitsName = previous.map { "-:,[{?".unicodeScalars.contains($0) } ?? true
                previous = scalar
            default: previous = scalar
            }
        }
        return nil
    }
}
