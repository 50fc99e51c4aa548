// SPDX-License-Identifier: Apache-2.0
package import Law

/// What organisations are called in the three languages: states by locale data, which the domain does not know.
package typealias OrganisationNames = @Sendable (Organisation) -> Multilingual

/// What can be found and is not on the record: how organisations are called, and what stands in law books.
package struct SearchSources: Sendable {
    package let names: OrganisationNames
    /// The law book with these pins, where the node has it; of none, the one that is shown before the first is adopted.
    package let law: @Sendable (LawPins?) -> LawBook?

    package init(
        names: @escaping OrganisationNames, law: @escaping @Sendable (LawPins?) -> LawBook? = { _ in nil }
    ) {
        self.names = names
        self.law = law
    }
}
