// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
import Record

/// Why a data directory cannot be opened or written. Says what, and what to do about it.
package enum StorageError: Error, Equatable {
    case noData(String)
    case alreadyThere(String)
    case notEmpty(String)
    case inUse(String)
    case notWritable(String)
    case full(String)
    case keyExposed(String)
    case accountsKeyMissing(String)
    case newer(String)
    case olderCopy(found: Int, signed: Int)
    case forked(at: Int)
    case noLastSigned(String)
    case damaged(String)
    case failed(String)
    case noSuchEntry(Int)
    case system(String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noData(let path): "no coalition in `\(path)`"
        case .alreadyThere(let path): "`\(path)` holds a coalition already"
        case .notEmpty(let path): "`\(path)` is not empty"
        case .inUse(let path): "`\(path)` is in use by another process"
        case .notWritable(let path): "`\(path)` cannot be written"
        case .full(let path): "the disk of `\(path)` is full; nothing was lost"
        case .keyExposed(let path): "the key `\(path)` can be read by others"
        case .accountsKeyMissing(let path): "`\(path)` is missing, and second factors are sealed with it"
        case .newer(let path): "`\(path)` was written by a newer version of entente"
        case .olderCopy(let found, let signed):
            "the data is an older copy: it ends at entry \(found), but \(signed) entries were signed for"
        case .forked(let size): "the data is not what was signed for at \(size) entries"
        case .noLastSigned(let path): "`\(path)` is missing, so an older copy could not be told from the data"
        case .damaged(let place): "damaged: \(place)"
        case .failed(let reason): "the disk failed: \(reason)"
        case .noSuchEntry(let index): "there is no entry \(index)"
        case .system(let reason): reason
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .noData: "create one with `entente init`, or name another directory with --data"
        case .alreadyThere, .notEmpty: "name an empty or a new directory"
        case .inUse: "stop the other process first"
        case .notWritable: "check owner and permissions of the directory, and that the disk is not read-only"
        case .full: "free some space and try again"
        case .keyExposed(let path): "run `chmod 600 \(path)`"
        case .accountsKeyMissing:
            "put the file back from a backup, or remove all second factors with `entente account reset --all`"
        case .newer: "run the newer version"
        case .olderCopy, .forked:
            "put the newest data back; signing again from an older copy would contradict what others hold"
        case .noLastSigned: "put the file back, or restore the newest backup with `entente restore`"
        case .damaged: "restore the newest backup with `entente restore`"
        case .failed: "check the disk, then start again: what was acknowledged is safe"
        case .noSuchEntry: "count from 0"
        case .system: "check the directory and the disk"
        }
    }

    /// The same failure in the words of an operator, where the database names a known one.
    static func translating(_ error: any Error, at path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return switch error.resultCode {
        case .SQLITE_FULL: full(path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: notWritable(path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: damaged("`\(path)`: \(error.message ?? "not a database")")
        case .SQLITE_BUSY, .SQLITE_LOCKED: inUse(path)
        default: failed(error.message ?? "\(error.resultCode)")
        }
    }
}
