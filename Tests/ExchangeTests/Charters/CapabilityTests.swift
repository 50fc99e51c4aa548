// SPDX-License-Identifier: Apache-2.0

import Coalition
import Exchange
import Testing

/// The catalogue of a charter file.
struct CapabilityTests {
    private func read(_ lines: String) throws(CharterError) -> Charter {
        try CharterFile.read(Array((smallCharterText + "capabilities:\n" + lines).utf8), name: "c.yaml")
    }

    private static let seats =
        "  - {id: seats, domain: ideology, name: {ar: م, fr: P, en: S}, unit: {ar: م, fr: p, en: s}}\n"

    @Test func `a catalogue becomes a value, and a charter may have none`() throws {
        let charter = try read(Self.seats)
        #expect(charter.catalogue.map(\.id) == ["seats"] && charter.catalogue[0].unit.en == "s")
        let plain = try CharterFile.read(Array(smallCharterText.utf8), name: "c.yaml")
        #expect(plain.capabilities == nil && plain.catalogue.isEmpty)
    }

    @Test(arguments: [
        (
            "  - {id: seats, domain: space, name: {ar: م, fr: P, en: S}, unit: {ar: م, fr: p, en: s}}\n",
            "unknown domain"
        ),
        (seats + seats, "appears twice"),
        (
            "  - {id: seats, domain: ideology, name: {fr: P, en: S}, unit: {ar: م, fr: p, en: s}}\n",
            "no text in `ar`"
        ),
        ("  - {id: seats, domain: ideology, name: {ar: م, fr: P, en: S}}\n", "field `unit` is missing"),
    ])
    func `what is wrong in it is said`(lines: String, message: String) {
        do {
            _ = try read(lines)
            Issue.record("it was read")
        } catch {
            #expect(error.problems.contains { $0.message.contains(message) }, "\(error.problems)")
        }
    }
}
