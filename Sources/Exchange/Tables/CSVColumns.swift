// SPDX-License-Identifier: Apache-2.0
import Screening

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
