// SPDX-License-Identifier: Apache-2.0
package import FoundationEssentials
package import Record

/// What a journal makes durable: the bytes of one act, and when it was admitted. It knows bytes, never acts.
package struct JournalEntry: Sendable, Hashable {
    package let payload: Data
    package let at: Instant

    package init(payload: Data, at: Instant) {
        self.payload = payload
        self.at = at
    }
}

/// One entry as a journal gives it back.
package struct StoredEntry: Sendable, Hashable {
    /// Its position on the record, from 0.
    package let index: Int
    package let at: Instant
    /// Nil where the payload was destroyed.
    package let payload: Data?

    package init(index: Int, at: Instant, payload: Data?) {
        self.index = index
        self.at = at
        self.payload = payload
    }
}

/// Where the record is kept: a durable, provable sequence of payloads with one writer.
package protocol Journal: Sendable {
    /// The public key of the log, for everyone who wants to verify it.
    var verificationKey: VerificationKey { get }

    /// The newest checkpoint, durable and signed, with the number of entries and their root.
    var head: SignedNote { get async throws }

    /// How many entries there are.
    var size: Int { get async }

    /// Appends the entries in one transaction, in order, and returns the number of entries after them.
    ///
    /// On return they are on disk, signed for, and cannot be lost. Where it throws, none of them counts as appended:
    /// a journal that cannot tell, because the disk failed while it wrote, refuses everything from then on.
    func append(_ entries: [JournalEntry]) async throws -> Int

    /// The entries at these positions, in order. The range must lie within the journal.
    func entries(_ range: Range<Int>) async throws -> [StoredEntry]

    /// The entries at these positions, in the order of the journal. All of them must lie within it.
    func entries(at positions: Set<Int>) async throws -> [StoredEntry]

    /// Destroys payload and salt of one entry. Its leaf stays, and with it every proof.
    func erase(_ index: Int) async throws

    /// Proof that one entry is on the record under the newest checkpoint, with its payload unless erased.
    func proof(of index: Int) async throws -> ActProof

    /// Proof that the record as it is now extends what it was at `size`, at least 1.
    func consistencyProof(from size: Int) async throws -> ConsistencyProof
}
