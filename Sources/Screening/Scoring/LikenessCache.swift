// SPDX-License-Identifier: Apache-2.0

/// How alike the parts of one name of a query are to parts of a list, each reckoned once however many names have it. One serves
/// for many queries in turn.
struct LikenessCache: Sendable {
    private static let slots = 512

    private struct Slot {
        /// The query it serves, and the part of the list.
        var turn: UInt32 = 0
        var owner: UInt32 = 0
    }

    private var parts: [NamePart] = []
    private var taken = [Slot](repeating: Slot(), count: slots)
    private var values: [Likeness] = []
    private var used = 0
    private var turn: UInt32 = 0

    private static let unknown = Likeness(value: -1, manner: .alone)

    /// Forgets everything, for another name of a query.
    mutating func begin(_ parts: [NamePart]) {
        self.parts = parts
        used = 0
        turn &+= 1
        // After four thousand million turns an old one would be taken for a new one.
        if turn == 0 { (taken, turn) = (Array(repeating: Slot(), count: Self.slots), 1) }
        let needed = Self.slots * parts.count
        if values.count < needed {
            values += Array(repeating: Self.unknown, count: needed - values.count)
        }
    }

    /// Adds how alike each of the query's parts is to this part of the list.
    mutating func append(_ number: UInt32, in book: PartBook, to likenesses: inout [Likeness]) {
        guard let slot = slot(number) else {
            for part in parts { likenesses.append(Likeness.of(part, book.parts[Int(number)])) }
            return
        }
        let first = slot * parts.count
        // A slot is filled as a whole: where its first is known, all are.
        if values[first].value < 0 {
            for row in parts.indices {
                values[first + row] = Likeness.of(parts[row], book.parts[Int(number)])
            }
        }
        likenesses.append(contentsOf: values[first..<first + parts.count])
    }

    /// None when the cache is full: then nothing is kept.
    private mutating func slot(_ number: UInt32) -> Int? {
        var slot = Int((number &* 0x9E37_79B1) >> 23)
        while taken[slot].turn != turn || taken[slot].owner != number {
            if taken[slot].turn != turn {
                guard used < Self.slots / 2 else { return nil }
                used += 1
                taken[slot] = Slot(turn: turn, owner: number)
                values[slot * parts.count] = Self.unknown
                break
            }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return slot
    }
}
