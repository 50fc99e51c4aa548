// SPDX-License-Identifier: Apache-2.0

/// How alike the parts of one name of a query are to parts of a list, each reckoned once however many names have it.
struct LikenessCache {
    private static let slots = 512

    private let parts: [NamePart]
    /// By slot, the number of the part it serves and 1; 0 while free.
    private var owners = [UInt32](repeating: 0, count: slots)
    private var values: [Likeness]
    private var used = 0

    private static let unknown = Likeness(value: -1, manner: .alone)

    init(_ parts: [NamePart]) {
        self.parts = parts
        values = Array(repeating: Self.unknown, count: Self.slots * parts.count)
    }

    /// Of the query's part at `row` with the part `other` of the list, which has `number` there.
    mutating func likeness(_ row: Int, _ other: NamePart, _ number: UInt32) -> Likeness {
        guard let slot = slot(number) else { return Likeness.of(parts[row], other) }
        let place = slot * parts.count + row
        if values[place].value < 0 { values[place] = Likeness.of(parts[row], other) }
        return values[place]
    }

    /// None when the cache is full: then nothing is kept.
    private mutating func slot(_ number: UInt32) -> Int? {
        var slot = Int((number &* 0x9E37_79B1) >> 23)
        while owners[slot] != number + 1 {
            if owners[slot] == 0 {
                guard used < Self.slots / 2 else { return nil }
                used += 1
                owners[slot] = number + 1
                break
            }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return slot
    }
}
