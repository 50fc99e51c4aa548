// SPDX-License-Identifier: Apache-2.0

/// A test beside the rules: facts, a state, a day and what is expected.
package struct RuleTest: Hashable, Sendable {
    package struct Expectation: Hashable, Sendable {
        package var verdict: LegalVerdict?
        /// Exactly the rules of the files that apply, in their order.
        package var rules: [Rule.ID]?
        /// Rules that are among those that apply.
        package var fires: [Rule.ID] = []
        /// Rules that do not apply.
        package var without: [Rule.ID] = []
        package var missing: [Term.ID]?
        /// Whether a hard rule or gate stands in the way.
        package var isHard: Bool?
        /// The standing that the rules rest on.
        package var standing: Standing?

        package init() {}
    }

    package let name: String
    package let facts: Facts
    package let state: StateCode?
    /// Where the state is supposed to stand, whatever the register says: a test of a rule is none of the register.
    package let supposed: [Instrument.ID: Standing]
    package let expectation: Expectation

    package init(
        name: String, facts: Facts, state: StateCode?, supposed: [Instrument.ID: Standing] = [:],
        expectation: Expectation
    ) {
        (self.name, self.facts, self.state, self.expectation) = (name, facts, state, expectation)
        self.supposed = supposed
    }
}
