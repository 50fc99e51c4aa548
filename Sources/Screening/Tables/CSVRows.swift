// SPDX-License-Identifier: Apache-2.0

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
    package static let columnLimit = 1 << 12

    private enum State { case start, plain, quoted, quote }

    private var separator: UInt8
    /// The first line while it is not known yet what separates values; nil once it is.
    private var head: [UInt8]?
    private var isHeadQuoted = false
    private var isHeadBlank = true
    private var state = State.start
    private var buffer: [UInt8] = []
    private var ends: [Int] = []
    private var line = 1
    private var rowLine = 1
    /// How many bytes of the mark of UTF-8 have come, however small the pieces are; nil once it is clear whether it is there.
    private var marked: Int? = 0

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Parameter separator: A comma, in Europe a semicolon. Nil for whichever of them, or a tab, the first line has most of.
    package init(separator: Unicode.Scalar? = ",") {
        self.separator = UInt8(ascii: separator ?? ",")
        if separator == nil { head = [] }
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
        try readHead(take)
        if state == .quoted { throw CSVFault.unclosed(line: rowLine) }
        if !buffer.isEmpty || !ends.isEmpty { try endRow(take) }
    }

    // MARK: What separates

    /// Waits for the end of the first line in which anything stands.
    private mutating func hold(_ byte: UInt8, _ take: (CSVRow) throws -> Void) throws {
        head?.append(byte)
        if byte == UInt8(ascii: "\"") { isHeadQuoted.toggle() }
        if byte > 0x20 { isHeadBlank = false }
        let isEnd = byte == UInt8(ascii: "\n") && !isHeadQuoted && !isHeadBlank
        if isEnd || head?.count == Self.rowLimit { try readHead(take) }
    }

    private mutating func readHead(_ take: (CSVRow) throws -> Void) throws {
        guard let held = head else { return }
        head = nil
        separator = Self.separator(of: held)
        for byte in held { try accept(byte, take) }
    }

    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    private static func separator(of line: [UInt8]) -> UInt8 {
        var counts = separators.map { _ in 0 }
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, let place = separators.firstIndex(of: byte) {
                counts[place] += 1
            }
        }
        return zip(separators, counts).max { $0.1 < $1.1 }?.0 ?? separators[0]
    }

    // MARK: Rows

    private mutating func accept(_ byte: UInt8, _ take: (CSVRow) throws -> Void) throws {
        guard head == nil else { return try hold(byte, take) }
        if state == .quoted {
            if byte == UInt8(ascii: "\"") { state = .quote } else { try append(byte) }
            if byte == UInt8(ascii: "\n") { line += 1 }
            return
        }
        switch byte {
        case separator:
            guard ends.count < Self.columnLimit else {
                throw CSVFault.manyColumns(line: rowLine)
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
                throw CSVFault.textBehindQuotation(line: line)
            }
            if state == .start { state = .plain }
            if state == .plain { try append(byte) }
        }
    }

    private mutating func append(_ byte: UInt8) throws {
        guard buffer.count < Self.rowLimit else {
            throw CSVFault.longRow(line: rowLine)
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
                throw CSVFault.notUTF8(line: rowLine)
            }
            values.append(value.hasSuffix("\r") ? String(value.dropLast()) : value)
            start = end
        }
        try take(CSVRow(line: rowLine, values: values))
    }
}
