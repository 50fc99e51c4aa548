// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// A node of a file of law, its path, and what can be read from it. What cannot be read is reported and yields nil.
struct LawField {
    let node: Node
    let file: String
    let path: String
    let log: LawLog

    init(_ node: Node, file: String, at path: String, _ log: LawLog) {
        (self.node, self.file, self.path, self.log) = (node, file, path, log)
        log.note(place, at: path)
    }

    var place: SourcePlace {
        SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    func fail<Value>(
        _ message: String, _ check: LawProblem.Check = .form, nearest: String? = nil
    ) -> Value? {
        log.report(LawProblem(check, at: path, message, nearest: nearest, place: place))
        return nil
    }

    /// The same node under another path: a rule is called by its name once that is known.
    func renamed(_ path: String) -> LawField { LawField(node, file: file, at: path, log) }

    /// What kind of node it is, for messages.
    var kind: String {
        switch node {
        case .scalar(let scalar): "`\(scalar.string.prefix(40))`"
        case .mapping: "a group of fields"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    /// The word or sentence, where the node is one; nothing is reported.
    var plainText: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    /// Whether it is `null`, `~` or nothing, which JSON writes for a field without a value.
    var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// A word or sentence.
    func text() -> String? {
        guard case .scalar(let scalar) = node else { return fail("\(kind) found, expected a text") }
        guard !isNull, !scalar.string.allSatisfy(\.isWhitespace) else {
            return fail("there is no value, expected a text")
        }
        guard scalar.string.utf8.count <= 4000 else {
            return fail("the text has \(scalar.string.utf8.count) bytes, expected at most 4000")
        }
        return scalar.string
    }

    /// The items of a list.
    func list() -> [LawField]? {
        guard case .sequence(let sequence) = node else { return fail("\(kind) found, expected a list") }
        return sequence.enumerated().map { child($0.element, at: "\(path)[\($0.offset)]") }
    }

    /// The entries of a group whose names are the data, in the order of the file.
    func entries() -> [(name: String, field: LawField)]? {
        guard case .mapping(let mapping) = node else {
            return fail("\(kind) found, expected a group of fields")
        }
        return mapping.compactMap { key, value in
            guard case .scalar(let scalar) = key else {
                log.report(LawProblem(.form, at: path, "a field's name is a word", place: place))
                return nil
            }
            return (scalar.string, child(value, at: inner(scalar.string)))
        }
    }

    /// The fields of a group; those that nobody knows are reported.
    func section(_ known: [String]) -> LawSection? {
        guard case .mapping = node else {
            return fail("\(kind) found, expected the fields \(known.joined(separator: ", "))")
        }
        guard let entries = entries() else { return nil }
        var fields: [String: LawField] = [:]
        for (name, field) in entries {
            guard known.contains(name) else {
                let message =
                    "there is no field `\(name.prefix(40))` here, expected \(known.joined(separator: ", "))"
                field.report(message, nearest: NearestTerm.of(name, among: known))
                continue
            }
            if !field.isNull { fields[name] = field }
        }
        return LawSection(whole: self, fields: fields)
    }

    func report(_ message: String, _ check: LawProblem.Check = .form, nearest: String? = nil) {
        log.report(LawProblem(check, at: path, message, nearest: nearest, place: place))
    }

    private func child(_ node: Node, at path: String) -> LawField {
        LawField(node, file: file, at: path, log)
    }

    private func inner(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

/// The fields of a group, by name.
struct LawSection {
    let whole: LawField
    let fields: [String: LawField]

    func optional(_ name: String) -> LawField? { fields[name] }

    /// Reports where the field is missing.
    subscript(name: String) -> LawField? {
        if let field = fields[name] { return field }
        return whole.fail("field `\(name)` is missing")
    }
}
