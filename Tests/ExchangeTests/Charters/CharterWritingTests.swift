// SPDX-License-Identifier: Apache-2.0

import Coalition
import Exchange
import Testing

/// A charter that is written is the charter that is read again.
struct CharterWritingTests {
    private let formats = TextFormats()

    @Test func `what is written is read again, with its ends`() throws {
        var charter = try CharterFile.read(Array(smallCharterText.utf8), name: "c.yaml")
        charter.roles[0].ended = Day("2027-01-31")
        charter.ruleSets[0].ended = Day("2027-01-31")
        charter.rooms[0].ended = Day("2027-02-28")
        charter.ruleSets[0].minimumWindow = .hours(73)
        let text = formats.charter(charter)
        guard case .read(let again) = formats.charter(written: text) else {
            Issue.record("\(formats.charter(written: text))\n\(text)")
            return
        }
        #expect(again == charter)
        #expect(text.contains(charter.seat.city.ar ?? "?"), "Arabic stands there as it is read")
    }

    @Test func `faults name their lines`() {
        guard case .faulty(let faults) = formats.charter(written: smallCharterText + "\nkings: 3\n") else {
            Issue.record("a field that nobody knows is taken")
            return
        }
        #expect(faults.count == 1 && faults[0].line > 10 && faults[0].message.contains("kings"))
    }
}
