// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring
import Screening

/// A million rows of CSV, screened as an operator does it: by the program itself, in a process of its own.
enum Million {
    private static let rows = 1_000_000
    /// One row in so many has a name of the list, with a slip of the pen.
    private static let share = 100
    private static let sample = 500
    private static let cores = 2.0

    static func measure(_ peer: Peer?, into report: inout Report) throws {
        guard let program else {
            return Report.say("there is no `entente` beside this program: a million rows are not measured")
        }
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let list = try ConformanceList(in: place)
        var invented = InventedNames(seed: 13)
        let asked = invented.queries(rows, about: list.misspellable, oneIn: share)
        let table = place.appending(path: "rows.csv").path
        try write(asked, to: table)
        let data = place.appending(path: "data").path
        try run(
            program,
            ["lists", "add", "un", "--data", data, "--source", list.path, "--format", list.format.rawValue])
        let hits = place.appending(path: "hits.csv").path
        let before = childrenSeconds()
        let elapsed = try timed {
            try run(program, ["screen", "--data", data, "--csv", table, "--out", hits])
        }
        // On a machine with more cores the work of two of them counts.
        let seconds = max(elapsed, (childrenSeconds() - before) / cores)
        let lines = try Data(contentsOf: URL(filePath: hits)).count { $0 == UInt8(ascii: "\n") }
        let names = list.entries.flatMap { $0.names.map(\.text) }
        // All of a million rows would keep it busy for half an hour: what a few take is multiplied.
        let other = try peer?.secondsPerQuery(Array(asked.prefix(sample)), among: names)
        report.add(
            "\(rows) rows of CSV, \(list.title), \(lines - 1) hits",
            "\(Report.decimal(seconds, 1)) s, \(Report.rate(rows, seconds, "rows/s"))",
            beside: other.map {
                "cdist \(Report.decimal($0 * Double(rows) / cores, 0)) s (\(sample) rows, extrapolated)"
            } ?? "no peer",
            bar: "≤ 180 s on two cores", holds: seconds <= 180)
    }

    /// The program, built beside this one.
    private static var program: URL? {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let program = folder.appending(path: "entente")
        return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
    }

    private static func write(_ names: [String], to path: String) throws {
        var table = "id,name\n"
        for (number, name) in names.enumerated() {
            table += "\(number),\"\(name.replacing("\"", with: "\"\""))\"\n"
        }
        try Data(table.utf8).write(to: URL(filePath: path))
    }

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private static func run(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: "entente \(arguments[0]): \(String(decoding: words, as: UTF8.self))")
        }
    }

    /// Processor time of all processes that this one has waited for.
    private static func childrenSeconds() -> Double {
        var spent = tms()
        times(&spent)
        return Double(spent.tms_cutime + spent.tms_cstime) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
