// SPDX-License-Identifier: Apache-2.0

/// Bytes cut into groups of a few bits, each written as one letter of an alphabet (RFC 4648), without padding.
enum BitGroups {
    static func encode(_ bytes: some Sequence<UInt8>, of size: Int, in alphabet: [UInt8]) -> String {
        let mask = 1 << size - 1
        var letters: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= size {
                count -= size
                letters.append(alphabet[bits >> count & mask])
            }
        }
        if count > 0 { letters.append(alphabet[bits << (size - count) & mask]) }
        return String(decoding: letters, as: UTF8.self)
    }
}
