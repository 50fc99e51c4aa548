// SPDX-License-Identifier: Apache-2.0
package import FoundationEssentials

extension Act {
    /// The bytes that stand on the record: JSON with sorted keys. Written once; an act that was read is never
    /// written again.
    func payload(using encoder: JSONEncoder) throws -> Data { try encoder.encode(self) }

    /// An encoder for payloads.
    static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The act in an entry of the record, nil where it was erased.
    package init?(_ entry: StoredEntry, using decoder: JSONDecoder = JSONDecoder()) throws(RegistryError) {
        guard let payload = entry.payload else { return nil }
        do {
            self = try decoder.decode(Act.self, from: payload)
        } catch {
            throw .unreadable(index: entry.index, reason: "\(error)")
        }
        guard index == entry.index, at == entry.at else {
            throw .unreadable(index: entry.index, reason: "its position or time is not that of its leaf")
        }
    }
}
