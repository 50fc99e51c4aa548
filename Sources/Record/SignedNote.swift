// SPDX-License-Identifier: Apache-2.0

/// A text with signatures over it (C2SP signed-note). What it says counts only after `verify`.
package struct SignedNote: Sendable, Hashable {
    /// One signature line. Lines of unknown keys are kept and ignored.
    package struct Signature: Sendable, Hashable {
        package let name: KeyName
        package let keyID: UInt32
        package let bytes: [UInt8]
    }

    /// Notes beyond these are refused before any work is done on them.
    static let byteLimit = 1 << 20
    static let signatureLimit = 64

    /// The text, with its final newline.
    package let text: String
    package let signatures: [Signature]

    /// Signs `text`, which ends in a newline and holds no other control character.
    package init(text: String, signedBy key: SigningKey) throws {
        try Self.checkText(text)
        self.text = text
        let bytes = try key.signature(over: text)
        signatures = [
            Signature(name: key.verificationKey.name, keyID: key.verificationKey.id, bytes: bytes)
        ]
    }

    /// Reads a note of exactly the specified form.
    package init(bytes: some Collection<UInt8>) throws(RecordError) {
        guard bytes.count <= Self.byteLimit else { throw .malformed(.note, "longer than 1 MiB") }
        guard let whole = String(validating: bytes, as: UTF8.self) else {
            throw .malformed(.note, "not valid UTF-8")
        }
        let characters = Array(whole.utf8)
        guard let end = Self.endOfText(characters) else {
            throw .malformed(.note, "no empty line before the signatures")
        }
        let text = String(decoding: characters[..<end], as: UTF8.self)
        try Self.checkText(text)
        self.text = text
        let lines = characters[(end + 1)...].split(
            separator: UInt8(ascii: "\n"),
            omittingEmptySubsequences: false
        )
        guard lines.count >= 2, lines.last?.isEmpty == true else {
            throw .malformed(.note, "the last signature does not end its line")
        }
        guard lines.count - 1 <= Self.signatureLimit else { throw .malformed(.note, "too many signatures") }
        var signatures: [Signature] = []
        for line in lines.dropLast() { try signatures.append(Self.signature(line)) }
        self.signatures = signatures
    }

    /// The whole note, as it is stored and sent.
    package var encoded: String {
        signatures.reduce(into: text + "\n") { note, signature in
            let id = stride(from: 24, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: signature.keyID >> UInt32($0))
            }
            note += "— \(signature.name) \(Base64.encode(id + signature.bytes))\n"
        }
    }

    /// Succeeds where `key` signed the text. A false signature under the key's name and id refuses the note.
    package func verify(by key: VerificationKey) throws(RecordError) {
        let own = signatures.filter { $0.name == key.name && $0.keyID == key.id }
        guard !own.isEmpty else { throw .notSigned(by: key.name.description) }
        guard own.allSatisfy({ key.accepts($0.bytes, over: text) }) else {
            throw .falseSignature(by: key.name.description)
        }
    }

    /// Where the text ends: after its newline, before the last empty line.
    private static func endOfText(_ characters: [UInt8]) -> Int? {
        let newline = UInt8(ascii: "\n")
        guard characters.count >= 2 else { return nil }
        let last = (1..<characters.count).last { characters[$0] == newline && characters[$0 - 1] == newline }
        return last
    }

    private static func checkText(_ text: String) throws(RecordError) {
        guard text.utf8.last == UInt8(ascii: "\n") else {
            throw .malformed(.note, "text without final newline")
        }
        guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") }) else {
            throw .malformed(.note, "control character")
        }
    }

    private static func signature(_ line: ArraySlice<UInt8>) throws(RecordError) -> Signature {
        let parts = String(decoding: line, as: UTF8.self).split(
            separator: " ",
            omittingEmptySubsequences: false
        )
        guard parts.count == 3, parts[0] == "—" else { throw .malformed(.note, "not a signature line") }
        guard let encoded = Base64.decode(parts[2]), encoded.count > 4 else {
            throw .malformed(.note, "signature not in base64")
        }
        let id = encoded.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return try Signature(name: KeyName(parts[1]), keyID: id, bytes: Array(encoded.dropFirst(4)))
    }
}
