// SPDX-License-Identifier: Apache-2.0
package import Identity
package import Seeding

/// Writes CBOR in CTAP2's canonical form, for the tests' own authenticators.
extension CBOR {
    package var encoded: [UInt8] {
        switch self {
        case .unsigned(let number): Self.head(0, number)
        case .negative(let number): Self.head(1, number)
        case .bytes(let bytes): Self.head(2, UInt64(bytes.count)) + bytes
        case .text(let text): Self.head(3, UInt64(text.utf8.count)) + Array(text.utf8)
        case .array(let items): Self.head(4, UInt64(items.count)) + items.flatMap(\.encoded)
        case .map(let entries): Self.head(5, UInt64(entries.count)) + Self.sorted(entries)
        case .bool(let isTrue): [isTrue ? 0xF5 : 0xF4]
        case .null: [0xF6]
        }
    }

    private static func sorted(_ entries: [CBOR: CBOR]) -> [UInt8] {
        entries.map { ($0.key.encoded, $0.value.encoded) }.sorted { left, right in
            let types = (left.0[0] >> 5, right.0[0] >> 5)
            if types.0 != types.1 { return types.0 < types.1 }
            return left.0.count != right.0.count
                ? left.0.count < right.0.count : left.0.lexicographicallyPrecedes(right.0)
        }.flatMap { $0.0 + $0.1 }
    }

    private static func head(_ type: UInt8, _ number: UInt64) -> [UInt8] {
        func bytes(_ width: Int) -> [UInt8] {
            (0..<width).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (width - 1 - $0))) }
        }
        return switch number {
        case ..<24: [type << 5 | UInt8(number)]
        case ..<0x100: [type << 5 | 24] + bytes(1)
        case ..<0x1_0000: [type << 5 | 25] + bytes(2)
        case ..<0x1_0000_0000: [type << 5 | 26] + bytes(4)
        default: [type << 5 | 27] + bytes(8)
        }
    }

    package static func random(depth: Int, using random: inout SeededGenerator) -> CBOR {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
        case 0: .unsigned(random.next() >> UInt64.random(in: 0..<64, using: &random))
        case 1: .negative(random.next() >> UInt64.random(in: 0..<64, using: &random))
        case 2: .bytes((0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8(random.next() & 255) })
        case 3: .text(String((0..<Int.random(in: 0..<30, using: &random)).map { _ in Character("é") }))
        case 4: .bool(random.next() & 1 == 0)
        case 5: .null
        case 6:
            .array(
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                    .random(depth: depth + 1, using: &random)
                })
        default:
            .map(
                Dictionary(
                    (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                        (CBOR.random(depth: 4, using: &random), CBOR.random(depth: depth + 1, using: &random))
                    }, uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension [UInt8] {
    /// The same with a few bytes flipped, removed, doubled or added.
    package func mutated(using random: inout SeededGenerator) -> [UInt8] {
        var copy = self
        for _ in 0...Int.random(in: 0..<3, using: &random) {
            let place = Int.random(in: 0...copy.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where place < copy.count: copy[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1 where place < copy.count: copy.remove(at: place)
            case 2 where place < copy.count: copy.insert(copy[place], at: place)
            default: copy.insert(UInt8(random.next() & 255), at: place)
            }
        }
        return copy
    }
}
