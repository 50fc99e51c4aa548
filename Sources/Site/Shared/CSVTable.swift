// SPDX-License-Identifier: Apache-2.0

/// A table that somebody sends: RFC 4180, with the separator that their spreadsheet uses (comma, semicolon or tab).
struct CSVTable: Sendable, Equatable {
    private(set) var rows: [[String]] = []

    enum Fault: Error, Equatable {
        /// A quotation that is not closed, and the line (from 1) where it begins.
        case unclosed(line: Int)
        case tooManyRows(limit: Int)
        case tooManyColumns(limit: Int)
    }

    /// More columns than any table that people make: a line of nothing but separators is none.
    static let columnLimit = 500

    /// - Parameter limit: of rows, the headings included. Empty lines count for nothing.
    init(_ text: String, limit: Int) throws {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        let separator = Self.separator(of: scalars)
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var (line, quoted, opened) = (1, false, 1)
        func endCell() throws {
            guard row.count < Self.columnLimit else {
                throw Fault.tooManyColumns(limit: Self.columnLimit)
            }
            row.append(String(cell))
            cell = .init()
        }
        func ended() throws {
            try endCell()
            if row.contains(where: { !$0.isEmpty }) {
                guard rows.count < limit else { throw Fault.tooManyRows(limit: limit) }
                rows.append(row)
            }
            row = []
        }
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil
            if scalar == "\n" { line += 1 }
            switch scalar {
            case "\"" where quoted && next == "\"":
                cell.append("\"")
                place += 1
            case "\"" where quoted: quoted = false
            case "\"" where cell.isEmpty: (quoted, opened) = (true, line)
            case _ where quoted: cell.append(scalar)
            case separator: try endCell()
            case "\r" where next == "\n": break
            case "\n", "\r": try ended()
            default: cell.append(scalar)
            }
            place += 1
        }
        guard !quoted else { throw Fault.unclosed(line: opened) }
        if !cell.isEmpty || !row.isEmpty { try ended() }
    }

    /// The one that the first line has most of.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let first = scalars.prefix { $0 != "\n" && $0 != "\r" }
        func count(_ scalar: Unicode.Scalar) -> Int { first.count { $0 == scalar } }
        return [",", ";", "\t"].max { count($0) < count($1) } ?? ","
    }
}
