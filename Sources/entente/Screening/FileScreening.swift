// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening

/// Screens a file of names, however long: a portion of rows at a time, on every core, written in their order.
///
/// Once in a while the output is made durable and a small file beside it says how far it goes. A run that was killed
/// goes on from there; what it had written beyond is cut off first.
struct FileScreening: Sendable {
    /// Rows that are read, screened and written together; every core takes a stretch of them as soon as it is free.
    static let portion = 8192
    private static let stretch = 256
    /// How long a run may go on before it notes how far it is: a note has to reach the disk, and that takes its time.
    private static let notePause = Duration.seconds(1)

    let input: String
    let output: String
    let columns: RowReader.Columns
    let kind: ListEntry.Kind
    let lists: ReadyLists
    let threshold: Double
    let limit: Int
    let writesAll: Bool

    /// - Returns: the rows that could not be screened; of each the output has its number, the name and why not.
    @discardableResult func run(restart: Bool) async throws -> UnscreenedRows {
        var (progress, writer, reader, rows) = try begin(restart: restart)
        let report = ProgressReport(rows: progress.rows, hits: progress.hits)
        var noted = ContinuousClock.now
        while !rows.isEmpty {
            // The next rows are read while these are screened. A fault in them comes to light when these are written.
            async let screened = screen(rows)
            let next = Result { try reader.next(Self.portion) }
            for text in await screened {
                writer.add(text.lines)
                progress.hits += text.hits
            }
            progress.rows += rows.count
            progress.unscreened.note(rows)
            if ContinuousClock.now - noted >= Self.notePause || next.isFault {
                progress.outputBytes = try writer.flush()
                try save(progress)
                noted = .now
            }
            report.say(progress.rows, progress.hits)
            rows = try next.get()
        }
        progress.outputBytes = try writer.flush()
        try? FileManager.default.removeItem(atPath: progressPath)
        report.finish(progress.rows, progress.hits)
        return progress.unscreened
    }

    /// Reads the first rows, and makes ready to write. What is wrong with the file comes to light before anything is written;
    /// and how far the run is gets noted before there is an output, so that one that is killed at once can be gone on with.
    func begin(restart: Bool) throws -> (
        progress: Progress, writer: FileScreeningOutput, reader: RowReader, rows: [RowReader.Row]
    ) {
        let progress = try startingPoint(restart: restart)
        let reader = try RowReader(input, columns: columns, kind: kind, skipping: progress.rows)
        let rows = try reader.next(Self.portion)
        try save(progress)
        let writer = try FileScreeningOutput(output, from: progress.outputBytes)
        if progress.outputBytes == 0 { writer.add(Self.header) }
        return (progress, writer, reader, rows)
    }

    private func screen(_ rows: [RowReader.Row]) async -> [(lines: String, hits: Int)] {
        await withTaskGroup(of: (Int, String, Int).self) { group in
            for start in stride(from: 0, to: rows.count, by: Self.stretch) {
                let part = rows[start..<min(rows.count, start + Self.stretch)]
                group.addTask { @concurrent [self] in
                    var lines = ""
                    var hits = 0
                    for row in part { hits += write(row, &lines) }
                    return (start, lines, hits)
                }
            }
            var texts: [(Int, String, Int)] = []
            for await text in group { texts.append(text) }
            return texts.sorted { $0.0 < $1.0 }.map { (lines: $0.1, hits: $0.2) }
        }
    }

    private static let header =
        "row,name,score,list,version,entry,reference,caption,matched,legal basis,engine,not screened because\r\n"

    private func write(_ row: RowReader.Row, _ lines: inout String) -> Int {
        let name = row.query.names.first ?? ""
        let begun = [String(row.number), name]
        if let fault = row.fault {
            lines += Self.line(begun + Array(repeating: "", count: 9) + [fault.description])
            return 0
        }
        let leads = lists.leads(for: row.query, threshold: threshold, limit: limit)
        if leads.isEmpty, writesAll { lines += Self.line(begun + Array(repeating: "", count: 10)) }
        for lead in leads {
            let entry = lead.entry
            lines += Self.line(
                begun + [
                    Self.decimal(lead.hit.score), lead.list.name, lead.list.version.short,
                    entry.id, entry.reference ?? "", entry.caption, lead.hit.explanation.entryName.text,
                    entry.bases.joined(separator: "; "), Engine.version, "",
                ])
        }
        return leads.count
    }

    /// Values in quotes where they need them; one that a spreadsheet would compute is given as text.
    static func line(_ values: [String]) -> String {
        values.map { value in
            let isFormula = value.unicodeScalars.first.map(formulas.contains) ?? false
            let safe = isFormula ? "'" + value : value
            let isPlain = !safe.utf8.contains { "\",\r\n".utf8.contains($0) }
            return isPlain
                ? safe
                : "\"\(safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        }.joined(separator: ",") + "\r\n"
    }

    /// What begins a formula, the wide forms of East Asian keyboards among it.
    private static let formulas = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)

    /// Three places, whatever the locale.
    static func decimal(_ number: Double) -> String {
        let thousandths = Int((number * 1000).rounded())
        return "\(thousandths / 1000)." + String(1000 + abs(thousandths) % 1000).dropFirst()
    }
}

extension Result {
    fileprivate var isFault: Bool {
        if case .failure = self { true } else { false }
    }
}
