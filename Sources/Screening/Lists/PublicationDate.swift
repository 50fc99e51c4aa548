// SPDX-License-Identifier: Apache-2.0

/// When a publisher made a version of its list, in one form whatever the publisher writes: ISO 8601, so that versions can
/// be put in order. Offsets are reckoned to UTC; a time that cannot be read leaves the day.
package struct PublicationDate: Hashable, Sendable {
    /// "2026-01-14", or "2026-01-14T15:20:05.000Z" where the time is known too.
    package let text: String

    /// Reads "2026-01-14", "2026-01-14T16:20:05.000+01:00" (without a zone it is UTC) and, as Europe writes it, the day
    /// first, "14/01/2026", "14.01.2026" or "14-Jan-2026".
    package init?(_ words: some StringProtocol) {
        let halves = words.split(maxSplits: 1) { $0 == "T" || $0.isWhitespace }
        guard let first = halves.first, let day = Self.day(String(first)) else { return nil }
        guard halves.count == 2, let time = Self.time(String(halves[1])) else {
            text = day.text
            return
        }
        // No offset is as long as a day.
        let moved: PartialDate? =
            switch time.minutes {
            case ..<0: Self.dayBefore(day)
            case 1440...: Self.dayAfter(day)
            default: day
            }
        guard let date = moved else { return nil }
        let minutes = (time.minutes + 1440) % 1440
        let clock = [minutes / 60, minutes % 60, time.seconds].map { Self.padded($0, 2) }
        text = "\(date.text)T\(clock.joined(separator: ":")).\(Self.padded(time.milliseconds, 3))Z"
    }

    /// Reads what a server writes into `Last-Modified`: "Thu, 15 Jan 2026 06:00:00 GMT" (RFC 9110, section 5.6.7).
    package init?(header: String) {
        let parts = header.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT" else { return nil }
        self.init("\(parts[1])-\(parts[2])-\(parts[3]) \(parts[4])Z")
    }

    /// Whether it is certainly earlier: where one of the two says the day alone, days are compared.
    package func precedes(_ other: PublicationDate) -> Bool {
        let length = min(text.utf8.count, other.text.utf8.count)
        return text.prefix(length) < other.text.prefix(length)
    }

    private static func day(_ text: String) -> PartialDate? {
        let named = text.split(separator: "-", omittingEmptySubsequences: false)
        let isNamed = named.count == 3 && PartialDate.month(named: named[1]) != nil
        let parts =
            isNamed ? named : text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
        guard parts.count == 3 else { return PartialDate(text).flatMap { $0.day == nil ? nil : $0 } }
        guard parts[2].utf8.count == 4, let day = number(parts[0]),
            let month = PartialDate.month(named: parts[1]) ?? number(parts[1]), let year = number(parts[2])
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }

    /// Minutes since midnight in UTC, which may lie in the day before or after.
    private static func time(_ text: String) -> (minutes: Int, seconds: Int, milliseconds: Int)? {
        var clock = text[...]
        var offset = 0
        if clock.last == "Z" {
            clock.removeLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = clock[clock.index(after: sign)...].filter { $0 != ":" }
            guard zone.utf8.count == 4, let hours = number(zone.prefix(2)), let rest = number(zone.suffix(2)),
                hours < 24, rest < 60
            else { return nil }
            offset = (hours * 60 + rest) * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0]), let minute = number(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        let minutes = hour * 60 + minute - offset
        guard parts.count == 3 else { return (minutes, 0, 0) }
        let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard let second = number(seconds[0]), second < 60, seconds.count < 3 else { return nil }
        guard seconds.count == 2 else { return (minutes, second, 0) }
        // Publishers write more digits than three, or fewer.
        guard seconds[1].utf8.allSatisfy({ (48...57).contains($0) }),
            let thousandths = number((seconds[1] + "000").prefix(3))
        else { return nil }
        return (minutes, second, thousandths)
    }

    private static func dayBefore(_ date: PartialDate) -> PartialDate? {
        guard let month = date.month, let day = date.day else { return nil }
        if day > 1 { return PartialDate(year: date.year, month: month, day: day - 1) }
        let (year, last) = month > 1 ? (date.year, month - 1) : (date.year - 1, 12)
        return [31, 30, 29, 28].lazy.compactMap { PartialDate(year: year, month: last, day: $0) }.first
    }

    private static func dayAfter(_ date: PartialDate) -> PartialDate? {
        guard let month = date.month, let day = date.day else { return nil }
        return PartialDate(year: date.year, month: month, day: day + 1)
            ?? PartialDate(year: date.year, month: month + 1, day: 1)
            ?? PartialDate(year: date.year + 1, month: 1, day: 1)
    }

    /// Digits alone: `Int` takes a sign too.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
