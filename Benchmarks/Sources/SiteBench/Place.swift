// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Record
import Storage

/// A directory for one measurement, removed with its last reference; on a real disk, never in memory.
final class Place: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.currentDirectoryPath + "/.bench-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var data: DataDirectory { DataDirectory(path + "/data") }

    func journal() throws -> SQLiteJournal {
        try SQLiteJournal.create(in: data, origin: KeyName("bench.example"))
    }
}
