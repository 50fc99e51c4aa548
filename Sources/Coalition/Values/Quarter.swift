// SPDX-License-Identifier: Apache-2.0

/// Three months of one year, from an instant up to another. Which instants those are depends on where one counts: the
/// platform counts at the organisation's seat.
package struct Quarter: Hashable, Sendable {
    package let year: Int
    /// 1 to 4.
    package let number: Int
    package let from: Instant
    /// The first instant of the next one.
    package let until: Instant

    package init(year: Int, number: Int, from: Instant, until: Instant) {
        precondition((1...4).contains(number) && from < until, "a quarter is one of four and has a length")
        self.year = year
        self.number = number
        self.from = from
        self.until = until
    }

    package func contains(_ instant: Instant) -> Bool { from <= instant && instant < until }

    /// "2026-Q3", as addresses name it.
    package var name: String { "\(year)-Q\(number)" }
}
