// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct LawDateTests {
    @Test func `every day of four centuries is written and read alike`() throws {
        let (first, last) = (try #require(LawDate("1800-01-01")), try #require(LawDate("2200-01-01")))
        var expected = (year: 1800, month: 1, day: 1)
        var wrong: [Int] = []
        for number in first.number...last.number {
            let date = LawDate(number: number)
            if date.components != expected || (number % 7 == 0 && LawDate(date.description) != date) {
                wrong.append(number)
            }
            let length = LawDate.length(ofMonth: expected.month, year: expected.year)
            expected.day += 1
            if expected.day > length { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        "2021-02-29", "2021-13-01", "2021-1-01", "21-01-01", "2021-01-01 ", "0000-01-01", "٢٠٢١-٠١-٠١",
    ])
    func `what is no day is refused`(_ text: String) { #expect(LawDate(text) == nil) }

    @Test func `a month later is the same day, or that month's last`() {
        #expect(LawDate("2025-11-10")?.advanced(byMonths: 3).description == "2026-02-10")
        #expect(LawDate("2024-01-31")?.advanced(byMonths: 1).description == "2024-02-29")
        #expect(LawDate("2024-12-15")?.advanced(byMonths: 1).description == "2025-01-15")
    }

    @Test func `a year without a day leaves the days within it open`() throws {
        let year = try #require(PartialDate("1980"))
        #expect(year.hasCome(by: SmallBook.date("1979-12-31")) == .no)
        #expect(year.hasCome(by: SmallBook.date("1980-06-01")) == .unknown)
        #expect(year.hasCome(by: SmallBook.date("1980-12-31")) == .yes)
        #expect(year.description == "1980")
        #expect(PartialDate("1980-02")?.description == "1980-02")
        #expect(PartialDate("1980-2") == nil)
    }
}
