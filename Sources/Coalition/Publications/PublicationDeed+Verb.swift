// SPDX-License-Identifier: Apache-2.0

extension PublicationDeed {
    package var verb: Verb {
        switch self {
        case .draft: Verb("draft", .publish)
        case .revise: Verb("revise", .publish)
        case .clear: Verb("clear", .publish)
        case .publish: Verb("publish", .publish)
        case .correct: Verb("correct", .publish)
        case .proposeCorrection: Verb("proposeCorrection", .publish)
        case .withdrawCorrection: Verb("withdrawCorrection", .publish)
        case .publishCorrection: Verb("publishCorrection", .publish)
        case .withdraw: Verb("withdraw", .publish)
        case .clearInitiative: Verb("clearInitiative", .sign)
        case .publishInitiative: Verb("publishInitiative", .publish)
        case .confineInitiative: Verb("confineInitiative", .publish)
        }
    }
}
