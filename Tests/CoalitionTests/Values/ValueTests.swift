// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

struct ValueTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 11_016), ("2021-08-03", 18_842), ("1969-12-31", -1),
        ("9999-12-31", 2_932_896),
    ])
    func `a day is counted from 1970`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2021-02-29", "2021-13-01", "2021-00-10", "21-08-03", "2021-8-3", "2021-08-03 ", "", "+021-08-03",
    ])
    func `a day that does not exist is not parsed`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["1969-12-31T23:59:59.999Z", "2021-08-03T09:00:00.000Z", "2000-02-29T00:00:00.001Z"])
    func `an instant is written as it is read`(text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test(arguments: [
        "2021-08-03T09:00Z", "2021-08-03T24:00:00Z", "2021-08-03T09:00:00+03:00", "2021-08-03T09:00:60Z",
    ])
    func `a loose instant is not parsed`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: ["72h", "14d", "30m", "0m"])
    func `a span is written as it is read, in its largest unit`(text: String) {
        #expect(Span(text).map { Span($0.description) == $0 } == true)
    }

    @Test(arguments: ["-1h", "h", "72", "1y", "9999999999d"])
    func `a span without sense is not parsed`(text: String) {
        #expect(Span(text) == nil)
    }

    @Test(arguments: ["", "a b", "é", "I-1\n", String(repeating: "x", count: 61), "../etc"])
    func `an identifier has a narrow alphabet`(text: String) {
        #expect(Initiative.ID(text) == nil)
    }

    @Test func `series sort by number`() {
        #expect(
            ["I-12", "I-9", "I-100"].compactMap { Initiative.ID($0) }.sorted().map(\.text) == [
                "I-9", "I-12", "I-100",
            ])
    }

    @Test(arguments: [
        Audience.everyone, .coalition, .only(["BF", "ML"]), Audience(.coalition, ["UNCCT"]), .only([]),
    ])
    func `an audience is written as it is read`(audience: Audience) {
        #expect(Audience(text: audience.text) == audience)
    }

    @Test func `a placeholder without a parameter stays visible`() {
        #expect("{a} and {b}".filled(with: ["a": "1"]) == "1 and {b}")
    }
}
