// SPDX-License-Identifier: Apache-2.0

/// From bytes to codewords: how much fits, padding, blocks and their correction (ISO/IEC 18004, 7.4 to 7.6).
extension QRCode {
    static let largestVersion = 15

    /// For level M, by version from 1: correction codewords in each block, and how many blocks (table 9).
    private static let correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]
    private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]

    /// All codewords that a symbol of this version has room for.
    static func allCodewords(_ version: Int) -> Int {
        var modules = (16 * version + 128) * version + 64
        if version >= 2 {
            let patterns = version / 7 + 2
            modules -= (25 * patterns - 10) * patterns - 55
            if version >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    static func correctionCodewords(_ version: Int) -> Int { correction[version - 1] }
    static func blockCount(_ version: Int) -> Int { blocks[version - 1] }

    private static func dataCapacity(_ version: Int) -> Int {
        allCodewords(version) - correctionCodewords(version) * blockCount(version)
    }

    /// The bytes that fit beside the mode and the length.
    static func capacity(_ version: Int) -> Int { dataCapacity(version) - (version < 10 ? 2 : 3) }

    /// Byte mode, length, the bytes, a terminator, and padding.
    static func dataCodewords(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
        let isLong = version >= 10
        var nibbles: [UInt8] = [4]
        let length = bytes.count
        let places = isLong ? [12, 8, 4, 0] : [4, 0]
        nibbles += places.map { UInt8(length >> $0 & 15) }
        nibbles += bytes.flatMap { [$0 >> 4, $0 & 15] }
        nibbles.append(0)
        var codewords = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        var padding: UInt8 = 0xEC
        while codewords.count < dataCapacity(version) {
            codewords.append(padding)
            padding ^= 0xEC ^ 0x11
        }
        return codewords
    }

    /// Divides the data into blocks, the longer ones last, and takes their codewords in turn.
    static func interleaved(_ data: [UInt8], _ version: Int) -> [UInt8] {
        let count = blockCount(version)
        let short = data.count / count
        let shortBlocks = count - data.count % count
        var blocks: [[UInt8]] = []
        var start = 0
        for index in 0..<count {
            let length = short + (index < shortBlocks ? 0 : 1)
            blocks.append(Array(data[start..<start + length]))
            start += length
        }
        let corrections = blocks.map { ReedSolomon.remainder(of: $0, degree: correctionCodewords(version)) }
        return inTurn(blocks) + inTurn(corrections)
    }

    private static func inTurn(_ rows: [[UInt8]]) -> [UInt8] {
        let longest = rows.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in rows.compactMap { index < $0.count ? $0[index] : nil } }
    }
}
