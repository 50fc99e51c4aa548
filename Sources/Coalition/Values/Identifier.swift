// SPDX-License-Identifier: Apache-2.0

/// The name of a thing on the record, typed by what it names: `Initiative.ID` is `Identifier<Initiative>`.
///
/// Its text is short ASCII ("I-12", "ML", "delegate-ML"): letters, digits, hyphen, underscore, dot; at most 60.
package struct Identifier<Named>: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    package let text: String

    /// Fails where the text is empty, longer than 60 bytes or has a character outside the alphabet.
    package init?(_ text: some StringProtocol) {
        guard Self.isValid(text) else { return nil }
        self.text = String(text)
    }

    /// The n-th thing of a series, as "I-12".
    package init(series: StaticString, _ number: Int) {
        self.text = "\(series)-\(number)"
    }

    package init(stringLiteral text: String) {
        precondition(
            Self.isValid(text), "an identifier is 1 to 60 letters, digits, hyphens, underscores or dots")
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text.prefix(80))` is no identifier")
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The number at the end of a series identifier: 12 of "I-12". Read byte by byte, for every comparison needs it.
    package var number: Int? {
        var value: Int?
        var isNumber = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                value = nil
                isNumber = true
            } else if isNumber, (48...57).contains(byte), (value ?? 0) < Int.max / 100 {
                value = (value ?? 0) * 10 + Int(byte - 48)
            } else {
                value = nil
                isNumber = false
            }
        }
        return value
    }

    private static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard (1...60).contains(bytes.count) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}

extension Identifier: CodingKeyRepresentable {
    package var codingKey: any CodingKey { IdentifierKey(stringValue: text) }
    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

/// Lets dictionaries keyed by identifiers encode as JSON objects.
private struct IdentifierKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Identifier: Comparable {
    /// Series sort by number ("I-9" before "I-12"), everything else by text.
    package static func < (left: Self, right: Self) -> Bool {
        if let a = left.number, let b = right.number, a != b { return a < b }
        return left.text < right.text
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String { text }
}
