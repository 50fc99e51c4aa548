// SPDX-License-Identifier: Apache-2.0

/// Why a file is no table of separated values, and on which line, from 1.
package enum CSVFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A quotation that is not closed, and the line where its row begins.
    case unclosed(line: Int)
    /// Read on, it would join a value that nobody has written.
    case textBehindQuotation(line: Int)
    case longRow(line: Int)
    case manyColumns(line: Int)
    case notUTF8(line: Int)

    package var line: Int {
        switch self {
        case .unclosed(let line), .textBehindQuotation(let line), .longRow(let line),
            .manyColumns(let line), .notUTF8(let line):
            line
        }
    }

    package var message: String {
        switch self {
        case .unclosed: "a quotation mark is never closed"
        case .textBehindQuotation: "text follows a closing quotation mark"
        case .longRow: "a row of more than \(CSVRows.rowLimit) bytes"
        case .manyColumns: "a row of more than \(CSVRows.columnLimit) columns"
        case .notUTF8: "the text is no UTF-8"
        }
    }

    package var description: String { "line \(line): \(message)" }
}
