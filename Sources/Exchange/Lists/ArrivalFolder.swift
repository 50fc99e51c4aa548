// SPDX-License-Identifier: Apache-2.0
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder for files that have arrived and are not kept yet. It goes with the last reference to it or, where its process
/// was killed, when another one clears up: as long as somebody needs it, a file in it is locked.
final class ArrivalFolder: Sendable {
    private static let prefix = "entente-arrival-"
    /// What it is called as long as nothing in it is locked.
    private static let unlocked = ".new"
    private static let lockName = "lock"

    let path: String
    private let lock: CInt

    init(in directory: URL = FileManager.default.temporaryDirectory) throws {
        let name = Self.prefix + UUID().uuidString
        path = directory.appending(path: name).path
        let fault = SourceFault("`\(path)` cannot be written")
        // Locked before it is called so: whoever clears up meanwhile finds it locked, or not at all.
        let folder = directory.appending(path: name + Self.unlocked).path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw fault }
        lock = unsafe open("\(folder)/\(Self.lockName)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0, unsafe rename(folder, path) == 0 else {
            try? FileManager.default.removeItem(atPath: folder)
            throw fault
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        // A program that is being started has a copy of the descriptor for a moment, and with it the lock.
        flock(lock, LOCK_UN)
        close(lock)
    }

    /// Removes the folders of processes that are gone. What a living one has locked stays, and so does whatever belongs
    /// to somebody else.
    static func removeLeftovers(in directory: URL = FileManager.default.temporaryDirectory) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let path = directory.appending(path: name).path
            guard isOurs(path) else { continue }
            if name.hasSuffix(unlocked) {
                if isOld(path) { try? FileManager.default.removeItem(atPath: path) }
                continue
            }
            let lock = unsafe open("\(path)/\(lockName)", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
            guard lock >= 0 else { continue }
            defer { close(lock) }
            guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// Whether it is a folder, not a link to one, of the same user.
    private static func isOurs(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
    }

    /// Locking takes no time at all; after a day nobody is about to.
    private static func isOld(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let changed = attributes?[.modificationDate] as? Date else { return false }
        return changed.timeIntervalSinceNow < -86_400
    }
}
