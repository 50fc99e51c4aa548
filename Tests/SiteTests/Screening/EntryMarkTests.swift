// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@testable import Site

/// A decided pair stays quiet until the entry is another one.
struct EntryMarkTests {
    private static let entry: ListEntry = {
        var entry = ListEntry(
            id: "1", kind: .person,
            names: [
                ListName("Harun Velesi", .principal), ListName("Abu Tariq", .weak),
                ListName("Haroun", .alias),
            ])
        entry.nationalities = ["ml", "td"]
        entry.remarks = ["Said to be in Agadez."]
        entry.listedOn = PartialDate("2020-02-03")
        return entry
    }()

    @Test func `what is said in another order is the same`() {
        var other = Self.entry
        other.names.swapAt(1, 2)
        other.nationalities.reverse()
        #expect(other.mark == Self.entry.mark)
    }

    @Test(
        arguments: [
            { $0.remarks = [] }, { $0.listedOn = PartialDate("2021-05-06") }, { $0.reference = "TAi.001" },
            { $0.names[2] = ListName("Harun", .alias) }, { $0.names[1] = ListName("Abu Tariq", .alias) },
            { $0.nationalities = ["ml"] },
        ] as [@Sendable (inout ListEntry) -> Void])
    func `whatever is corrected is another entry`(correct: @Sendable (inout ListEntry) -> Void) {
        var other = Self.entry
        correct(&other)
        #expect(other.mark != Self.entry.mark)
    }
}
