// SPDX-License-Identifier: Apache-2.0

/// A value of CBOR (RFC 8949), as far as authenticators use it: no tags, no floats, nothing of undefined length.
package indirect enum CBOR: Hashable, Sendable {
    case unsigned(UInt64)
    /// The number -1 - n, by its n.
    case negative(UInt64)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([CBOR: CBOR])
    case bool(Bool)
    case null

    /// A whole number that fits into an `Int`.
    package init(_ number: Int) {
        self = number >= 0 ? .unsigned(UInt64(number)) : .negative(UInt64(-1 - number))
    }

    package subscript(key: CBOR) -> CBOR? {
        guard case .map(let entries) = self else { return nil }
        return entries[key]
    }

    package var bytes: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }

    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

/// Why bytes are no CBOR in CTAP2's canonical form.
package enum CBORError: Error, Equatable, CaseIterable {
    case truncated
    case trailingBytes
    case tooLarge
    case tooDeep
    /// A head of another form than the shortest, a tag, a float, or a length that is left open.
    case notCanonical
    case unsupported
    case invalidText
    case duplicateKey
    case unsortedKeys
}
