// SPDX-License-Identifier: Apache-2.0
import Crypto
import Identity

/// A random secret that a cookie carries: 32 bytes, written as 43 letters of base64url.
package struct Secret: Sendable, Hashable {
    private let bytes: [UInt8]

    package static func random() -> Secret { Secret(bytes: NodeKey.randomBytes(32)) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Fails unless the text is one that `text` wrote.
    package init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.decode(text) else { return nil }
        self.bytes = bytes
    }

    package var text: String { Base64URL.encode(bytes) }

    /// What is stored in its place.
    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The token that a guest's forms carry. It follows from the secret, so that nothing needs to be stored.
    var formToken: FormToken {
        FormToken(
            code: Array(
                HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: bytes))))
    }
}
