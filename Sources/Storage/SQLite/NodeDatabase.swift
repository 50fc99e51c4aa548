// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The node's database: the record and the node-local tables beside it.
package struct NodeDatabase: Sendable {
    let pool: DatabasePool
    let path: String

    /// Opens or creates the database at `path` and brings its schema up to date.
    init(path: String) throws {
        self.path = path
        do {
            // SQLite would make it readable for everyone; the files beside it take its permissions.
            if !SystemFile.exists(path) { _ = try SystemFile(path, .creating) }
            pool = try DatabasePool(path: path, configuration: Self.configuration(readonly: false))
            // The pool sets NORMAL, under which a power cut may lose acknowledged commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let migrator = Migration.migrator()
            guard try !pool.read(migrator.hasBeenSuperseded) else { throw StorageError.newer(path) }
            try migrator.migrate(pool)
        } catch {
            throw StorageError.translating(error, at: path)
        }
    }

    /// Opens the database for reading, beside a process that may be writing.
    static func reading(path: String) throws -> DatabaseQueue {
        guard SystemFile.exists(path) else { throw StorageError.noData(path) }
        do {
            return try DatabaseQueue(path: path, configuration: configuration(readonly: true))
        } catch {
            throw StorageError.translating(error, at: path)
        }
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            guard !readonly else { return }
            // What is deleted must be gone from the file, not just from the index.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }
}
