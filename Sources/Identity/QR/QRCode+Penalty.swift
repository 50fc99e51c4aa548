// SPDX-License-Identifier: Apache-2.0

/// How hard a code is to read: the mask with the least of it is used (ISO/IEC 18004, 7.8.3).
extension QRCode {
    var penalty: Int {
        let lines = (0..<size).flatMap { index in
            [(0..<size).map { self[index, $0] }, (0..<size).map { self[$0, index] }]
        }
        return lines.map { Self.runs($0) + Self.finders($0) }.reduce(0, +) + squares + imbalance
    }

    /// Five and more of one colour in a row.
    private static func runs(_ line: [Bool]) -> Int {
        var (penalty, length) = (0, 1)
        for index in 1...line.count {
            if index < line.count, line[index] == line[index - 1] {
                length += 1
            } else {
                if length >= 5 { penalty += length - 2 }
                length = 1
            }
        }
        return penalty
    }

    private static let finder = [true, false, true, true, true, false, true]

    /// What could be taken for a finder: its bar with four light modules on either side.
    private static func finders(_ line: [Bool]) -> Int {
        let light = Array(repeating: false, count: 4)
        let patterns = [finder + light, light + finder]
        guard line.count >= 11 else { return 0 }
        return (0...line.count - 11).count { start in
            patterns.contains { line[start..<start + 11].elementsEqual($0) }
        } * 40
    }

    private var squares: Int {
        var count = 0
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let colour = self[row, column]
                if colour == self[row, column + 1], colour == self[row + 1, column],
                    colour == self[row + 1, column + 1]
                {
                    count += 1
                }
            }
        }
        return count * 3
    }

    /// Ten for every five per cent by which dark and light are apart.
    private var imbalance: Int {
        let percent = modules.count(where: \.self) * 100 / modules.count
        return abs(percent - 50) / 5 * 10
    }
}
