// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// The public key of a passkey, from its COSE form (RFC 9053): ES256 on P-256, or EdDSA on Ed25519.
package enum CredentialKey: Sendable {
    case es256(x: [UInt8], y: [UInt8])
    case edDSA([UInt8])

    /// The numbers of the two algorithms, in the order of preference, for the browser to choose from.
    package static let algorithms = [-8, -7]

    /// The key of a COSE map that has exactly the parameters its kind needs.
    package init(_ cose: CBOR) throws(PasskeyRefusal) {
        guard case .map(let entries) = cose else { throw .malformed }
        func bytes(_ label: Int) -> [UInt8]? { entries[CBOR(label)]?.bytes }
        let (kind, algorithm, curve) = (entries[CBOR(1)], entries[CBOR(3)], entries[CBOR(-1)])
        if kind == CBOR(2), algorithm == CBOR(-7), curve == CBOR(1), entries.count == 5,
            let x = bytes(-2), let y = bytes(-3), x.count == 32, y.count == 32
        {
            // A point that is not on the curve is refused here, not at the first sign-in.
            guard (try? P256.Signing.PublicKey(rawRepresentation: x + y)) != nil else {
                throw .unsupportedKey
            }
            self = .es256(x: x, y: y)
        } else if kind == CBOR(1), algorithm == CBOR(-8), curve == CBOR(6), entries.count == 4,
            let x = bytes(-2), x.count == 32
        {
            guard (try? Curve25519.Signing.PublicKey(rawRepresentation: x)) != nil else {
                throw .unsupportedKey
            }
            self = .edDSA(x)
        } else {
            throw .unsupportedKey
        }
    }

    /// One byte for the kind, then the key: what is stored.
    package init?(stored bytes: [UInt8]) {
        switch (bytes.first, bytes.count) {
        case (1, 65): self = .es256(x: Array(bytes[1...32]), y: Array(bytes[33...]))
        case (2, 33): self = .edDSA(Array(bytes[1...]))
        default: return nil
        }
    }

    package var stored: [UInt8] {
        switch self {
        case .es256(let x, let y): [1] + x + y
        case .edDSA(let key): [2] + key
        }
    }

    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        switch self {
        case .es256(let x, let y):
            guard let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
                let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: message)
        case .edDSA(let bytes):
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
            return key.isValidSignature(signature, for: message)
        }
    }
}
