// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The public half of a log's Ed25519 key, in the text form that C2SP tools exchange:
/// `name+keyid+base64(0x01 ‖ key)`.
package struct VerificationKey: Sendable, Hashable {
    /// The signature type of plain Ed25519 notes (C2SP signed-note).
    static let algorithm: UInt8 = 0x01

    package let name: KeyName
    /// The 32 bytes of RFC 8032.
    package let bytes: [UInt8]
    /// The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key).
    package let id: UInt32

    package init(name: KeyName, bytes: [UInt8]) throws(RecordError) {
        guard bytes.count == 32 else { throw .malformed(.key, "\(bytes.count) bytes, expected 32") }
        guard (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else {
            throw .malformed(.key, "not an Ed25519 key")
        }
        self.name = name
        self.bytes = bytes
        let digest = Hash.of(Array(name.description.utf8) + [UInt8(ascii: "\n"), Self.algorithm] + bytes)
        id = digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Reads `name+keyid+base64`; the key id must be the one the key has.
    package init(_ text: some StringProtocol) throws(RecordError) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed(.key, "expected `name+keyid+key`") }
        guard let encoded = Base64.decode(parts[2]) else { throw .malformed(.key, "not base64") }
        guard encoded.first == Self.algorithm else { throw .malformed(.key, "not an Ed25519 key") }
        try self.init(name: KeyName(parts[0]), bytes: Array(encoded.dropFirst()))
        guard Hexadecimal.encode(idBytes) == parts[1] else {
            throw .malformed(.key, "key id `\(parts[1])`, expected `\(Hexadecimal.encode(idBytes))`")
        }
    }

    /// The text form.
    package var text: String {
        "\(name)+\(Hexadecimal.encode(idBytes))+\(Base64.encode([Self.algorithm] + bytes))"
    }

    var idBytes: [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: id >> UInt32($0)) }
    }

    func accepts(_ signature: [UInt8], over text: String) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: Array(text.utf8))
    }
}
