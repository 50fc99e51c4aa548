// SPDX-License-Identifier: Apache-2.0

/// Who is looked for: what someone knows of a person, an organisation or a vessel. Only a name is indispensable.
package struct Query: Hashable, Sendable {
    /// Several names of the same one; the best match of any of them counts.
    package var names: [String]
    /// `unspecified` where nobody knows: then the query meets entries of every kind.
    package var kind: ListEntry.Kind
    package var births: [ListBirth]
    /// Nationalities, as ISO 3166 codes or as written; letter case does not matter.
    package var countries: [String]
    package var identifiers: [ListIdentifier]
    package var gender: ListEntry.Gender?

    package init(
        _ names: [String], kind: ListEntry.Kind = .unspecified, births: [ListBirth] = [],
        countries: [String] = [], identifiers: [ListIdentifier] = [], gender: ListEntry.Gender? = nil
    ) {
        self.names = names
        self.kind = kind
        self.births = births
        self.countries = countries
        self.identifiers = identifiers
        self.gender = gender
    }

    package init(_ name: String, kind: ListEntry.Kind = .unspecified) {
        self.init([name], kind: kind)
    }
}
