// SPDX-License-Identifier: Apache-2.0

/// A query, read once for any number of entries.
struct PreparedQuery: Sendable {
    struct Name: Sendable {
        var text: String
        var person: ReadName
        var organisation: ReadName

        func read(asOrganisation: Bool) -> ReadName { asOrganisation ? organisation : person }
    }

    let query: Query
    let names: [Name]

    init(_ query: Query, vocabulary: Vocabulary = .own) {
        self.query = query
        // A number finds without a name.
        let texts = query.names.isEmpty && !query.identifiers.isEmpty ? [""] : query.names
        names = texts.prefix(Engine.Limits.names).map { text in
            let isOther = query.kind != .person
            return Name(
                text: text,
                person: query.kind == .person || query.kind == .unspecified
                    ? PartReader.read(text, isOrganisation: false, vocabulary: vocabulary) : .empty,
                organisation: isOther
                    ? PartReader.read(text, isOrganisation: true, vocabulary: vocabulary) : .empty)
        }
    }

    /// A person is no ship; whoever does not say meets all.
    func mayBe(_ kind: ListEntry.Kind) -> Bool {
        query.kind == kind || query.kind == .unspecified || kind == .unspecified
    }
}

extension ListEntry.Kind {
    /// Whether an entry's names are read as people's are, or as organisations': where the publisher does not say, both ways.
    func isRead(asOrganisation: Bool) -> Bool { self == .unspecified || (self != .person) == asOrganisation }
}
