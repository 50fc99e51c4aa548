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

extension Query {
    /// Whether there is a letter or a digit in a name, in any script; white space, marks and invisible characters are none.
    package static func canRead(_ name: String) -> Bool { !PieceCutter.cut(name).pieces.isEmpty }

    /// Whether there is anything to find someone by. Birth, country and gender only weigh what a name or a number found.
    package var canBeLookedUp: Bool {
        names.prefix(Engine.Limits.names).contains(where: Self.canRead)
            || identifiers.prefix(Engine.Limits.names).contains { SharedNumber.bare($0) != nil }
    }
}
