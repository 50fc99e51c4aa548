// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@Suite struct PublicationDateTests {
    @Test(arguments: [
        ("2026-01-14", "2026-01-14"), ("14/01/2026", "2026-01-14"), ("14.01.2026", "2026-01-14"),
        (" 4/1/2026\n", "2026-01-04"), ("2026-01-14+01:00", "2026-01-14"),
        ("2026-01-14T16:20:05.000+01:00", "2026-01-14T15:20:05.000Z"),
        ("2020-11-30T20:31:19.923-05:00", "2020-12-01T01:31:19.923Z"),
        ("2026-01-01T00:30:00+0100", "2025-12-31T23:30:00.000Z"),
        ("2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00.000Z"),
        ("2025-12-31T23:30:00-01:00", "2026-01-01T00:30:00.000Z"),
        ("2025-04-19T23:00:04.625Z", "2025-04-19T23:00:04.625Z"),
        ("2026-01-14T16:20:05.1234567Z", "2026-01-14T16:20:05.123Z"),
        ("2026-01-14 16:20", "2026-01-14T16:20:00.000Z"), ("2026-01-14T25:00:00Z", "2026-01-14"),
        ("2026-01-14T10:00:00.+5Z", "2026-01-14"), ("14/01/2026 at noon", "2026-01-14"),
        ("31/02/2026", nil), ("01/14/2026", nil), ("2026-01", nil), ("2026", nil), ("yesterday", nil),
        ("", nil),
        ("14/01/26", nil), ("+4/01/2026", nil), ("15-Jan-2026", "2026-01-15"),
        ("1-september-2026", "2026-09-01"), ("15-Foo-2026", nil), ("15-Jan-26", nil), ("31-Feb-2026", nil),
    ])
    func `whatever a publisher writes is put in one form`(words: String, text: String?) {
        #expect(PublicationDate(words)?.text == text)
        #expect(text.map { PublicationDate($0)?.text == $0 } ?? true, "and stays in it")
    }

    @Test(arguments: [
        ("2026-01-14", "2026-01-15", true), ("2026-01-15", "2026-01-15", false),
        ("2026-01-15", "2026-01-15T06:00:00Z", false), ("2026-01-15T06:00:00Z", "2026-01-15", false),
        ("2026-01-15T06:00:00+01:00", "2026-01-15T06:00:00Z", true), ("2026-01-16", "2026-01-15", false),
    ])
    func `one is earlier than another only where that is certain`(one: String, other: String, isEarlier: Bool)
        throws
    {
        let (one, other) = (try #require(PublicationDate(one)), try #require(PublicationDate(other)))
        #expect(one.precedes(other) == isEarlier)
    }

    @Test(arguments: [
        ("Thu, 15 Jan 2026 06:00:00 GMT", "2026-01-15T06:00:00.000Z"), ("Thu, 15 Jan 2026 06:00:00", nil),
        ("Thursday, 15-Jan-26 06:00:00 GMT", nil), ("Thu, 32 Jan 2026 06:00:00 GMT", nil), ("", nil),
    ])
    func `the date of a server is read`(header: String, text: String?) {
        #expect(PublicationDate(header: header)?.text == text)
    }

    @Test func `words that are no date stay as they are`() {
        #expect(ListHead(published: "14/01/2026").published == "2026-01-14")
        #expect(ListHead(published: "lately").published == "lately")
        #expect(ListHead().published == nil)
    }
}
