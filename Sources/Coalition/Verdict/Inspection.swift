// SPDX-License-Identifier: Apache-2.0

/// Collects what speaks against a deed while the rules look at it, one after the other.
struct Inspection {
    /// What a rule looked at, and whether it holds.
    struct Check: Hashable, Sendable {
        /// What would be, or is, said where it does not hold.
        let finding: Finding
        let holds: Bool
    }

    private(set) var refusals: [Finding] = []
    private(set) var warnings: [Finding] = []
    /// Everything that the rules looked at; kept only where somebody asks for it.
    private(set) var checks: [Check] = []
    private let keepsChecks: Bool

    init(keepsChecks: Bool = false) { self.keepsChecks = keepsChecks }

    var isClean: Bool { refusals.isEmpty }

    /// Refuses unless the condition holds.
    mutating func require(
        _ condition: Bool, _ refusal: some Refusal, _ parameters: @autoclosure () -> [String: String] = [:]
    ) {
        if condition { pass(refusal, parameters()) } else { refuse(refusal, parameters()) }
    }

    mutating func refuse(_ refusal: some Refusal, _ parameters: [String: String] = [:]) {
        let finding = Finding(refusal, parameters)
        refusals.append(finding)
        if keepsChecks { checks.append(Check(finding: finding, holds: false)) }
    }

    /// Notes that a rule was looked at and holds.
    mutating func pass(
        _ refusal: some Refusal, _ parameters: @autoclosure () -> [String: String] = [:]
    ) {
        if keepsChecks { checks.append(Check(finding: Finding(refusal, parameters()), holds: true)) }
    }

    mutating func add(warning: Finding) { warnings.append(warning) }

    mutating func warn(_ warning: some Refusal, _ parameters: [String: String] = [:]) {
        warnings.append(Finding(warning, parameters))
    }
}
