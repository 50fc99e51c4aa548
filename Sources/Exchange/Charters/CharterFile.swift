// SPDX-License-Identifier: Apache-2.0

package import Coalition
import Yams

/// A charter in YAML, as people write it.
package enum CharterFile {
    /// The largest charter that is read, in bytes.
    package static let limit = 1_000_000

    /// Reads a charter and checks its shape and its content.
    ///
    /// - Parameter name: the file's name, for the messages.
    /// - Throws: everything that is wrong, each with line, column, field and, where there is one, the nearest right term.
    package static func read(_ bytes: some Collection<UInt8>, name: String) throws(CharterError) -> Charter {
        func refusal(_ message: String, line: Int = 1, column: Int = 1) -> CharterError {
            CharterError(
                file: name,
                problems: [CharterProblem(line: line, column: column, field: "", message: message)])
        }
        guard bytes.count <= limit else {
            throw refusal("the file has \(bytes.count) bytes, expected at most \(limit)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refusal("the file is not text in UTF-8")
        }
        if let place = alias(in: text) {
            throw refusal(
                "aliases are not allowed in a charter: write the value out", line: place.line,
                column: place.column)
        }
        guard let root = try compose(text, refusal) else { throw refusal("the file is empty") }
        let log = CharterLog()
        let charter = CharterField(root, at: "", log).charter()
        if let charter, log.problems.isEmpty { report(charter.faults(), of: charter, in: log) }
        guard let charter, log.problems.isEmpty else {
            let problems = log.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
            throw CharterError(file: name, problems: problems)
        }
        return charter
    }

    private static func compose(
        _ text: String, _ refusal: (String, Int, Int) -> CharterError
    ) throws(CharterError) -> Node? {
        do {
            return try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw refusal("this is no YAML: \(problem)", mark.line, mark.column)
            case .duplicatedKeysInMapping(let keys, let context):
                let names = keys.map { "`\($0.prefix(40))`" }.joined(separator: ", ")
                throw refusal(
                    "\(names) appears twice in one group of fields", context.mark.line, context.mark.column)
            case .reader(let problem, _, _, _): throw refusal("this is no YAML: \(problem)", 1, 1)
            default: throw refusal("this is no YAML", 1, 1)
            }
        } catch {
            throw refusal("this is no YAML", 1, 1)
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

    /// Maps faults of the content to their places in the file.
    private static func report(_ faults: [CharterFault], of charter: Charter, in log: CharterLog) {
        for fault in faults {
            log.report(fault.message, field: fault.path, nearest: nearest(fault, in: charter))
        }
    }

    /// The nearest term to the one that a message calls unknown: "unknown organ `concil`".
    private static func nearest(_ fault: CharterFault, in charter: Charter) -> String? {
        let parts = fault.message.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasPrefix("unknown ") else { return nil }
        let terms: [String] =
            switch parts[0] {
            case "unknown organ ": charter.organs.map(\.id.text)
            case "unknown domain ": charter.domains.map(\.id.text)
            case "unknown role ": charter.roles.map(\.id.text)
            case "unknown organisation ":
                charter.members.map(\.code.text) + charter.supportingStates.map(\.code.text)
                    + charter.partners.map(\.id.text) + [charter.secretariat.id.text]
            default: []
            }
        return NearestTerm.of(String(parts[1]), among: terms)
    }
}
