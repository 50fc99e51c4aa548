// SPDX-License-Identifier: Apache-2.0

package import Coalition
import Law
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
        func refusal(_ message: String, line: Int, column: Int) -> CharterError {
            CharterError(
                file: name,
                problems: [CharterProblem(line: line, column: column, field: "", message: message)])
        }
        let root: Node
        do {
            root = try PlainYAML.root(of: bytes, limit: limit, kind: "a charter")
        } catch {
            throw refusal(error.message, line: error.line, column: error.column)
        }
        let log = CharterLog()
        let charter = CharterField(root, at: "", log).charter()
        if let charter, log.problems.isEmpty { report(charter.faults(), of: charter, in: log) }
        guard let charter, log.problems.isEmpty else {
            let problems = log.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
            throw CharterError(file: name, problems: problems)
        }
        return charter
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
