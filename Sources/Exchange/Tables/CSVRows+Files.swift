// SPDX-License-Identifier: Apache-2.0
package import Screening

/// Whole files of separated values. What is wrong with one is a fault of the list that it is.
extension CSVRows {
    /// All rows of a file that is in memory already.
    package static func read(
        _ bytes: [UInt8], separator: Unicode.Scalar = ",", _ take: (CSVRow) throws -> Void
    ) throws {
        var rows = CSVRows(separator: separator)
        try ListFault.translating {
            try rows.feed(bytes[...], take)
            try rows.finish(take)
        }
    }

    /// All rows of a file, as its bytes come.
    static func read(
        _ stream: ByteStream, separator: Unicode.Scalar = ",", _ take: (CSVRow) throws -> Void
    ) throws {
        var rows = CSVRows(separator: separator)
        try ListFault.translating {
            try stream.forEachPiece { try rows.feed($0[...], take) }
            try rows.finish(take)
        }
    }
}

extension ListFault {
    /// Does some reading whose table may be malformed.
    static func translating(_ reading: () throws -> Void) throws {
        do {
            try reading()
        } catch let fault as CSVFault {
            throw ListFault(fault.message, line: fault.line)
        }
    }
}
