// SPDX-License-Identifier: Apache-2.0

/// A table as a file for spreadsheets: RFC 4180 in UTF-8, with the mark by which spreadsheets know it for UTF-8.
package struct CSV: Sendable {
    private(set) var text = "\u{FEFF}"

    package init(_ columns: [String]) { add(columns) }

    /// One row; a nil cell is empty.
    package mutating func add(_ cells: [String?]) {
        text += cells.map { Self.cell($0 ?? "") }.joined(separator: ",") + "\r\n"
    }

    /// The file to be downloaded, "directory.csv".
    package func reply(_ name: String) -> Reply {
        Reply(.file(bytes: Array(text.utf8), type: "text/csv; charset=utf-8", name: name))
    }

    /// Quoted where it must be. A text that a spreadsheet would take for a formula is marked as text: what one person
    /// writes must not run on another's machine.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let isNumber = Double(text) != nil
        let plain = isFormula && !isNumber ? "'" + text : text
        let isQuoted = plain.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return isQuoted ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
    }
}
