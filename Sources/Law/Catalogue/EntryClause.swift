// SPDX-License-Identifier: Apache-2.0

/// The clause by which a treaty enters into force for a state that joins once it is in force: "three months after the
/// date of the deposit" (ICCPR, art. 49(2)), "on the thirtieth day after" (CAT, art. 27(2)).
package struct EntryClause: Hashable, Sendable {
    package let months: Int
    package let days: Int

    package init(months: Int = 0, days: Int = 0) { (self.months, self.days) = (months, days) }

    package func entry(afterDeposit deposit: LawDate) -> LawDate {
        deposit.advanced(byMonths: months).advanced(byDays: days)
    }

    func entry(afterDeposit deposit: PartialDate) -> PartialDate {
        PartialDate(
            earliest: entry(afterDeposit: deposit.earliest), latest: entry(afterDeposit: deposit.latest))
    }
}
