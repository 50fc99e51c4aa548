// SPDX-License-Identifier: Apache-2.0

extension DirectoryDeed {
    package var verb: Verb {
        switch self {
        case .admitMember: Verb("admitMember", .accredit)
        case .seatDelegate: Verb("seatDelegate", .accredit)
        case .suspend: Verb("suspend", .chair)
        case .reinstate: Verb("reinstate", .chair)
        case .appoint: Verb("appoint", .accredit)
        case .accredit: Verb("accredit", .accredit)
        case .revoke: Verb("revoke", .accredit)
        case .challenge: Verb("challenge", .speak)
        case .rule: Verb("rule", .chair)
        case .requireCountersignature: Verb("requireCountersignature", .sign)
        }
    }
}
