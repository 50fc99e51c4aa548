// SPDX-License-Identifier: Apache-2.0

/// A new passkey, as a browser hands it in (Web Authentication Level 3, section 7.1). No attestation is asked for, so
/// none is accepted: the coalition does not choose its members' devices.
package struct Registration: Sendable {
    package let credentialID: [UInt8]
    package let key: CredentialKey
    package let counter: UInt32
    package let isUserVerified: Bool
    package let isBackupEligible: Bool
    package let isBackedUp: Bool

    package init(
        clientData: [UInt8], attestation: [UInt8], challenge: [UInt8], party: RelyingParty
    ) throws(PasskeyRefusal) {
        try ClientData(clientData).check(.create, challenge: challenge, of: party)
        let object: CBOR
        do { object = try CBORDecoder.decode(attestation) } catch { throw .malformed }
        guard case .map(let entries) = object, entries.count == 3, let format = object[.text("fmt")]?.text,
            let statement = object[.text("attStmt")], let bytes = object[.text("authData")]?.bytes
        else { throw .malformed }
        guard format == "none", statement == .map([:]) else { throw .attestation }
        let data = try AuthenticatorData(bytes)
        // A passkey also signs in alone, so the user must have been verified when it was made.
        try data.check(party, mustVerifyUser: true)
        guard let credential = data.credential else { throw .malformed }
        credentialID = credential.id
        key = credential.key
        counter = data.counter
        isUserVerified = data.isUserVerified
        isBackupEligible = data.isBackupEligible
        isBackedUp = data.isBackedUp
    }
}
