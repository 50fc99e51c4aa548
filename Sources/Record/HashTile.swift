// SPDX-License-Identifier: Apache-2.0

/// The content of one hash tile: 1 to 256 hashes, one after the other.
package enum HashTile {
    package static func encode(_ hashes: some Collection<Hash>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * Hash.byteCount)
        for hash in hashes { bytes.append(contentsOf: hash.bytes) }
        return bytes
    }

    /// Reads a tile that must have exactly `width` hashes.
    package static func decode(_ bytes: some Collection<UInt8>, width: Int) throws(RecordError) -> [Hash] {
        let bytes = Array(bytes)
        guard bytes.count == width * Hash.byteCount else {
            throw .malformed(.tile, "\(bytes.count) bytes, expected \(width * Hash.byteCount)")
        }
        return stride(from: 0, to: bytes.count, by: Hash.byteCount).compactMap {
            Hash(bytes: bytes[$0..<$0 + Hash.byteCount])
        }
    }
}
