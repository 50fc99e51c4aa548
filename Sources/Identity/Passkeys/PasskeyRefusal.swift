// SPDX-License-Identifier: Apache-2.0

/// Why a passkey was not accepted. Each has a phrase in the catalogue, `passkey.refusal.<case>`.
package enum PasskeyRefusal: String, Error, CaseIterable, Sendable {
    /// What the browser sent cannot be read.
    case malformed
    /// It was made for another ceremony: a registration is no sign-in.
    case wrongType
    case wrongChallenge
    /// The challenge has expired or was used already.
    case staleChallenge
    case wrongOrigin
    /// The page was framed by another site.
    case crossOrigin
    case wrongRelyingParty
    case notPresent
    /// Neither PIN nor finger nor face was asked for where it must be.
    case notVerified
    /// The authenticator's own data contradict themselves.
    case inconsistent
    case unsupportedKey
    /// An attestation statement where none was asked for.
    case attestation
    case alreadyRegistered
    case unknownCredential
    /// It belongs to another person.
    case otherPerson
    case wrongSignature
    /// The counter did not go up: another copy of the key may exist.
    case counterWentBack
}
