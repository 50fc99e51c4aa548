// SPDX-License-Identifier: Apache-2.0

/// What every code has, whatever it says: finders, timing, alignment, format and version (ISO/IEC 18004, 6.3, 7.9, 7.10).
extension QRCode {
    mutating func drawFixed() {
        for index in 0..<size {
            set(6, index, index.isMultiple(of: 2))
            set(index, 6, index.isMultiple(of: 2))
        }
        drawFinder(3, 3)
        drawFinder(3, size - 4)
        drawFinder(size - 4, 3)
        drawAlignment()
        drawFormat()
        drawVersion()
    }

    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for across in -4...4 {
                let ring = max(abs(down), abs(across))
                set(row + down, column + across, ring != 2 && ring != 4)
            }
        }
    }

    /// The rows, and columns, on which alignment patterns are centred.
    static func alignmentPositions(_ version: Int) -> [Int] {
        guard version > 1 else { return [] }
        let count = version / 7 + 2
        let size = 17 + 4 * version
        let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).map { size - 7 - step * (count - 2 - $0) }
    }

    private mutating func drawAlignment() {
        let positions = Self.alignmentPositions(version)
        guard let last = positions.last else { return }
        let corners = [[6, 6], [6, last], [last, 6]]
        for row in positions {
            for column in positions where !corners.contains([row, column]) {
                for down in -2...2 {
                    for across in -2...2 {
                        set(row + down, column + across, max(abs(down), abs(across)) != 1)
                    }
                }
            }
        }
    }

    /// Level M and the mask, with ten bits of a BCH code, XORed with a pattern.
    static func formatBits(mask: Int) -> Int {
        let data = mask  // Level M is 00.
        var rest = data
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9 * 0x537) }
        return (data << 10 | rest) ^ 0x5412
    }

    private mutating func drawFormat() {
        let bits = Self.formatBits(mask: mask)
        func isSet(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0..<6 { set(index, 8, isSet(index)) }
        set(7, 8, isSet(6))
        set(8, 8, isSet(7))
        set(8, 7, isSet(8))
        for index in 9..<15 { set(8, 14 - index, isSet(index)) }
        for index in 0..<8 { set(8, size - 1 - index, isSet(index)) }
        for index in 8..<15 { set(size - 15 + index, 8, isSet(index)) }
        set(size - 8, 8, true)
    }

    static func versionBits(_ version: Int) -> Int {
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11 * 0x1F25) }
        return version << 12 | rest
    }

    private mutating func drawVersion() {
        guard version >= 7 else { return }
        let bits = Self.versionBits(version)
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            set(index / 3, size - 11 + index % 3, isDark)
            set(size - 11 + index % 3, index / 3, isDark)
        }
    }
}
