// SPDX-License-Identifier: Apache-2.0

/// On what a hard gate holds for every state, party or not to the treaties that the gate cites: a gate is never milder
/// because a state has not signed.
package struct Footing: Hashable, Sendable {
    /// Peremptory norms, the Charter, a decision of the Council, custom; `policy` is the coalition's own. Never a treaty.
    package let layers: [Layer]

    package init(_ layers: [Layer]) {
        precondition(
            !layers.isEmpty && !layers.contains(.treaty) && !layers.contains(.recommendation),
            "a gate holds for every state, and neither a treaty nor a recommendation does")
        self.layers = layers
    }

    /// The sentence that an assessment shows beside where the state stands, without a full stop.
    package var wording: Wording {
        func names(_ tongue: Tongue, _ separator: String) -> String {
            layers.map { name(of: $0).text(in: tongue) }.joined(separator: separator)
        }
        return Wording(
            ar: "يسري أيًا كان ما وقّعته الدولة، وسنده: \(names(.arabic, "؛ "))",
            fr: "Vaut quoi que l'État ait signé, comme : \(names(.french, " ; "))",
            en: "Holds whatever a State has signed, as: \(names(.english, "; "))")
    }

    private static let ownPolicy = Wording(
        ar: "سياسة التحالف", fr: "politique de la coalition", en: "coalition policy")

    private func name(of layer: Layer) -> Wording {
        layer == .policy ? Self.ownPolicy : layer.label
    }
}
