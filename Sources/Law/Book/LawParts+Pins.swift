// SPDX-License-Identifier: Apache-2.0

extension LawParts {
    /// The digests of the parts, over their canonical form: where things stand in the files and comments do not count.
    func pins() -> LawPins {
        LawPins(
            name: name, version: version, catalogue: digest(catalogue.instruments.map(\.canonical)),
            register: digest(register.rows.map(\.canonical)),
            vocabulary: digest(vocabulary.terms.map(\.canonical)),
            rules: digest(
                rules.map(\.canonical) + conditions.map(\.canonical) + gates.map { .text($0.rawValue) }),
            engine: LawBook.engine)
    }

    private func digest(_ items: [JSONValue]) -> String {
        ContentDigest.text(of: JSONValue.list(items).bytes)
    }
}
