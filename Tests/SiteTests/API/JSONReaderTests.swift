// SPDX-License-Identifier: Apache-2.0
import Foundation
import Seeding
import Testing

@testable import Site

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

    @Test func `values are read as what they are`() throws {
        let text = #" {"a": [1, -2.5e1, true, null, "é\n\u00e9\ud83d\ude00"], "b": {}} "#
        let list: [JSON] = [.integer(1), .number(-25), .truth(true), .null, .text("é\né😀")]
        #expect(try read(text) == .object(["a": .list(list), "b": .object([:])]))
    }

    @Test(arguments: [
        ("", JSONFault.Reason.syntax), ("{", .syntax), ("[1,]", .syntax), ("01", .syntax), ("1.", .syntax),
        ("\"\\x\"", .syntax), ("\"a\nb\"", .syntax), ("tru", .syntax), ("1 2", .syntax), ("'a'", .syntax),
        ("\"\\ud800\"", .encoding), ("\"\\udc00\\ud800\"", .encoding), ("{\"a\":1,\"a\":2}", .duplicate),
        ("1e999", .number), ("\u{FEFF}1", .syntax),
    ])
    func `what is no strict JSON is refused`(text: String, reason: JSONFault.Reason) {
        let fault = #expect(throws: JSONFault.self) { try read(text) }
        #expect(fault?.reason == reason)
    }

    @Test func `bytes that are no text are refused`() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0xFF, 0xFE, 0x31, 0x00]] {
            let fault = #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
            #expect(fault?.reason == .encoding)
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `a hundred thousand levels are refused, not followed`(opening: String) {
        let fault = #expect(throws: JSONFault.self) { try read(String(repeating: opening, count: 100_000)) }
        #expect(fault?.reason == .depth)
        let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(throws: Never.self) { try read(deepest) }
    }

    @Test func `what is written is read again as it was`() throws {
        var json = JSONText()
        json.object { json in
            json.key("a\"\\\n\u{1}")
            json.list { json in
                json.text("\u{0}\t\u{1F}\u{7F}é😀")
                json.number(.min)
                json.truth(false)
                json.null()
                json.object { _ in }
            }
        }
        let list: [JSON] = [
            .text("\u{0}\t\u{1F}\u{7F}é😀"), .integer(.min), .truth(false), .null, .object([:]),
        ]
        #expect(try JSONReader.read(json.bytes) == .object(["a\"\\\n\u{1}": .list(list)]))
    }

    @Test(arguments: [1, 2, 3])
    func `no bytes make it fall, and what it accepts every reader accepts`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("[]{},:\"\\u0dn1e-. tfaslr".utf8) + [0x00, 0xC3, 0xA9, 0xFF]
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            if (try? JSONReader.read(bytes)) != nil {
                #expect(throws: Never.self, "\(bytes)") {
                    try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
                }
            }
        }
    }
}
