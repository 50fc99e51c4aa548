// SPDX-License-Identifier: Apache-2.0

/// The name of a signing key: not empty, no Unicode space, no plus sign (C2SP signed-note).
package struct KeyName: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: some StringProtocol) throws(RecordError) {
        let scalars = text.unicodeScalars
        guard !scalars.isEmpty else { throw .malformed(.key, "empty name") }
        let forbidden = scalars.contains { $0 == "+" || $0.value < 0x20 || $0.properties.isWhitespace }
        guard !forbidden else { throw .malformed(.key, "space, control character or plus sign in the name") }
        description = String(text)
    }
}
