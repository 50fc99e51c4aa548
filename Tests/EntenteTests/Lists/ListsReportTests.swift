// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@testable import entente

/// What commands say of a version.
@Suite struct ListsReportTests {
    private func version(published: String?, served: String?) -> ListVersion {
        ListVersion(
            hash: "ab", accepted: 0, published: published, counts: ListCounts(), bytes: 0, served: served)
    }

    @Test func `when it was published, or by when, or that nobody says`() {
        #expect(
            ListsReport.published(version(published: "2026-01-15", served: nil)) == "published 2026-01-15")
        #expect(
            ListsReport.published(version(published: nil, served: "2026-01-15T06:00:00.000Z"))
                == "published 2026-01-15T06:00:00.000Z at the latest, by the server's date; the file gives none"
        )
        #expect(
            ListsReport.published(version(published: nil, served: nil))
                == "the file gives no date of publication")
    }

    @Test func `what was passed over is counted by what it is, the most of it first`() {
        var passedOver = PassedOver()
        for schema in ["Event", "Ownership", "Ownership"] { passedOver.add(schema) }
        #expect(ListsReport.words(passedOver) == "passed over: 2 Ownership, 1 Event")
        passedOver.addBystander()
        #expect(
            ListsReport.words(passedOver) == "passed over: 1 that are no targets, 2 Ownership, 1 Event")
    }
}
