// SPDX-License-Identifier: Apache-2.0
import Screening

extension ListEntry.Kind {
    /// The kind of a FollowTheMoney schema; what is unknown or may be anything is `unspecified`.
    init(schemaName: String?) {
        self =
            switch schemaName {
            case "Person": .person
            case "Organization", "Organisation", "Company", "PublicBody": .organisation
            case "Vessel": .vessel
            case "Airplane", "Aircraft": .aircraft
            default: .unspecified
            }
    }
}
