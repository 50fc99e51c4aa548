// SPDX-License-Identifier: Apache-2.0

/// Non-negative decimal numbers as C2SP texts write them: ASCII digits, no sign, no leading zero.
enum CanonicalDecimal {
    static func parse(_ text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard let first = digits.first, digits.count <= 19 else { return nil }
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        guard first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        return Int(String(text))
    }
}
