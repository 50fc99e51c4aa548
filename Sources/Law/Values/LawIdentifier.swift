// SPDX-License-Identifier: Apache-2.0

/// The name of a thing of the law desk, as it stands in the files: `CAT`, `act.kind`, `NR-01`. Which kind of thing it
/// names is part of the type.
package struct LawIdentifier<Named>: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

extension LawIdentifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension LawIdentifier: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension LawIdentifier: CustomStringConvertible {
    package var description: String { text }
}

extension LawIdentifier: Codable {
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension LawIdentifier: CodingKeyRepresentable {
    package var codingKey: any CodingKey { TextKey(stringValue: text) }

    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }

    private struct TextKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
