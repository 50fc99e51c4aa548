// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening

/// How far a run has come, and what it was.
extension FileScreening {
    struct Progress: Codable, Hashable {
        /// What must be the same for a run to go on.
        let job: Job
        var rows = 0
        var hits = 0
        var outputBytes: Int64 = 0
        var unscreened = UnscreenedRows()
    }

    struct Job: Codable, Hashable {
        let input: String
        let inputBytes: Int64
        let columns: RowReader.Columns
        let kind: String
        let versions: [String: String]
        let engine: String
        let threshold: Double
        let limit: Int
        let writesAll: Bool
    }

    var progressPath: String { output + ".progress" }

    private var job: Job {
        get throws {
            let size = (try? FileManager.default.attributesOfItem(atPath: input))?[.size] as? Int64
            guard let size else { throw NodeError.unreadable(input) }
            return Job(
                input: URL(fileURLWithPath: input).path, inputBytes: size, columns: columns,
                kind: kind.rawValue,
                versions: Dictionary(uniqueKeysWithValues: lists.lists.map { ($0.name, $0.version.hash) }),
                engine: Engine.version, threshold: threshold, limit: limit, writesAll: writesAll)
        }
    }

    /// Where to begin: at the beginning, or where the same job was stopped.
    func startingPoint(restart: Bool) throws -> Progress {
        let job = try job
        let files = FileManager.default
        if restart {
            try? files.removeItem(atPath: output)
            try? files.removeItem(atPath: progressPath)
            return Progress(job: job)
        }
        guard let data = files.contents(atPath: progressPath) else {
            guard !files.fileExists(atPath: output) else { throw ScreeningFailure.outputExists(output) }
            return Progress(job: job)
        }
        guard let progress = try? JSONDecoder().decode(Progress.self, from: data), progress.job == job else {
            throw ScreeningFailure.otherJob(progressPath)
        }
        return progress
    }

    func save(_ progress: Progress) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let data = try encoder.encode(progress)
        do {
            // Written beside and moved into place: a kill leaves the old file or the new one.
            try data.write(to: URL(fileURLWithPath: progressPath), options: .atomic)
        } catch {
            throw ScreeningFailure.notWritable(progressPath)
        }
    }
}

/// Why a file of names cannot be screened.
enum ScreeningFailure: Error, Equatable, CustomStringConvertible {
    case outputExists(String)
    case otherJob(String)
    case notWritable(String)
    case unscreened(UnscreenedRows)

    var description: String {
        switch self {
        case .outputExists(let path): "`\(path)` is there already"
        case .otherJob(let path):
            "`\(path)` belongs to a run with another file, other lists or other settings"
        case .notWritable(let path): "`\(path)` cannot be written"
        case .unscreened(let rows): rows.description
        }
    }

    var remedy: String {
        switch self {
        case .outputExists: "name another file with --out, or begin again with --restart"
        case .otherJob: "begin again with --restart, or go on with what that run was given"
        case .notWritable: "check the folder and its permissions"
        case .unscreened:
            "correct these rows and screen them in a file of their own; all others were screened"
        }
    }
}

/// The output of a run. What stands behind the place it begins at is cut off.
final class FileScreeningOutput {
    private let file: FileHandle
    private var buffer = Data()

    init(_ path: String, from offset: Int64) throws {
        if !FileManager.default.fileExists(atPath: path) {
            // What is screened is personal data: for its owner only.
            guard
                FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw ScreeningFailure.notWritable(path) }
        }
        guard let file = FileHandle(forUpdatingAtPath: path) else { throw ScreeningFailure.notWritable(path) }
        try file.truncate(atOffset: UInt64(offset))
        try file.seekToEnd()
        self.file = file
    }

    func add(_ text: String) { buffer.append(contentsOf: text.utf8) }

    /// Makes everything durable and says how long the file is.
    func flush() throws -> Int64 {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
        try file.synchronize()
        return Int64(try file.offset())
    }
}
