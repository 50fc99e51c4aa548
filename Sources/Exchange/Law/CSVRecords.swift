// SPDX-License-Identifier: Apache-2.0

/// Comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and doubled quotes.
struct CSVRecords {
    struct Record {
        /// The line on which it begins, from 1.
        let line: Int
        let fields: [String]
    }

    private(set) var records: [Record] = []

    init(_ text: String) {
        var (fields, field): ([String], [UInt8]) = ([], [])
        var (line, start) = (1, 1)
        var isQuoted = false
        var bytes = text.utf8.makeIterator()
        var next = bytes.next()
        func finished() -> String { String(decoding: field, as: UTF8.self) }
        while let byte = next {
            next = bytes.next()
            if byte == UInt8(ascii: "\n") { line += 1 }
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && next == UInt8(ascii: "\""):
                field.append(byte)
                next = bytes.next()
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(finished())
                field.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\n") where !isQuoted:
                fields.append(finished())
                if fields != [""] { records.append(Record(line: start, fields: fields)) }
                (fields, field, start) = ([], [], line)
            case UInt8(ascii: "\r") where !isQuoted: continue
            default: field.append(byte)
            }
        }
        fields.append(finished())
        if fields != [""] { records.append(Record(line: start, fields: fields)) }
    }
}
