// SPDX-License-Identifier: Apache-2.0

/// A table as a file for spreadsheets: RFC 4180 in UTF-8, with the mark by which spreadsheets know it for UTF-8.
package struct CSV: Sendable {
    /// Tells spreadsheets that the file is UTF-8, or they garble Arabic.
    static let byteOrderMark = "\u{FEFF}"

    static let type = "text/csv; charset=utf-8; header=present"

    private(set) var text = byteOrderMark

    package init(_ columns: [String]) { add(columns) }

    /// One row; a nil cell is empty.
    package mutating func add(_ cells: [String?]) {
        text += Self.row(cells)
    }

    static func row(_ cells: [String?]) -> String {
        cells.map { cell($0 ?? "") }.joined(separator: ",") + "\r\n"
    }

    /// The file to be downloaded, "directory.csv".
    package func reply(_ name: String) -> Reply {
        Reply(.file(bytes: Array(text.utf8), type: Self.type, name: name))
    }

    /// Quoted where it must be. A text that a spreadsheet would take for a formula is marked as text: what one person
    /// writes must not run on another's machine.
    static func cell(_ text: String) -> String {
        let begins = text.unicodeScalars.first.map(formulas.contains) ?? false
        let isFormula = begins && Double(text) == nil
        // Byte by byte: a quotation mark under an accent is still a quotation mark.
        let isQuoted = text.utf8.contains(where: isSpecial)
        guard isFormula || isQuoted else { return text }
        var cell = Array((isQuoted ? "\"" : "").utf8) + (isFormula ? [UInt8(ascii: "'")] : [])
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { cell.append(byte) }
            cell.append(byte)
        }
        if isQuoted { cell.append(UInt8(ascii: "\"")) }
        return String(decoding: cell, as: UTF8.self)
    }

    /// What begins a formula (OWASP, "CSV Injection"), the wide forms of East Asian keyboards among it.
    private static let formulas: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
