// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A day of the story: a date, or a number of days before or after the day on which it is played ("-52d").
enum Moment: Decodable, Sendable {
    case day(Day)
    case relative(days: Int)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        if let day = Day(text) {
            self = .day(day)
        } else if text.hasSuffix("d"), let days = Int(text.dropLast()) {
            self = .relative(days: days)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is no moment, expected 2021-08-03 or -52d")
        }
    }

    /// Nine o'clock in Riyadh, or the hour given (UTC), of that day or so many days from the day of the play.
    func instant(_ present: Instant, hour: Int = 6) -> Instant {
        switch self {
        case .day(let day): day.start + .hours(hour)
        case .relative(let days): present.day.advanced(byDays: days).start + .hours(hour)
        }
    }

    var isRelative: Bool { if case .relative = self { true } else { false } }
}
