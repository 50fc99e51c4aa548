// SPDX-License-Identifier: Apache-2.0

/// A length of time, in milliseconds; written in charters as "72h", "14d" or "30m".
package struct Span: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func days(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 86_400_000) }
    package static func hours(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 3_600_000) }
    package static func minutes(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 60_000) }

    /// Parses a whole number and a unit: "72h", "14d", "30m". At most ten years.
    package init?(_ text: some StringProtocol) {
        guard let unit = text.last, let count = Int(text.dropLast()), count >= 0, count <= 5_300_000 else {
            return nil
        }
        switch unit {
        case "d" where count <= 3660: self = .days(count)
        case "h" where count <= 88_000: self = .hours(count)
        case "m": self = .minutes(count)
        default: return nil
        }
    }

    package static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
}

extension Span: CustomStringConvertible, Codable {
    /// The largest unit that divides it: "3d", "1h", "30m"; an uneven rest is cut to minutes.
    package var description: String {
        switch milliseconds {
        case let span where span % 86_400_000 == 0 && span != 0: "\(span / 86_400_000)d"
        case let span where span % 3_600_000 == 0 && span != 0: "\(span / 3_600_000)h"
        case let span: "\(span / 60_000)m"
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let span = Span(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text.prefix(40))` is no span, expected 72h, 14d or 30m")
        }
        self = span
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
