// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening

/// Reads rows to screen from a file, a portion at a time.
final class RowReader {
    /// Rows handed out so far, the skipped ones included; the header is none.
    private(set) var count = 0

    private let file: FileHandle
    private let wanted: FileScreening.Columns
    private let kind: ListEntry.Kind
    private let skipped: Int
    private var rows = CSVRows()
    private var waiting: [FileScreening.Row] = []
    private var taken = 0
    private var places: (name: Int, birth: Int?, country: Int?)?
    /// Columns that a row must have for all that are wanted to be there.
    private var expected = 0
    private var read = 0
    /// Codes of countries as the file writes them: few, and the same over and over.
    private var countryCodes: [String: String] = [:]
    private var isAtEnd = false

    init(_ path: String, columns: FileScreening.Columns, kind: ListEntry.Kind, skipping: Int) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw NodeError.unreadable(path) }
        self.file = file
        wanted = columns
        self.kind = kind
        skipped = skipping
        count = skipping
    }

    /// The next rows, at most so many; none at the end.
    func next(_ limit: Int) throws -> [FileScreening.Row] {
        while waiting.count - taken < limit, !isAtEnd {
            let piece = Array(try file.read(upToCount: 1 << 18) ?? Data())
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
        count += portion.count
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
            FileScreening.Row(
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
            guard let found else { throw ScreeningFailure.noColumn(name, row.values) }
            return found
        }
        let found = (try place(wanted.name), try wanted.birth.map(place), try wanted.country.map(place))
        expected = 1 + max(found.0, found.1 ?? 0, found.2 ?? 0)
        places = found
    }
}

/// Tells whoever waits how far it is, about once a second, on the error channel.
final class ProgressReport {
    private let start = ContinuousClock.now
    private let before: (rows: Int, hits: Int)
    private var last = ContinuousClock.now

    init(rows: Int, hits: Int) {
        before = (rows, hits)
        if rows > 0 { say("going on behind row \(rows)\n") }
    }

    func say(_ rows: Int, _ hits: Int) {
        guard ContinuousClock.now - last > .seconds(1) else { return }
        last = .now
        say("\r\(rows) rows, \(hits) hits, \(rate(rows)) rows/s ")
    }

    func finish(_ rows: Int, _ hits: Int) {
        say("\r\(rows) rows, \(hits) hits, \(rate(rows)) rows/s\n")
    }

    private func rate(_ rows: Int) -> Int {
        let elapsed = (ContinuousClock.now - start).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return Int(Double(rows - before.rows) / max(seconds, 0.001))
    }

    private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
