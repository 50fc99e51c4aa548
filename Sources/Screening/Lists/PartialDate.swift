// SPDX-License-Identifier: Apache-2.0

/// A date of which the month or the day may be unknown: "1961", "1961-04", "1961-04-12".
package struct PartialDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int?
    package let day: Int?

    /// Fails for what no calendar has; years run from 1 to 9999.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            guard let month, (1...Self.days(of: month, in: year)).contains(day) else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads ISO 8601 dates, whole or cut short. What follows a whole date, as a time or a zone, is left aside.
    package init?(_ text: some StringProtocol) {
        var parts: [Int] = []
        var rest = text.utf8[...]
        for width in [4, 2, 2] {
            let digits = rest.prefix { (48...57).contains($0) }
            guard digits.count == width, let number = Int(String(decoding: digits, as: UTF8.self)) else {
                return nil
            }
            parts.append(number)
            rest = rest.dropFirst(width)
            guard rest.first == UInt8(ascii: "-") else { break }
            if parts.count == 3 { break }
            rest = rest.dropFirst()
        }
        let isWhole = parts.count == 3
        guard rest.isEmpty || isWhole && "T Z+-".utf8.contains(rest[rest.startIndex]) else { return nil }
        self.init(year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: isWhole ? parts[2] : nil)
    }

    /// The number of a month from the first three letters of its English name: "Jan", "january".
    package static func month(named name: some StringProtocol) -> Int? {
        guard name.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else { return nil }
        return months.firstIndex(of: name.prefix(3).lowercased()).map { $0 + 1 }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    package var text: String {
        [(year, 4), (month, 2), (day, 2)].compactMap { number, width in number.map { Self.padded($0, width) }
        }
        .joined(separator: "-")
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.year, one.month ?? 0, one.day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
