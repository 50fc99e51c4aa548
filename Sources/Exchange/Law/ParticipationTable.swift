// SPDX-License-Identifier: Apache-2.0

import Law

import struct Screening.CSVRow
import struct Screening.CSVRows
import struct Screening.ListFault

/// Participation as a table of comma-separated values (RFC 4180), with the columns that depositaries' lists are brought
/// into.
struct ParticipationTable {
    let file: LawFile
    let log: LawLog

    private static let needed = ["state", "instrument", "status", "source"]
    private static let known =
        needed + [
            "kind", "date", "date_precision", "signature_date", "entry_into_force_for_state", "withdrawn",
            "declaration_or_reservation_on_file", "as_of", "reliability", "stale_warning", "url", "note",
        ] + ParticipationRecord.derogationColumns

    func rows() -> [Participation] {
        guard file.bytes.count <= LawFile.limit else {
            report("the file has \(file.bytes.count) bytes, expected at most \(LawFile.limit)", line: 1)
            return []
        }
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            report("the file is not text in UTF-8", line: 1)
            return []
        }
        var records: [CSVRow] = []
        do {
            try CSVRows.read(file.bytes) { records.append($0) }
        } catch {
            let fault = error as? ListFault
            report(fault?.message ?? "the table cannot be read", line: fault?.line ?? 1)
            return []
        }
        guard let head = records.first, let columns = columns(head.values) else { return [] }
        return records.dropFirst().compactMap { record in
            guard record.values.count == head.values.count else {
                report(
                    "\(record.values.count) columns found, expected \(head.values.count)", line: record.line)
                return nil
            }
            return row(ParticipationRecord(fields: record.values, columns: columns), line: record.line)
        }
    }

    private func columns(_ head: [String]) -> [String: Int]? {
        if let missing = Self.needed.first(where: { !head.contains($0) }) {
            report("column `\(missing)` is missing", line: 1)
            return nil
        }
        if let other = head.first(where: { !Self.known.contains($0) }) {
            let nearest = NearestTerm.of(other, among: Self.known)
            report("there is no column `\(other.prefix(40))`", line: 1, nearest: nearest)
            return nil
        }
        guard Set(head).count == head.count else {
            report("a column appears twice", line: 1)
            return nil
        }
        return Dictionary(uniqueKeysWithValues: zip(head, head.indices))
    }

    private func row(_ record: ParticipationRecord, line: Int) -> Participation? {
        guard let state = StateCode(record["state"]) else {
            return fail("`\(record["state"].prefix(40))` is no country code", line)
        }
        guard let listed = Participation.Listed(rawValue: record["status"]) else {
            let known = Participation.Listed.allCases.map(\.rawValue)
            return fail(
                "`\(record["status"].prefix(40))` found, expected \(known.joined(separator: ", "))", line,
                nearest: NearestTerm.of(record["status"], among: known))
        }
        // Of when the source is may be words ("unknown"): such a row counts as stale.
        for name in ["date", "signature_date", "entry_into_force_for_state", "withdrawn"] {
            let text = record[name]
            guard text.isEmpty || PartialDate(text) != nil else {
                return fail(
                    "`\(text.prefix(40))` is no date, expected YYYY-MM-DD, YYYY-MM or YYYY", line)
            }
        }
        for name in ["declaration_or_reservation_on_file", "stale_warning"] where record.flag(name) == nil {
            return fail(
                "`\(record[name].prefix(40))` in `\(name)`, expected true, false, yes, no, 1, 0 or nothing",
                line, column: record.start(of: name))
        }
        let derogations: [Participation.Derogation]
        do throws(ParticipationRecord.Fault) {
            derogations = try record.derogations()
        } catch {
            return fail(error.message, line, column: record.start(of: error.column))
        }
        let instrument = Instrument.ID(record["instrument"])
        log.note(
            SourcePlace(file: file.name, line: line, column: 1), at: "participation.\(state).\(instrument)")
        return record.participation(
            state: state, instrument: instrument, listed: listed, derogations: derogations)
    }

    private func fail<Value>(
        _ message: String, _ line: Int, column: Int = 1, nearest: String? = nil
    ) -> Value? {
        report(message, line: line, column: column, nearest: nearest)
        return nil
    }

    private func report(_ message: String, line: Int, column: Int = 1, nearest: String? = nil) {
        let place = SourcePlace(file: file.name, line: line, column: column)
        log.report(LawProblem(.form, at: "participation", message, nearest: nearest, place: place))
    }
}

/// One line of the table, by the names of its columns.
struct ParticipationRecord {
    let fields: [String]
    let columns: [String: Int]

    /// Empty where there is no such column.
    subscript(name: String) -> String { columns[name].map { fields[$0] } ?? "" }

    func date(_ name: String) -> PartialDate? {
        let text = self[name]
        return text.isEmpty ? nil : PartialDate(text)
    }

    /// Yes or no, however the depositary's tool writes it; nothing is no. Nil for any other word: a warning that is
    /// misread as "no" would make a doubtful row look sound.
    func flag(_ name: String) -> Bool? {
        switch self[name].lowercased() {
        case "true", "yes", "1": true
        case "false", "no", "0", "": false
        default: nil
        }
    }

    /// The column of the line in which a value begins, from 1. Values before it are taken to be in quotes only where they
    /// need them.
    func start(of name: String) -> Int {
        fields.prefix(columns[name] ?? 0).reduce(1) { start, field in
            let needsQuotes = field.utf8.contains { ",\"\r\n".utf8.contains($0) }
            let quotes = needsQuotes ? 2 + field.utf8.count(where: { $0 == UInt8(ascii: "\"") }) : 0
            return start + field.count + quotes + 1
        }
    }

    func participation(
        state: StateCode, instrument: Instrument.ID, listed: Participation.Listed,
        derogations: [Participation.Derogation]
    ) -> Participation {
        let hasReservation = flag("declaration_or_reservation_on_file") == true
        return Participation(
            state: state, instrument: instrument, listed: listed, signed: date("signature_date"),
            deposited: date("date"), inForce: date("entry_into_force_for_state"),
            withdrawn: date("withdrawn"),
            reservation: hasReservation ? (self["url"].isEmpty ? self["source"] : self["url"]) : nil,
            derogations: derogations, source: self["source"], asOf: date("as_of"),
            // A source that nobody dated is as stale as an old one.
            isStale: flag("stale_warning") == true || date("as_of") == nil, note: self["note"])
    }
}
