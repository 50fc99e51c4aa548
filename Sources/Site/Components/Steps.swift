// SPDX-License-Identifier: Apache-2.0

/// The phases that something goes through, and where it stands.
package struct Steps: Component {
    package enum State: String, Sendable { case done, current, ahead }

    package struct Step {
        package let label: String
        package let state: State
        package let note: HTML

        package init(_ label: String, _ state: State, note: HTML = "") {
            self.label = label
            self.state = state
            self.note = note
        }
    }

    package let label: String
    package let steps: [Step]

    package init(label: String, _ steps: [Step]) {
        self.label = label
        self.steps = steps
    }

    package var template: String { "shared/steps" }
    package var fields: Fields {
        [
            "label": label,
            "steps": steps.map { step in
                [
                    "label": step.label, "state": step.state.rawValue, "current": step.state == .current,
                    "noteHTML": step.note,
                ] as Fields
            },
        ]
    }
}
