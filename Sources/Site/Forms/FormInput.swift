// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// What was typed: names and their values, in the order in which they came. Also the query of an address.
package struct FormInput: Sendable, Equatable {
    package private(set) var values: [String: [String]]

    package init(_ values: [String: [String]] = [:]) { self.values = values }

    /// Parses `application/x-www-form-urlencoded`; nil where it is malformed, has over 2,000 fields or is no UTF-8.
    package init?(urlEncoded bytes: some Sequence<UInt8>) {
        var values: [String: [String]] = [:]
        let pairs = Array(bytes).split(separator: UInt8(ascii: "&"))
        guard pairs.count <= 2000 else { return nil }
        for pair in pairs {
            let halves = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard let first = halves.first, let name = Self.decoded(first),
                let value = halves.count == 2 ? Self.decoded(halves[1]) : ""
            else { return nil }
            values[name, default: []].append(value)
        }
        self.values = values
    }

    /// The text without surrounding white space; nil where nothing was typed. Line ends become "\n".
    package subscript(name: String) -> String? {
        guard let raw = values[name]?.first else { return nil }
        let lines = raw.replacing("\r\n", with: "\n")
        let trimmed = lines.drop(while: \.isWhitespace)
        guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...end])
    }

    /// All values of checkboxes with one name.
    package func all(_ name: String) -> [String] { (values[name] ?? []).filter { !$0.isEmpty } }

    /// A text typed in three languages under `name.ar`, `name.fr`, `name.en`.
    package func multilingual(_ name: String) -> Multilingual {
        Multilingual(ar: self["\(name).ar"], fr: self["\(name).fr"], en: self["\(name).en"])
    }

    package func day(_ name: String) -> Day? { typed(name).flatMap { Day($0) } }
    package func number(_ name: String) -> Int? { typed(name).flatMap { Int(typed: $0) } }

    /// What was typed with the digits of any keyboard.
    package func typed(_ name: String) -> String? { self[name].map(Numerals.typed) }

    /// A moment typed as a day and a time of day, "name.day" and "name.time", by the clocks of a zone.
    package func instant(_ name: String, in zone: Zone) -> Instant? {
        guard let day = day("\(name).day") else { return nil }
        let clock = (typed("\(name).time") ?? "00:00").split(separator: ":").compactMap { Int(typed: $0) }
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        return zone.instant(day, hour: clock[0], minute: clock[1])
    }

    /// The same with one value set; for links that keep a list's other filters.
    package func setting(_ name: String, to value: String?) -> FormInput {
        var copy = self
        copy.values[name] = value.map { [$0] }
        return copy
    }

    /// "?stage=draft&page=2", or nothing; names in order, so that equal queries have equal addresses.
    package var query: String {
        let pairs = values.sorted { $0.key < $1.key }.flatMap { name, values in
            values.filter { !$0.isEmpty }.map { "\(Self.encoded(name))=\(Self.encoded($0))" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                result.append(Character(Unicode.Scalar(byte)))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return result
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(nibble), let low = rest.popFirst().flatMap(nibble)
                else {
                    return nil
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self), !text.utf8.contains(0) else { return nil }
        return text
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
