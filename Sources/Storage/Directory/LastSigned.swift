// SPDX-License-Identifier: Apache-2.0
import Dispatch
import FoundationEssentials
import Record
import Synchronization

/// The newest checkpoint that was signed, in a file apart from the database and synchronised on its own.
///
/// A database put back from an older copy would sign other entries at sizes already signed for. It is found out
/// because this file knows a larger size. Two slots are written in turn, so that a torn write leaves the other.
///
/// Nobody waits for the file to be synchronised: it is written before a commit is acknowledged, so that no crash of
/// the process loses it, and synchronised at once beside the next. A power cut within that blink leaves the file one
/// commit behind a database that lost nothing, and that is a state in which a node starts.
final class LastSigned: Sendable {
    private static let slotSize = 2048
    private let file: SystemFile
    private let queue = DispatchQueue(label: "entente.last-signed")
    private let state = Mutex(State())

    fileprivate struct State {
        var nextSlot = 0
        var isSynchronizing = false
        /// Written, but not yet asked to be synchronised.
        var isDirty = false
        var failure: (any Error)?
    }

    /// Opens the file for writing, creating it where `creating`.
    init(path: String, creating: Bool = false) throws {
        file = try SystemFile(path, creating ? .creating : .writing)
    }

    /// Makes `note` the newest. Throws also where an earlier one could not be synchronised.
    func write(_ note: SignedNote) throws {
        let bytes = Array(note.encoded.utf8)
        guard bytes.count < Self.slotSize else { throw StorageError.system("the log's name is too long") }
        let padding = [UInt8](repeating: 0, count: Self.slotSize - bytes.count)
        let starts = try state.withLock { state in
            if let failure = state.failure { throw failure }
            try file.write(bytes + padding, at: state.nextSlot * Self.slotSize)
            state.nextSlot = 1 - state.nextSlot
            state.isDirty = true
            defer { state.isSynchronizing = true }
            return !state.isSynchronizing
        }
        if starts { queue.async { self.synchronizeWhatIsWritten() } }
    }

    /// Returns once all that was written is on disk.
    func synchronize() throws {
        try queue.sync {
            if let failure = state.withLock(\.failure) { throw failure }
            try file.synchronize()
        }
    }

    private func synchronizeWhatIsWritten() {
        while state.withLock({ $0.beginSynchronizing() }) {
            do {
                try file.synchronize()
            } catch {
                state.withLock { $0.failure = error }
            }
        }
    }

    /// The newest checkpoint in the file at `path` that bears the key's signature.
    static func read(path: String, verifier: Verifier) throws -> Checkpoint {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StorageError.noLastSigned(path)
        }
        let bytes = [UInt8](data)
        let slots = stride(from: 0, to: bytes.count, by: slotSize).compactMap { start in
            try? verifier.checkpoint(bytes: bytes[start...].prefix(slotSize).prefix { $0 != 0 })
        }
        guard let newest = slots.max(by: { $0.size < $1.size }) else {
            throw StorageError.damaged("`\(path)` holds no checkpoint signed by `\(verifier.origin)`")
        }
        return newest
    }

    /// Refuses data that ends before, or differs from, what was signed for. `root` gives the root at a size.
    static func compare(_ signed: Checkpoint, size: Int, root: (Int) -> Hash) throws {
        guard signed.size <= size else { throw StorageError.olderCopy(found: size, signed: signed.size) }
        guard root(signed.size) == signed.root else { throw StorageError.forked(at: signed.size) }
    }
}

extension LastSigned.State {
    /// Whether there is something to synchronise; if not, nobody is doing so any more.
    fileprivate mutating func beginSynchronizing() -> Bool {
        isSynchronizing = isDirty && failure == nil
        isDirty = false
        return isSynchronizing
    }
}
