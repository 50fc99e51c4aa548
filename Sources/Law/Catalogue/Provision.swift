// SPDX-License-Identifier: Apache-2.0

/// One article or paragraph, in our own words. The text itself is read at the depositary's address.
package struct Provision: Hashable, Sendable {
    /// As it is cited: "art. 3", "OP1", "principles 1-10".
    package let reference: String
    package let paraphrase: Wording
    /// "military", "rights", "communications", "financing", "ideology", "general".
    package let domains: [String]
    package let modality: Modality
    /// Whether it protects persons: these are never outweighed by a duty to cooperate.
    package let isSafeguard: Bool
    /// Whether the number was compared with a text.
    package let isChecked: Bool

    package init(
        reference: String, paraphrase: Wording, domains: [String], modality: Modality, isSafeguard: Bool,
        isChecked: Bool
    ) {
        (self.reference, self.paraphrase, self.domains) = (reference, paraphrase, domains)
        (self.modality, self.isSafeguard, self.isChecked) = (modality, isSafeguard, isChecked)
    }
}
