// SPDX-License-Identifier: Apache-2.0
import Record
import Seeding
import Testing

@Suite struct LeafTests {
    private static let leaf = Leaf(milliseconds: 0x0102_0304_0506, commitment: Commitment(Hash.of([9])))

    @Test func `a leaf is version, kind, time and commitment`() {
        let bytes = Self.leaf.bytes
        #expect(bytes.count == 42)
        #expect(bytes.prefix(10) == [1, 1, 0, 0, 1, 2, 3, 4, 5, 6])
        #expect(Array(bytes.dropFirst(10)) == Hash.of([9]).bytes)
        #expect(Self.leaf.hash == Hash.of([0] + bytes))
    }

    @Test func `a leaf is read back as it was written`() throws {
        #expect(try Leaf(bytes: Self.leaf.bytes) == Self.leaf)
    }

    @Test(arguments: [
        ([UInt8](), "malformed leaf: 0 bytes, expected 42"),
        (leaf.bytes.dropLast(), "malformed leaf: 41 bytes, expected 42"),
        (leaf.bytes + [0], "malformed leaf: 43 bytes, expected 42"),
        ([2] + leaf.bytes.dropFirst(), "malformed leaf: unknown version 2"),
        ([1, 0] + leaf.bytes.dropFirst(2), "malformed leaf: unknown kind 0"),
        ([1, 1, 0x80] + leaf.bytes.dropFirst(3), "malformed leaf: time out of range"),
    ])
    func `every deviation from the form is refused`(bytes: [UInt8], message: String) {
        let error = #expect(throws: RecordError.self) { try Leaf(bytes: bytes) }
        #expect(error?.description == message)
    }

    @Test func `a negative time is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            _ = Leaf(milliseconds: -1, commitment: Commitment(Hash.of([])))
        }
    }

    @Test(arguments: Salt.Size.allCases)
    func `a commitment holds for its payload and salt alone`(size: Salt.Size) throws {
        var generator = SeededGenerator(seed: UInt64(size.rawValue))
        let salt = Salt.random(size, using: &generator)
        let payload = generator.bytes(40)
        let commitment = Commitment(to: payload, salt: salt)
        #expect(commitment.holds(for: payload, salt: salt))
        for bit in 0..<payload.count * 8 {
            var flipped = payload
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!commitment.holds(for: flipped, salt: salt))
        }
        for bit in 0..<salt.bytes.count * 8 {
            var flipped = salt.bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!commitment.holds(for: payload, salt: try #require(Salt(bytes: flipped))))
        }
    }

    @Test func `bytes cannot move between salt and payload`() throws {
        let bytes = (0..<48).map { UInt8($0) }
        let short = Commitment(to: bytes[16...], salt: try #require(Salt(bytes: bytes[..<16])))
        let long = Commitment(to: bytes[32...], salt: try #require(Salt(bytes: bytes[..<32])))
        #expect(short != long)
    }

    @Test(arguments: [0, 1, 15, 17, 31, 33, 64])
    func `a salt has 16 or 32 bytes`(count: Int) {
        #expect(Salt(bytes: [UInt8](repeating: 0, count: count)) == nil)
    }
}
