// SPDX-License-Identifier: Apache-2.0
import Crypto

/// What content is named by: its SHA-256.
enum ContentDigest {
    /// In lower-case hexadecimal.
    static func text(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
