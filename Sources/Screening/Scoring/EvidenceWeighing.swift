// SPDX-License-Identifier: Apache-2.0

/// What birth dates, countries, identifiers and gender say, in natural logarithms of odds. What either side does not know says
/// nothing: a contradiction costs more than an omission.
enum EvidenceWeighing {
    static func evidence(_ query: Query, _ entry: ListEntry) -> [Evidence] {
        guard most(of: query) > 0 else { return [] }
        return [birth(query, entry), country(query, entry), identifier(query, entry), gender(query, entry)]
            .compactMap(\.self)
    }

    /// The most that there could be in favour of an entry.
    static func most(of query: Query) -> Double {
        (query.births.isEmpty ? 0 : 2.5) + (query.countries.isEmpty ? 0 : 0.5)
            + (query.identifiers.isEmpty ? 0 : 6) + (query.gender == nil ? 0 : 0.1)
    }

    private static func birth(_ query: Query, _ entry: ListEntry) -> Evidence? {
        var best: Evidence?
        for asked in query.births.prefix(Engine.Limits.names) {
            for listed in entry.births {
                let weight = weight(asked, listed)
                if best.map({ weight > $0.weight }) ?? true {
                    best = Evidence(.birth, weight: weight, query: asked.text, entry: listed.text)
                }
            }
        }
        return best
    }

    static func weight(_ one: ListBirth, _ other: ListBirth) -> Double {
        let years = distance(one, other)
        let isVague = one.isApproximate || other.isApproximate || one.to != nil || other.to != nil
        guard years == 0 else {
            if isVague, years <= 2 { return 0.2 }
            return years == 1 ? -0.8 : years <= 3 ? -2 : -4
        }
        guard !isVague, let month = one.from.month, let otherMonth = other.from.month else { return 0.9 }
        guard let day = one.from.day, let otherDay = other.from.day else {
            return month == otherMonth ? 1.5 : -0.5
        }
        if (month, day) == (otherMonth, otherDay) { return 2.5 }
        // Day and month change places between countries; the first of January stands for an unknown day.
        if (month, day) == (otherDay, otherMonth) { return 1.5 }
        if (month, day) == (1, 1) || (otherMonth, otherDay) == (1, 1) { return 0.7 }
        return month == otherMonth || day == otherDay ? 0 : -0.8
    }

    /// Years between two spans of birth.
    private static func distance(_ one: ListBirth, _ other: ListBirth) -> Int {
        let (first, last) = (one.from.year, (one.to ?? one.from).year)
        let (otherFirst, otherLast) = (other.from.year, (other.to ?? other.from).year)
        return max(0, max(first - otherLast, otherFirst - last))
    }

    private static func country(_ query: Query, _ entry: ListEntry) -> Evidence? {
        let places = entry.nationalities + entry.countries
        guard !query.countries.isEmpty, !places.isEmpty else { return nil }
        let asked = Set(query.countries.map { $0.lowercased() })
        let listed = places.map { $0.lowercased() }
        if let common = listed.first(where: asked.contains) {
            return Evidence(.country, weight: 0.5, query: common, entry: common)
        }
        // Addresses say less against someone than nationalities do.
        let weight = entry.nationalities.isEmpty ? -0.3 : -0.8
        var told: Set<String> = []
        let different = places.filter { told.insert($0.lowercased()).inserted }
        return Evidence(
            .country, weight: weight, query: query.countries.joined(separator: ", "),
            entry: different.joined(separator: ", "))
    }

    private static func identifier(_ query: Query, _ entry: ListEntry) -> Evidence? {
        var differing: Evidence?
        for asked in query.identifiers.prefix(Engine.Limits.names) {
            let number = bare(asked)
            guard number.count >= 4 else { continue }
            for listed in entry.identifiers {
                if number == bare(listed) {
                    let isSame = asked.kind == listed.kind
                    return Evidence(
                        .identifier, weight: isSame ? 6 : 4, query: asked.number, entry: listed.number)
                }
                // One ship has one IMO number; a person has several passports in a life.
                if asked.kind == listed.kind, asked.kind == .imo || asked.kind == .swift {
                    differing = Evidence(.identifier, weight: -3, query: asked.number, entry: listed.number)
                }
            }
        }
        return differing
    }

    /// A number without what people put between its characters.
    static func bare(_ identifier: ListIdentifier) -> [UInt8] {
        // "IMO 9000001" is the number 9000001, also where nobody says that it is a ship's.
        let hasLetters = identifier.kind != .imo
        let number = identifier.number.unicodeScalars.prefix(64).compactMap { scalar -> UInt8? in
            switch scalar.value {
            case 48...57: UInt8(scalar.value)
            case 65...90 where hasLetters: UInt8(scalar.value)
            case 97...122 where hasLetters: UInt8(scalar.value - 32)
            // A clerk types the digits of the keyboard at hand: Arabic, Persian.
            case 0x660...0x669: UInt8(scalar.value - 0x660 + 48)
            case 0x6F0...0x6F9: UInt8(scalar.value - 0x6F0 + 48)
            default: nil
            }
        }
        guard hasLetters, number.count == 10, number.starts(with: "IMO".utf8),
            number.dropFirst(3).allSatisfy({ (48...57).contains($0) })
        else { return number }
        return Array(number.dropFirst(3))
    }

    private static func gender(_ query: Query, _ entry: ListEntry) -> Evidence? {
        guard let asked = query.gender, let listed = entry.gender else { return nil }
        let weight = asked == listed ? 0.1 : -2
        return Evidence(.gender, weight: weight, query: asked.rawValue, entry: listed.rawValue)
    }
}

extension ListBirth {
    var text: String {
        let span = to.map { "\(from.text)–\($0.text)" } ?? from.text
        return isApproximate ? "≈ \(span)" : span
    }
}
