// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Something in a document that is not as it is described: where (RFC 6901), and what was expected there.
struct SchemaFault: Hashable, Sendable {
    enum Reason: String, Sendable, CaseIterable {
        case type, missing, unknown, oneOf, word, form, range
        /// Of facts: a term that the law book does not have, with and without one that is spelt almost so; an answer that
        /// none may have; and a term that is answered state by state, or once for the act.
        case term, nearTerm, answer, ofState, ofAct
        /// A state whose facts are given twice; a law book that is not at hand.
        case twice, bookAbsent
    }

    let pointer: String
    let reason: Reason
    /// The name of the property, the words, the type or the pattern.
    let expected: String
}

extension Schema {
    /// The first twenty faults of a document.
    func faults(in json: JSON) -> [SchemaFault] {
        var faults: [SchemaFault] = []
        check(json, "", &faults)
        return Array(faults.prefix(20))
    }

    private func check(_ json: JSON, _ pointer: String, _ faults: inout [SchemaFault]) {
        // A document with very many faults is wrong enough.
        guard faults.count < 20 else { return }
        switch self {
        case .named(_, _, let schema): schema.check(json, pointer, &faults)
        case .orNull(let schema): if json != .null { schema.check(json, pointer, &faults) }
        case .text(let form):
            guard case .text(let text) = json else { return note(.type, "string", pointer, &faults) }
            if !form.accepts(text) { note(.form, form.pattern ?? "", pointer, &faults) }
        case .integer(let range):
            guard let number = json.whole else { return note(.type, "integer", pointer, &faults) }
            if !range.contains(number) {
                note(.range, "\(range.lowerBound)…\(range.upperBound)", pointer, &faults)
            }
        case .truth:
            guard case .truth = json else { return note(.type, "boolean", pointer, &faults) }
        case .word(let words):
            guard case .text(let text) = json else { return note(.type, "string", pointer, &faults) }
            if !words.contains(text) { note(.word, words.joined(separator: ", "), pointer, &faults) }
        case .either(let schemas):
            let fits = schemas.contains { $0.faults(in: json).isEmpty }
            if !fits { note(.oneOf, "", pointer, &faults) }
        case .list, .map, .object, .choice: checkParts(json, pointer, &faults)
        }
    }

    private func checkParts(_ json: JSON, _ pointer: String, _ faults: inout [SchemaFault]) {
        if case .list(let schema) = self {
            guard case .list(let items) = json else { return note(.type, "array", pointer, &faults) }
            for (index, item) in items.enumerated() { schema.check(item, "\(pointer)/\(index)", &faults) }
            return
        }
        guard case .object(let members) = json else { return note(.type, "object", pointer, &faults) }
        let inOrder = members.sorted { $0.key < $1.key }
        switch self {
        case .map(let form, let schema):
            for (name, value) in inOrder {
                let place = "\(pointer)/\(Self.escaped(name))"
                if !form.accepts(name) { note(.form, form.pattern ?? "", place, &faults) }
                schema.check(value, place, &faults)
            }
        case .choice(let properties):
            guard members.count == 1, let only = members.first,
                let property = properties.first(where: { $0.name == only.key })
            else {
                return note(.oneOf, properties.map(\.name).joined(separator: ", "), pointer, &faults)
            }
            property.schema.check(only.value, "\(pointer)/\(only.key)", &faults)
        case .object(let properties):
            for (name, value) in inOrder {
                let place = "\(pointer)/\(Self.escaped(name))"
                guard let property = properties.first(where: { $0.name == name }) else {
                    note(.unknown, properties.map(\.name).joined(separator: ", "), place, &faults)
                    continue
                }
                property.schema.check(value, place, &faults)
            }
            for property in properties where property.isRequired && members[property.name] == nil {
                note(.missing, property.name, pointer, &faults)
            }
        default: break
        }
    }

    private func note(
        _ reason: SchemaFault.Reason, _ expected: String, _ pointer: String, _ faults: inout [SchemaFault]
    ) {
        faults.append(SchemaFault(pointer: pointer, reason: reason, expected: expected))
    }

    /// A name within a JSON pointer; of a long one the beginning.
    private static func escaped(_ name: String) -> String {
        String(name.prefix(60)).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension JSON {
    /// The integer, also where it is written with an empty fraction, as JSON Schema has it.
    fileprivate var whole: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }
}

extension Schema.Text {
    func accepts(_ text: String) -> Bool {
        switch self {
        case .free: true
        case .identifier: Subject(text) != nil
        case .instant: Instant(text) != nil
        case .day: Day(text) != nil
        case .hash: Hash(hex: text) != nil
        case .span: Span(text) != nil
        case .part: Fraction(text: text) != nil
        case .quorum: Quorum(text: text) != nil
        case .address: text.hasPrefix("/")
        case .key: (1...200).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        case .tag: Self.isTagList(text)
        case .line:
            (1...200).contains(text.unicodeScalars.count)
                && text.unicodeScalars.allSatisfy { $0.value > 0x1F && $0.value != 0x7F }
        case .cursor:
            (1...2000).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
                    default: false
                    }
                }
        }
    }

    /// `*`, or one to eleven entity tags, as the pattern has it.
    private static func isTagList(_ text: String) -> Bool {
        guard text != "*" else { return true }
        let tags = text.split(separator: ",", omittingEmptySubsequences: false)
        return (1...11).contains(tags.count)
            && tags.enumerated().allSatisfy { position, tag in
                let tag = position > 0 && tag.hasPrefix(" ") ? tag.dropFirst() : tag
                let inner = (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).utf8
                return (2...202).contains(inner.count) && inner.first == UInt8(ascii: "\"")
                    && inner.last == UInt8(ascii: "\"")
                    && inner.dropFirst().dropLast().allSatisfy { byte in
                        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"")
                            && byte != UInt8(ascii: ",")
                    }
            }
    }
}
