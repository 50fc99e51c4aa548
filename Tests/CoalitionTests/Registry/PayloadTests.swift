// SPDX-License-Identifier: Apache-2.0
import Foundation
import Seeding
import Testing

@testable import Coalition

/// The payload is put together by hand around the deed: it must be what an encoder writes, and read back the same.
struct PayloadTests {
    private static func acts() -> [Act] {
        var story = Story()
        _ = story.tableInitiative("Joint \"}],\\", partners: ["UNCCT"])
        let silence = story.openSilence(on: story.tableInitiative("Second,\"id\":\"x\",\"index\":7}"))
        let remark = Remark("إنّ \u{1F30D} \"index\":9}", in: .arabic)
        story.expect(
            .decision(.object(decision: silence, form: .objection, remark: remark)), by: "delegate-NE")
        return story.acts
    }

    @Test func `a payload is byte for byte what an encoder writes`() throws {
        let encoder = Act.encoder()
        for act in Self.acts() {
            let payload = try act.payload(using: encoder)
            #expect(payload == (try encoder.encode(act)), "\(String(decoding: payload, as: UTF8.self))")
        }
    }

    @Test func `a payload is read quickly and is the same act as a decoder reads`() throws {
        let decoder = JSONDecoder()
        for act in Self.acts() {
            let payload = try act.payload(using: Act.encoder())
            #expect(PayloadEnvelope(payload) != nil)
            #expect(try Act(payload: payload, using: decoder) == act)
            #expect(try decoder.decode(Act.self, from: payload) == act)
        }
    }

    @Test func `a payload in another form is read all the same`() throws {
        for act in Self.acts() {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted]
            let payload = try encoder.encode(act)
            #expect(PayloadEnvelope(payload) == nil)
            #expect(try Act(payload: payload, using: JSONDecoder()) == act)
        }
    }

    @Test(arguments: 0..<40)
    func `a damaged payload never traps`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for act in Self.acts() {
            var bytes = Array(try act.payload(using: Act.encoder()))
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            bytes.removeLast(Int.random(in: 0..<4, using: &random))
            _ = try? Act(payload: Data(bytes), using: JSONDecoder())
        }
    }

    @Test(arguments: ["0000-01-01T00:00:00.000Z", "2021-08-03T09:00:00.000Z", "9999-12-31T23:59:59.999Z"])
    func `the quick form of an instant is the written one`(text: String) {
        #expect(Instant(text)?.description == (text.hasPrefix("0000") ? nil : text))
        #expect(Instant(fullForm: text.dropLast().utf8) == nil)
    }
}
