// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A proof that someone holds a passkey, as a browser hands it in (Web Authentication Level 3, section 7.2).
package struct Assertion: Sendable {
    package let credentialID: [UInt8]
    package let clientData: [UInt8]
    package let authenticatorData: [UInt8]
    package let signature: [UInt8]
    /// The handle of the account under which the passkey was made; absent where the authenticator keeps none.
    package let userHandle: [UInt8]?

    package init(
        credentialID: [UInt8], clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8],
        userHandle: [UInt8]?
    ) {
        self.credentialID = credentialID
        self.clientData = clientData
        self.authenticatorData = authenticatorData
        self.signature = signature
        self.userHandle = userHandle
    }

    /// What follows from a proof that holds.
    package struct Outcome: Sendable, Equatable {
        package let counter: UInt32
        package let isUserVerified: Bool
        package let isBackedUp: Bool
    }

    /// - Parameters:
    ///   - counter: what the authenticator counted at its last signature. Passkeys that are copied between devices
    ///     do not count and always say 0.
    ///   - userHandle: the handle of the account that the passkey belongs to.
    package func verify(
        key: CredentialKey, counter: UInt32, userHandle expected: [UInt8], isBackupEligible: Bool,
        challenge: [UInt8], party: RelyingParty, mustVerifyUser: Bool
    ) throws(PasskeyRefusal) -> Outcome {
        try ClientData(clientData).check(.get, challenge: challenge, of: party)
        guard userHandle == nil || userHandle == expected else { throw .otherPerson }
        let data = try AuthenticatorData(authenticatorData)
        guard data.credential == nil else { throw .inconsistent }
        try data.check(party, mustVerifyUser: mustVerifyUser)
        guard data.isBackupEligible == isBackupEligible else { throw .inconsistent }
        let message = authenticatorData + Array(SHA256.hash(data: clientData))
        guard key.verifies(signature, over: message) else { throw .wrongSignature }
        guard data.counter > counter || (data.counter == 0 && counter == 0) else { throw .counterWentBack }
        return Outcome(
            counter: data.counter, isUserVerified: data.isUserVerified, isBackedUp: data.isBackedUp)
    }
}
