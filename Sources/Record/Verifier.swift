// SPDX-License-Identifier: Apache-2.0

/// Checks what a log says with nothing but its public key; no network, no trust in whoever handed the bytes over.
package struct Verifier: Sendable {
    package let key: VerificationKey
    /// The identity that every checkpoint must state.
    package let origin: String

    /// A verifier of the log whose origin is the name of its key, as C2SP advises.
    package init(key: VerificationKey) {
        self.key = key
        origin = key.name.description
    }

    /// The checkpoint that `note` carries, once signature and origin are verified.
    package func checkpoint(_ note: SignedNote) throws(RecordError) -> Checkpoint {
        try note.verify(by: key)
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin == origin else {
            throw .otherLog(expected: origin, found: checkpoint.origin)
        }
        return checkpoint
    }

    /// The checkpoint in these bytes of a signed note.
    package func checkpoint(bytes: some Collection<UInt8>) throws(RecordError) -> Checkpoint {
        try checkpoint(SignedNote(bytes: bytes))
    }

    /// Verifies signature, path and commitment of one act; returns the checkpoint that proves it.
    @discardableResult
    package func verify(_ proof: ActProof) throws(RecordError) -> Checkpoint {
        let checkpoint = try checkpoint(proof.note)
        let path = InclusionProof(index: proof.index, size: checkpoint.size, hashes: proof.hashes)
        guard path.holds(leaf: proof.leaf.hash, root: checkpoint.root) else {
            throw .notIncluded(index: proof.index, size: checkpoint.size)
        }
        if let opening = proof.opening {
            guard proof.leaf.commitment.holds(for: opening.payload, salt: opening.salt) else {
                throw .notCommitted(index: proof.index)
            }
        }
        return checkpoint
    }

    /// Verifies that `later` extends `earlier`; every tree extends the empty one.
    package func verify(
        _ proof: ConsistencyProof,
        from earlier: Checkpoint,
        to later: Checkpoint
    ) throws(RecordError) {
        let stated = proof.earlier == earlier.size && proof.later == later.size
        let fromEmpty = earlier.size == 0 && proof.hashes.isEmpty
        guard stated, fromEmpty || proof.holds(earlierRoot: earlier.root, laterRoot: later.root) else {
            throw .notConsistent(from: earlier.size, to: later.size)
        }
    }
}
