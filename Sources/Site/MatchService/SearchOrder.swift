// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// In which order a search gives what it found: "first_seen:desc", several one behind the other. As found where nothing
/// is asked for, or nothing that is known.
struct SearchOrder: Sendable {
    private let criteria: [(field: String, isDescending: Bool)]

    init(_ texts: [String]) {
        // Asked for again it would decide nothing, and take its time over everything that was found.
        var told: Set<String> = []
        criteria = texts.compactMap { text -> (field: String, isDescending: Bool)? in
            let parts = text.split(separator: ":")
            let field = String(parts.first ?? "")
            guard Self.key(field) != nil, told.insert(field).inserted else { return nil }
            return (field, parts.count > 1 && parts.last == "desc")
        }
    }

    func sorted(_ entities: [MatchEntity]) -> [MatchEntity] {
        // Whatever is asked for first decides last.
        criteria.reversed().reduce(entities) { entities, criterion in
            guard let key = Self.key(criterion.field) else { return entities }
            return Self.sorted(entities, by: key, isDescending: criterion.isDescending)
        }
    }

    private static func key(_ field: String) -> ((MatchEntity) -> String?)? {
        switch field {
        case "caption": return { $0.entry.caption }
        case "first_seen": return { $0.entry.listedOn?.text }
        case "last_seen": return { String($0.list.version.accepted) }
        case "last_change": return { $0.changed.description }
        default: return nil
        }
    }

    /// What is not dated comes last, whichever way.
    private static func sorted(
        _ entities: [MatchEntity], by key: (MatchEntity) -> String?, isDescending: Bool
    ) -> [MatchEntity] {
        let keyed = entities.enumerated().map { (place: $0, key: key($1), entity: $1) }
        let ordered = keyed.sorted { one, other in
            switch (one.key, other.key) {
            case (let first?, let second?) where first != second:
                isDescending ? second < first : first < second
            case (_?, nil): true
            case (nil, _?): false
            default: one.place < other.place
            }
        }
        return ordered.map(\.entity)
    }
}
