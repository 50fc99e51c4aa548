// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Record
package import Screening

/// The lists of a node on disk: for each a state and the files of every version that was accepted, under its hash.
///
///     lists/un/state.json
///     lists/un/versions/4f…/list
///
/// Versions are written before the state names them, and the state is replaced as a whole: a crash between any two
/// lines leaves the old state, and at worst files that nobody names.
package final class ListStore: ListLibrary {
    let directory: String
    let reader: any ListReading

    /// - Parameter reader: What understands the formats.
    package init(directory: String, reader: any ListReading) {
        self.directory = directory
        self.reader = reader
    }

    package func lists() throws -> [ListState] { try known().filter { $0.removed == nil } }

    package func unknown() throws -> [UnreadableList] {
        try names().compactMap { name in
            do {
                _ = try state(of: name)
                return nil
            } catch let error as ListStoreError {
                return UnreadableList(name, error.description)
            }
        }
    }

    /// Removed ones too. That nothing is known of one keeps none of the others from being looked in.
    private func known() throws -> [ListState] {
        try names().compactMap { name in
            do {
                return try state(of: name)
            } catch ListStoreError.damaged {
                return nil
            }
        }
    }

    private func names() throws -> [String] {
        guard SystemFile.exists(directory) else { return [] }
        let all = try FileManager.default.contentsOfDirectory(atPath: directory)
        return all.filter(ListState.isName).sorted()
    }

    /// Takes a list out of use. Its files stay, under a name that no other list gets.
    package func remove(_ list: String, at now: Int64) throws {
        try holdingLock {
            var state = try found(list)
            state.removed = now
            state.inForce = nil
            state.alert = nil
            try save(state)
        }
    }

    /// Nil where there is no list of this name. Throws `ListStoreError.damaged` where what is known of it cannot be read: a
    /// state that was made up would be in force.
    package func state(of list: String) throws -> ListState? {
        guard ListState.isName(list) else { return nil }
        guard let data = FileManager.default.contents(atPath: statePath(list)) else {
            guard hasVersions(list) else { return nil }
            throw ListStoreError.damaged(list, statePath(list))
        }
        do {
            return try JSONDecoder().decode(ListState.self, from: data)
        } catch {
            throw ListStoreError.damaged(list, statePath(list))
        }
    }

    private func hasVersions(_ list: String) -> Bool {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(list)/versions")
        return names?.contains { Hash(hex: $0) != nil } ?? false
    }

    /// Whether the files of the version in force are still what they were accepted as: nobody is looked up in others.
    package func isWhole(_ list: ListState) -> Bool {
        guard let hash = list.inForce else { return true }
        return (try? files(of: list, version: hash).hash(as: list.format)) == hash
    }

    /// Begins a list, without any version yet.
    package func add(_ name: String, format: ListFormat, source: String) throws {
        guard ListState.isName(name) else { throw ListStoreError.name(name) }
        try holdingLock {
            guard try state(of: name) == nil else { throw ListStoreError.exists(name) }
            try create(folder: "\(directory)/\(name)/versions")
            try save(ListState(name: name, format: format, source: source))
        }
    }

    /// Undoes the beginning of a list of which no version was ever accepted; any other stays as it is.
    package func takeBack(_ name: String) throws {
        try holdingLock {
            guard let state = try state(of: name), state.versions.isEmpty else { return }
            try FileManager.default.removeItem(atPath: "\(directory)/\(name)")
        }
    }

    /// The entries of a version. The files must still be what they were accepted as.
    package func entries(of list: String, version hash: String) throws -> [ListEntry] {
        guard let state = try state(of: list) else { throw ListStoreError.noList(list) }
        guard state.versions.contains(where: { $0.hash == hash }) else {
            throw ListStoreError.noVersion(list, hash)
        }
        let files = files(of: state, version: hash)
        guard try files.hash(as: state.format) == hash else {
            throw StorageError.damaged("the files of version \(hash.prefix(12)) of `\(list)` have changed")
        }
        var entries: [ListEntry] = []
        _ = try reader.read(files, as: state.format) { entries.append($0) }
        return entries
    }

    /// The files of a version.
    func files(of list: ListState, version hash: String) -> ListFolder {
        ListFolder(path: versionPath(list.name, hash))
    }

    /// A list that is in use.
    func found(_ list: String) throws -> ListState {
        guard let state = try state(of: list), state.removed == nil else {
            throw ListStoreError.noList(list)
        }
        return state
    }

    private func statePath(_ list: String) -> String { "\(directory)/\(list)/state.json" }
    func versionPath(_ list: String, _ hash: String) -> String {
        "\(directory)/\(list)/versions/\(hash)"
    }

    /// One writer at a time, in this process or another.
    func holdingLock<Value>(_ change: () throws -> Value) throws -> Value {
        try create(folder: directory)
        let lock = try SystemFile("\(directory)/lock", .creating)
        try lock.waitForLock()
        defer { withExtendedLifetime(lock) {} }
        return try change()
    }

    func save(_ state: ListState) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let path = statePath(state.name)
        try write(Array(try encoder.encode(state)), to: path + ".new")
        try SystemFile.replace(path, with: path + ".new")
        try SystemFile.synchronizeDirectory("\(directory)/\(state.name)")
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        let file = try SystemFile(path, .creating)
        try file.truncate(to: 0)
        try file.write(bytes)
        try file.synchronize()
    }

    func create(folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError.notWritable(folder)
        }
    }
}
