// SPDX-License-Identifier: Apache-2.0

/// Finds the names of a list that are worth a closer look: those that share enough of the query's parts, by letters, family or
/// consonants, the rarer in the list the more. One serves for many queries on the same list in turn: what it notes of names it
/// clears name by name, for most of a list is never touched.
struct Candidates: Sendable {
    /// Names looked at closely for one name of a query.
    static let most = 20
    /// Names that gather less than this share of the best are left aside.
    private static let leastShare: Float = 0.45

    /// More than all parts of a name could gather.
    private static let sameLetters: Float = 1000
    private static let sameConsonants: Float = 100

    private struct Note {
        var total: Float = 0
        /// The last turn in which the name was found.
        var turn: UInt32 = 0
    }

    private var notes: [Note]
    private var partTurns: [UInt32]
    private var touched: [UInt32] = []
    private var highest: Float = 0
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
        highest = 0
        for place in parts.indices where parts[place].role != .particle {
            beginTurn()
            take(parts[place], table)
            if place > 0 { takeJoined(parts[place - 1], parts[place], table) }
        }
        let least = Self.leastShare * highest
        takeWhole(parts, table)
        best.removeAll(keepingCapacity: true)
        Self.choose(touched, notes, least, &best)
        Self.clear(touched, &notes)
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
        let pairs = table.pairKeys.places(PartKeys.skeleton(part.skeleton))
        if !pairs.isEmpty { add(pairs.map { table.pairKeys[$0] }[...], part.weight) }
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
            add(table.book.names(of: number), quality * (part.weight + table.weight(of: number)))
        }
    }

    private mutating func takeJoined(_ one: NamePart, _ other: NamePart, _ table: NameTable) {
        let skeleton = Skeleton.of(one.sounds + other.sounds)
        guard Skeleton.length(skeleton) >= 4 else { return }
        for place in table.keys.places(PartKeys.skeleton(skeleton)) {
            let number = table.keys[place]
            guard table.book.parts[Int(number)].skeleton == skeleton else { continue }
            add(table.book.names(of: number), one.weight + other.weight)
        }
    }

    /// Names that are the query's as a whole, by letters or by consonants, come before all that share parts with it.
    private mutating func takeWhole(_ parts: [NamePart], _ table: NameTable) {
        guard let whole = PartKeys.whole(parts) else { return }
        for (key, value) in [(whole.letters, Self.sameLetters), (whole.skeleton, Self.sameConsonants)] {
            beginTurn()
            for place in table.wholeKeys.places(key) {
                let name = table.wholeKeys[place]
                add([name][...], value)
            }
        }
    }

    private mutating func add(_ names: ArraySlice<UInt32>, _ value: Float) {
        Self.add(names, value, turn, &notes, &touched, &highest)
    }

    /// Most of a search in a long list is spent here.
    private static func add(
        _ names: ArraySlice<UInt32>, _ value: Float, _ turn: UInt32, _ notes: inout [Note],
        _ touched: inout [UInt32], _ highest: inout Float
    ) {
        var notes = notes.mutableSpan
        for name in names {
            var note = notes[Int(name)]
            guard note.turn != turn else { continue }
            if note.total == 0 { touched.append(name) }
            note.turn = turn
            note.total += value
            notes[Int(name)] = note
            highest = max(highest, note.total)
        }
    }

    private static func clear(_ touched: [UInt32], _ notes: inout [Note]) {
        var notes = notes.mutableSpan
        for name in touched { notes[Int(name)].total = 0 }
    }

    /// Keeps the few best in their order while it goes: thousands may share a frequent part.
    private static func choose(
        _ touched: [UInt32], _ notes: [Note], _ least: Float, _ best: inout [UInt32]
    ) {
        let notes = notes.span
        for name in touched where notes[Int(name)].total >= least {
            if best.count == most {
                guard let last = best.last, precedes(name, last, notes) else { continue }
                best.removeLast()
            }
            var place = best.count
            while place > 0, precedes(name, best[place - 1], notes) { place -= 1 }
            best.insert(name, at: place)
        }
    }

    private static func precedes(_ one: UInt32, _ other: UInt32, _ notes: Span<Note>) -> Bool {
        let (mine, theirs) = (notes[Int(one)].total, notes[Int(other)].total)
        return mine > theirs || mine == theirs && one < other
    }
}
