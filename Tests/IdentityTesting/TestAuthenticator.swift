// SPDX-License-Identifier: Apache-2.0
package import Crypto
import Foundation
package import Identity

/// An authenticator of the tests' own: it holds a key and signs as the standard says, or with one thing wrong.
package struct TestAuthenticator: Sendable {
    package enum Key: Sendable {
        case es256(P256.Signing.PrivateKey)
        case edDSA(Curve25519.Signing.PrivateKey)
    }

    package var key: Key
    package var id = Array("credential-1".utf8)
    package var party = "entente.example"
    package var origin = "https://entente.example"
    package var flags: UInt8 = 1 | 4
    package var counter: UInt32 = 1
    package var userHandle: [UInt8]? = Array("handle".utf8)
    package var type: String?
    package var extraClientData: [String: any Sendable] = [:]
    package var format = "none"
    package var statement: CBOR = .map([:])
    package var extensions: [UInt8] = []

    package static func es256() -> TestAuthenticator { TestAuthenticator(key: .es256(.init())) }
    package static func edDSA() -> TestAuthenticator { TestAuthenticator(key: .edDSA(.init())) }

    package var cose: CBOR {
        switch key {
        case .es256(let key):
            let point = Array(key.publicKey.rawRepresentation)
            return .map([
                CBOR(1): CBOR(2), CBOR(3): CBOR(-7), CBOR(-1): CBOR(1), CBOR(-2): .bytes(Array(point[..<32])),
                CBOR(-3): .bytes(Array(point[32...])),
            ])
        case .edDSA(let key):
            return .map([
                CBOR(1): CBOR(1), CBOR(3): CBOR(-8), CBOR(-1): CBOR(6),
                CBOR(-2): .bytes(Array(key.publicKey.rawRepresentation)),
            ])
        }
    }

    package func clientData(_ type: String, _ challenge: [UInt8]) throws -> [UInt8] {
        let body: [String: any Sendable] = [
            "type": self.type ?? type, "challenge": Base64URL.encode(challenge), "origin": origin,
            "crossOrigin": false,
        ].merging(extraClientData) { $1 }
        return Array(try JSONSerialization.data(withJSONObject: body, options: [.sortedKeys]))
    }

    package func data(withKey: Bool) -> [UInt8] {
        let head = Array(SHA256.hash(data: Array(party.utf8)))
        let count = (0..<4).map { UInt8(truncatingIfNeeded: counter >> UInt32(24 - 8 * $0)) }
        let marked = flags | (withKey ? 64 : 0) | (extensions.isEmpty ? 0 : 128)
        let model = [UInt8](repeating: 0, count: 16)
        let credential = model + [UInt8(id.count >> 8), UInt8(id.count & 255)] + id + cose.encoded
        return head + [marked] + count + (withKey ? credential : []) + extensions
    }

    package func register(_ challenge: [UInt8], cose other: CBOR? = nil) throws -> (
        client: [UInt8], attestation: [UInt8]
    ) {
        var data = data(withKey: true)
        if let other { data = Array(data.dropLast(cose.encoded.count)) + other.encoded }
        let object = CBOR.map([
            .text("fmt"): .text(format), .text("attStmt"): statement, .text("authData"): .bytes(data),
        ])
        return (try clientData("webauthn.create", challenge), object.encoded)
    }

    package func sign(_ challenge: [UInt8], withKey: Bool = false) throws -> Assertion {
        let client = try clientData("webauthn.get", challenge)
        let data = data(withKey: withKey)
        let message = data + Array(SHA256.hash(data: client))
        let signature =
            switch key {
            case .es256(let key): Array(try key.signature(for: message).derRepresentation)
            case .edDSA(let key): Array(try key.signature(for: message))
            }
        return Assertion(
            credentialID: id, clientData: client, authenticatorData: data, signature: signature,
            userHandle: userHandle)
    }
}
