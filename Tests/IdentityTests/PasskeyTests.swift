// SPDX-License-Identifier: Apache-2.0
import Crypto
import IdentityTesting
import Seeding
import Testing

@testable import Identity

@Suite struct PasskeyTests {
    private let party: RelyingParty
    private let challenge = Array("a challenge of the server".utf8)

    init() throws { party = try #require(RelyingParty(origin: "https://entente.example")) }

    private func register(_ authenticator: TestAuthenticator, cose: CBOR? = nil) throws -> Registration {
        let (client, attestation) = try authenticator.register(challenge, cose: cose)
        return try Registration(
            clientData: client, attestation: attestation, challenge: challenge, party: party)
    }

    private func verify(
        _ assertion: Assertion, by registration: Registration, counter: UInt32 = 0, handle: String = "handle",
        mustVerifyUser: Bool = true
    ) throws -> Assertion.Outcome {
        try assertion.verify(
            key: registration.key, counter: counter, userHandle: Array(handle.utf8),
            isBackupEligible: registration.isBackupEligible, challenge: challenge, party: party,
            mustVerifyUser: mustVerifyUser)
    }

    @Test(arguments: [TestAuthenticator.es256(), .edDSA()])
    func `a passkey is registered, kept in few bytes, and signs in`(authenticator: TestAuthenticator) throws {
        let registration = try register(authenticator)
        #expect(registration.credentialID == authenticator.id && registration.isUserVerified)
        let stored = try #require(CredentialKey(stored: registration.key.stored))
        #expect(stored.stored == registration.key.stored)
        var later = authenticator
        later.counter = 2
        let outcome = try verify(later.sign(challenge), by: registration, counter: 1)
        #expect(outcome == .init(counter: 2, isUserVerified: true, isBackedUp: false))
    }

    /// One thing wrong with an authenticator at a time, and what is said of it.
    private static let faults: [(PasskeyRefusal, @Sendable (inout TestAuthenticator) -> Void)] = [
        (.wrongType, { $0.type = "webauthn.other" }),
        (.wrongOrigin, { $0.origin = "https://entente.example.evil" }),
        (.wrongOrigin, { $0.origin = "http://entente.example" }),
        (.crossOrigin, { $0.extraClientData = ["crossOrigin": true] }),
        (.crossOrigin, { $0.extraClientData = ["topOrigin": "https://evil.example"] }),
        (.wrongRelyingParty, { $0.party = "example" }),
        (.notPresent, { $0.flags = 4 }),
        (.notVerified, { $0.flags = 1 }),
        (.inconsistent, { $0.flags = 1 | 4 | 16 }),
        (.malformed, { $0.extraClientData = ["challenge": 5] }),
        (.malformed, { $0.extraClientData = ["padding": String(repeating: "x", count: 5000)] }),
        (.malformed, { $0.extensions = [0xA1, 0x01] }),
        (.malformed, { $0.extensions = [0x01] }),
    ]

    @Test(arguments: 0..<13)
    func `one thing wrong is refused at registration and at sign-in`(index: Int) throws {
        let (refusal, spoil) = Self.faults[index]
        let good = TestAuthenticator.es256()
        let registration = try register(good)
        var bad = good
        spoil(&bad)
        #expect(throws: refusal) { try register(bad) }
        #expect(throws: refusal) { try verify(bad.sign(challenge), by: registration) }
    }

    @Test func `a challenge fits its own ceremony alone`() throws {
        let authenticator = TestAuthenticator.edDSA()
        let registration = try register(authenticator)
        let other = try authenticator.sign(Array("another challenge".utf8))
        #expect(throws: PasskeyRefusal.wrongChallenge) { try verify(other, by: registration) }
        let (client, attestation) = try authenticator.register(Array("another challenge".utf8))
        #expect(throws: PasskeyRefusal.wrongChallenge) {
            try Registration(clientData: client, attestation: attestation, challenge: challenge, party: party)
        }
    }

    @Test func `a signature counts for one key, one message and one account`() throws {
        let authenticator = TestAuthenticator.es256()
        let registration = try register(authenticator)
        let assertion = try authenticator.sign(challenge)
        let stranger = try register(.es256())
        #expect(throws: PasskeyRefusal.wrongSignature) { try verify(assertion, by: stranger) }
        #expect(throws: PasskeyRefusal.otherPerson) {
            try verify(assertion, by: registration, handle: "another")
        }
        let twisted = Assertion(
            credentialID: assertion.credentialID, clientData: assertion.clientData,
            authenticatorData: assertion.authenticatorData.dropLast() + [9], signature: assertion.signature,
            userHandle: nil)
        #expect(throws: PasskeyRefusal.wrongSignature) { try verify(twisted, by: registration) }
        let unsigned = Assertion(
            credentialID: assertion.credentialID, clientData: assertion.clientData,
            authenticatorData: assertion.authenticatorData, signature: [], userHandle: nil)
        #expect(throws: PasskeyRefusal.wrongSignature) { try verify(unsigned, by: registration) }
    }

    @Test(arguments: [(0, 0, true), (0, 1, true), (5, 6, true), (5, 5, false), (5, 4, false), (5, 0, false)])
    func `a counter goes up, or was never there`(before: UInt32, now: UInt32, isGood: Bool) throws {
        var authenticator = TestAuthenticator.es256()
        let registration = try register(authenticator)
        authenticator.counter = now
        let assertion = try authenticator.sign(challenge)
        if isGood {
            #expect(try verify(assertion, by: registration, counter: before).counter == now)
        } else {
            #expect(throws: PasskeyRefusal.counterWentBack) {
                try verify(assertion, by: registration, counter: before)
            }
        }
    }

    @Test func `a second factor may do without a PIN, a sign-in alone may not`() throws {
        var authenticator = TestAuthenticator.es256()
        let registration = try register(authenticator)
        authenticator.flags = 1
        let assertion = try authenticator.sign(challenge)
        #expect(try !verify(assertion, by: registration, mustVerifyUser: false).isUserVerified)
        #expect(throws: PasskeyRefusal.notVerified) { try verify(assertion, by: registration) }
    }

    @Test func `whether a key can be copied never changes`() throws {
        var authenticator = TestAuthenticator.es256()
        let registration = try register(authenticator)
        authenticator.flags = 1 | 4 | 8
        #expect(throws: PasskeyRefusal.inconsistent) {
            try verify(authenticator.sign(challenge), by: registration)
        }
    }

    @Test func `extensions are passed over, and a key has no place in an assertion`() throws {
        var authenticator = TestAuthenticator.es256()
        authenticator.extensions = CBOR.map([.text("credProtect"): CBOR(2)]).encoded
        let registration = try register(authenticator)
        #expect(try verify(authenticator.sign(challenge), by: registration).counter == 1)
        #expect(throws: PasskeyRefusal.inconsistent) {
            try verify(authenticator.sign(challenge, withKey: true), by: registration)
        }
    }

    @Test func `an attestation that nobody asked for is refused`() throws {
        var authenticator = TestAuthenticator.es256()
        authenticator.format = "packed"
        #expect(throws: PasskeyRefusal.attestation) { try register(authenticator) }
        authenticator.format = "none"
        authenticator.statement = .map([.text("sig"): .bytes([1])])
        #expect(throws: PasskeyRefusal.attestation) { try register(authenticator) }
    }

    @Test func `keys of another kind, off the curve or with more to say are refused`() throws {
        let good = TestAuthenticator.es256()
        guard case .map(let entries) = good.cose else { return }
        let off = entries.merging([CBOR(-3): .bytes([UInt8](repeating: 1, count: 32))]) { $1 }
        let short = entries.merging([CBOR(-2): .bytes([1])]) { $1 }
        let other = entries.merging([CBOR(3): CBOR(-257)]) { $1 }
        let more = entries.merging([CBOR(4): .array([CBOR(2)])]) { $1 }
        for key in [off, short, other, more, [:]] {
            #expect(throws: PasskeyRefusal.unsupportedKey) { try register(good, cose: .map(key)) }
        }
        #expect(throws: PasskeyRefusal.malformed) { try register(good, cose: CBOR(1)) }
        #expect(CredentialKey(stored: [3] + [UInt8](repeating: 0, count: 32)) == nil)
    }

    @Test(
        arguments: [
            ("https://entente.example", "entente.example"), ("https://entente.example/", "entente.example"),
            ("https://a.entente.example:8443", "a.entente.example"), ("http://localhost:8080", "localhost"),
            ("https://localhost", "localhost"), ("http://localhost", "localhost"),
            ("http://entente.example", nil), ("https://127.0.0.1", nil), ("http://127.0.0.1:8080", nil),
            ("https://[::1]", nil), ("https://Entente.example", nil), ("https://entente", nil),
            ("https://entente.example:443", nil), ("https://entente.example/path", nil),
            ("entente.example", nil),
            ("https://", nil), ("https://-a.example", nil), ("https://a..example", nil),
            ("https://a.example:0", nil), ("https://a.example:08", nil), ("https://a@b.example", nil),
            ("", nil),
        ] as [(String, String?)])
    func `a site has a domain and https, or is this machine`(origin: String, id: String?) {
        #expect(RelyingParty(origin: origin)?.id == id)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `no mutation of a good answer is accepted or traps`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let authenticator = seed.isMultiple(of: 2) ? TestAuthenticator.es256() : .edDSA()
        let registration = try register(authenticator)
        let (client, attestation) = try authenticator.register(challenge)
        let assertion = try authenticator.sign(challenge)
        for _ in 0..<300 {
            let mutated = attestation.mutated(using: &random)
            // No one signs an attestation, so one that still parses is another key or another id, never a trap.
            _ = try? Registration(
                clientData: client, attestation: mutated, challenge: challenge, party: party)
            for field in 0..<3 {
                let parts = [assertion.clientData, assertion.authenticatorData, assertion.signature]
                let changed = parts.enumerated().map { $0 == field ? $1.mutated(using: &random) : $1 }
                guard changed != parts else { continue }
                let forged = Assertion(
                    credentialID: assertion.credentialID, clientData: changed[0],
                    authenticatorData: changed[1],
                    signature: changed[2], userHandle: assertion.userHandle)
                #expect(throws: PasskeyRefusal.self) { try verify(forged, by: registration) }
            }
        }
    }
}
