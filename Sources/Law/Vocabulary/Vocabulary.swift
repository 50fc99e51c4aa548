// SPDX-License-Identifier: Apache-2.0

/// The closed list of words. Rules may use no other.
package struct Vocabulary: Sendable {
    /// The term that says what kind of act is meant.
    package static let kind: Term.ID = "act.kind"
    /// The day of the act: always answered, in every vocabulary, and known to rules as a date.
    package static let date: Term.ID = "act.date"

    package let terms: [Term]
    private let places: [Term.ID: Int]

    /// Where a term appears twice, the first stands; the checker reports the other.
    package init(_ terms: [Term] = []) {
        self.terms = terms
        places = Dictionary(zip(terms.map(\.id), terms.indices), uniquingKeysWith: min)
    }

    package subscript(id: Term.ID) -> Term? { places[id].map { terms[$0] } }

    /// The kinds of act, in the order of the file.
    package var kinds: [Term.Value] { self[Self.kind]?.values ?? [] }
}
