// SPDX-License-Identifier: Apache-2.0

/// Checks on the form of single files. Each gives its faults in words; none means that the file is tidy.
enum Form {
    /// What Sources do without: each of these ends the process, hides an unsafe promise or breaks when moved.
    static let banned = [
        "try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "Bundle.module", "fatalError(",
        "unsafeBitCast", "UnsafeMutablePointer.allocate",
    ]

    static func bannedConstructs(in file: SourceFile) -> [String] {
        let lines = file.code.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            let found = banned.filter { line.contains($0) } + (hasForceUnwrap(line) ? ["force unwrap"] : [])
            return found.map { "\(file.path):\(index + 1): \($0)" }
        }
    }

    /// Whether a `!` follows a value or a type directly. `a != b` and `!a` are none.
    static func hasForceUnwrap(_ line: Substring) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "!"), index > 0 else { return false }
            let isComparison = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "=")
            return endsValue(bytes[index - 1]) && !isComparison
        }
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ")]}?\"_>`".utf8.contains(byte)
        }
    }

    static func length(of file: SourceFile, atMost limit: Int = 300) -> [String] {
        let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        return count > limit ? ["\(file.path): \(count) lines, at most \(limit)"] : []
    }

    static let licence = "SPDX-License-Identifier: Apache-2.0"

    /// Swift, C and scripts name the licence at the top: in the first line, or after `#!`.
    static func licence(in file: SourceFile) -> [String] {
        guard let ending = file.path.split(separator: ".").last else { return [] }
        let isCode = ["swift", "c", "h", "py", "css"].contains(ending) || file.text.hasPrefix("#!")
        let top = file.text.split(separator: "\n", maxSplits: 2).prefix(2)
        return !isCode || top.contains { $0.contains(licence) } ? [] : ["\(file.path): no licence at the top"]
    }

    /// Names that say nothing about what a folder holds.
    static func emptyNames(in file: SourceFile) -> [String] {
        let empty: Set<String> = [
            "core", "utils", "utilities", "helpers", "manager", "managers", "misc", "common",
        ]
        return file.folders.filter { empty.contains($0.lowercased()) }.map { "\(file.path): folder `\($0)`" }
    }

    /// Paths that exist on one machine only. Written in pieces, so that this file does not contain them.
    static let machinePaths = [
        "/wo" + "rk/", "/ro" + "ot/", "/Us" + "ers/", "/opt/sw" + "ift", "/tmp/ba" + "sh",
    ]

    static func machinePaths(in file: SourceFile) -> [String] {
        machinePaths.filter { file.text.contains($0) }.map { "\(file.path): the path `\($0)`" }
    }

    /// The folder beside the clone is known to the checks that may do without it, and to nothing else.
    static func foreignMaterial(in file: SourceFile) -> [String] {
        let allowed = file.path == ".ci/run" || file.path.contains("Conformance")
        return !allowed && file.text.contains("../sha" + "red")
            ? ["\(file.path): reads the folder beside the clone"] : []
    }
}
