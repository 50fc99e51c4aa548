// SPDX-License-Identifier: Apache-2.0

extension StrategyDeed {
    package var verb: Verb {
        switch self {
        case .draft: Verb("draft", .propose)
        case .revise: Verb("revise", .propose)
        case .consent: Verb("consent", .sign)
        case .decline: Verb("decline", .sign)
        case .assign: Verb("assign", .propose)
        case .agree: Verb("agree", .sign)
        case .unassign: Verb("unassign", .propose)
        case .setTarget: Verb("setTarget", .propose)
        case .review: Verb("review", .evaluate)
        }
    }

    /// The strategy that it is about; nil for a new one.
    package var strategy: Strategy.ID? {
        switch self {
        case .draft: nil
        case .revise(let id, _, _), .consent(let id, _), .decline(let id, _, _), .assign(let id, _, _),
            .agree(let id, _, _), .unassign(let id, _, _, _), .setTarget(let id, _, _),
            .review(let id, _, _, _):
            id
        }
    }
}
