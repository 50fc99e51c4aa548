// SPDX-License-Identifier: Apache-2.0

extension ResultDeed {
    package var verb: Verb {
        switch self {
        case .define: Verb("define", .administer)
        case .report: Verb("report", .propose)
        case .approve: Verb("approve", .administer)
        case .reconcile: Verb("reconcile", .administer)
        }
    }
}
