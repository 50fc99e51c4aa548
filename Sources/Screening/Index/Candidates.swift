// SPDX-License-Identifier: Apache-2.0

/// Finds the names of a list that are worth a closer look: those that share enough of the query's parts, by letters, family or
/// consonants, the rarer in the list the more. One serves for many queries on the same list in turn: what it notes of names it
/// clears name by name, for most of a list is never touched.
struct Candidates: Sendable {
    /// Names looked at closely for one name of a query; those that are the same as a whole are, however many.
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
        for place in parts.indices {
            beginTurn()
            // First, for a name counts once in a turn: Emad alone is a poor likeness of Abuemad.
            for start in JoinedParts.starts(endingAt: place) { takeJoined(parts[start...place], table) }
            if parts[place].role != .particle { take(parts[place], table) }
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
        if part.letters.count >= JoinedParts.leastLetters {
            takeApart(PartKeys.letters(part), part, table, quality: 2)
        }
        guard part.skeleton != 0 else { return }
        take(part.skeleton, part, table, quality: 0.7)
        if part.breathed != 0 { take(part.breathed, part, table, quality: 0.6) }
        takeShortened(part.skeleton, part, table, quality: 0.35)
        // So many parts have two consonants in common that a third may not be heard otherwise and another be missing.
        if Skeleton.length(part.breathed) >= 4 { takeShortened(part.breathed, part, table, quality: 0.3) }
    }

    private mutating func take(
        _ skeleton: UInt32, _ part: NamePart, _ table: NameTable, quality: Float
    ) {
        find(PartKeys.skeleton(skeleton), part, table, quality: quality)
        if JoinedParts.tells(skeleton) {
            takeApart(PartKeys.skeleton(skeleton), part, table, quality: 1)
        }
    }

    private mutating func takeShortened(
        _ skeleton: UInt32, _ part: NamePart, _ table: NameTable, quality: Float
    ) {
        for dropped in 0..<Skeleton.shortenings(skeleton) {
            let shorter = Skeleton.shortened(skeleton, without: dropped)
            find(PartKeys.skeleton(shorter), part, table, quality: quality)
        }
    }

    /// Neighbours in the list that the query writes as one.
    private mutating func takeApart(
        _ key: UInt64, _ part: NamePart, _ table: NameTable, quality: Float
    ) {
        let places = table.joinedKeys.places(key)
        if !places.isEmpty { add(places.map { table.joinedKeys[$0] }[...], quality * part.weight) }
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

    /// Parts of the list that the query writes apart.
    private mutating func takeJoined(_ parts: ArraySlice<NamePart>, _ table: NameTable) {
        guard let joined = JoinedParts(parts) else { return }
        for place in table.keys.places(joined.letters) {
            add(table.book.names(of: table.keys[place]), 2 * joined.weight)
        }
        takeJoined(joined.skeletons.0, joined.weight, table)
        takeJoined(joined.skeletons.1, joined.weight, table)
        takeJoined(joined.skeletons.2, joined.weight, table)
    }

    private mutating func takeJoined(_ skeleton: UInt32, _ weight: Float, _ table: NameTable) {
        guard skeleton != 0 else { return }
        for place in table.keys.places(PartKeys.skeleton(skeleton)) {
            let number = table.keys[place]
            // Those but for a consonant stand under the same key.
            guard
                table.book.parts[Int(number)].skeleton == skeleton
                    || table.book.parts[Int(number)].breathed == skeleton
            else { continue }
            add(table.book.names(of: number), weight)
        }
    }

    /// Names that are the query's as a whole, by letters or by consonants, come before all that share parts with it.
    private mutating func takeWhole(_ parts: [NamePart], _ table: NameTable) {
        guard let whole = PartKeys.whole(parts) else { return }
        takeWhole(whole.letters, table, Self.sameLetters)
        takeWhole(whole.skeleton, table, Self.sameConsonants)
        if whole.breathed != whole.skeleton { takeWhole(whole.breathed, table, Self.sameConsonants) }
    }

    private mutating func takeWhole(_ key: UInt64, _ table: NameTable, _ value: Float) {
        beginTurn()
        for place in table.wholeKeys.places(key) { add([table.wholeKeys[place]][...], value) }
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
            let isSame = notes[Int(name)].total >= sameConsonants
            if best.count >= (isSame ? Engine.Limits.hits : most) {
                guard let last = best.last, precedes(name, last, notes) else { continue }
                best.removeLast()
            }
            var place = best.count
            while place > 0, precedes(name, best[place - 1], notes) { place -= 1 }
            best.insert(name, at: place)
        }
        while best.count > most, let last = best.last, notes[Int(last)].total < sameConsonants {
            best.removeLast()
        }
    }

    private static func precedes(_ one: UInt32, _ other: UInt32, _ notes: Span<Note>) -> Bool {
        let (mine, theirs) = (notes[Int(one)].total, notes[Int(other)].total)
        return mine > theirs || mine == theirs && one < other
    }
}
