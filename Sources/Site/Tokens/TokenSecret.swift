// SPDX-License-Identifier: Apache-2.0
import Coalition
import Crypto

/// What a program shows to act for a person: `entente_`, 43 letters of a secret, and eight digits of their checksum.
///
/// The prefix lets scanners of repositories recognise a token that was left there; the checksum lets a mistyped one be
/// refused without asking the database.
package struct TokenSecret: Sendable, Hashable {
    static let prefix = "entente_"
    package let text: String

    package static func random() -> TokenSecret { TokenSecret(.random()) }

    private init(_ secret: Secret) {
        let open = Self.prefix + secret.text
        text = open + Self.checksum(open)
    }

    /// Fails unless the text is one that `text` wrote.
    init?(_ text: String) {
        guard text.utf8.count == Self.prefix.utf8.count + 43 + 8, text.hasPrefix(Self.prefix),
            let secret = Secret(String(text.dropFirst(Self.prefix.utf8.count).prefix(43)))
        else { return nil }
        self.init(secret)
        guard self.text == text else { return nil }
    }

    /// What is stored in its place.
    package var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    private static func checksum(_ open: String) -> String {
        SHA256.hash(data: Array(open.utf8)).prefix(4).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
