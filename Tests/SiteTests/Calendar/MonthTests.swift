// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// The arithmetic of months and weeks.
@Suite struct MonthTests {
    private func month(_ text: String) throws -> Month { try #require(Month(text)) }

    @Test(arguments: [
        ("2026-02", 28), ("2028-02", 29), ("2100-02", 28), ("2000-02", 29), ("2026-04", 30), ("2026-12", 31),
    ])
    func `a month has the days of its year`(text: String, days: Int) throws {
        let month = try month(text)
        #expect(month.last.number - month.first.number + 1 == days)
        #expect(month.description == text)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-11-26", .thursday), ("2000-02-29", .tuesday),
        ("1969-12-31", .wednesday), ("2021-08-03", .tuesday), ("0002-01-01", .tuesday),
    ])
    func `every day has its day of the week, before 1970 too`(day: String, expected: Weekday) throws {
        #expect(try #require(Day(day)).weekday == expected)
    }

    @Test func `weeks begin as the language has it, and hold the whole month`() throws {
        let arabic = try month("2026-11").weeks(from: .first(in: .arabic))
        #expect(arabic.first?.first == Day("2026-11-01") && arabic.last?.last == Day("2026-12-05"))
        let french = try month("2026-11").weeks(from: .first(in: .french))
        #expect(french.first?.first == Day("2026-10-26") && french.last?.last == Day("2026-12-06"))
        // A February of four whole weeks.
        #expect(try month("2021-02").weeks(from: .monday).count == 4)
        #expect(try month("2026-08").weeks(from: .sunday).count == 6)
    }

    @Test func `every month of four centuries has whole weeks without a gap`() throws {
        var month = try month("1999-12")
        for _ in 0..<4800 {
            let next = try #require(month.next)
            #expect(next.first == month.last.advanced(byDays: 1) && next.previous == month)
            for language in Language.allCases {
                let start = Weekday.first(in: language)
                let days = month.weeks(from: start).flatMap(\.self)
                let numbers = days.map(\.number)
                let isWhole =
                    numbers.count.isMultiple(of: 7) && days.first?.weekday == start
                    && numbers == Array((numbers.first ?? 0)..<((numbers.first ?? 0) + numbers.count))
                    && days.contains(month.first) && days.contains(month.last) && numbers.count <= 42
                if !isWhole { Issue.record("\(month) in \(language)") }
            }
            month = next
        }
    }

    @Test(arguments: ["2026-13", "2026-0", "2026", "26-11", "2026-11-01", "0001-01", "9999-01", "x", ""])
    func `what is no month is refused`(text: String) {
        #expect(Month(text) == nil)
    }

    @Test func `at the ends of time there is no other month`() throws {
        #expect(try month("0002-01").previous == nil)
        #expect(try month("9998-12").next == nil)
    }
}
