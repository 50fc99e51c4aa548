// SPDX-License-Identifier: Apache-2.0
package import Screening

/// What the site needs to screen names: the lists in force, and how countries are called.
package struct NameScreening: Sendable {
    package let lists: ListsInForce
    /// The code of a country by whatever name; the name itself where it is none.
    package let countryCode: @Sendable (String) -> String
    let tables = SearchTables()

    package init(lists: ListsInForce, countryCode: @escaping @Sendable (String) -> String) {
        self.lists = lists
        self.countryCode = countryCode
    }
}
