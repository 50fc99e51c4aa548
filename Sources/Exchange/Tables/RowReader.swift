// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Screening

/// Reads rows to screen from a file of separated values, a portion at a time.
package final class RowReader {
    /// The headings of the columns that say who is meant; letter case does not matter.
    package struct Columns: Codable, Hashable, Sendable {
        package let name: String
        package let birth: String?
        package let country: String?

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
    private var rows = CSVRows()
    private var waiting: [Row] = []
    private var taken = 0
    private var places: (name: Int, birth: Int?, country: Int?)?
    /// Columns that a row must have for all that are wanted to be there.
    private var expected = 0
    private var read = 0
    /// Codes of countries as the file writes them: few, and the same over and over.
    private var countryCodes: [String: String] = [:]
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
            if piece.isEmpty {
                isAtEnd = true
                try rows.finish(accept)
            } else {
                try rows.feed(piece[...], accept)
            }
        }
        if places == nil { throw ListFault("the file is empty", line: 1) }
        let portion = Array(waiting[taken..<min(waiting.count, taken + limit)])
        taken += portion.count
        if taken == waiting.count || taken > 1 << 16 {
            waiting.removeFirst(taken)
            taken = 0
        }
        return portion
    }

    private func accept(_ row: CSVRow) throws {
        guard let places else { return try readHeader(row) }
        read += 1
        guard read > skipped else { return }
        func value(_ place: Int?) -> String? {
            guard let place, place < row.values.count, !row.values[place].isEmpty else { return nil }
            return row.values[place]
        }
        let name = value(places.name)
        let written = value(places.birth)?.trimmingCharacters(in: .whitespaces)
        let date = written.flatMap { PartialDate($0) }
        let country = value(places.country).map(countryCode)
        let birth = written.map { (text: $0, isDate: date != nil || $0.isEmpty) }
        waiting.append(
            Row(
                number: read,
                query: Query(
                    name.map { [$0] } ?? [], kind: kind, births: date.map { [ListBirth($0)] } ?? [],
                    countries: country.map { [$0] } ?? []),
                fault: fault(of: row, name, birth)))
    }

    private func fault(
        of row: CSVRow, _ name: String?, _ birth: (text: String, isDate: Bool)?
    ) -> RowFault? {
        if row.values.count < expected {
            return .fewColumns(row.values.count, expected: expected)
        }
        guard let name, !name.allSatisfy(\.isWhitespace) else { return .noName }
        if name.unicodeScalars.count > Engine.Limits.scalars { return .longName }
        // Nobody is found by a dash; whoever reads "no hit" beside it would take someone for screened.
        guard Query.canRead(name) else { return .noName }
        if let birth, !birth.isDate { return .badBirth(birth.text) }
        return nil
    }

    private func countryCode(_ name: String) -> String {
        if let code = countryCodes[name] { return code }
        let code = CountryNames.code(of: name)
        // A file whose column holds anything but countries is not to fill the memory.
        if countryCodes.count < 1024 { countryCodes[name] = code }
        return code
    }

    private func readHeader(_ row: CSVRow) throws {
        func place(_ name: String) throws -> Int {
            let found = row.values.firstIndex { $0.lowercased() == name.lowercased() }
            guard let found else { throw MissingColumn(name, among: row.values) }
            return found
        }
        let found = (try place(wanted.name), try wanted.birth.map(place), try wanted.country.map(place))
        expected = 1 + max(found.0, found.1 ?? 0, found.2 ?? 0)
        places = found
    }
}
