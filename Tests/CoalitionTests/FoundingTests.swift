// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

struct FoundingTests {
    @Test func `a coalition is founded once`() {
        var story = Story()
        let again = story.tell(.charter(.found(charter: SmallCharter.charter)), by: .system)
        #expect(again.findings.map(\.code) == [DirectoryRefusal.founded.code])
    }

    @Test func `a person does not found a coalition`() {
        let verdict = Coalition().admit(
            .charter(.found(charter: SmallCharter.charter)),
            by: Author(person: "sg", organisation: "secretariat"),
            at: Instant(milliseconds: 0))
        #expect(verdict.findings.map(\.code) == [AuthorityRefusal.clockOnly.code])
    }
}
