// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// Vocabulary, rules and gates as canonical JSON, for a second engine to compare itself with; and the windows of
    /// derogation, where there are any.
    package var exported: [UInt8] {
        let pinned: JSONValue = [
            "name": .text(pins.name), "version": .text(pins.version), "rules": .text(pins.rules),
            "engine": .number(pins.engine),
        ]
        let derogating = parts.register.rows.filter { !$0.derogations.isEmpty }
        let value: JSONValue = .object([
            ("pins", pinned), ("terms", .list(parts.vocabulary.terms.map(\.canonical))),
            ("gates", .list(rules.filter { $0.gate != nil }.map(\.canonical))),
            ("rules", .list(parts.rules.map(\.canonical))),
            ("derogations", derogating.isEmpty ? nil : .list(derogating.map(windows))),
        ])
        return value.bytes
    }

    private func windows(_ row: Participation) -> JSONValue {
        [
            "state": .text(row.state.text), "instrument": .text(row.instrument.text),
            "windows": .list(row.derogations.map(\.canonical)),
        ]
    }
}
