// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A SHA-256 value: 32 bytes, kept as four big-endian words so that an array of hashes is flat.
package struct Hash: Sendable, Hashable {
    /// Length of the value in bytes.
    package static let byteCount = 32

    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// SHA-256 of `bytes`.
    package static func of(_ bytes: some Collection<UInt8>) -> Hash {
        of(prefix: [], bytes)
    }

    /// SHA-256 of `prefix` followed by `bytes`, without joining them first.
    static func of(prefix: [UInt8], _ bytes: some Collection<UInt8>) -> Hash {
        var hasher = SHA256()
        if !prefix.isEmpty { hasher.update(data: prefix) }
        let direct: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
        }
        if direct == nil { hasher.update(data: Array(bytes)) }
        return Hash(hasher.finalize())
    }

    /// The hash of an inner node of the tree: SHA-256(0x01 ‖ left ‖ right) (RFC 9162, section 2.1.1).
    package static func node(_ left: Hash, _ right: Hash) -> Hash {
        unsafe withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 1) { block in
            unsafe block[0] = 0x01
            unsafe left.write(to: block, at: 1)
            unsafe right.write(to: block, at: 1 + byteCount)
            var hasher = SHA256()
            unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(block))
            return Hash(hasher.finalize())
        }
    }

    /// The hash of a leaf of the tree: SHA-256(0x00 ‖ entry) (RFC 9162, section 2.1.1).
    package static func leaf(_ entry: some Collection<UInt8>) -> Hash {
        of(prefix: [0x00], entry)
    }

    /// The value with exactly these 32 bytes, or nil where there are more or fewer.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Hash.byteCount else { return nil }
        var parsed: [UInt64] = [0, 0, 0, 0]
        for (position, byte) in bytes.enumerated() {
            parsed[position / 8] = parsed[position / 8] << 8 | UInt64(byte)
        }
        words = (parsed[0], parsed[1], parsed[2], parsed[3])
    }

    init(_ digest: SHA256Digest) {
        words = unsafe digest.withUnsafeBytes { raw in
            let word = { (index: Int) in
                UInt64(bigEndian: unsafe raw.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: Hash.byteCount) { buffer, count in
            unsafe write(to: UnsafeMutableRawBufferPointer(buffer), at: 0)
            count = Hash.byteCount
        }
    }

    private func write(to block: UnsafeMutableRawBufferPointer, at offset: Int) {
        for (index, word) in [words.0, words.1, words.2, words.3].enumerated() {
            unsafe block.storeBytes(of: word.bigEndian, toByteOffset: offset + 8 * index, as: UInt64.self)
        }
    }

    package static func == (left: Hash, right: Hash) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.3)
    }
}

extension Hash: Comparable {
    package static func < (left: Hash, right: Hash) -> Bool {
        left.words < right.words
    }
}
