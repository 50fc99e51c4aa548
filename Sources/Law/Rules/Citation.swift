// SPDX-License-Identifier: Apache-2.0

/// A provision that a rule rests on.
package struct Citation: Hashable, Sendable {
    package let instrument: Instrument.ID
    /// As the catalogue has it: "art. 3".
    package let provision: String
    package let layer: Layer
    package let note: Wording
    /// When the rule may rest on it; a resolution that came later is not cited for an act before.
    package let validity: Validity

    package init(
        instrument: Instrument.ID, provision: String, layer: Layer, note: Wording = Wording(),
        validity: Validity = Validity()
    ) {
        (self.instrument, self.provision, self.layer) = (instrument, provision, layer)
        (self.note, self.validity) = (note, validity)
    }
}

extension Citation: CustomStringConvertible {
    package var description: String { "\(instrument) \(provision)" }
}
