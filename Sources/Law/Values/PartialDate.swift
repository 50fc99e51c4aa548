// SPDX-License-Identifier: Apache-2.0

/// A date that is known to the day, to the month or only to the year: "1980" in a list of parties.
///
/// A comparison that the missing precision leaves open is unknown, never guessed.
package struct PartialDate: Hashable, Sendable {
    package let earliest: LawDate
    package let latest: LawDate

    package init(earliest: LawDate, latest: LawDate) {
        precondition(earliest <= latest, "a span of days ends no earlier than it begins")
        (self.earliest, self.latest) = (earliest, latest)
    }

    package init(_ date: LawDate) { self.init(earliest: date, latest: date) }

    /// Parses "2021-08-03", "2021-08" or "2021".
    package init?(_ text: some StringProtocol) {
        if let date = LawDate(text) {
            self.init(date)
        } else if text.utf8.count > 7 {
            return nil
        } else if let first = LawDate("\(text)-01") {
            self.init(earliest: first, latest: first.advanced(byMonths: 1).advanced(byDays: -1))
        } else if let first = LawDate("\(text)-01-01"), let last = LawDate("\(text)-12-31") {
            self.init(earliest: first, latest: last)
        } else {
            return nil
        }
    }

    /// Whether the date has come by a day.
    package func hasCome(by day: LawDate) -> Truth {
        if latest <= day { return .yes }
        return earliest > day ? .no : .unknown
    }
}

extension PartialDate: CustomStringConvertible {
    package var description: String {
        if earliest == latest { return earliest.description }
        let text = earliest.description
        return [String(text.prefix(4)), String(text.prefix(7))].first { PartialDate($0) == self }
            ?? "\(earliest)/\(latest)"
    }
}
