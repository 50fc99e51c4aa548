// SPDX-License-Identifier: Apache-2.0

extension CharterDeed {
    package var verb: Verb {
        switch self {
        case .found: Verb("found", nil)
        case .propose: Verb("propose", .administer)
        case .enact: Verb("enact", .chair)
        case .decline: Verb("decline", .chair)
        }
    }
}
