// SPDX-License-Identifier: Apache-2.0

extension VisitDeed {
    package var verb: Verb {
        switch self {
        case .plan: Verb("plan", .receive)
        case .replan: Verb("replan", .receive)
        case .setDelegation: Verb("setDelegation", .receive)
        case .addItem: Verb("addItem", .receive)
        case .changeItem: Verb("changeItem", .receive)
        case .removeItem: Verb("removeItem", .receive)
        case .issueBook: Verb("issueBook", .receive)
        case .recordMinutes: Verb("recordMinutes", .receive)
        case .agree: Verb("agree", .receive)
        case .complete: Verb("complete", .speak)
        case .close: Verb("close", .receive)
        case .cancel: Verb("cancel", .receive)
        }
    }
}
