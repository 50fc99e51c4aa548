// SPDX-License-Identifier: Apache-2.0

extension Money {
    /// Above zero, and at most ten million million in the major unit, so that sums of thousands stay exact.
    package var isPositive: Bool { minorUnits > 0 && minorUnits <= 1_000_000_000_000_000 }

    /// Three capital letters, as ISO 4217 has them.
    package var hasCurrency: Bool {
        currency.utf8.count == 3
            && currency.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// How many digits the minor unit has (ISO 4217): two, but for the currencies that say otherwise.
    package var minorDigits: Int {
        switch currency {
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        default: 2
        }
    }

    /// "1500000.00": digits and a point, for findings and files; pages format it for their readers.
    package var decimal: String {
        let digits = minorDigits
        guard digits > 0 else { return String(minorUnits) }
        let text = padded(
            Int(minorUnits.magnitude > UInt(Int.max) ? UInt(Int.max) : minorUnits.magnitude),
            to: digits + 1
        )
        let sign = minorUnits < 0 ? "-" : ""
        return "\(sign)\(text.dropLast(digits)).\(text.suffix(digits))"
    }
}
