// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A story that ends with a deed refused for one reason.
typealias Scenario = @Sendable (inout Story) -> Void

/// Begins a story at a stage and tells its end.
func story(
    at stage: Stage, charter: Charter = SmallCharter.charter,
    _ change: @escaping @Sendable (inout Proposal) -> Void = { _ in }, _ end: @escaping Scenario
) -> Scenario {
    { story in
        story = Story(at: stage, charter: charter, change)
        end(&story)
    }
}

/// A single deed that is refused to a person at a stage.
func refused(
    _ deed: InitiativeDeed, by person: Person.ID, at stage: Stage, with refusal: InitiativeRefusal
) -> Scenario {
    story(at: stage) { $0.refuse(.initiative(deed), by: person, with: refusal) }
}
