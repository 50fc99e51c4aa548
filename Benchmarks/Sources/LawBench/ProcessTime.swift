// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring

/// `entente assess` as somebody types it: from the start of the process to the end of its answer.
enum ProcessTime {
    private static let runs = 20
    private static let bar = 0.250

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Two states, and most questions open: the book is read, gates are weighed and remedies looked for. Without a day,
    /// for that of the file would one day be past or to come.
    private static let facts = """
        facts: {act.kind: training, act.supports_forces: "yes"}
        states: {ML: {state.hosts_act: "yes", state.consent_recorded: "yes"}, SA: {}}
        """

    /// The release binary is the first argument, or what `ENTENTE_BINARY` names.
    static func measure(into report: inout Report) throws {
        let argument = CommandLine.arguments.dropFirst().first
        guard let binary = argument ?? ProcessInfo.processInfo.environment["ENTENTE_BINARY"] else {
            print("`entente assess` is not measured: neither an argument nor ENTENTE_BINARY names a binary")
            return
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("facts-\(UUID()).yaml")
        try Data(facts.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        // Once so that the program is in memory, as it is wherever it has been used.
        try assess(with: binary, file)
        let times = try (0..<runs).map { _ in try timed { try assess(with: binary, file) } }.sorted()
        let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
        report.add(
            "`entente assess` as a process, \(runs) runs", Report.decimal(late * 1000, 0) + " ms at p99",
            beside: "median " + Report.decimal(median * 1000, 0) + " ms", bar: "≤ 250 ms",
            holds: late <= bar)
    }

    private static func assess(with binary: String, _ facts: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = ["assess", facts.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0, !answer.isEmpty else {
            let code = process.terminationStatus
            throw Failed(description: "`\(binary) assess` ended with code \(code), expected an answer")
        }
    }
}
