// SPDX-License-Identifier: Apache-2.0

/// Why the desk of a node looks nobody up, though the record would let it.
package enum DeskRefusal: String, Refusal {
    /// The files of the version in force are damaged or gone. Whoever is not found in the other lists may be on this one.
    case unreadable

    package static let concept = "desk"

    package var wording: Wording {
        switch self {
        case .unreadable:
            Wording(
                "fail-closed", "list `{list}` is in force and cannot be read on this node",
                "ask the keeper of the node to bring its files again with `entente lists update {list}`, or choose "
                    + "other lists; nobody was screened and no name was kept")
        }
    }
}
