// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Synchronization

/// A program that is run for one answer: bytes in, bytes out, within limits of time, memory and size.
///
/// The shell sets the limits and then becomes the program, so that no second process is left when it is ended.
struct ChildProcess: Sendable {
    struct Limits: Sendable {
        var seconds = 30
        /// Address space, in KiB.
        var memory = 2_097_152
        var outputBytes = 48_000_000
    }

    enum Failure: Error, Equatable {
        case cannotStart(String)
        case timedOut
        case tooLarge
        /// It ended without success, and the beginning of what it said about it.
        case failed(String)
    }

    let command: [String]
    var limits = Limits()

    /// Waits on threads of its own, never on those that serve requests.
    func run(_ input: [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(with: Result { try answer(to: input) })
            }
        }
    }

    private func answer(to input: [UInt8]) throws -> [UInt8] {
        // A program that ends before it has read everything must not end this one with it.
        signal(SIGPIPE, SIG_IGN)
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        let program = try Spawned(
            [
                "/bin/sh", "-c",
                "ulimit -v \(limits.memory) && ulimit -t \(limits.seconds) && ulimit -c 0 && exec \"$@\"",
                "sh",
            ] + command,
            environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1"],
            streams: .init(
                input: standardInput.fileHandleForReading.fileDescriptor,
                output: output.fileHandleForWriting.fileDescriptor,
                errors: errors.fileHandleForWriting.fileDescriptor))
        // The program has its own; as long as these are open, its streams do not end.
        try standardInput.fileHandleForReading.close()
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        let end = End(program)
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + .seconds(limits.seconds))
        timer.setEventHandler { end.now(.timedOut) }
        timer.resume()
        defer { timer.cancel() }
        let said = Said()
        let readers = DispatchGroup()
        DispatchQueue.global().async(group: readers) { said.read(errors.fileHandleForReading) }
        DispatchQueue.global().async(group: readers) {
            try? standardInput.fileHandleForWriting.write(contentsOf: Data(input))
            try? standardInput.fileHandleForWriting.close()
        }
        let bytes = read(output.fileHandleForReading, end)
        let code = program.wait()
        readers.wait()
        if let reason = end.reason { throw reason }
        guard code == 0 else { throw Failure.failed(said.text) }
        return bytes
    }

    private func read(_ handle: FileHandle, _ end: End) -> [UInt8] {
        var bytes: [UInt8] = []
        while case let part = handle.availableData, !part.isEmpty {
            bytes += part
            if bytes.count > limits.outputBytes {
                end.now(.tooLarge)
                return []
            }
        }
        return bytes
    }

    /// Ends the program early, and remembers why.
    private final class End: Sendable {
        private let program: Spawned
        private let cause = Mutex<Failure?>(nil)

        init(_ program: Spawned) { self.program = program }

        var reason: Failure? { cause.withLock { $0 } }

        func now(_ failure: Failure) {
            cause.withLock { if program.end() { $0 = $0 ?? failure } }
        }
    }

    /// The beginning of what the program says of its failure; the rest is read and dropped.
    private final class Said: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

        func read(_ handle: FileHandle) {
            while case let part = handle.availableData, !part.isEmpty {
                bytes.withLock { $0 = Array(($0 + part).prefix(4000)) }
            }
        }
    }
}
