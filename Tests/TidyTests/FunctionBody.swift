// SPDX-License-Identifier: Apache-2.0

/// What stands between the braces of a function, an initialiser or a computed property: its lines of code, without
/// comments, empty lines and the inside of long texts.
///
/// Read from sources that are in form: a body ends at the brace that stands below the beginning of its declaration.
struct FunctionBody {
    /// Where the declaration begins, from 1.
    let line: Int
    let lines: [Substring]
    private let indentation: Int

    /// All of a file, those within others included.
    static func all(in file: SourceFile) -> [FunctionBody] {
        let lines = file.code.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { FunctionBody(lines, at: $0) }
    }

    private init?(_ lines: [Substring], at start: Int) {
        guard Self.declares(lines[start]), let opening = Self.opening(lines, at: start) else { return nil }
        let indentation = Self.margin(of: lines[start])
        let below = lines[(opening + 1)...]
        let closing = below.firstIndex { line in
            Self.margin(of: line) == indentation
                && line.utf8.dropFirst(indentation).first == UInt8(ascii: "}")
        }
        line = start + 1
        self.indentation = indentation
        self.lines = below[..<(closing ?? lines.endIndex)].filter { !Self.isBlank($0) }
    }

    /// One expression without a block within: a literal, a call, or a switch that says one thing for each case. It is
    /// read like a table, however long it is.
    var isTable: Bool {
        let inner = indentation + 4
        let own = lines.filter { Self.margin(of: $0) == inner }.map { $0.dropFirst(inner) }
        guard let first = own.first else { return false }
        let isSwitch = first.hasPrefix("switch ") || first.hasPrefix("return switch ")
        let blocks = lines.reduce(0) { sum, line in sum + line.utf8.count { $0 == UInt8(ascii: "{") } }
        return blocks <= (isSwitch ? 1 : 0)
            && own.dropFirst().allSatisfy { line in Self.continuations.contains { line.hasPrefix($0) } }
    }

    private static let continuations = ["case ", "default", "}", "]", ")", "\"\"\""]

    /// Whether a function, an initialiser, a subscript or a computed property is declared there.
    private static func declares(_ line: Substring) -> Bool {
        let words = line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
            .drop { $0.hasPrefix("@") || $0.hasSuffix("(set)") || modifiers.contains($0) }
        guard let first = words.first else { return false }
        if first == "func" || beginnings.contains(where: { first.hasPrefix($0) }) { return true }
        // With a type and without a value: what is computed.
        return first == "var" && words.dropFirst().first?.hasSuffix(":") == true && !words.contains("=")
    }

    private static let beginnings = ["init(", "init?(", "init<", "subscript(", "subscript<"]
    private static let modifiers: Set<Substring> = [
        "package", "public", "internal", "fileprivate", "private", "static", "final", "override", "mutating",
        "nonmutating", "nonisolated", "convenience", "required", "lazy", "class",
    ]

    /// The line whose last brace opens the body; nil where there is none, or the whole stands in one line.
    private static func opening(_ lines: [Substring], at start: Int) -> Int? {
        let outer = margin(of: lines[start])
        for index in start..<lines.count {
            let line = lines[index]
            if index > start {
                let isInner = margin(of: line) > outer
                let goesOn = line.utf8.dropFirst(outer).first.map { ")]{>".utf8.contains($0) } ?? false
                guard !isBlank(line), isInner || goesOn else { return nil }
            }
            if line.utf8.last(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "{") { return index }
        }
        return nil
    }

    private static func margin(of line: Substring) -> Int {
        line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    }

    private static func isBlank(_ line: Substring) -> Bool {
        line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    }
}

extension Form {
    /// Functions that do not fit on a screen. A table may be longer, see `FunctionBody.isTable`.
    static func functionLength(in file: SourceFile, atMost limit: Int = 40) -> [String] {
        FunctionBody.all(in: file).filter { $0.lines.count > limit && !$0.isTable }.map { body in
            "\(file.path):\(body.line): \(body.lines.count) lines of code, at most \(limit)"
        }
    }
}
