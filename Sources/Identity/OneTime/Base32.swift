// SPDX-License-Identifier: Apache-2.0

/// Base32 (RFC 4648, section 6) without padding: how authenticator apps want to be given a secret.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        BitGroups.encode(bytes, of: 5, in: alphabet)
    }
}
