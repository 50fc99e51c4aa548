// SPDX-License-Identifier: Apache-2.0
import Record
import Seeding
import Testing

/// Random edits of valid input: a parser may refuse, and may accept only what it would write itself.
@Suite struct ParserFuzzTests {
    static let rounds = 3000

    @Test(arguments: UInt64(1)...4)
    func `no edit of a leaf traps`(seed: UInt64) throws {
        let valid = try SampleLog(size: 1).leaves[0].bytes
        try fuzz(valid, seed: seed) { bytes in try Leaf(bytes: bytes).bytes == bytes }
    }

    @Test(arguments: UInt64(1)...4)
    func `no edit of a note traps`(seed: UInt64) throws {
        let valid = Array(try SampleLog(size: 3).note().encoded.utf8)
        try fuzz(valid, seed: seed) { bytes in
            let note = try SignedNote(bytes: bytes)
            _ = try? Checkpoint(text: note.text)
            return note.encoded.utf8.elementsEqual(bytes)
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `no edit of a checkpoint traps`(seed: UInt64) throws {
        let valid = Array(Checkpoint(origin: "log.example", size: 12, root: Hash.of([1])).text.utf8)
        try fuzz(valid, seed: seed) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return try Checkpoint(text: text).text == text
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `no edit of a key traps`(seed: UInt64) throws {
        let key = try SignedNoteTests.key()
        try fuzz(Array(key.verificationKey.text.utf8), seed: seed) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return try VerificationKey(text).text == text
        }
        try fuzz(Array(key.text.utf8), seed: seed) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return try SigningKey(text).text == text
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `no edit of a path, a bundle or a tile traps`(seed: UInt64) throws {
        try fuzz(Array("tile/3/x001/x234/067.p/12".utf8), seed: seed) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return try TilePath(text).path == text
        }
        try fuzz(EntryBundle.encode([[1, 2], [], [3]]), seed: seed) { bytes in
            EntryBundle.encode(try EntryBundle.decode(bytes, width: 3)) == bytes
        }
        try fuzz(HashTile.encode(MerkleTreeTests.leaves.prefix(2)), seed: seed) { bytes in
            HashTile.encode(try HashTile.decode(bytes, width: 2)) == bytes
        }
    }

    @Test(arguments: UInt64(1)...4)
    func `no edit of a proof traps, and none that changes it verifies`(seed: UInt64) throws {
        let log = try SampleLog(size: 5)
        let valid = try log.proof(of: 2)
        let verifier = Verifier(key: log.key.verificationKey)
        try fuzz(Array(valid.text.utf8), seed: seed) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let proof = try ActProof(text: text)
            if (try? verifier.verify(proof)) != nil {
                #expect(proof.leaf == valid.leaf && proof.index == valid.index)
                #expect(proof.opening == valid.opening || proof.opening == nil)
            }
            return proof.text == text
        }
    }

    /// Runs `parse` on edits of `valid`; it throws, or tells whether what it read is written the same way.
    private func fuzz(_ valid: [UInt8], seed: UInt64, parse: ([UInt8]) throws -> Bool) throws {
        #expect(try parse(valid))
        var generator = SeededGenerator(seed: seed)
        var refused = 0
        for _ in 0..<Self.rounds {
            let edited = generator.mutated(valid)
            do {
                let same = try parse(edited)
                #expect(same, "seed \(seed): \(edited)")
            } catch is RecordError {
                refused += 1
            }
        }
        #expect(refused > 0)
    }
}
