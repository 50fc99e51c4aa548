// SPDX-License-Identifier: Apache-2.0

/// Steps of the schema that were released: their SQL never changes again. A new step is added here once it is released.
enum Migrations {
    static let released = [
        "Accounts/0001-accounts.swift": "24910b12d4bd18ab",
        "Accounts/0002-factors.swift": "331cf2cdd9cafba8",
        "Accounts/0003-drafts.swift": "1e3e611ed5cba4bc",
        "Accounts/0004-access-tokens.swift": "ae5bdc9f054e31cb",
        "Accounts/0005-seen-acts.swift": "d9663fa0bef58382",
        "Accounts/0006-saved-views.swift": "d4b8d99c48481c95",
        "Accounts/0007-reset-requests.swift": "b4a9a4134d49b382",
        "Accounts/0008-digits.swift": "e0add462a8d6be3",
        "Accounts/0009-prepared-acts.swift": "6981f779d8ec6065",
        "Record/0001-record.swift": "2f5c9eefe66075d6",
        "Screenings/0001-screenings.swift": "48c4eab32888e95c",
    ]

    static func faults(in files: [SourceFile], released: [String: String] = released) -> [String] {
        var faults: [String] = []
        var missing = Set(released.keys)
        for file in files {
            guard let name = name(of: file) else { continue }
            missing.remove(name)
            let print = fingerprint(of: sql(in: file.text))
            switch released[name] {
            case nil: faults.append("\(name) is not listed as released: `\(print)`")
            case print: break
            default: faults.append("\(name) has changed: `\(print)`; a change of the schema is a new step")
            }
        }
        return faults + missing.sorted().map { "\($0) is gone" }
    }

    /// How a step is called below the folder of steps: "Record/0001-record.swift". Nil for any other file.
    private static func name(of file: SourceFile) -> String? {
        let parts = file.path.split(separator: "/")
        guard let folder = parts.dropLast().lastIndex(of: "Migrations") else { return nil }
        return parts[(folder + 1)...].joined(separator: "/")
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
