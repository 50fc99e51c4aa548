// SPDX-License-Identifier: Apache-2.0
import IdentityTesting
import Seeding
import Testing

@testable import Identity

@Suite struct CBORTests {
    /// Bytes written as hexadecimal text.
    private func bytes(_ text: String) -> [UInt8] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
    }

    @Test(
        arguments: [
            ("00", .unsigned(0)), ("17", .unsigned(23)), ("1818", .unsigned(24)), ("1903e8", .unsigned(1000)),
            ("1a000f4240", .unsigned(1_000_000)), ("1bffffffffffffffff", .unsigned(.max)),
            ("20", .negative(0)), ("3863", .negative(99)), ("3bffffffffffffffff", .negative(.max)),
            ("f4", .bool(false)), ("f5", .bool(true)), ("f6", .null), ("40", .bytes([])),
            ("4401020304", .bytes([1, 2, 3, 4])), ("60", .text("")), ("62c3bc", .text("ü")),
            ("83010203", .array([.unsigned(1), .unsigned(2), .unsigned(3)])), ("a0", .map([:])),
            ("a201020304", .map([.unsigned(1): .unsigned(2), .unsigned(3): .unsigned(4)])),
        ] as [(String, CBOR)])
    func `the examples of RFC 8949, appendix A`(encoded: String, value: CBOR) throws {
        #expect(try CBORDecoder.decode(bytes(encoded)) == value)
    }

    @Test(
        arguments: [
            ("", .truncated), ("18", .truncated), ("44010203", .truncated), ("830102", .truncated),
            ("9bffffffffffffffff", .truncated), ("bbffffffffffffffff", .truncated),
            ("5bffffffffffffffff", .truncated), ("0000", .trailingBytes),
            ("1817", .notCanonical), ("190017", .notCanonical), ("1900ff", .notCanonical),
            ("1a0000ffff", .notCanonical), ("1b00000000ffffffff", .notCanonical), ("580161", .notCanonical),
            ("5f4101ff", .notCanonical), ("9f01ff", .notCanonical), ("bf0102ff", .notCanonical),
            ("1c", .notCanonical), ("ff", .notCanonical),
            ("c001", .unsupported), ("f90000", .notCanonical), ("f93c00", .unsupported), ("f7", .unsupported),
            ("f8ff", .unsupported), ("e0", .unsupported), ("62c328", .invalidText),
            ("63eda080", .invalidText),
            ("a201020103", .duplicateKey), ("a203020104", .unsortedKeys), ("a261620161610a", .unsortedKeys),
            ("a26162010102", .unsortedKeys), ("a262616101616202", .unsortedKeys), ("8181818181", .tooDeep),
            ("a101a101a101a101a10101", .tooDeep),
        ] as [(String, CBORError)])
    func `every other spelling is refused`(encoded: String, error: CBORError) {
        #expect(throws: error) { try CBORDecoder.decode(bytes(encoded)) }
    }

    @Test func `four levels are read, and more bytes than fit are not`() throws {
        #expect(try CBORDecoder.decode(bytes("8181818101")) != .null)
        let large = [0x59, 0x40, 0x00] + [UInt8](repeating: 0, count: 16_384)
        #expect(throws: CBORError.tooLarge) { try CBORDecoder.decode(large) }
    }

    @Test func `a value may be followed by others only where the reader expects it`() throws {
        let (value, length) = try CBORDecoder.decodePrefix(of: bytes("a10102ff"))
        #expect(value == .map([.unsigned(1): .unsigned(2)]) && length == 3)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `what is read is what is written, and nothing traps`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let value = CBOR.random(depth: 0, using: &random)
            let encoded = value.encoded
            #expect(try CBORDecoder.decode(encoded) == value)
            let mutated = encoded.mutated(using: &random)
            // Canonical means that there is one spelling: what a mutation still decodes to is written the same way.
            if let other = try? CBORDecoder.decode(mutated) { #expect(other.encoded == mutated) }
        }
    }
}
