// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct DigestTests {
    /// FIPS 180-4's examples, and the lengths around the end of a block.
    @Test func `digests are those of the standard`() {
        #expect(
            SHA256.digest(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.digest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            SHA256.digest(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        let lengths = (55...65).map { SHA256.digest(of: Array(repeating: 0x61, count: $0)) }
        #expect(lengths[0] == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
        #expect(Set(lengths).count == lengths.count)
    }

    @Test func `canonical JSON has one way to be written`() {
        let value: JSONValue = ["b": [.number(-1), .flag(true)], "a": "\"\\\n\u{1}é", "é": .object([:])]
        #expect(
            String(decoding: value.bytes, as: UTF8.self)
                == #"{"a":"\"\\\n\u0001é","b":[-1,true],"é":{}}"#)
    }

    @Test func `the nearest word is found, and a far one is not`() {
        #expect(NearestTerm.of("act.knid", among: ["act.kind", "act.place"]) == "act.kind")
        #expect(NearestTerm.of("tortrue", among: ["torture", "nature"]) == "torture")
        #expect(NearestTerm.of("xyz", among: ["act.kind"]) == nil)
        #expect(NearestTerm.of("", among: ["a"]) == nil)
    }

    @Test func `states are read by two letters or three`() {
        #expect(StateCode("MLI") == StateCode("ML"))
        #expect(StateCode("TUR")?.text == "TR")
        #expect(StateCode("XX") == nil && StateCode("ml") == nil && StateCode("") == nil)
    }
}
