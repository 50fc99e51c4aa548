// SPDX-License-Identifier: Apache-2.0

/// Collects what speaks against a deed while the rules look at it, one after the other.
struct Inspection {
    private(set) var refusals: [Finding] = []
    private(set) var warnings: [Finding] = []

    var isClean: Bool { refusals.isEmpty }

    /// Refuses unless the condition holds.
    mutating func require(
        _ condition: Bool, _ refusal: some Refusal, _ parameters: @autoclosure () -> [String: String] = [:]
    ) {
        if !condition { refusals.append(Finding(refusal, parameters())) }
    }

    mutating func refuse(_ refusal: some Refusal, _ parameters: [String: String] = [:]) {
        refusals.append(Finding(refusal, parameters))
    }

    mutating func add(warning: Finding) { warnings.append(warning) }

    mutating func warn(_ warning: some Refusal, _ parameters: [String: String] = [:]) {
        warnings.append(Finding(warning, parameters))
    }
}
