// SPDX-License-Identifier: Apache-2.0

extension Int {
    /// No number that JSON holds exactly is larger (RFC 8259, section 6).
    private static let typedLimit = 1 << 53

    /// A whole number as somebody typed it or as an address has it. What is larger than ±2⁵³ is none: an address is
    /// anybody's to write, and no sum with what is in it may overflow.
    package init?(typed text: some StringProtocol) {
        guard let number = Int(text), (-Self.typedLimit...Self.typedLimit).contains(number) else {
            return nil
        }
        self = number
    }
}
