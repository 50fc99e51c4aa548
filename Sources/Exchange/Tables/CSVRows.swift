// SPDX-License-Identifier: Apache-2.0
import Screening

/// One row of a file of separated values.
package struct CSVRow: Sendable {
    /// The line on which it begins, from 1; a value in quotes may run over several.
    package let line: Int
    package let values: [String]
}

/// Reads separated values (RFC 4180) piece by piece, however long the file is: a row is all that is in memory.
package struct CSVRows {
    /// Bytes beyond which a row is a fault: most likely a quotation mark that is never closed.
    package static let rowLimit = 1 << 20
    /// Columns of a row: the places where they end are held, too.
    private static let columnLimit = 1 << 12

    private enum State { case start, plain, quoted, quote }

    private let separator: UInt8
    private var state = State.start
    private var buffer: [UInt8] = []
    private var ends: [Int] = []
    private var line = 1
    private var rowLine = 1
    /// How many bytes of the mark of UTF-8 have come, however small the pieces are; nil once it is clear whether it is there.
    private var marked: Int? = 0

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Parameter separator: A comma, in Europe a semicolon.
    package init(separator: Unicode.Scalar = ",") { self.separator = UInt8(ascii: separator) }

    /// All rows of a file that is in memory already.
    package static func read(
        _ bytes: [UInt8], separator: Unicode.Scalar = ",", _ take: (CSVRow) throws -> Void
    ) throws {
        var rows = CSVRows(separator: separator)
        try rows.feed(bytes[...], take)
        try rows.finish(take)
    }

    /// All rows of a file, as its bytes come.
    static func read(
        _ stream: ByteStream, separator: Unicode.Scalar = ",", _ take: (CSVRow) throws -> Void
    ) throws {
        var rows = CSVRows(separator: separator)
        try stream.forEachPiece { try rows.feed($0[...], take) }
        try rows.finish(take)
    }

    package mutating func feed(_ piece: ArraySlice<UInt8>, _ take: (CSVRow) throws -> Void) throws {
        var piece = piece
        while let count = marked, let byte = piece.first {
            guard byte == Self.mark[count] else {
                try acceptMark(take)
                break
            }
            marked = count + 1 < Self.mark.count ? count + 1 : nil
            piece = piece.dropFirst()
        }
        for byte in piece { try accept(byte, take) }
    }

    /// What looked like the beginning of the mark is text.
    private mutating func acceptMark(_ take: (CSVRow) throws -> Void) throws {
        let count = marked ?? 0
        marked = nil
        for byte in Self.mark[..<count] { try accept(byte, take) }
    }

    /// The last row, where no line break follows it.
    package mutating func finish(_ take: (CSVRow) throws -> Void) throws {
        try acceptMark(take)
        if state == .quoted { throw ListFault("a quotation mark is never closed", line: rowLine) }
        if !buffer.isEmpty || !ends.isEmpty { try endRow(take) }
    }

    private mutating func accept(_ byte: UInt8, _ take: (CSVRow) throws -> Void) throws {
        if state == .quoted {
            if byte == UInt8(ascii: "\"") { state = .quote } else { try append(byte) }
            if byte == UInt8(ascii: "\n") { line += 1 }
            return
        }
        switch byte {
        case separator:
            guard ends.count < Self.columnLimit else {
                throw ListFault("a row of more than \(Self.columnLimit) columns", line: rowLine)
            }
            ends.append(buffer.count)
            state = .start
        case UInt8(ascii: "\n"):
            line += 1
            try endRow(take)
        case UInt8(ascii: "\r"): if state == .plain, buffer.last != byte { try append(byte) }
        case UInt8(ascii: "\"") where state == .start: state = .quoted
        case UInt8(ascii: "\"") where state == .quote:
            try append(byte)
            state = .quoted
        // What OFAC ends its files with, as files of CP/M did.
        case 0x1A where buffer.isEmpty && ends.isEmpty: break
        default:
            guard state != .quote || byte == UInt8(ascii: " ") else {
                throw ListFault("text follows a closing quotation mark", line: line)
            }
            if state == .start { state = .plain }
            if state == .plain { try append(byte) }
        }
    }

    private mutating func append(_ byte: UInt8) throws {
        guard buffer.count < Self.rowLimit else {
            throw ListFault("a row of more than \(Self.rowLimit) bytes", line: rowLine)
        }
        buffer.append(byte)
    }

    private mutating func endRow(_ take: (CSVRow) throws -> Void) throws {
        defer {
            buffer.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            state = .start
            rowLine = line
        }
        if ends.isEmpty, buffer.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        ends.append(buffer.count)
        var values: [String] = []
        values.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            guard let value = String(validating: buffer[start..<end], as: UTF8.self) else {
                throw ListFault("the text is no UTF-8", line: rowLine)
            }
            values.append(value.hasSuffix("\r") ? String(value.dropLast()) : value)
            start = end
        }
        try take(CSVRow(line: rowLine, values: values))
    }
}

/// The columns of a file by their names.
struct CSVColumns {
    private let places: [String: Int]

    init(_ header: [String]) {
        places = Dictionary(
            header.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ name: String) -> Bool { places[Self.key(name)] != nil }

    /// The words of the first of these columns that there is; nil where it is empty.
    func value(_ names: String..., in row: CSVRow) -> String? {
        guard let place = names.lazy.compactMap({ places[Self.key($0)] }).first, place < row.values.count
        else {
            return nil
        }
        let words = row.values[place].collapsed
        return words.isEmpty ? nil : words
    }

    /// Publishers change capitals and spaces of a column's name now and then.
    private static func key(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
