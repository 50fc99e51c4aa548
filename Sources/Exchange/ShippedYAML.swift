// SPDX-License-Identifier: Apache-2.0
import Yams

/// Reads data that we wrote ourselves and ship; a charter, which others write, is read by `CharterFile`.
package enum ShippedYAML {
    /// Decodes a document. Throws Yams's error, which names the line.
    package static func read<Content: Decodable>(_ type: Content.Type, from bytes: [UInt8]) throws -> Content
    {
        try YAMLDecoder().decode(type, from: String(decoding: bytes, as: UTF8.self))
    }
}
