// SPDX-License-Identifier: Apache-2.0

/// The one form in which instants are written, and read quickest: "2021-08-03T09:00:00.000Z", 24 bytes.
extension Instant {
    /// Parses exactly that form. Nil for anything else, also for what `init(_:)` would still read.
    init?(fullForm bytes: some Collection<UInt8>) {
        let text = Array(bytes)
        guard text.count == 24, text[10] == UInt8(ascii: "T"), text[23] == UInt8(ascii: "Z"),
            text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: ".")
        else { return nil }
        func number(_ start: Int, _ count: Int) -> Int? {
            var value = 0
            for byte in text[start..<start + count] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
            let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
            let fraction = number(20, 3), hour < 24, minute < 60, second < 60,
            let date = Day(year: year, month: month, day: day)
        else { return nil }
        let rest = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
        self.init(milliseconds: Int64(date.number) * 86_400_000 + Int64(rest))
    }

    /// "2021-08-03T09:00:00.000Z".
    var fullForm: String {
        let day = self.day
        let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
        let (year, month, date) = day.components
        let parts: [(value: Int, width: Int, end: UInt8)] = [
            (year, 4, UInt8(ascii: "-")), (month, 2, UInt8(ascii: "-")), (date, 2, UInt8(ascii: "T")),
            (rest / 3_600_000, 2, UInt8(ascii: ":")), (rest / 60_000 % 60, 2, UInt8(ascii: ":")),
            (rest / 1000 % 60, 2, UInt8(ascii: ".")), (rest % 1000, 3, UInt8(ascii: "Z")),
        ]
        return unsafe String(unsafeUninitializedCapacity: 24) { buffer in
            var position = 0
            for part in parts {
                var value = part.value
                for offset in stride(from: part.width - 1, through: 0, by: -1) {
                    unsafe buffer[position + offset] = UInt8(48 + value % 10)
                    value /= 10
                }
                unsafe buffer[position + part.width] = part.end
                position += part.width + 1
            }
            return position
        }
    }
}
