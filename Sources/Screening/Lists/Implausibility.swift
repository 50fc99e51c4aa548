// SPDX-License-Identifier: Apache-2.0

/// Why a new version of a list cannot be true. The English is for terminals and logs; pages word each case themselves.
package enum Implausibility: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
        case entries, people, organisations, vessels, others, names
    }

    case empty
    case nameless(Int, of: Int)
    case loss(Part, now: Int, before: Int)
    /// So many entries of the list in force are not in the new one.
    case gone(Int, of: Int)
    /// As the publisher dates them, without what the publisher's words have besides.
    case older(String, than: String)

    package var description: String {
        switch self {
        case .empty: return "the list is empty"
        case .nameless(let count, let all): return "\(count) of \(all) entries have no name"
        case .loss(let part, let now, let before):
            let what = part == .others ? "other entries" : part.rawValue
            return "\(now) \(what), where the list in force has \(before)"
        case .gone(let count, let all):
            return "\(count) of the \(all) entries of the list in force are gone"
        case .older(let new, let old): return "published \(new), where the list in force is of \(old)"
        }
    }
}
