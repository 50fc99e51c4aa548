// SPDX-License-Identifier: Apache-2.0

extension DecisionDeed {
    package var verb: Verb {
        switch self {
        case .open: Verb("open", .chair)
        case .receive: Verb("receive", .speak)
        case .letPass: Verb("letPass", .object)
        case .object: Verb("object", .object)
        case .withdrawObjection: Verb("withdrawObjection", .object)
        case .extend: Verb("extend", .chair)
        case .annul: Verb("annul", .chair)
        case .defer: Verb("defer", .chair)
        case .putText: Verb("putText", .chair)
        case .declare: Verb("declare", .sign)
        case .certify: Verb("certify", .chair)
        case .cast: Verb("cast", .object)
        case .castFor: Verb("castFor", .object)
        case .appointProxy: Verb("appointProxy", .object)
        case .withdrawProxy: Verb("withdrawProxy", .object)
        case .closeVote: Verb("closeVote", .chair)
        }
    }

    /// The decision that it is about; nil for a new one.
    package var decision: Decision.ID? {
        switch self {
        case .open: nil
        case .receive(let id), .letPass(let id, _), .object(let id, _, _), .withdrawObjection(let id),
            .extend(let id, _, _), .annul(let id, _), .defer(let id, _), .putText(let id),
            .declare(let id, _, _, _), .certify(let id), .cast(let id, _, _), .castFor(let id, _, _, _),
            .appointProxy(let id, _, _), .withdrawProxy(let id), .closeVote(let id):
            id
        }
    }
}
