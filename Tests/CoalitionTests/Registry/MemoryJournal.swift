// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record

@testable import Coalition

/// A journal in memory that can be held in mid-commit and made to fail, to show what the registry does then.
actor MemoryJournal: Journal {
    struct Broken: Error, Equatable {}

    /// What happens to the next commits, in order; after these they succeed.
    enum Fate { case succeed, fail, failAfterWriting }

    private(set) var stored: [StoredEntry] = []
    private(set) var commits: [Int] = []
    private var fates: [Fate] = []
    private var isHeld = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var observers: [CheckedContinuation<Void, Never>] = []
    private let key: SigningKey

    nonisolated let verificationKey: VerificationKey

    init(_ acts: [Act] = []) throws {
        let key = try SigningKey(name: KeyName("log.example"))
        self.key = key
        verificationKey = key.verificationKey
        stored = try acts.map { act in
            StoredEntry(index: act.index, at: act.at, payload: try act.payload(using: Act.encoder()))
        }
    }

    func decide(_ fates: Fate...) { self.fates = fates }

    /// From now on commits begin but do not end.
    func hold() { isHeld = true }

    /// Waits until a commit is being held.
    func waitUntilHolding() async {
        if held.isEmpty { await withCheckedContinuation { observers.append($0) } }
    }

    func release() {
        isHeld = false
        for continuation in held { continuation.resume() }
        held = []
    }

    var size: Int { stored.count }

    var head: SignedNote {
        get throws {
            let leaves = stored.map { Hash.leaf($0.payload ?? Data()) }
            let tree = MerkleTree(leaves: leaves)
            return try Checkpoint(origin: "log.example", size: tree.size, root: tree.root).signed(by: key)
        }
    }

    func append(_ entries: [JournalEntry]) async throws -> Int {
        if isHeld {
            await withCheckedContinuation { continuation in
                held.append(continuation)
                for observer in observers { observer.resume() }
                observers = []
            }
        }
        let fate = fates.isEmpty ? .succeed : fates.removeFirst()
        if fate == .fail { throw Broken() }
        for entry in entries {
            stored.append(StoredEntry(index: stored.count, at: entry.at, payload: entry.payload))
        }
        commits.append(entries.count)
        if fate == .failAfterWriting { throw Broken() }
        return stored.count
    }

    func entries(_ range: Range<Int>) -> [StoredEntry] { Array(stored[range]) }
    func entries(at positions: Set<Int>) -> [StoredEntry] { positions.sorted().map { stored[$0] } }

    func erase(_ index: Int) {
        stored[index] = StoredEntry(index: index, at: stored[index].at, payload: nil)
    }

    func proof(of index: Int) throws -> ActProof { throw Broken() }

    func consistencyProof(from size: Int) throws -> ConsistencyProof { throw Broken() }
}
