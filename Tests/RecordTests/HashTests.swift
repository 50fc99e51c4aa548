// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Testing

@Suite struct HashTests {
    /// FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `the hash of a text is SHA-256 of its bytes`(text: String, hex: String) {
        #expect(Hash.of(text.utf8).hex == hex)
        #expect(Hash.of(Array(text.utf8)) == Hash(hex: hex))
    }

    @Test func `bytes that come in pieces have the same hash`() {
        var hash = RunningHash()
        #expect(hash.value == Hash.of([]))
        for piece in [[1, 2], [], [3]] as [[UInt8]] { hash.add(piece) }
        #expect(hash.value == Hash.of([1, 2, 3]))
        hash.add([4])
        #expect(hash.value == Hash.of([1, 2, 3, 4]), "more may come after it was asked for")
    }

    @Test func `leaf and node hashes carry their prefixes`() {
        let left = Hash.of([1])
        let right = Hash.of([2])
        #expect(Hash.leaf([7, 8]) == Hash.of([0, 7, 8]))
        #expect(Hash.node(left, right) == Hash.of([1] + left.bytes + right.bytes))
        #expect(Hash.node(left, right) != Hash.node(right, left))
    }

    @Test func `bytes, hex and base64 lead back to the same value`() {
        let hash = Hash.of([42])
        #expect(Hash(bytes: hash.bytes) == hash)
        #expect(Hash(hex: hash.hex) == hash)
        #expect(Hash(base64: hash.base64) == hash)
    }

    @Test(arguments: ["", "e3", String(repeating: "E3", count: 32), String(repeating: "g0", count: 32)])
    func `other hexadecimal texts are no hash`(text: String) {
        #expect(Hash(hex: text) == nil)
    }

    @Test(arguments: [
        "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
    ])
    func `base64 that is not canonical is no hash`(text: String) {
        #expect(Hash(base64: text) == nil)
    }

    @Test func `hashes are ordered as their bytes are`() {
        let hashes = (0..<64).map { Hash.of([UInt8($0)]) }
        let byBytes = hashes.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        #expect(hashes.sorted() == byBytes)
    }

    @Test func `a hash is coded as its hexadecimal text`() throws {
        let hash = Hash.of([3])
        let json = try JSONEncoder().encode([hash])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(hash.hex)\"]")
        #expect(try JSONDecoder().decode([Hash].self, from: json) == [hash])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Hash].self, from: Data("[\"\(hash.hex.uppercased())\"]".utf8))
        }
    }
}
