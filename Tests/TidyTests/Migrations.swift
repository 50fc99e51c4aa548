// SPDX-License-Identifier: Apache-2.0

/// Steps of the schema that were released: their SQL never changes again. A new step is added here once it is released.
enum Migrations {
    static let released = ["0001-record.swift": "2f5c9eefe66075d6"]

    static func faults(in files: [SourceFile], released: [String: String] = released) -> [String] {
        let steps = files.filter { $0.folders.last == "Migrations" }
        var faults: [String] = []
        for step in steps {
            let name = step.path.split(separator: "/").last.map(String.init) ?? step.path
            let print = fingerprint(of: sql(in: step.text))
            switch released[name] {
            case nil: faults.append("\(name) is not listed as released: `\(print)`")
            case print: break
            default: faults.append("\(name) has changed: `\(print)`; a change of the schema is a new step")
            }
        }
        let present = Set(steps.compactMap { $0.path.split(separator: "/").last.map(String.init) })
        return faults + released.keys.filter { !present.contains($0) }.sorted().map { "\($0) is gone" }
    }

    /// What stands between the triple quotes, without indentation, so that form may change and meaning not.
    private static func sql(in text: String) -> String {
        let parts = text.split(separator: "\"\"\"", omittingEmptySubsequences: false)
        let literals = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        return literals.joined().split(separator: "\n").map { $0.drop(while: { $0 == " " }) }.joined(
            separator: "\n")
    }

    /// FNV-1a, 64 bits: notices a change, and needs no library.
    private static func fingerprint(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
