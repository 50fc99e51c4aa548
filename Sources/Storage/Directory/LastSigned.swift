// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Record

/// The newest checkpoint that was signed, in a file apart from the database and synchronised on its own.
///
/// A database put back from an older copy would sign other entries at sizes already signed for. It is found out
/// because this file knows a larger size. Two slots are written in turn, so that a torn write leaves the other.
final class LastSigned {
    private static let slotSize = 2048
    private let file: SystemFile
    private var nextSlot = 0

    /// Opens the file for writing, creating it where `creating`.
    init(path: String, creating: Bool = false) throws {
        file = try SystemFile(path, creating ? .creating : .writing)
    }

    /// Makes `note` the newest, durably.
    func write(_ note: SignedNote) throws {
        let bytes = Array(note.encoded.utf8)
        guard bytes.count < Self.slotSize else { throw StorageError.system("the log's name is too long") }
        let padding = [UInt8](repeating: 0, count: Self.slotSize - bytes.count)
        try file.write(bytes + padding, at: nextSlot * Self.slotSize)
        try file.synchronize()
        nextSlot = 1 - nextSlot
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
