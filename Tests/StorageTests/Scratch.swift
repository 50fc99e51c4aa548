// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Record

@testable import Storage

/// A directory of its own for one test, gone with its last reference.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "entente-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var data: DataDirectory { DataDirectory(path + "/data") }

    /// A journal with `count` entries, appended in batches of `batch`; closed again.
    @discardableResult
    func fill(_ count: Int, batch: Int = 3) async throws -> DataDirectory {
        let journal = try SQLiteJournal.create(in: data, origin: KeyName("log.example"))
        try await journal.grow(by: count, batch: batch)
        return data
    }

    /// Runs SQL on the closed database behind the journal's back, as damage would.
    func tamper(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: data.database, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func copy(_ from: String, to: String) throws {
        try FileManager.default.copyItem(atPath: from, toPath: to)
    }
}

extension SQLiteJournal {
    /// Appends `count` recognisable entries.
    func grow(by count: Int, batch: Int) async throws {
        var index = size
        let end = index + count
        while index < end {
            let next = min(index + batch, end)
            _ = try append((index..<next).map(sampleEntry))
            index = next
        }
    }
}

func sampleEntry(_ index: Int) -> JournalEntry {
    JournalEntry(
        payload: Data("{\"act\":\"payload number \(index)\"}".utf8),
        at: Instant(milliseconds: 1_600_000_000_000 + Int64(index))
    )
}
