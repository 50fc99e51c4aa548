// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The databases of a node that nothing can make again, each in a file of its own, and the way to open them.
///
/// The index of words is not among them: it can be made again, and need not wait for the disk.
enum LocalDatabase: String, CaseIterable {
    /// The acts, and nothing else.
    case record
    /// Accounts, and what each person keeps.
    case accounts
    /// Whose names were screened.
    case screenings

    /// The steps of its schema, in the order in which they are taken.
    var steps: [Migration] {
        switch self {
        case .record: [.record]
        case .accounts:
            [
                .accounts, .factors, .drafts, .accessTokens, .seenActs, .savedViews, .resetRequests, .digits,
                .preparedActs,
            ]
        case .screenings: [.screenings]
        }
    }

    /// Opens or creates the database at `path` and brings its schema up to date. Commits wait for the disk.
    func open(_ path: String) throws -> DatabasePool {
        do {
            // SQLite would make it readable for everyone; the files beside it take its permissions.
            if !SystemFile.exists(path) { _ = try SystemFile(path, .creating) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool sets NORMAL as it opens, whatever was set before: a power cut could then lose commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try refuseNewer(pool, path)
            try Migration.migrator(steps).migrate(pool)
            return pool
        } catch {
            throw StorageError.translating(error, at: path)
        }
    }

    /// Refuses the database at `path` where a newer version wrote it, before anything is done with it.
    func refuseNewer(_ path: String) throws {
        let database = try Self.reading(path)
        do {
            try refuseNewer(database, path)
        } catch {
            throw StorageError.translating(error, at: path)
        }
    }

    private func refuseNewer(_ database: any DatabaseReader, _ path: String) throws {
        let migrator = Migration.migrator(steps)
        guard try !database.read(migrator.hasBeenSuperseded) else { throw StorageError.newer(path) }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = rawValue
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // What is deleted must be gone from the file, not just from the index.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// Opens the database at `path`, whichever it is, for reading, beside a process that may be writing.
    static func reading(_ path: String) throws -> DatabaseQueue {
        guard SystemFile.exists(path) else { throw StorageError.noData(path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StorageError.translating(error, at: path)
        }
    }
}
