// SPDX-License-Identifier: Apache-2.0

/// Everything a law book is made of, as read and not yet checked.
package struct LawParts: Sendable {
    /// "Default law book".
    package var name: String
    /// "v12".
    package var version: String
    package var catalogue: Catalogue
    package var register: ParticipationRegister
    package var vocabulary: Vocabulary
    package var conditions: [Condition]
    package var rules: [Rule]
    package var tests: [RuleTest]
    /// The hard gates in force. All of them, save in studies and measurements of an engine without them: no file can
    /// name them.
    package var gates: [Gate]
    /// Where each part stands in the files, by its path: "rules.NR-01.when[1]". No part of what is hashed.
    package var places: [String: SourcePlace]

    package init(
        name: String = "", version: String = "", catalogue: Catalogue = Catalogue(),
        register: ParticipationRegister = ParticipationRegister(), vocabulary: Vocabulary = Vocabulary(),
        conditions: [Condition] = [], rules: [Rule] = [], tests: [RuleTest] = [],
        gates: [Gate] = Gate.allCases, places: [String: SourcePlace] = [:]
    ) {
        (self.name, self.version, self.catalogue, self.register) = (name, version, catalogue, register)
        (self.vocabulary, self.conditions, self.rules, self.tests) = (vocabulary, conditions, rules, tests)
        (self.gates, self.places) = (gates, places)
    }
}
