// SPDX-License-Identifier: Apache-2.0

/// Finds the names of a list that are worth a closer look: those that share enough of the query's parts, by letters, family or
/// consonants, the rarer in the list the more.
struct Candidates {
    /// Names looked at closely for one name of a query.
    static let most = 48

    private let table: NameTable
    private var totals: [Float]
    private var stamps: [UInt8]
    private var touched: [UInt32] = []

    init(_ table: NameTable) {
        self.table = table
        totals = Array(repeating: 0, count: table.count)
        stamps = Array(repeating: 0, count: table.count)
    }

    mutating func names(for parts: [NamePart]) -> [UInt32] {
        for (place, part) in parts.enumerated() where part.role != .particle {
            take(part, stamp: UInt8(place + 1))
            if place > 0 { takeJoined(parts[place - 1], part, stamp: UInt8(place + 1)) }
        }
        return best()
    }

    private mutating func take(_ part: NamePart, stamp: UInt8) {
        var found: [UInt32: Float] = [:]
        func note(_ key: UInt64, _ quality: Float) {
            table.keys.forEach(key) { found[$0] = max(found[$0] ?? 0, quality) }
        }
        note(PartKeys.letters(part), 1)
        if let family = PartKeys.family(part) { note(family, 0.95) }
        if part.skeleton != 0 {
            note(PartKeys.skeleton(part.skeleton), 0.6)
            for shorter in Skeleton.shortened(part.skeleton) { note(PartKeys.skeleton(shorter), 0.35) }
        }
        // The best first: a name counts once for each part of the query.
        let ordered = found.sorted { $0.value > $1.value || $0.value == $1.value && $0.key < $1.key }
        for (number, quality) in ordered {
            let listed = table.book.parts[Int(number)]
            let likeness = quality >= 0.95 ? quality : Likeness.of(part, listed).value
            guard likeness > 0.6 else { continue }
            add(number, likeness * likeness * (part.weight + listed.weight), stamp)
        }
        table.pairKeys.forEach(PartKeys.skeleton(part.skeleton)) { add(name: $0, part.weight, stamp) }
    }

    private mutating func takeJoined(_ one: NamePart, _ other: NamePart, stamp: UInt8) {
        let skeleton = Skeleton.of(one.sounds + other.sounds)
        guard Skeleton.length(skeleton) >= 4 else { return }
        let weight = one.weight + other.weight
        var found: [UInt32] = []
        table.keys.forEach(PartKeys.skeleton(skeleton)) { found.append($0) }
        for number in found where table.book.parts[Int(number)].skeleton == skeleton {
            add(number, weight, stamp)
        }
    }

    private mutating func add(_ number: UInt32, _ value: Float, _ stamp: UInt8) {
        for place in table.book.range(of: number) { add(name: table.book.name(at: place), value, stamp) }
    }

    private mutating func add(name: UInt32, _ value: Float, _ stamp: UInt8) {
        guard stamps[Int(name)] != stamp else { return }
        if totals[Int(name)] == 0 { touched.append(name) }
        stamps[Int(name)] = stamp
        totals[Int(name)] += value
    }

    private func best() -> [UInt32] {
        guard let highest = touched.lazy.map({ totals[Int($0)] }).max() else { return [] }
        var names = touched.filter { totals[Int($0)] >= 0.3 * highest }
        names.sort { totals[Int($0)] > totals[Int($1)] || totals[Int($0)] == totals[Int($1)] && $0 < $1 }
        return Array(names.prefix(Self.most))
    }
}
