// SPDX-License-Identifier: Apache-2.0
import Screening

/// What is wrong with a file of names, in the reader's words.
struct FileFaultWords {
    private let call: Call

    init(_ call: Call) { self.call = call }

    private var words: Words { call.words }

    /// Of rows that cannot be screened the first, each by itself, and how many there are besides.
    func problems(_ fault: NameFile.Fault) -> [String] {
        switch fault {
        case .empty: [words("screening.file.empty")]
        case .noNames: [words("screening.file.no-names")]
        case .unclosed(let line): [problem("unclosed", ["line": line])]
        case .textBehindQuotation(let line): [problem("behind-quotation", ["line": line])]
        case .longRow(let line): [problem("long-row", ["line": line])]
        case .tooMany: [limit("too-many", NameFile.rowLimit)]
        case .tooManyColumns: [limit("too-many-columns", CSVRows.columnLimit)]
        case .rows(let faults, let count): faults.map { problem($0) } + more(count - faults.count)
        }
    }

    private func problem(_ key: String, _ numbers: [String: Int], _ text: String? = nil) -> String {
        var values = numbers.mapValues { call.numerals.written($0) }
        values["text"] = text
        return words("screening.file.\(key)", values)
    }

    private func limit(_ key: String, _ limit: Int) -> String {
        words("screening.file.\(key)", ["limit": Numbers.text(limit, in: call.numerals)])
    }

    private func more(_ count: Int) -> [String] {
        count > 0 ? [words("screening.file.more-rows", count: count)] : []
    }

    private func problem(_ fault: NameFile.RowFault) -> String {
        let row = ["row": fault.row]
        return switch fault.reason {
        case .noName: problem("no-name", row)
        case .fewColumns(let count, let expected):
            problem("few-columns", ["row": fault.row, "count": count, "expected": expected])
        case .badBirth(let text): problem("birth", row, text)
        case .badKind(let text): problem("kind", row, text)
        case .badCountry(let text): problem("country", row, text)
        case .badNumberKind(let text): problem("number-kind", row, text)
        }
    }
}
