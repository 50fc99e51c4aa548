// SPDX-License-Identifier: Apache-2.0

/// A moment of server time, in milliseconds since 1 January 1970 UTC. All deadlines are compared in it.
package struct Instant: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Parses "2021-08-03T09:00:00.000Z": seconds are needed, the fraction may be left out, the zone is Z.
    package init?(_ text: some StringProtocol) {
        if let full = Instant(fullForm: text.utf8) {
            self = full
            return
        }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = Day(halves[0]), halves[1].last == "Z" else { return nil }
        let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = Self.digits(clock[0], 2), let minute = Self.digits(clock[1], 2),
            hour < 24, minute < 60
        else { return nil }
        let seconds = clock[2].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(seconds.count), let second = Self.digits(seconds[0], 2), second < 60 else {
            return nil
        }
        var fraction = 0
        if seconds.count == 2 {
            guard let parsed = Self.digits(seconds[1], 3) else { return nil }
            fraction = parsed
        }
        milliseconds =
            Int64(day.number) * 86_400_000 + Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
    }

    private static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The civil day in UTC.
    package var day: Day {
        Day(number: Int((milliseconds >= 0 ? milliseconds : milliseconds - 86_399_999) / 86_400_000))
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package static func + (instant: Instant, span: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds + span.milliseconds)
    }

    package static func - (instant: Instant, span: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds - span.milliseconds)
    }

    package static func - (left: Instant, right: Instant) -> Span {
        Span(milliseconds: left.milliseconds - right.milliseconds)
    }
}

extension Instant: CustomStringConvertible, Codable {
    /// "2021-08-03T09:00:00.000Z".
    ///
    /// Years before 1 and after 9999 do not exist in charters and clocks; where arithmetic leads there, the year is
    /// written with as many digits as it needs.
    package var description: String {
        let year = day.components.year
        guard !(0...9999).contains(year) else { return fullForm }
        let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }
        return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, to: 3))Z"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "`\(text.prefix(40))` is no instant, expected YYYY-MM-DDThh:mm:ssZ")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
