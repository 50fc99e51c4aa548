// SPDX-License-Identifier: Apache-2.0
import Coalition
import Dispatch
import Foundation
import Record
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A child process writes to a real journal as fast as it can and is killed by SIGKILL at an instant that the seed
/// chooses: in the middle of a transaction, of a synchronisation, of the file beside it.
@Suite struct KillTests {
    /// Two at a time: the machine's cores, and load for one another.
    @Test(arguments: [0, 1])
    func `a kill at any of a hundred instants loses nothing that was acknowledged`(half: Int) async throws {
        for seed in 0..<100 {
            let scratch = try Scratch()
            do { _ = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example")) }
            let number = UInt64(half * 100 + seed)
            try await Self.runAndKill(scratch.path, seed: number)
            try await Self.examine(scratch, seed: number)
        }
    }

    private static func runAndKill(_ path: String, seed: UInt64) async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path, seed] in
            let journal = try SQLiteJournal.open(DataDirectory(path + "/data"))
            let acknowledged = try SystemFile(path + "/acknowledged", .creating)
            var random = seed &* 0x9e37_79b9_7f4a_7c15
            random ^= random >> 29
            // From before the first commit to some dozens of them.
            let delay = DispatchTimeInterval.microseconds(Int(random % 20_000))
            DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: .now() + delay) {
                kill(getpid(), SIGKILL)
            }
            for round in 0... {
                let first = await journal.size
                let size = try await journal.append((first..<first + 1 + round % 7).map(sampleEntry))
                try acknowledged.write(Array("\(size)\n".utf8))
            }
        }
    }

    private static func examine(_ scratch: Scratch, seed: UInt64) async throws {
        let file = try? String(contentsOfFile: scratch.path + "/acknowledged", encoding: .utf8)
        let acknowledged = file.flatMap { Int($0.prefix { $0 != "\n" }) } ?? 0
        let size: Int
        do {
            let journal = try SQLiteJournal.open(scratch.data)
            size = await journal.size
            #expect(size >= acknowledged, "seed \(seed)")
            let stored = try await journal.entries(0..<size)
            #expect(stored.map(\.payload) == (0..<size).map { sampleEntry($0).payload }, "seed \(seed)")
            _ = try await journal.append([sampleEntry(size)])
        }
        #expect(try await RecordAudit.run(scratch.data).entries == size + 1, "seed \(seed)")
    }
}
