// SPDX-License-Identifier: Apache-2.0

/// Everything needed to check one act without the log: a C2SP tlog-proof whose extra data holds the leaf and, unless
/// it was erased or is withheld, the salt and payload behind its commitment.
package struct ActProof: Sendable, Hashable {
    /// What opens a commitment.
    package struct Opening: Sendable, Hashable {
        package let salt: Salt
        package let payload: [UInt8]

        package init(salt: Salt, payload: [UInt8]) {
            self.salt = salt
            self.payload = payload
        }
    }

    package let leaf: Leaf
    /// Nil where the payload was erased or is withheld: the leaf is still proven, its content is not shown.
    package private(set) var opening: Opening?
    package let index: Int
    package let hashes: [Hash]
    package let note: SignedNote

    package init(leaf: Leaf, opening: Opening?, inclusion: InclusionProof, note: SignedNote) {
        self.leaf = leaf
        self.opening = opening
        index = inclusion.index
        hashes = inclusion.hashes
        self.note = note
    }

    /// The same with salt and payload withheld: the leaf is proven as before.
    package var sealed: ActProof {
        var proof = self
        proof.opening = nil
        return proof
    }

    /// The document, usually kept as a file `….tlog-proof`.
    package var text: String {
        let lines = [Self.header, "extra \(Base64.encode(extra))", "index \(index)"] + hashes.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + note.encoded
    }

    /// Version, leaf, length of the salt or 0, salt, payload.
    private var extra: [UInt8] {
        guard let opening else { return [Self.extraVersion] + leaf.bytes + [0] }
        return [Self.extraVersion] + leaf.bytes + [UInt8(opening.salt.bytes.count)] + opening.salt.bytes
            + opening.payload
    }

    private static let header = "c2sp.org/tlog-proof@v1"
    private static let extraVersion: UInt8 = 1
    /// A path through a tree of any size a checkpoint can state.
    private static let hashLimit = 63

    /// Reads a document of exactly this form. Nothing in it is verified yet: see `Verifier`.
    package init(text: String) throws(RecordError) {
        guard let blank = text.firstRange(of: "\n\n") else {
            throw .malformed(.proof, "no empty line before the checkpoint")
        }
        let lines = text[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines[0] == Self.header else {
            throw .malformed(.proof, "expected `\(Self.header)`, an extra line and an index line")
        }
        guard lines.count - 3 <= Self.hashLimit else { throw .malformed(.proof, "too many hashes") }
        guard lines[1].hasPrefix("extra "), let extra = Base64.decode(lines[1].dropFirst(6)) else {
            throw .malformed(.proof, "extra line")
        }
        guard lines[2].hasPrefix("index "), let index = CanonicalDecimal.parse(lines[2].dropFirst(6)) else {
            throw .malformed(.proof, "index line")
        }
        var hashes: [Hash] = []
        for line in lines.dropFirst(3) {
            guard let hash = Hash(base64: line) else { throw .malformed(.proof, "hash `\(line)`") }
            hashes.append(hash)
        }
        (leaf, opening) = try Self.parse(extra: extra)
        self.index = index
        self.hashes = hashes
        note = try SignedNote(bytes: text[blank.upperBound...].utf8)
    }

    private static func parse(extra: [UInt8]) throws(RecordError) -> (Leaf, Opening?) {
        let saltStart = Leaf.byteCount + 2
        guard extra.count >= saltStart, extra[0] == extraVersion else {
            throw .malformed(.proof, "extra data of another kind")
        }
        let leaf = try Leaf(bytes: extra[1..<saltStart - 1])
        let saltLength = Int(extra[saltStart - 1])
        if saltLength == 0 {
            guard extra.count == saltStart else { throw .malformed(.proof, "payload without salt") }
            return (leaf, nil)
        }
        guard extra.count >= saltStart + saltLength,
            let salt = Salt(bytes: extra[saltStart..<saltStart + saltLength])
        else { throw .malformed(.salt, "expected 16 or 32 bytes") }
        return (leaf, Opening(salt: salt, payload: Array(extra[(saltStart + saltLength)...])))
    }
}
