// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// A place that a command may fill: new, or there and empty.
enum EmptyDirectory {
    static func prepare(_ path: String) throws {
        let files = FileManager.default
        if let content = try? files.contentsOfDirectory(atPath: path) {
            guard content.isEmpty else { throw StorageError.notEmpty(path) }
            return
        }
        do {
            try files.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageError.notWritable(path)
        }
    }
}
