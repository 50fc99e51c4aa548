// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A random secret that a cookie carries: 32 bytes, written as 43 letters of base64url.
package struct Secret: Sendable, Hashable {
    private let bytes: [UInt8]

    package static func random() -> Secret {
        var generator = SystemRandomNumberGenerator()
        return Secret(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Fails unless the text is one that `text` wrote.
    package init?(_ text: String) {
        guard text.utf8.count == 43 else { return nil }
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for letter in text.utf8 {
            guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        self.bytes = bytes
        guard bytes.count == 32, self.text == text else { return nil }
    }

    package var text: String { Self.text(bytes) }

    /// What is stored in its place.
    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The token that forms carry. It follows from the secret, so that nothing needs to be stored, and does not
    /// give it away.
    package var formToken: String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes))
        return Self.text(Array(code))
    }

    /// Whether a form carried the token; takes the same time wherever they differ.
    package func accepts(formToken: String) -> Bool {
        let expected = Array(self.formToken.utf8)
        let given = Array(formToken.utf8)
        guard expected.count == given.count else { return false }
        return zip(expected, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
    )

    private static func text(_ bytes: [UInt8]) -> String {
        var letters: [UInt8] = []
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                letters.append(alphabet[bits >> count & 63])
            }
        }
        if count > 0 { letters.append(alphabet[bits << (6 - count) & 63]) }
        return String(decoding: letters, as: UTF8.self)
    }
}
