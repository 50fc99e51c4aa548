// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Testing

@testable import entente

/// The charter of the demonstration, taken home as the file that it is read from.
struct CharterSceneTests {
    @Test func `it is written and read again without a difference`() throws {
        let present = try #require(Instant("2026-11-24T09:30:00Z"))
        let charter = try Player(present: present).charter
        let formats = TextFormats()
        guard case .read(let again) = formats.charter(written: formats.charter(charter)) else {
            Issue.record("\(formats.charter(written: formats.charter(charter)))")
            return
        }
        #expect(again == charter && again.differences(from: charter).isEmpty)
        #expect(charter.capabilities != nil && charter.organs.contains { $0.quorum != nil })
        #expect(charter.ruleSets.contains { $0.ballots != nil })
    }
}
