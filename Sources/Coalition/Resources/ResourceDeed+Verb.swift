// SPDX-License-Identifier: Apache-2.0

extension ResourceDeed {
    package var verb: Verb {
        switch self {
        case .pledge: Verb("pledge", .sign)
        case .commit: Verb("commit", .sign)
        case .receive: Verb("receive", .administer)
        case .cancel: Verb("cancel", .sign)
        case .disburse: Verb("disburse", .administer)
        case .spend: Verb("spend", .sign)
        case .giveBack: Verb("giveBack", .administer)
        case .writeOff: Verb("writeOff", .chair)
        }
    }
}
