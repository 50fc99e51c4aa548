// SPDX-License-Identifier: Apache-2.0

/// A smallest set of answers that would change the verdict, and to what. It says what the record lacks, never what to
/// write into it.
package struct Remedy: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let term: Term.ID
        /// The answer as it stands; nil where there is none.
        package let from: String?
        package let to: String

        package init(term: Term.ID, from: String?, to: String) {
            (self.term, self.from, self.to) = (term, from, to)
        }
    }

    package let changes: [Change]
    package let verdict: LegalVerdict

    package init(changes: [Change], verdict: LegalVerdict) {
        (self.changes, self.verdict) = (changes, verdict)
    }
}
