// SPDX-License-Identifier: Apache-2.0
import CAssets

/// The files that are compiled into the binary: templates, words, the stylesheet.
package enum EmbeddedFiles {
    /// Their bytes by path below `files/`, "words/frame.txt".
    package static let all: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        var count = 0
        guard let table = unsafe casset_table(&count) else { return [:] }
        for index in 0..<count {
            let file = unsafe table[index]
            let name = unsafe String(cString: file.name)
            files[name] = unsafe Array(UnsafeBufferPointer(start: file.data, count: file.size))
        }
        return files
    }()

    /// The texts in a folder by path without folder and ending: "shared/page" of "templates/shared/page.mustache".
    package static func texts(in folder: String, ending: String) -> [String: String] {
        var texts: [String: String] = [:]
        for (path, bytes) in all where path.hasPrefix(folder + "/") && path.hasSuffix(ending) {
            let name = path.dropFirst(folder.count + 1).dropLast(ending.count)
            texts[String(name)] = String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }
}
