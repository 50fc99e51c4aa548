// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Script {
    /// A step on an initiative of the story, made from the initiative as it then stands.
    mutating func add(
        _ at: Instant, _ by: Actor, _ plan: PlannedInitiative,
        _ deed: @escaping @Sendable (Initiative) throws -> InitiativeDeed?
    ) {
        add(at, by) { try deed($0.initiative(plan.key)).map(Deed.initiative) }
    }

    /// A step on the latest decision on an initiative of the story.
    mutating func add(
        _ at: Instant, _ by: Actor, deciding plan: PlannedInitiative,
        _ deed: @escaping @Sendable (Decision) throws -> DecisionDeed?
    ) {
        add(at, by) { scene in
            guard let id = try scene.initiative(plan.key).decisions.last,
                let decision = scene.coalition.decisions[id]
            else { throw DemonstrationError.unknown("the decision on \(plan.key)") }
            return try deed(decision).map(Deed.decision)
        }
    }
}
