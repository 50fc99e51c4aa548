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
        guard let bytes = Self.bytes(of: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var text: String { Self.text(bytes) }

    /// What is stored in its place.
    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The token that forms carry. It follows from the secret, so that nothing needs to be stored, and does not
    /// give it away.
    ///
    /// It is written differently every time, under a mask of its own that goes along: what a compressed page
    /// repeats in another of its places is then never the token (the attack called BREACH).
    package var formToken: String {
        let mask = Secret.random().bytes
        return Self.text(mask + zip(mask, code).map { $0 ^ $1 })
    }

    /// Whether a form carried the token; takes the same time wherever they differ.
    package func accepts(formToken: String) -> Bool {
        guard let given = Self.bytes(of: formToken), given.count == 64 else { return false }
        let unmasked = zip(given.prefix(32), given.suffix(32)).map { $0 ^ $1 }
        return zip(code, unmasked).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private var code: [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes)))
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

    /// The bytes that a text of ours stands for; nil where it is none.
    private static func bytes(of text: String) -> [UInt8]? {
        guard text.utf8.count <= 100 else { return nil }
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for letter in text.utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return Self.text(bytes) == text ? bytes : nil
    }
}
