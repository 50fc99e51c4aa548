// SPDX-License-Identifier: Apache-2.0

/// The random bytes that make a commitment hide its payload: 16, or 32 where a payload is easily guessed.
package struct Salt: Sendable, Hashable {
    /// The two lengths a salt can have, in bytes.
    package enum Size: Int, Sendable, CaseIterable {
        case short = 16
        case long = 32
    }

    /// The bytes; their number is one of `Size`.
    package let bytes: [UInt8]

    package let size: Size

    /// A salt of exactly 16 or 32 bytes, or nil.
    package init?(bytes: some Collection<UInt8>) {
        guard let size = Size(rawValue: bytes.count) else { return nil }
        self.size = size
        self.bytes = Array(bytes)
    }

    /// A fresh salt from `generator`, which must be cryptographically secure outside tests.
    package static func random(
        _ size: Size = .short,
        using generator: inout some RandomNumberGenerator
    ) -> Salt {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size.rawValue)
        while bytes.count < size.rawValue {
            var word = generator.next()
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return Salt(bytes: bytes, size: size)
    }

    private init(bytes: [UInt8], size: Size) {
        self.bytes = bytes
        self.size = size
    }
}
