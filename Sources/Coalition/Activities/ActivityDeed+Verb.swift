// SPDX-License-Identifier: Apache-2.0

extension ActivityDeed {
    package var verb: Verb {
        switch self {
        case .plan: Verb("plan", .administer)
        case .replan: Verb("replan", .administer)
        case .confirm: Verb("confirm", .administer)
        case .nominate: Verb("nominate", .sign)
        case .begin: Verb("begin", .administer)
        case .complete: Verb("complete", .administer)
        case .cancel: Verb("cancel", .administer)
        }
    }

    /// The activity that it is about; nil for a new one.
    package var activity: Activity.ID? {
        switch self {
        case .plan: nil
        case .replan(let id, _), .confirm(let id), .nominate(let id, _), .begin(let id),
            .complete(let id, _, _), .cancel(let id, _):
            id
        }
    }
}
