// SPDX-License-Identifier: Apache-2.0
import Coalition
import FoundationEssentials
import GRDB
package import Record

/// The journal on SQLite: write-ahead log, every commit synchronised, one writer per directory.
package actor SQLiteJournal: Journal {
    package nonisolated let directory: DataDirectory
    package nonisolated let verificationKey: VerificationKey

    nonisolated let database: DatabasePool
    let key: SigningKey
    var lastSigned: LastSigned
    var tree: MerkleTree
    var newest: SignedNote
    /// Why nothing more can be written, once the disk has failed half-way.
    var failure: StorageError?

    private let lock: SystemFile
    private let executor: QueueExecutor

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Creates an empty log named `origin`, with a new key, in a directory that holds none.
    package static func create(in directory: DataDirectory, origin: KeyName) throws -> SQLiteJournal {
        let key = try directory.create(origin: origin)
        let lock = try directory.acquireLock()
        let empty = Checkpoint(origin: origin.description, size: 0, root: MerkleTree.emptyRoot)
        let note = try empty.signed(by: key)
        let lastSigned = try LastSigned(path: directory.lastSigned, creating: true)
        try lastSigned.write(note)
        try lastSigned.synchronize()
        let database = try LocalDatabase.record.open(directory.database)
        try database.write { database in
            try database.execute(
                sql: "INSERT INTO checkpoint (size, note) VALUES (0, ?)",
                arguments: [note.encoded]
            )
        }
        try SystemFile.synchronizeDirectory(directory.path)
        return try SQLiteJournal(
            directory: directory,
            key: key,
            lock: lock,
            database: database,
            state: (MerkleTree(), note)
        )
    }

    /// Opens the log of a directory, after comparing it with what was last signed.
    package static func open(_ directory: DataDirectory) throws -> SQLiteJournal {
        guard directory.isInitialised else { throw StorageError.noData(directory.path) }
        let key = try directory.readSigningKey()
        let lock = try directory.acquireLock()
        let database = try LocalDatabase.record.open(directory.database)
        let verifier = Verifier(key: key.verificationKey)
        do {
            let state = try database.read { try RecordState.load($0, verifier: verifier) }
            let signed = try LastSigned.read(path: directory.lastSigned, verifier: verifier)
            try LastSigned.compare(signed, size: state.tree.size, root: state.tree.root(at:))
            return try SQLiteJournal(
                directory: directory,
                key: key,
                lock: lock,
                database: database,
                state: state
            )
        } catch {
            throw StorageError.translating(error, at: directory.database)
        }
    }

    private init(
        directory: DataDirectory,
        key: SigningKey,
        lock: SystemFile,
        database: DatabasePool,
        state: (tree: MerkleTree, newest: SignedNote)
    ) throws {
        self.directory = directory
        self.key = key
        self.lock = lock
        self.database = database
        verificationKey = key.verificationKey
        tree = state.tree
        newest = state.newest
        lastSigned = try LastSigned(path: directory.lastSigned)
        executor = QueueExecutor(label: "entente.journal")
        // A crash between commit and file leaves the file one commit behind.
        try lastSigned.write(state.newest)
    }

    package var head: SignedNote { newest }

    package var size: Int { tree.size }
}
