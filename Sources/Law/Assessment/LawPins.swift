// SPDX-License-Identifier: Apache-2.0

/// What an assessment was made with. Replay takes the law book with these digests and gives the same bytes.
package struct LawPins: Hashable, Sendable, Codable {
    package let name: String
    package let version: String
    /// SHA-256 over each part's canonical form, in lower-case hexadecimal.
    package let catalogue: String
    package let register: String
    package let vocabulary: String
    package let rules: String
    /// Of the evaluator and the gates in code.
    package let engine: Int

    package init(
        name: String, version: String, catalogue: String, register: String, vocabulary: String, rules: String,
        engine: Int
    ) {
        (self.name, self.version, self.catalogue, self.register) = (name, version, catalogue, register)
        (self.vocabulary, self.rules, self.engine) = (vocabulary, rules, engine)
    }
}
