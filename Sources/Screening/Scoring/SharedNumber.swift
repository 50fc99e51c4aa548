// SPDX-License-Identifier: Apache-2.0

/// A number that a query and an entry share: whoever gives a ship another name leaves her number, so the number finds her, whatever
/// she is called.
enum SharedNumber {
    /// Shorter ones are shared by too many.
    private static let least = 6

    /// What the two are worth at least, in natural logarithms of odds; nil where they share no number that tells enough.
    static func logit(_ query: Query, _ entry: ListEntry) -> Double? {
        var best: Double?
        for asked in query.identifiers.prefix(Engine.Limits.names) {
            guard let number = bare(asked) else { continue }
            for listed in entry.identifiers where bare(listed) == number && mayBeOne(asked, listed) {
                best = max(best ?? 0, asked.kind == listed.kind ? 3 : 1.2)
            }
        }
        return best
    }

    /// The numbers of two states' passports may be the same.
    private static func mayBeOne(_ one: ListIdentifier, _ other: ListIdentifier) -> Bool {
        guard let country = one.country, let listed = other.country else { return true }
        return country.lowercased() == listed.lowercased()
    }

    static func bare(_ identifier: ListIdentifier) -> [UInt8]? {
        let number = EvidenceWeighing.bare(identifier)
        return number.count >= least ? number : nil
    }
}

/// Which entries of a list have which number.
struct NumberTable: Sendable {
    private var places: [[UInt8]: [UInt32]] = [:]

    init(_ entries: [ListEntry]) {
        for (place, entry) in entries.enumerated() {
            for identifier in entry.identifiers {
                guard let number = SharedNumber.bare(identifier) else { continue }
                places[number, default: []].append(UInt32(place))
            }
        }
    }

    /// Entries that have a number of the query's.
    func entries(_ query: Query) -> Set<UInt32> {
        Set(
            query.identifiers.prefix(Engine.Limits.names).compactMap(SharedNumber.bare).flatMap {
                places[$0] ?? []
            })
    }
}
