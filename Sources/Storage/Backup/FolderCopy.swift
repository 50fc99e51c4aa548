// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Copies a folder of files that are only ever added and replaced as a whole: lists and law books.
enum FolderCopy {
    /// Copies `from`, if it is there, to `to`, which must not be; durably, and readable by its owner only.
    ///
    /// The states of lists come first: what a state names was written before it, so that a list which is brought up to
    /// date meanwhile is whole in the copy.
    static func copy(_ from: String, to: String) throws {
        guard SystemFile.exists(from) else { return }
        do {
            try create(to)
            for path in try paths(in: from) where path.hasSuffix("state.json") {
                try copyOne("\(from)/\(path)", to: "\(to)/\(path)")
            }
            for path in try paths(in: from) where !path.hasSuffix("state.json") {
                try copyOne("\(from)/\(path)", to: "\(to)/\(path)")
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError.notWritable(to)
        }
        try SystemFile.synchronizeDirectory(to)
    }

    /// What stands there at this moment, but for files that are arriving, which are nobody's yet.
    private static func paths(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            let names = path.split(separator: "/")
            return !(names.count > 2 && names[1] == "versions" && names[2] == Substring(ListStore.arrivals))
        }.sorted()
    }

    private static func copyOne(_ from: String, to: String) throws {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder) else { return }
        guard !isFolder else { return try create(to) }
        let name = to.split(separator: "/", omittingEmptySubsequences: false)
        try create(name.dropLast().joined(separator: "/"))
        try FileManager.default.copyItem(atPath: from, toPath: to)
        try SystemFile(to, .writing).synchronize()
    }

    private static func create(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
