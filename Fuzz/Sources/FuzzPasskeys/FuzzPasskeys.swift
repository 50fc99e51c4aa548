// SPDX-License-Identifier: Apache-2.0
import Identity
import IdentityTesting

/// The first byte chooses what a browser hands in: bare CBOR, an attestation object, client data, or an authenticator's
/// data; the rest is that. What is read has one spelling, and nothing is signed in by chance.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPasskeys(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    switch choice % 4 {
    case 0: decode(rest)
    case 1: register(clientData(.create), attestation: rest)
    case 2: register(rest, attestation: [])
    default: assert(rest)
    }
    return 0
}

private let challenge: [UInt8] = Array(repeating: 7, count: 32)
private let origin = "https://entente.example"

private enum Ceremony: String { case create, get }

private func clientData(_ ceremony: Ceremony) -> [UInt8] {
    let challenge = Base64URL.encode(challenge)
    return Array(
        #"{"type":"webauthn.\#(ceremony.rawValue)","challenge":"\#(challenge)","origin":"\#(origin)"}"#.utf8)
}

private func party() -> RelyingParty {
    guard let party = RelyingParty(origin: origin) else { preconditionFailure("no relying party") }
    return party
}

private func decode(_ bytes: [UInt8]) {
    guard let (value, length) = try? CBORDecoder.decodePrefix(of: bytes) else { return }
    precondition(length <= bytes.count)
    precondition(value.encoded == Array(bytes.prefix(length)), "a second spelling of the same value")
}

private func register(_ clientData: [UInt8], attestation: [UInt8]) {
    guard
        let made = try? Registration(
            clientData: clientData, attestation: attestation, challenge: challenge, party: party())
    else { return }
    precondition(!made.credentialID.isEmpty && made.credentialID.count <= 1023)
    precondition(made.isUserVerified, "made by somebody who was not verified")
    precondition(CredentialKey(stored: made.key.stored)?.stored == made.key.stored, "kept as another key")
    precondition(made.isBackupEligible || !made.isBackedUp)
}

/// A signature of zeros is nobody's.
private func assert(_ data: [UInt8]) {
    guard let key = CredentialKey(stored: [2] + Array(repeating: 9, count: 32)) else { return }
    let assertion = Assertion(
        credentialID: [1], clientData: clientData(.get), authenticatorData: data,
        signature: Array(repeating: 0, count: 64), userHandle: nil)
    let outcome = try? assertion.verify(
        key: key, counter: 0, userHandle: [1], isBackupEligible: false, challenge: challenge, party: party(),
        mustVerifyUser: false)
    precondition(outcome == nil, "signed in without a key")
}
