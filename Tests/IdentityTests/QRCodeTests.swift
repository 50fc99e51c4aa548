// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Identity

@Suite struct QRCodeTests {
    @Test func `the correction of the standard's own example, 01234567 in version 1-M`() {
        // ISO/IEC 18004, annex I.
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        #expect(
            ReedSolomon.remainder(of: data, degree: 10)
                == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
    }

    @Test(arguments: [
        (0, 0b101_0100_0001_0010), (1, 0b101_0001_0010_0101), (2, 0b101_1110_0111_1100),
        (3, 0b101_1011_0100_1011), (4, 0b100_0101_1111_1001), (5, 0b100_0000_1100_1110),
        (6, 0b100_1111_1001_0111), (7, 0b100_1010_1010_0000),
    ])
    func `the format of level M as the standard's table C.1 has it`(mask: Int, bits: Int) {
        #expect(QRCode.formatBits(mask: mask) == bits)
    }

    @Test(arguments: [(7, 0x07C94), (8, 0x085BC), (9, 0x09A99), (10, 0x0A4D3), (15, 0x0F928)])
    func `the version as the standard's table D.1 has it`(version: Int, bits: Int) {
        #expect(QRCode.versionBits(version) == bits)
    }

    @Test(arguments: [
        (1, []), (2, [6, 18]), (6, [6, 34]), (7, [6, 22, 38]), (10, [6, 28, 50]), (14, [6, 26, 46, 66]),
        (15, [6, 26, 48, 70]),
    ])
    func `alignment patterns stand where the standard's table E.1 puts them`(version: Int, places: [Int]) {
        #expect(QRCode.alignmentPositions(version) == places)
    }

    @Test(arguments: [
        (1, 14), (2, 26), (3, 42), (4, 62), (5, 84), (6, 106), (7, 122), (8, 152), (9, 180), (10, 213),
        (11, 251), (12, 287), (13, 331), (14, 362), (15, 412),
    ])
    func `as many bytes fit as the standard's table 7 says`(version: Int, bytes: Int) {
        #expect(QRCode.capacity(version) == bytes)
    }

    @Test func `what is drawn is read back, in every version`() throws {
        for length in [
            0, 1, 14, 15, 26, 42, 62, 84, 106, 122, 123, 152, 180, 181, 213, 251, 287, 331, 362, 412,
        ] {
            let text = String((0..<length).map { Character(UnicodeScalar(UInt8(33 + $0 * 7 % 90))) })
            let code = try #require(QRCode(text))
            #expect(QRReader.read(code) == text, "\(length) bytes")
        }
        #expect(QRCode(String(repeating: "x", count: 413)) == nil)
    }

    @Test func `three corners have finders, and all round is the timing`() throws {
        let code = try #require(QRCode("otpauth://totp/x"))
        let finder = [
            "1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111",
        ]
        for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            for (row, line) in finder.enumerated() {
                for (column, colour) in line.enumerated() {
                    #expect(code[top + row, left + column] == (colour == "1"))
                }
            }
        }
        for index in 8..<code.size - 8 { #expect(code[6, index] == index.isMultiple(of: 2)) }
    }
}

/// Reads a code that has no faults, by the rules of the standard and not by the functions that drew it.
private enum QRReader {
    static func read(_ code: QRCode) -> String? {
        var bits: [Bool] = []
        var right = code.size - 1
        var isUpward = true
        while right > 0 {
            if right == 6 { right = 5 }
            for step in 0..<code.size {
                let row = isUpward ? code.size - 1 - step : step
                for column in [right, right - 1] where !code.isFixed(row, column) {
                    bits.append(code[row, column] != QRCode.inverts(code.mask, row, column))
                }
            }
            isUpward.toggle()
            right -= 2
        }
        let words = stride(from: 0, to: bits.count - 7, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        return text(blocks(words, code.version), code.version)
    }

    /// Undoes the interleaving, and checks the correction of each block.
    private static func blocks(_ words: [UInt8], _ version: Int) -> [UInt8] {
        let count = QRCode.blockCount(version)
        let correction = QRCode.correctionCodewords(version)
        let total = QRCode.allCodewords(version) - count * correction
        let long = total % count
        var blocks = [[UInt8]](repeating: [], count: count)
        var position = 0
        for index in 0..<(total / count + (long > 0 ? 1 : 0)) {
            for block in 0..<count where index < total / count || block >= count - long {
                blocks[block].append(words[position])
                position += 1
            }
        }
        for (index, block) in blocks.enumerated() {
            let given = (0..<correction).map { words[total + $0 * count + index] }
            #expect(ReedSolomon.remainder(of: block, degree: correction) == given)
        }
        return blocks.flatMap(\.self)
    }

    private static func text(_ data: [UInt8], _ version: Int) -> String? {
        let nibbles = data.flatMap { [$0 >> 4, $0 & 15] }
        guard nibbles.first == 4 else { return nil }
        let width = version < 10 ? 2 : 4
        let length = nibbles[1..<1 + width].reduce(0) { $0 << 4 | Int($1) }
        let bytes = (0..<length).map { nibbles[1 + width + 2 * $0] << 4 | nibbles[2 + width + 2 * $0] }
        return String(validating: bytes, as: UTF8.self)
    }
}
