// SPDX-License-Identifier: Apache-2.0
package import Screening

/// Reads rows to screen from a file of separated values, a portion at a time. Commas, semicolons or tabs: the line of
/// headings tells.
package final class RowReader {
    /// The headings of the columns that say who is meant; letter case does not matter.
    package struct Columns: Codable, Hashable, Sendable {
        package let name: String
        package let birth: String?
        package let country: String?
        /// Further names, several of them in one value with semicolons between.
        package var alias: String?
        package var identifier: String?
        package var identifierKind: String?
        package var gender: String?
        package var kind: String?

        package init(name: String, birth: String?, country: String?) {
            self.name = name
            self.birth = birth
            self.country = country
        }
    }

    /// One row to screen.
    package struct Row: Hashable, Sendable {
        /// From 1; the header is none.
        package let number: Int
        package let query: Query
        /// Why it cannot be screened; nil where it can be.
        package let fault: RowFault?
    }

    private let stream: ByteStream
    private let wanted: Columns
    private let kind: ListEntry.Kind
    private let skipped: Int
    private var rows = CSVRows(separator: nil)
    private var waiting: [Row] = []
    private var taken = 0
    private var cells: RowCells?
    private var read = 0
    private var isAtEnd = false

    /// - Parameter skipping: Rows at the beginning that are not handed out.
    package init(_ stream: ByteStream, columns: Columns, kind: ListEntry.Kind, skipping: Int = 0) {
        self.stream = stream
        wanted = columns
        self.kind = kind
        skipped = skipping
    }

    /// The next rows, at most so many; none at the end.
    ///
    /// - Throws: `ListFault` for a file that is no table, `MissingColumn` for one without a column that is wanted, and
    ///   whatever the stream throws.
    package func next(_ limit: Int) throws -> [Row] {
        while waiting.count - taken < limit, !isAtEnd {
            let piece = try stream.next()
            isAtEnd = piece.isEmpty
            try ListFault.translating {
                guard !isAtEnd else { return try rows.finish(accept) }
                try rows.feed(piece[...], accept)
            }
        }
        if cells == nil { throw ListFault("the file is empty", line: 1) }
        let portion = Array(waiting[taken..<min(waiting.count, taken + limit)])
        taken += portion.count
        if taken == waiting.count || taken > 1 << 16 {
            waiting.removeFirst(taken)
            taken = 0
        }
        return portion
    }

    private func accept(_ row: CSVRow) throws {
        guard cells != nil else {
            cells = try RowCells(wanted, in: row.values, kind: kind)
            return
        }
        read += 1
        guard read > skipped, let (query, fault) = cells?.query(of: row) else { return }
        waiting.append(Row(number: read, query: query, fault: fault))
    }
}
