// SPDX-License-Identifier: Apache-2.0

/// A text as a reader who is not particular would write it: without case, accents, vowel signs, hamza, tatweel and
/// direction marks; digits are Western, and whatever is neither letter nor digit becomes one space (`Folding`).
///
/// "أُسرة" and "اسره", "École" and "ecole" fold to the same. Compared byte by byte, folded texts stand in the
/// alphabetical order of Arabic, French and English.
package struct FoldedText: Hashable, Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8] = []

    package init(_ text: some StringProtocol) {
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar) }
        if bytes.last == Self.space { bytes.removeLast() }
    }

    /// The words, in their order.
    package var words: [ArraySlice<UInt8>] { bytes.split(separator: Self.space) }

    package var isEmpty: Bool { bytes.isEmpty }

    private static let space = UInt8(ascii: " ")

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch Folding.fold(scalar) {
        case .separator: separate()
        case .nothing: break
        case .letter(let letter): bytes += UTF8.encode(letter) ?? .init()
        case .letters(let letters): bytes += letters.utf8
        }
    }

    private mutating func separate() {
        if let last = bytes.last, last != Self.space { bytes.append(Self.space) }
    }
}

/// Where a text stands in alphabetical order: like `FoldedText`, but that "Course 9" comes before "Course 12".
package struct AlphabeticalKey: Hashable, Sendable, Comparable {
    private let head: UInt64
    private let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        let folded = FoldedText(text).bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.count + 2)
        var index = 0
        while index < folded.count {
            let digits = folded[index...].prefix { (48...57).contains($0) }
            guard !digits.isEmpty else {
                bytes.append(folded[index])
                index += 1
                continue
            }
            // A longer number is a greater one; the count of its digits stands where digits do, before all letters.
            let number = digits.drop { $0 == 48 }
            bytes.append(48 + UInt8(min(number.count, 40)))
            bytes += number
            index = digits.endIndex
        }
        self.bytes = bytes
        head = bytes.prefix(8).enumerated().reduce(0) {
            $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset)
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.head == right.head
            ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.head < right.head
    }
}
