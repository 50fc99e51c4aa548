// SPDX-License-Identifier: Apache-2.0
import Foundation

/// rapidfuzz's `cdist`, which compares every query with every name in C++ and explains nothing, on the same names in the same
/// run.
struct Peer {
    private let python: String

    /// Nil where `ENTENTE_SCREENING_PEERS` names no Python that has rapidfuzz.
    init?() {
        guard let python = ProcessInfo.processInfo.environment["ENTENTE_SCREENING_PEERS"] else { return nil }
        self.python = python
    }

    private static let script = """
        import sys, time
        from rapidfuzz import fuzz, process
        names = open(sys.argv[1], encoding="utf-8").read().split("\\n")
        queries = open(sys.argv[2], encoding="utf-8").read().split("\\n")
        process.cdist(queries[:2], names, scorer=fuzz.token_sort_ratio, workers=1)
        start = time.process_time()
        for query in queries:
            process.cdist([query], names, scorer=fuzz.token_sort_ratio, workers=1).argmax()
        print((time.process_time() - start) / len(queries))
        """

    /// Seconds of one core for one query; nil where it fails.
    func secondsPerQuery(_ queries: [String], among names: [String]) throws -> Double? {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try [names, queries].enumerated().map { number, lines in
            let file = folder.appending(path: "\(number)")
            try Data(lines.joined(separator: "\n").utf8).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", Self.script] + files
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Double(String(decoding: answer, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
