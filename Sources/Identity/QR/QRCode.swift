// SPDX-License-Identifier: Apache-2.0

/// A QR code (ISO/IEC 18004) of bytes, with error correction level M: a sixth of it may be spoilt.
package struct QRCode: Sendable {
    /// How many modules it is wide and high, without the quiet zone of four around it.
    package let size: Int
    /// Row by row: whether a module is dark.
    package private(set) var modules: [Bool]
    /// Modules that are no data: finders, timing, alignment, format.
    private var isFixed: [Bool]
    package let mask: Int
    package let version: Int

    /// The smallest code that holds the text; nil beyond 412 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = (1...Self.largestVersion).first(where: { Self.capacity($0) >= bytes.count })
        else {
            return nil
        }
        let codewords = Self.interleaved(Self.dataCodewords(bytes, version), version)
        let codes = (0..<8).map { QRCode(codewords, version: version, mask: $0) }
        guard let best = codes.min(by: { $0.penalty < $1.penalty }) else { return nil }
        self = best
    }

    init(_ codewords: [UInt8], version: Int, mask: Int) {
        self.version = version
        self.mask = mask
        size = 17 + 4 * version
        modules = Array(repeating: false, count: size * size)
        isFixed = modules
        drawFixed()
        draw(codewords)
    }

    package subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    func isFixed(_ row: Int, _ column: Int) -> Bool { isFixed[row * size + column] }

    mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        modules[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    /// Lays the bits down in columns of two, upwards and downwards by turns, and inverts them by the mask.
    private mutating func draw(_ codewords: [UInt8]) {
        var bit = 0
        var right = size - 1
        while right > 0 {
            if right == 6 { right -= 1 }
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let row = isUpward ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed(row, column) {
                    let isSet =
                        bit < codewords.count * 8 && codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    modules[row * size + column] = isSet != Self.inverts(mask, row, column)
                    bit += 1
                }
            }
            right -= 2
        }
    }

    static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column).isMultiple(of: 2)
        case 1: row.isMultiple(of: 2)
        case 2: column.isMultiple(of: 3)
        case 3: (row + column).isMultiple(of: 3)
        case 4: (row / 2 + column / 3).isMultiple(of: 2)
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3).isMultiple(of: 2)
        default: ((row + column) % 2 + row * column % 3).isMultiple(of: 2)
        }
    }
}
