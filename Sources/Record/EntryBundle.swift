// SPDX-License-Identifier: Apache-2.0

/// The content of one entry bundle: entries, each after its length as two big-endian bytes.
package enum EntryBundle {
    package static func encode(_ entries: some Collection<[UInt8]>) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            precondition(entry.count <= Int(UInt16.max), "an entry of a bundle has at most 65,535 bytes")
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 0xff))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// Reads a bundle that must have exactly `width` entries and nothing after them.
    package static func decode(_ bytes: some Collection<UInt8>, width: Int) throws(RecordError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            guard entries.count < width else { throw .malformed(.bundle, "more than \(width) entries") }
            guard rest.count >= 2 else { throw .malformed(.bundle, "cut within a length") }
            let length = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
            rest = rest.dropFirst(2)
            guard rest.count >= length else { throw .malformed(.bundle, "cut within entry \(entries.count)") }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        guard entries.count == width else {
            throw .malformed(.bundle, "\(entries.count) entries, expected \(width)")
        }
        return entries
    }
}
