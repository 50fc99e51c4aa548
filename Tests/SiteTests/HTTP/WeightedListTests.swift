// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

@Suite struct WeightedListTests {
    @Test func `a list is read without its spaces and capitals, in its order`() {
        let items = WeightedList("FR-ca ; Q=0.5 ,, text/html;level=1;q=0,*").items
        #expect(items.map(\.name) == ["fr-ca", "text/html", "*"])
        #expect(items.map(\.weight) == [0.5, 0, 1])
        #expect(WeightedList("").items.isEmpty)
    }

    @Test(arguments: [
        ("gzip", true), ("*", true), ("gzip;q=0, *", false), ("*;q=0, gzip", true), ("br", false),
        ("", false), ("gzip;q=0, gzip;v=2", true), ("gzip;q=much", true), ("gzip;q=-1", false),
        ("gzip;q=nan", false),
    ])
    func `the closest name decides, and the best of several under it`(header: String, expected: Bool) {
        #expect(WeightedList(header).takes("gzip", "*") == expected)
    }

    @Test(arguments: [
        ("en-GB,fr;q=0.9", Language.english), ("fr;q=0.9,ar", .arabic), ("fr;q=0.5,ar;q=0.5", .french),
        ("ar;q=0", .english), ("tlh", .english),
    ])
    func `the language of the greatest weight is preferred, the first of equals`(
        header: String, expected: Language
    ) {
        #expect(Language(preferredIn: header) == expected)
    }
}
