// SPDX-License-Identifier: Apache-2.0

/// What the log holds for one entry: 42 bytes and nothing readable.
///
///     version 1 byte ‖ kind 1 byte ‖ time 8 bytes, big-endian ‖ commitment 32 bytes
package struct Leaf: Sendable, Hashable {
    /// What an entry is. Numbers are never reused.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case act = 1
    }

    package static let version: UInt8 = 1
    package static let byteCount = 10 + Hash.byteCount

    package let kind: Kind
    /// Milliseconds since 1 January 1970 UTC, never negative.
    package let milliseconds: Int64
    package let commitment: Commitment

    package init(kind: Kind = .act, milliseconds: Int64, commitment: Commitment) {
        precondition(milliseconds >= 0, "an entry is never dated before 1970")
        self.kind = kind
        self.milliseconds = milliseconds
        self.commitment = commitment
    }

    /// The one encoding of this leaf.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Leaf.byteCount)
        bytes.append(Leaf.version)
        bytes.append(kind.rawValue)
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: milliseconds >> Int64(shift)))
        }
        bytes.append(contentsOf: commitment.hash.bytes)
        return bytes
    }

    /// The leaf's place in the tree: SHA-256(0x00 ‖ bytes).
    package var hash: Hash { Hash.leaf(bytes) }

    /// Reads the one encoding and refuses every deviation from it.
    package init(bytes: some Collection<UInt8>) throws(RecordError) {
        let bytes = Array(bytes)
        guard bytes.count == Leaf.byteCount else {
            throw .malformed(.leaf, "\(bytes.count) bytes, expected \(Leaf.byteCount)")
        }
        guard bytes[0] == Leaf.version else { throw .malformed(.leaf, "unknown version \(bytes[0])") }
        guard let kind = Kind(rawValue: bytes[1]) else { throw .malformed(.leaf, "unknown kind \(bytes[1])") }
        let time = bytes[2..<10].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let milliseconds = Int64(exactly: time) else { throw .malformed(.leaf, "time out of range") }
        guard let hash = Hash(bytes: bytes[10...]) else { throw .malformed(.leaf, "short commitment") }
        self.kind = kind
        self.milliseconds = milliseconds
        self.commitment = Commitment(hash)
    }
}
