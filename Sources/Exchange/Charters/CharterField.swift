// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Law
import Yams

/// Collects what is wrong while a charter is read, and remembers where each field stands.
final class CharterLog {
    private(set) var problems: [CharterProblem] = []
    private var marks: [String: Mark] = [:]

    func note(_ node: Node, at path: String) { marks[path] = node.mark }

    func report(_ message: String, at node: Node, field: String, nearest: String? = nil) {
        report(message, mark: node.mark, field: field, nearest: nearest)
    }

    /// Reports at the place of a path, or of the nearest field that encloses it.
    func report(_ message: String, field: String, nearest: String? = nil) {
        var path = field[...]
        while marks[String(path)] == nil, let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
            path = path[..<end]
        }
        report(message, mark: marks[String(path)] ?? marks[""], field: field, nearest: nearest)
    }

    private func report(_ message: String, mark: Mark?, field: String, nearest: String?) {
        problems.append(
            CharterProblem(
                line: mark?.line ?? 1, column: mark?.column ?? 1, field: field, message: message,
                nearest: nearest))
    }
}

/// A node of the file, its path, and what can be read from it. What cannot be read is reported and yields nil.
struct CharterField {
    let node: Node
    let path: String
    let log: CharterLog

    init(_ node: Node, at path: String, _ log: CharterLog) {
        self.node = node
        self.path = path
        self.log = log
        log.note(node, at: path)
    }

    func fail<Value>(_ message: String, nearest: String? = nil) -> Value? {
        log.report(message, at: node, field: path, nearest: nearest)
        return nil
    }

    /// What kind of node it is, for messages.
    private var kind: String {
        switch node {
        case .scalar(let scalar): "`\(scalar.string.prefix(40))`"
        case .mapping: "a group of fields"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    /// A word or sentence; an empty one counts as missing.
    func text() -> String? {
        guard case .scalar(let scalar) = node else { return fail("\(kind) found, expected a text") }
        guard !scalar.string.allSatisfy(\.isWhitespace), !(scalar.style == .plain && scalar.string == "~")
        else {
            return fail("there is no value, expected a text")
        }
        guard scalar.string.utf8.count <= 2000 else {
            return fail("the text has \(scalar.string.utf8.count) bytes, expected at most 2000")
        }
        return scalar.string
    }

    func list() -> [CharterField]? {
        guard case .sequence(let sequence) = node else { return fail("\(kind) found, expected a list") }
        return sequence.enumerated().map { CharterField($0.element, at: "\(path)[\($0.offset)]", log) }
    }

    /// The fields of a group; those that nobody knows are reported.
    func section(_ known: [String]) -> CharterSection? {
        guard case .mapping(let mapping) = node else {
            return fail("\(kind) found, expected the fields \(known.joined(separator: ", "))")
        }
        var fields: [String: CharterField] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                log.report("a field's name is a word", at: key, field: path)
                continue
            }
            let name = scalar.string
            let inner = path.isEmpty ? name : "\(path).\(name)"
            guard known.contains(name) else {
                let nearest = NearestTerm.of(name, among: known)
                log.report(
                    "there is no field `\(name.prefix(40))` here, expected \(known.joined(separator: ", "))",
                    at: key, field: path, nearest: nearest)
                continue
            }
            guard fields[name] == nil else {
                log.report("`\(name)` appears twice", at: key, field: path)
                continue
            }
            fields[name] = CharterField(value, at: inner, log)
        }
        return CharterSection(whole: self, fields: fields)
    }
}

/// The fields of a group, by name.
struct CharterSection {
    let whole: CharterField
    fileprivate let fields: [String: CharterField]

    init(whole: CharterField, fields: [String: CharterField]) {
        self.whole = whole
        self.fields = fields
    }

    func optional(_ name: String) -> CharterField? { fields[name] }

    /// Reports where the field is missing.
    subscript(name: String) -> CharterField? {
        if let field = fields[name] { return field }
        return whole.fail("field `\(name)` is missing")
    }
}
