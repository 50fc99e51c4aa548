// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file of the operating system, closed with its last reference.
final class SystemFile: Sendable {
    let path: String
    private let descriptor: CInt

    enum Access {
        case reading, writing, creating

        fileprivate var flags: CInt {
            switch self {
            case .reading: O_RDONLY | O_CLOEXEC
            case .writing: O_RDWR | O_CLOEXEC
            case .creating: O_RDWR | O_CREAT | O_CLOEXEC
            }
        }
    }

    /// Opens a file; a new one is readable by its owner only.
    init(_ path: String, _ access: Access) throws {
        self.path = path
        descriptor = unsafe open(path, access.flags, 0o600)
        guard descriptor >= 0 else { throw SystemFile.failure(path) }
    }

    deinit {
        // A program that is being started has a copy of the descriptor for a moment, and with it the lock, unless it is given up.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Takes the exclusive lock on this file, or says that another process has it.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Takes the exclusive lock on this file, however long another process holds it.
    func waitForLock() throws {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemFile.failure(path) }
        }
    }

    func write(_ bytes: [UInt8], at offset: Int = 0) throws {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + written))
            }
            guard count > 0 else { throw SystemFile.failure(path) }
            written += count
        }
    }

    /// The bytes from an offset on, at most so many; none at the end.
    func read(_ count: Int, at offset: Int) throws -> [UInt8] {
        while true {
            var got = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                got = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
                filled = max(0, got)
            }
            if got >= 0 { return bytes }
            guard errno == EINTR else { throw SystemFile.failure(path) }
        }
    }

    /// Makes what was written durable; of the file's metadata only what is needed to read it.
    func synchronize() throws {
        #if canImport(Glibc)
            let result = fdatasync(descriptor)
        #else
            let result = fsync(descriptor)
        #endif
        guard result == 0 else { throw SystemFile.failure(path) }
    }

    func truncate(to size: Int) throws {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw SystemFile.failure(path) }
    }

    /// Puts a file or folder in the place of another: whoever looks finds the one or the other, never neither.
    static func replace(_ path: String, with other: String) throws {
        guard unsafe rename(other, path) == 0 else { throw failure(path) }
    }

    /// Makes names created or replaced in a directory durable.
    static func synchronizeDirectory(_ path: String) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// The permission bits of a file, or nil where there is none.
    static func permissions(_ path: String) -> UInt32? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return UInt32(status.st_mode) & 0o777
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private static func failure(_ path: String) -> StorageError {
        switch errno {
        case EACCES, EPERM, EROFS: .notWritable(path)
        case ENOSPC, EDQUOT: .full(path)
        case ENOENT, ENOTDIR: .noData(path)
        default: .system("`\(path)`: \(unsafe String(cString: strerror(errno)))")
        }
    }
}
