// SPDX-License-Identifier: Apache-2.0

/// Every distinct part of a list's names, once, and which names have it.
struct PartBook: Sendable {
    private(set) var parts: [NamePart] = []
    /// Names of the part at `i`: `names[starts[i]..<starts[i + 1]]`.
    private var starts: [UInt32] = []
    private var names: [UInt32] = []
    private var numbers: [NamePart: UInt32] = [:]
    private var uses: [(part: UInt32, name: UInt32)] = []

    mutating func enter(_ part: NamePart, of name: UInt32) -> UInt32 {
        let number = numbers[part] ?? UInt32(parts.count)
        if number == parts.count {
            numbers[part] = number
            parts.append(part)
        }
        uses.append((number, name))
        return number
    }

    /// Makes the way from a part to its names, once all are entered.
    mutating func close() {
        starts = Array(repeating: 0, count: parts.count + 1)
        for use in uses { starts[Int(use.part) + 1] += 1 }
        for place in parts.indices { starts[place + 1] += starts[place] }
        var next = starts
        names = Array(repeating: 0, count: uses.count)
        for use in uses {
            names[Int(next[Int(use.part)])] = use.name
            next[Int(use.part)] += 1
        }
        (numbers, uses) = ([:], [])
    }

    private func range(of part: UInt32) -> Range<Int> { Int(starts[Int(part)])..<Int(starts[Int(part) + 1]) }
    func names(of part: UInt32) -> ArraySlice<UInt32> { names[range(of: part)] }
    func count(of part: UInt32) -> Int { range(of: part).count }
}
