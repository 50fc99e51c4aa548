// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A program that runs beside this one.
///
/// Not Foundation's `Process`: when that of Swift 6.3 starts a program on Linux it reads beyond the end of a directory's
/// entries, and now and then this ends the whole server (swift-corelibs-foundation, pull request 5472).
final class Spawned: Sendable {
    /// Descriptors that the program reads from and writes to. It gets no others.
    struct Streams {
        var input: Int32
        var output: Int32
        var errors: Int32
    }

    private let id: pid_t
    private let hasEnded = Mutex(false)

    /// - Parameter environment: "NAME=value"; nothing else is handed on.
    /// - Throws: `ChildProcess.Failure.cannotStart`
    init(_ command: [String], environment: [String], streams: Streams) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (place, descriptor) in [streams.input, streams.output, streams.errors].enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
        }
        for descriptor in Self.openDescriptors where descriptor > 2 {
            unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        var id: pid_t = 0
        let result = unsafe posix_spawn(&id, command[0], &actions, nil, arguments, variables)
        guard result == 0 else {
            throw ChildProcess.Failure.cannotStart(
                "\(command[0]): \(unsafe String(cString: strerror(result)))")
        }
        self.id = id
    }

    /// Connections, databases and keys are not for other programs.
    private static var openDescriptors: [Int32] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        return (names ?? []).compactMap { Int32($0) }
    }

    /// Ends it at once; false where it has ended already.
    func end() -> Bool {
        hasEnded.withLock { hasEnded in
            if !hasEnded { kill(id, SIGKILL) }
            return !hasEnded
        }
    }

    /// Waits for its end and gives its exit code; nil where a signal ended it.
    func wait() -> Int32? {
        // Its number stays its own until it is collected below, so that `end` never meets another program.
        var information = unsafe siginfo_t()
        while unsafe waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        hasEnded.withLock { $0 = true }
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) == -1, errno == EINTR {}
        return status & 0x7f == 0 ? status >> 8 & 0xff : nil
    }
}
