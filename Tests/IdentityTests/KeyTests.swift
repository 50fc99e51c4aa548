// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Identity

@Suite struct KeyTests {
    @Test func `what was sealed opens with the same key, purpose and owner alone`() throws {
        let key = NodeKey.random()
        let sealed = try key.seal([1, 2, 3], for: "code", of: "delegate-ml")
        #expect(key.open(sealed, for: "code", of: "delegate-ml") == [1, 2, 3])
        #expect(key.open(sealed, for: "code", of: "delegate-td") == nil)
        #expect(key.open(sealed, for: "form", of: "delegate-ml") == nil)
        #expect(NodeKey.random().open(sealed, for: "code", of: "delegate-ml") == nil)
        #expect(key.open(sealed.dropLast() + [0], for: "code", of: "delegate-ml") == nil || sealed.last == 0)
        #expect(key.open([], for: "code", of: "delegate-ml") == nil)
        #expect(try key.seal([1, 2, 3], for: "code", of: "delegate-ml") != sealed)
    }

    @Test func `a mark is of its message, purpose and key`() {
        let key = NodeKey.random()
        let mark = key.mark([1], for: "a")
        #expect(mark.count == 32 && key.isMark(mark, on: [1], for: "a"))
        #expect(!key.isMark(mark, on: [2], for: "a") && !key.isMark(mark, on: [1], for: "b"))
        #expect(!key.isMark(Array(mark.dropLast()), on: [1], for: "a"))
        #expect(NodeKey(Array(repeating: 1, count: 31)) == nil)
    }

    @Test func `a spoken code is read however it is typed`() {
        let code = SpokenCode.random(groups: 4)
        #expect(code.utf8.count == 19 && code != SpokenCode.random(groups: 4))
        #expect(
            SpokenCode.normal(" \(code.uppercased().replacing("-", with: " "))\n") == SpokenCode.normal(code))
        #expect(SpokenCode.normal("OIL0-abcd") == "0110abcd")
        #expect(SpokenCode.normal("ab٣۴-c5") == "ab34c5")
    }

    @Test(arguments: [[], [0], [255, 255], [1, 2, 3], [0xFB, 0xEF, 0xBE, 0xFF]] as [[UInt8]])
    func `base64url has one spelling`(bytes: [UInt8]) {
        let text = Base64URL.encode(bytes)
        #expect(Base64URL.decode(text) == bytes)
        for other in [text + "=", text + "A", "+" + text, text + " "] {
            #expect(Base64URL.decode(other) != bytes)
        }
        #expect(Base64URL.decode("AB") == nil, "bits to spare")
    }
}
