// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// The secret of one node: what it seals nobody else reads, what it marks nobody else could have marked.
///
/// It is kept in a file beside the accounts. From one key follow others, one for each purpose, so that a mark made
/// for one purpose is worth nothing for another.
package struct NodeKey: Sendable {
    package static let length = 32
    private let key: SymmetricKey

    /// Fails unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: bytes)
    }

    private init(_ key: SymmetricKey) { self.key = key }

    package static func random() -> NodeKey { NodeKey(SymmetricKey(size: .bits256)) }

    private func derived(_ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("entente \(purpose)".utf8), outputByteCount: 32)
    }

    /// Encrypts for a purpose and an owner; opens only with the same two.
    package func seal(_ plain: [UInt8], for purpose: String, of owner: String) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(plain, using: derived(purpose), authenticating: Array(owner.utf8))
        return Array(box.combined)
    }

    /// Nil where the bytes were sealed with another key, for something else, or not at all.
    package func open(_ sealed: [UInt8], for purpose: String, of owner: String) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let plain = try? ChaChaPoly.open(box, using: derived(purpose), authenticating: Array(owner.utf8))
        else { return nil }
        return Array(plain)
    }

    /// A mark of 32 bytes on a message (HMAC-SHA256).
    package func mark(_ message: [UInt8], for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: derived(purpose)))
    }

    /// Whether the bytes are the message's mark; takes the same time wherever they differ.
    package func isMark(_ mark: [UInt8], on message: [UInt8], for purpose: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(mark, authenticating: message, using: derived(purpose))
    }

    /// Random bytes from the system.
    package static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
