// SPDX-License-Identifier: Apache-2.0

/// What an authenticator says of itself and of the user (Web Authentication Level 3, section 6.1).
struct AuthenticatorData: Sendable {
    struct Credential: Sendable {
        let id: [UInt8]
        let key: CredentialKey
    }

    let relyingPartyHash: [UInt8]
    let isUserPresent: Bool
    let isUserVerified: Bool
    /// The key may live on several devices.
    let isBackupEligible: Bool
    let isBackedUp: Bool
    let counter: UInt32
    /// There on registration, absent otherwise.
    let credential: Credential?

    /// Credential ids are no longer than this (section 7.1, step 26).
    static let idLimit = 1023

    init(_ bytes: [UInt8]) throws(PasskeyRefusal) {
        guard bytes.count >= 37 else { throw .malformed }
        relyingPartyHash = Array(bytes[0..<32])
        let flags = bytes[32]
        isUserPresent = flags & 1 != 0
        isUserVerified = flags & 4 != 0
        isBackupEligible = flags & 8 != 0
        isBackedUp = flags & 16 != 0
        counter = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var rest = Array(bytes[37...])
        if flags & 64 != 0 {
            let (credential, length) = try Self.credential(rest)
            self.credential = credential
            rest.removeFirst(length)
        } else {
            credential = nil
        }
        if flags & 128 != 0 {
            guard let extensions = try? CBORDecoder.decode(rest), case .map = extensions else {
                throw .malformed
            }
        } else if !rest.isEmpty {
            throw .malformed
        }
        guard isBackupEligible || !isBackedUp else { throw .inconsistent }
    }

    /// Model, length of the id, id, and key; and how many bytes they take.
    private static func credential(_ bytes: [UInt8]) throws(PasskeyRefusal) -> (Credential, Int) {
        guard bytes.count >= 18 else { throw .malformed }
        let length = Int(bytes[16]) << 8 | Int(bytes[17])
        guard (1...idLimit).contains(length), bytes.count > 18 + length else { throw .malformed }
        let cose: (value: CBOR, length: Int)
        do { cose = try CBORDecoder.decodePrefix(of: Array(bytes[(18 + length)...])) } catch {
            throw .malformed
        }
        let credential = Credential(id: Array(bytes[18..<18 + length]), key: try CredentialKey(cose.value))
        return (credential, 18 + length + cose.length)
    }

    /// The checks that both ceremonies make of it.
    func check(_ party: RelyingParty, mustVerifyUser: Bool) throws(PasskeyRefusal) {
        guard relyingPartyHash == party.idHash else { throw .wrongRelyingParty }
        guard isUserPresent else { throw .notPresent }
        guard isUserVerified || !mustVerifyUser else { throw .notVerified }
    }
}
