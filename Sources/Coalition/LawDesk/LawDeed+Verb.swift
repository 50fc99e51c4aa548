// SPDX-License-Identifier: Apache-2.0

extension LawDeed {
    package var verb: Verb {
        switch self {
        case .propose: Verb("propose", .advise)
        case .approve: Verb("approve", .advise)
        case .decline: Verb("decline", .advise)
        case .assess: Verb("assess", .advise)
        case .withdraw: Verb("withdraw", .advise)
        case .override: Verb("override", .administer)
        case .countersign: Verb("countersign", .chair)
        case .lift: Verb("lift", .chair)
        case .dissent: Verb("dissent", .advise)
        }
    }
}
