// SPDX-License-Identifier: Apache-2.0
import Record
import Testing

@Suite struct SignedNoteTests {
    static func key(_ name: String = "log.example/entente", seed: UInt8 = 7) throws -> SigningKey {
        try SigningKey(name: KeyName(name), seed: [UInt8](repeating: seed, count: 32))
    }

    @Test func `a key is read back from its text forms`() throws {
        let key = try Self.key()
        #expect(try SigningKey(key.text).verificationKey == key.verificationKey)
        #expect(try VerificationKey(key.verificationKey.text) == key.verificationKey)
        let fresh = try SigningKey(name: KeyName("n"))
        #expect(try SigningKey(fresh.text).text == fresh.text)
    }

    /// The key of RFC 8032, section 7.1, test 1.
    @Test func `the public key is the one RFC 8032 gives for the seed`() throws {
        let seed: [UInt8] = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
            0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
        ]
        let key = try SigningKey(name: KeyName("rfc8032"), seed: seed).verificationKey
        #expect(
            Hash(bytes: key.bytes)?.hex == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        )
    }

    @Test(arguments: [
        "", "name", "name+00000000", "name+00000000+", "name+00000000+AQ==", "na me+00000000+AQ==", "++",
    ])
    func `another text is no key`(text: String) {
        #expect(throws: RecordError.self) { try VerificationKey(text) }
        #expect(throws: RecordError.self) { try SigningKey("PRIVATE+KEY+" + text) }
    }

    @Test func `a key with another key's id is refused`() throws {
        let parts = try Self.key().verificationKey.text.split(separator: "+", maxSplits: 2)
        #expect(throws: RecordError.self) { try VerificationKey("\(parts[0])+00000000+\(parts[2])") }
    }

    @Test func `a signed note verifies and is read back as it was written`() throws {
        let key = try Self.key()
        let note = try SignedNote(text: "three lines\n\nof text\n", signedBy: key)
        let read = try SignedNote(bytes: note.encoded.utf8)
        #expect(read == note)
        #expect(read.encoded == note.encoded)
        try read.verify(by: key.verificationKey)
    }

    @Test func `a note is signed only by the key that signed it`() throws {
        let note = try SignedNote(text: "text\n", signedBy: Self.key())
        let sameName = try Self.key(seed: 8).verificationKey
        #expect(throws: RecordError.notSigned(by: "log.example/entente")) { try note.verify(by: sameName) }
        let otherName = try Self.key("log.example/other").verificationKey
        #expect(throws: RecordError.notSigned(by: "log.example/other")) { try note.verify(by: otherName) }
    }

    @Test func `signatures of unknown keys are ignored`() throws {
        let own = try SignedNote(text: "text\n", signedBy: Self.key())
        let foreign = try SignedNote(text: "text\n", signedBy: Self.key("witness.example", seed: 9))
        let line = try #require(foreign.encoded.split(separator: "\n").last)
        let note = try SignedNote(bytes: (own.encoded + line + "\n").utf8)
        #expect(note.signatures.count == 2)
        try note.verify(by: Self.key().verificationKey)
    }

    @Test func `a changed text is refused`() throws {
        let key = try Self.key()
        let encoded = try SignedNote(text: "text\n", signedBy: key).encoded
        let note = try SignedNote(bytes: encoded.replacing("text", with: "test").utf8)
        #expect(throws: RecordError.falseSignature(by: "log.example/entente")) {
            try note.verify(by: key.verificationKey)
        }
    }

    @Test(arguments: [
        "", "\n", "\n\n", "text", "text\n", "text\n\n", "text\n\nno signature\n", "text\n\n— name AAAAAA==",
        "text\n\n— name AAAAAA==\n", "text\n\n- name AAAAAAA=\n", "te\txt\n\n— name AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n", "text\n\n—  AAAAAAA=\n", "text\n\n— name AAAAAAA= \n",
        "text\r\n\r\n— name AAAAAAA=\r\n", "text\n\n— na\u{a0}me AAAAAAA=\n",
    ])
    func `another form is no note`(text: String) {
        #expect(throws: RecordError.self) { try SignedNote(bytes: text.utf8) }
    }

    @Test func `bytes that are not UTF-8 are no note`() {
        let bytes = [0xff] + Array("\n\n— name AAAAAAA=\n".utf8)
        #expect(throws: RecordError.malformed(.note, "not valid UTF-8")) { try SignedNote(bytes: bytes) }
    }

    @Test(arguments: [16, 64])
    func `up to 64 signatures are read`(count: Int) throws {
        let lines = String(repeating: "— name AAAAAAA=\n", count: count)
        #expect(try SignedNote(bytes: ("text\n\n" + lines).utf8).signatures.count == count)
        let tooMany = String(repeating: "— name AAAAAAA=\n", count: 65)
        #expect(throws: RecordError.self) { try SignedNote(bytes: ("text\n\n" + tooMany).utf8) }
    }
}
