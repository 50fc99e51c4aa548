// SPDX-License-Identifier: Apache-2.0

extension ParticipationDeed {
    package var verb: Verb {
        switch self {
        case .choose: Verb("choose", .sign)
        case .withdraw: Verb("withdraw", .sign)
        }
    }

    package var initiative: Initiative.ID {
        switch self {
        case .choose(let id, _, _, _), .withdraw(let id, _, _): id
        }
    }
}
