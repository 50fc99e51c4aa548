// SPDX-License-Identifier: Apache-2.0

/// Finds the names of a list that are worth a closer look: those that share enough of the query's parts, by letters, family or
/// consonants, the rarer in the list the more. One serves for many queries on the same list in turn: what it notes of names it
/// clears name by name, for most of a list is never touched.
struct Candidates: Sendable {
    /// Names looked at closely for one name of a query.
    static let most = 20
    /// Names that gather less than this share of the best are left aside.
    private static let leastShare: Float = 0.45

    private struct Note {
        var total: Float = 0
        /// The last turn in which the name was found.
        var turn: UInt32 = 0
    }

    private var notes: [Note]
    private var partTurns: [UInt32]
    private var touched: [UInt32] = []
    /// What the last search found, the best first.
    private(set) var best: [UInt32] = []
    /// Another one for each part of each query: a name counts once in a turn.
    private var turn: UInt32 = 0

    init(nameCount: Int, partCount: Int) {
        notes = Array(repeating: Note(), count: nameCount)
        partTurns = Array(repeating: 0, count: partCount)
    }

    mutating func find(_ parts: [NamePart], in table: NameTable) {
        touched.removeAll(keepingCapacity: true)
        for place in parts.indices where parts[place].role != .particle {
            beginTurn()
            take(parts[place], table)
            if place > 0 { takeJoined(parts[place - 1], parts[place], table) }
        }
        choose()
        for name in touched { notes[Int(name)].total = 0 }
    }

    private mutating func beginTurn() {
        turn &+= 1
        guard turn == 0 else { return }
        // After four thousand million turns an old one would be taken for a new one.
        turn = 1
        for name in notes.indices { notes[name].turn = 0 }
        for part in partTurns.indices { partTurns[part] = 0 }
    }

    private mutating func take(_ part: NamePart, _ table: NameTable) {
        find(PartKeys.letters(part), part, table, quality: 1)
        if let family = PartKeys.family(part) { find(family, part, table, quality: 0.95) }
        guard part.skeleton != 0 else { return }
        find(PartKeys.skeleton(part.skeleton), part, table, quality: 0.7)
        for place in table.pairKeys.places(PartKeys.skeleton(part.skeleton)) {
            add(name: table.pairKeys[place], part.weight)
        }
        for dropped in 0..<Skeleton.shortenings(part.skeleton) {
            let shorter = Skeleton.shortened(part.skeleton, without: dropped)
            find(PartKeys.skeleton(shorter), part, table, quality: 0.35)
        }
    }

    private mutating func find(
        _ key: UInt64, _ part: NamePart, _ table: NameTable, quality: Float
    ) {
        for place in table.keys.places(key) {
            let number = table.keys[place]
            guard partTurns[Int(number)] != turn else { continue }
            partTurns[Int(number)] = turn
            add(number, table, quality * (part.weight + table.weight(of: number)))
        }
    }

    private mutating func takeJoined(_ one: NamePart, _ other: NamePart, _ table: NameTable) {
        let skeleton = Skeleton.of(one.sounds + other.sounds)
        guard Skeleton.length(skeleton) >= 4 else { return }
        for place in table.keys.places(PartKeys.skeleton(skeleton)) {
            let number = table.keys[place]
            guard table.book.parts[Int(number)].skeleton == skeleton else { continue }
            add(number, table, one.weight + other.weight)
        }
    }

    private mutating func add(_ number: UInt32, _ table: NameTable, _ value: Float) {
        for place in table.book.range(of: number) { add(name: table.book.name(at: place), value) }
    }

    private mutating func add(name: UInt32, _ value: Float) {
        let place = Int(name)
        guard notes[place].turn != turn else { return }
        notes[place].turn = turn
        if notes[place].total == 0 { touched.append(name) }
        notes[place].total += value
    }

    /// Keeps the few best in their order while it goes: thousands may share a frequent part.
    private mutating func choose() {
        best.removeAll(keepingCapacity: true)
        var highest: Float = 0
        for name in touched { highest = max(highest, notes[Int(name)].total) }
        for name in touched where notes[Int(name)].total >= Self.leastShare * highest {
            if best.count == Self.most {
                guard let last = best.last, precedes(name, last) else { continue }
                best.removeLast()
            }
            var place = best.count
            while place > 0, precedes(name, best[place - 1]) { place -= 1 }
            best.insert(name, at: place)
        }
    }

    private func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
        let (mine, theirs) = (notes[Int(one)].total, notes[Int(other)].total)
        return mine > theirs || mine == theirs && one < other
    }
}
