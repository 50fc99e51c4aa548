// SPDX-License-Identifier: Apache-2.0

/// A civil day of the Gregorian calendar: the day of an act, of a deposit, of an entry into force.
package struct LawDate: Hashable, Sendable {
    /// Days since 1 January 1970.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// Fails on a day that does not exist. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // Counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
        let years = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = years.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Parses "2021-08-03", nothing looser.
    package init?(_ text: some StringProtocol) {
        var (year, month, day) = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            switch (place, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0...3, 48...57): year = year * 10 + Int(byte - 48)
            case (5...6, 48...57): month = month * 10 + Int(byte - 48)
            case (8...9, 48...57): day = day * 10 + Int(byte - 48)
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    package func advanced(byDays days: Int) -> LawDate { LawDate(number: number + days) }

    /// The same day of a later month, or that month's last day where it has none: 31 January and one month is
    /// 28 February.
    package func advanced(byMonths months: Int) -> LawDate {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return LawDate(year: newYear, month: newMonth, day: newDay) ?? self
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension LawDate: Comparable {
    package static func < (left: LawDate, right: LawDate) -> Bool { left.number < right.number }
}

extension LawDate: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = components
        let digits = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(digits)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension LawDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = LawDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "`\(text)` is no day")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
