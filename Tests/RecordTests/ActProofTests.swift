// SPDX-License-Identifier: Apache-2.0
import Record
import Seeding
import Testing

/// A small log in memory with real leaves, salts and signatures.
struct SampleLog {
    let key: SigningKey
    let leaves: [Leaf]
    let openings: [ActProof.Opening]
    let tree: MerkleTree

    init(size: Int, seed: UInt64 = 1) throws {
        var generator = SeededGenerator(seed: seed)
        key = try SignedNoteTests.key("log.example")
        openings = (0..<size).map { index in
            ActProof.Opening(
                salt: Salt.random(index.isMultiple(of: 2) ? .short : .long, using: &generator),
                payload: generator.bytes(20 + index)
            )
        }
        leaves = openings.enumerated().map { index, opening in
            let commitment = Commitment(to: opening.payload, salt: opening.salt)
            return Leaf(milliseconds: Int64(index), commitment: commitment)
        }
        tree = MerkleTree(leaves: leaves.map(\.hash))
    }

    func note() throws -> SignedNote {
        try Checkpoint(origin: "log.example", size: tree.size, root: tree.root).signed(by: key)
    }

    func proof(of index: Int, opened: Bool = true) throws -> ActProof {
        ActProof(
            leaf: leaves[index],
            opening: opened ? openings[index] : nil,
            inclusion: tree.inclusionProof(of: index, in: tree.size),
            note: try note()
        )
    }
}

@Suite struct ActProofTests {
    @Test(arguments: [1, 2, 5, 16, 23])
    func `the proof of every act is read back and verifies`(size: Int) throws {
        let log = try SampleLog(size: size)
        let verifier = Verifier(key: log.key.verificationKey)
        for index in 0..<size {
            let proof = try log.proof(of: index)
            #expect(try ActProof(text: proof.text) == proof)
            #expect(try verifier.verify(proof).size == size)
        }
    }

    @Test func `an act is proven without its payload`() throws {
        let log = try SampleLog(size: 9)
        let proof = try ActProof(text: log.proof(of: 4, opened: false).text)
        #expect(proof.opening == nil)
        try Verifier(key: log.key.verificationKey).verify(proof)
    }

    @Test func `another payload is refused`() throws {
        let log = try SampleLog(size: 9)
        let proof = ActProof(
            leaf: log.leaves[4],
            opening: log.openings[5],
            inclusion: log.tree.inclusionProof(of: 4, in: 9),
            note: try log.note()
        )
        #expect(throws: RecordError.notCommitted(index: 4)) {
            try Verifier(key: log.key.verificationKey).verify(proof)
        }
    }

    @Test func `another leaf is refused`() throws {
        let log = try SampleLog(size: 9)
        let proof = ActProof(
            leaf: log.leaves[5],
            opening: nil,
            inclusion: log.tree.inclusionProof(of: 4, in: 9),
            note: try log.note()
        )
        #expect(throws: RecordError.notIncluded(index: 4, size: 9)) {
            try Verifier(key: log.key.verificationKey).verify(proof)
        }
    }

    @Test func `a document with any bit flipped is refused or says the same`() throws {
        let log = try SampleLog(size: 3)
        let proof = try log.proof(of: 1)
        let document = Array(proof.text.utf8)
        let verifier = Verifier(key: log.key.verificationKey)
        for bit in 0..<document.count * 8 {
            var flipped = document
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let text = String(validating: flipped, as: UTF8.self) else { continue }
            #expect(throws: RecordError.self, "bit \(bit)") { try verifier.verify(ActProof(text: text)) }
        }
    }

    @Test func `a tiled log verifies, and each of its files is needed`() throws {
        let log = try SampleLog(size: 300)
        var files = ["checkpoint": Array(try log.note().encoded.utf8)]
        for tile in TilePath.covering(300) {
            files[tile.path] =
                switch tile.content {
                case .entries: EntryBundle.encode(log.leaves[tile.items].map(\.bytes))
                case .hashes(let level): HashTile.encode(log.tree.hashes(level: 8 * level, tile.items))
                }
        }
        let verifier = Verifier(key: log.key.verificationKey)
        #expect(try TiledLog(verifier: verifier) { files[$0] }.verify().size == 300)
        for path in files.keys {
            var without = files
            without[path] = nil
            #expect(throws: RecordError.missing(path)) {
                try TiledLog(verifier: verifier) { without[$0] }.verify()
            }
            var flipped = files
            flipped[path]?[3] ^= 0x10
            #expect(throws: RecordError.self, "\(path)") {
                try TiledLog(verifier: verifier) { flipped[$0] }.verify()
            }
        }
    }
}
