// SPDX-License-Identifier: Apache-2.0
import Record
import Testing

@Suite struct CheckpointTests {
    private static let root = Hash.of([1]).base64

    @Test func `a checkpoint is origin, size and root, a line each`() throws {
        let checkpoint = Checkpoint(origin: "log.example", size: 3, root: Hash.of([1]))
        #expect(checkpoint.text == "log.example\n3\n\(Self.root)\n")
        #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
    }

    @Test func `extension lines are kept`() throws {
        let checkpoint = try Checkpoint(text: "log\n3\n\(Self.root)\nmore\n")
        #expect(checkpoint.extensions == ["more"])
        #expect(checkpoint.text == "log\n3\n\(Self.root)\nmore\n")
    }

    @Test(arguments: [
        "", "\n", "log\n3\n", "log\n3\n\(root)", "\n3\n\(root)\n", "log\n03\n\(root)\n", "log\n-3\n\(root)\n",
        "log\n+3\n\(root)\n", "log\n3 \n\(root)\n", "log\n٣\n\(root)\n",
        "log\n99999999999999999999\n\(root)\n",
        "log\n3\nAAAA\n", "log\n3\n\(root)\n\nmore\n", "log\n0\n\(root)\n",
    ])
    func `another form is no checkpoint`(text: String) {
        #expect(throws: RecordError.self) { try Checkpoint(text: text) }
    }

    @Test func `a verifier accepts its own log and no other`() throws {
        let key = try SignedNoteTests.key("log.example")
        let own = Checkpoint(origin: "log.example", size: 0, root: MerkleTree.emptyRoot)
        let verifier = Verifier(key: key.verificationKey)
        #expect(try verifier.checkpoint(own.signed(by: key)) == own)
        let other = Checkpoint(origin: "other.example", size: 0, root: MerkleTree.emptyRoot)
        #expect(throws: RecordError.otherLog(expected: "log.example", found: "other.example")) {
            try verifier.checkpoint(other.signed(by: key))
        }
    }

    @Test func `a verifier knows whether one checkpoint extends another`() throws {
        let tree = MerkleTreeTests.tree
        let checkpoint = { Checkpoint(origin: "log", size: $0, root: tree.root(at: $0)) }
        let verifier = Verifier(key: try SignedNoteTests.key("log").verificationKey)
        let proof = tree.consistencyProof(from: 5, to: 9)
        try verifier.verify(proof, from: checkpoint(5), to: checkpoint(9))
        #expect(throws: RecordError.notConsistent(from: 4, to: 9)) {
            try verifier.verify(proof, from: checkpoint(4), to: checkpoint(9))
        }
        let fromEmpty = ConsistencyProof(earlier: 0, later: 9, hashes: [])
        try verifier.verify(fromEmpty, from: checkpoint(0), to: checkpoint(9))
    }
}
