// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// Vocabulary, rules and gates as canonical JSON, for a second engine to compare itself with.
    package var exported: [UInt8] {
        let pinned: JSONValue = [
            "name": .text(pins.name), "version": .text(pins.version), "rules": .text(pins.rules),
            "engine": .number(pins.engine),
        ]
        let value: JSONValue = [
            "pins": pinned, "terms": .list(parts.vocabulary.terms.map(\.canonical)),
            "gates": .list(rules.filter { $0.gate != nil }.map(\.canonical)),
            "rules": .list(parts.rules.map(\.canonical)),
        ]
        return value.bytes
    }
}
