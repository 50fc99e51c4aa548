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
            // Files of a list that are arriving are nobody's yet.
            let paths = try FileManager.default.subpathsOfDirectory(atPath: from).filter {
                !$0.split(separator: "/").contains(Substring(ListStore.arrivals))
            }
            let states = paths.filter { $0.hasSuffix("state.json") }
            try create(to)
            for path in states + paths.filter({ !$0.hasSuffix("state.json") }).sorted() {
                try copyOne("\(from)/\(path)", to: "\(to)/\(path)")
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError.notWritable(to)
        }
        try SystemFile.synchronizeDirectory(to)
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
