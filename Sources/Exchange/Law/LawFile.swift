// SPDX-License-Identifier: Apache-2.0

/// One file of a law book, as it was read.
package struct LawFile: Sendable, Hashable {
    /// With its path in the folder: "rules/financing.yaml".
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The largest file that is read, in bytes.
    package static let limit = 4_000_000

    enum Kind: String, CaseIterable {
        case instruments, participation, terms, conditions, rules, tests, law
    }

    /// By the beginning of its name or of its folder's; nil for a file that is no part of a law book.
    var kind: Kind? {
        let parts = name.split(separator: "/")
        guard let last = parts.last,
            ["yaml", "yml", "json", "csv"].contains(where: { last.hasSuffix(".\($0)") })
        else { return nil }
        return Kind.allCases.first { kind in
            last.hasPrefix(kind.rawValue) || parts.dropLast().last == kind.rawValue[...]
        }
    }

    var isCSV: Bool { name.hasSuffix(".csv") }
}
