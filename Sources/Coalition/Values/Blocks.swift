// SPDX-License-Identifier: Apache-2.0

/// A list that only grows, in blocks, so that a snapshot of the state does not copy all of it at the next append.
struct Blocks<Element: Sendable>: Sendable {
    private static var blockSize: Int { 64 }
    private var blocks: [[Element]] = []
    private var tail: [Element] = []

    var count: Int { blocks.count * Self.blockSize + tail.count }

    subscript(index: Int) -> Element {
        let block = index / Self.blockSize
        return block < blocks.count ? blocks[block][index % Self.blockSize] : tail[index % Self.blockSize]
    }

    mutating func append(_ element: Element) {
        tail.append(element)
        if tail.count == Self.blockSize {
            blocks.append(tail)
            tail = []
        }
    }

    /// How many elements at the beginning fulfil a condition that holds up to some place and from there no more.
    func count(while holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
