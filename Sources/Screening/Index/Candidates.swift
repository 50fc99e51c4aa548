// SPDX-License-Identifier: Apache-2.0

/// Finds the names of a list that are worth a closer look: those that share enough of the query's parts, by letters, family or
/// consonants, the rarer in the list the more.
struct Candidates {
    /// Names looked at closely for one name of a query.
    static let most = 32
    /// Names that gather less than this share of the best are left aside.
    private static let leastShare: Float = 0.45

    private let table: NameTable
    private var totals: [Float]
    /// The last part of the query that each name, and each part of the list, was found by.
    private var nameStamps: [UInt8]
    private var partStamps: [UInt8]
    private var touched: [UInt32] = []

    init(_ table: NameTable) {
        self.table = table
        totals = Array(repeating: 0, count: table.count)
        nameStamps = Array(repeating: 0, count: table.count)
        partStamps = Array(repeating: 0, count: table.book.parts.count)
    }

    mutating func names(for parts: [NamePart]) -> [UInt32] {
        for (place, part) in parts.enumerated() where part.role != .particle {
            take(part, stamp: UInt8(place + 1))
            if place > 0 { takeJoined(parts[place - 1], part, stamp: UInt8(place + 1)) }
        }
        return best()
    }

    /// The best first: a name counts once for each part of the query.
    private mutating func take(_ part: NamePart, stamp: UInt8) {
        find(PartKeys.letters(part), part, stamp, quality: 1)
        if let family = PartKeys.family(part) { find(family, part, stamp, quality: 0.95) }
        guard part.skeleton != 0 else { return }
        find(PartKeys.skeleton(part.skeleton), part, stamp, quality: 0.7)
        for place in table.pairKeys.places(PartKeys.skeleton(part.skeleton)) {
            add(name: table.pairKeys[place], part.weight, stamp)
        }
        for shorter in Skeleton.shortened(part.skeleton) {
            find(PartKeys.skeleton(shorter), part, stamp, quality: 0.35)
        }
    }

    private mutating func find(_ key: UInt64, _ part: NamePart, _ stamp: UInt8, quality: Float) {
        for place in table.keys.places(key) {
            let number = table.keys[place]
            guard partStamps[Int(number)] != stamp else { continue }
            partStamps[Int(number)] = stamp
            add(number, quality * (part.weight + table.weight(of: number)), stamp)
        }
    }

    private mutating func takeJoined(_ one: NamePart, _ other: NamePart, stamp: UInt8) {
        let skeleton = Skeleton.of(one.sounds + other.sounds)
        guard Skeleton.length(skeleton) >= 4 else { return }
        for place in table.keys.places(PartKeys.skeleton(skeleton)) {
            let number = table.keys[place]
            guard table.book.parts[Int(number)].skeleton == skeleton else { continue }
            add(number, one.weight + other.weight, stamp)
        }
    }

    private mutating func add(_ number: UInt32, _ value: Float, _ stamp: UInt8) {
        for place in table.book.range(of: number) { add(name: table.book.name(at: place), value, stamp) }
    }

    private mutating func add(name: UInt32, _ value: Float, _ stamp: UInt8) {
        let name = Int(name)
        guard nameStamps[name] != stamp else { return }
        nameStamps[name] = stamp
        if totals[name] == 0 { touched.append(UInt32(name)) }
        totals[name] += value
    }

    private func best() -> [UInt32] {
        var highest: Float = 0
        for name in touched { highest = max(highest, totals[Int(name)]) }
        var names = touched.filter { totals[Int($0)] >= Self.leastShare * highest }
        names.sort { totals[Int($0)] > totals[Int($1)] || totals[Int($0)] == totals[Int($1)] && $0 < $1 }
        return Array(names.prefix(Self.most))
    }
}
