// SPDX-License-Identifier: Apache-2.0

/// A state by its ISO 3166-1 code of two letters, as everywhere on the platform. Depositaries' lists have three; both
/// are read.
package struct StateCode: Hashable, Sendable {
    package let text: String

    /// Fails on what is no assigned code.
    package init?(_ text: some StringProtocol) {
        let code = Self.twoLetters[Substring(text)] ?? Substring(text)
        guard Self.known.contains(code) else { return nil }
        self.text = String(code)
    }
}

extension StateCode: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension StateCode: CustomStringConvertible {
    package var description: String { text }
}

extension StateCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = StateCode(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is no country")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
