// SPDX-License-Identifier: Apache-2.0

/// Error correction of QR codes: remainders of polynomials over GF(256) with x⁸+x⁴+x³+x²+1 (ISO/IEC 18004, 7.5).
enum ReedSolomon {
    /// The correction codewords for a block of data.
    static func remainder(of data: [UInt8], degree: Int) -> [UInt8] {
        let divisor = divisor(degree)
        var remainder = [UInt8](repeating: 0, count: degree)
        for byte in data {
            let factor = byte ^ remainder.removeFirst()
            remainder.append(0)
            for index in 0..<degree { remainder[index] ^= product(divisor[index], factor) }
        }
        return remainder
    }

    /// The coefficients of (x-1)(x-2)(x-4)…, without the leading one.
    private static func divisor(_ degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                result[index] = product(result[index], root)
                if index + 1 < degree { result[index] ^= result[index + 1] }
            }
            root = product(root, 2)
        }
        return result
    }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt16 = 0
        for bit in (0..<8).reversed() {
            result = (result << 1) ^ ((result >> 7) * 0x11D)
            result ^= UInt16(right >> UInt8(bit) & 1) * UInt16(left)
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
