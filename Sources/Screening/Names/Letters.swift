// SPDX-License-Identifier: Apache-2.0

/// Plain letters, or sounds, of one part of a name, held in place: parts are copied and compared without touching the heap,
/// which is most of what a search would spend its time on otherwise. What is beyond `capacity` is left aside.
struct Letters: Sendable, BitwiseCopyable {
    /// Enough for `Engine.Limits.letters` and what compounds put before and behind them.
    static let capacity = 48

    private(set) var bytes = InlineArray<48, UInt8>(repeating: 0)
    private var length: UInt8 = 0

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { append(letter) }
    }

    mutating func append(_ letter: UInt8) {
        guard length < Self.capacity else { return }
        bytes[Int(length)] = letter
        length += 1
    }

    mutating func append(_ other: Letters) {
        for place in 0..<other.count { append(other.bytes[place]) }
    }

    /// The first eight letters as a number; those of a word of no more than eight are its own.
    var word: UInt64 {
        var word: UInt64 = 0
        for place in 0..<Swift.min(8, count) { word = word << 8 | UInt64(bytes[place]) }
        return word
    }

    /// The letters without so many at the end, and with others in their place.
    func replacingLast(_ count: Int, with other: Letters) -> Letters {
        var letters = self
        letters.length = UInt8(Swift.max(0, self.count - count))
        letters.append(other)
        return letters
    }

    func hasSuffix(_ end: Letters) -> Bool {
        guard end.count <= count else { return false }
        for place in 0..<end.count where bytes[count - end.count + place] != end.bytes[place] { return false }
        return true
    }

    func hasPrefix(_ start: Letters, at first: Int = 0) -> Bool {
        guard first + start.count <= count else { return false }
        for place in 0..<start.count where bytes[first + place] != start.bytes[place] { return false }
        return true
    }

    static func + (one: Letters, other: Letters) -> Letters {
        var both = one
        both.append(other)
        return both
    }

    static func += (one: inout Letters, other: Letters) { one.append(other) }
}

extension Letters: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { Int(length) }
    subscript(place: Int) -> UInt8 {
        precondition(place < length)
        return bytes[place]
    }
}

extension Letters: Hashable {
    static func == (one: Letters, other: Letters) -> Bool {
        guard one.length == other.length else { return false }
        for place in 0..<one.count where one.bytes[place] != other.bytes[place] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) {
        for letter in self { hasher.combine(letter) }
    }
}

extension Letters: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(text.utf8) }
}
