// SPDX-License-Identifier: Apache-2.0

/// What the coalition says to a deed. A refusal is a value that a screen explains; an error is a failure.
package enum Verdict: Hashable, Sendable {
    /// It may become an act. Warnings (a room booked twice) do not stop it.
    case admitted(Admission, warnings: [Finding])
    case refused([Finding])

    package var isAdmitted: Bool {
        if case .admitted = self { true } else { false }
    }

    package var findings: [Finding] {
        switch self {
        case .admitted(_, let warnings): warnings
        case .refused(let findings): findings
        }
    }
}

/// What an admitted deed brings to its act.
package struct Admission: Hashable, Sendable {
    package let credential: Credential.ID?
    package let audience: Audience
    package let about: [Subject]
}
