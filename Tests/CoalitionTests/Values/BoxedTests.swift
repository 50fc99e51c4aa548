// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Coalition

/// A box behaves as the value in it.
struct BoxedTests {
    @Test func `A change of one copy leaves the others alone`() {
        let first = Boxed([1, 2])
        var second = first
        second.value.append(3)
        #expect(first.value == [1, 2])
        #expect(second.value == [1, 2, 3])
        #expect(first != second)
        #expect(first == Boxed([1, 2]))
    }

    @Test func `An initiative that is changed leaves its copies alone`() {
        let before = Initiative(id: "I-1", proposal: Story.proposal(), sponsor: "ML")
        var after = before
        after.stage = .submitted
        after.cosponsors.append("NE")
        #expect(before.stage == .draft)
        #expect(before.cosponsors == [])
        #expect(after != before)
    }
}
