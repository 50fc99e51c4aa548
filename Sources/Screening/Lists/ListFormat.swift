// SPDX-License-Identifier: Apache-2.0

/// The formats in which lists are published.
package enum ListFormat: String, Hashable, Sendable, CaseIterable {
    /// Security Council Consolidated List, XML.
    case un
    /// Specially Designated Nationals, a set of CSV files (SDN, ALT, ADD, SDN_COMMENTS).
    case ofac
    /// Consolidated list of the European Union, XML or CSV.
    case eu
    /// Sanctions List of the United Kingdom, XML or CSV.
    case uk
    /// FollowTheMoney entities, one JSON document a line.
    case ftm

    /// The files of one version, by the names they are kept under; the first is indispensable.
    package var parts: [String] {
        switch self {
        case .ofac: ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"]
        case .un, .eu, .uk, .ftm: ["list"]
        }
    }
}
