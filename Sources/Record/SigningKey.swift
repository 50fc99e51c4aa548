// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The secret half of a log's Ed25519 key. Text form: `PRIVATE+KEY+name+keyid+base64(0x01 ‖ seed)`.
package struct SigningKey: Sendable {
    package let verificationKey: VerificationKey
    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's secure randomness.
    package init(name: KeyName) throws(RecordError) {
        try self.init(name: name, key: Curve25519.Signing.PrivateKey())
    }

    /// The key with this 32-byte seed (RFC 8032).
    package init(name: KeyName, seed: [UInt8]) throws(RecordError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .malformed(.key, "\(seed.count) bytes of seed, expected 32")
        }
        try self.init(name: name, key: key)
    }

    private init(name: KeyName, key: Curve25519.Signing.PrivateKey) throws(RecordError) {
        self.key = key
        verificationKey = try VerificationKey(name: name, bytes: Array(key.publicKey.rawRepresentation))
    }

    /// Reads the text form; the key id must be the one the key has.
    package init(_ text: some StringProtocol) throws(RecordError) {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY" else {
            throw .malformed(.key, "expected `PRIVATE+KEY+name+keyid+key`")
        }
        guard let encoded = Base64.decode(parts[4]), encoded.first == VerificationKey.algorithm else {
            throw .malformed(.key, "not an Ed25519 key in base64")
        }
        try self.init(name: KeyName(parts[2]), seed: Array(encoded.dropFirst()))
        guard Hexadecimal.encode(verificationKey.idBytes) == parts[3] else {
            throw .malformed(.key, "the key id is not that of the key")
        }
    }

    /// The text form. Secret: for the key file only.
    package var text: String {
        let seed = Base64.encode([VerificationKey.algorithm] + Array(key.rawRepresentation))
        return "PRIVATE+KEY+\(verificationKey.name)+\(Hexadecimal.encode(verificationKey.idBytes))+\(seed)"
    }

    func signature(over text: String) throws -> [UInt8] {
        Array(try key.signature(for: Array(text.utf8)))
    }
}
