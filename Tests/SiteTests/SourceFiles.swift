// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The project's own files, for tests that read them.
enum SourceFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func swift(below folder: String) throws -> [String: String] {
        try files(below: folder).filter { $0.key.hasSuffix(".swift") }
    }

    static func files(below folder: String) throws -> [String: String] {
        let base = root.appending(path: folder)
        var texts: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
            let file = base.appending(path: path)
            guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { continue }
            texts[path] = String(decoding: data, as: UTF8.self)
        }
        return texts
    }
}
