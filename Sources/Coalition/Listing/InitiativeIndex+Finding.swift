// SPDX-License-Identifier: Apache-2.0

extension InitiativeIndex {
    /// The initiative of that number, and those with every word of the text in some title.
    func slots(matching text: String) -> Slots {
        let words = FoldedText(text.prefix(200)).words
        var slots = vocabulary.find(words)
        let series = words.count == 2 && words[0].elementsEqual("i".utf8)
        if words.count == 1 || series, let digits = words.last,
            let number = Int(String(decoding: digits, as: UTF8.self)), number > 0, number <= count
        {
            slots.insert(number - 1)
        }
        return slots
    }

    /// Those that entered their present stage in a stretch of time.
    func slots(since start: Instant?, until end: Instant?) -> Slots {
        let ranked = bySince.slots
        let from = start.map { start in ranked.count(from: 0) { row($0).since < start } } ?? 0
        let to = end.map { end in ranked.count(from: 0) { row($0).since < end } } ?? ranked.count
        return Slots(ranked[from..<max(from, to)])
    }

    /// The places that are found, in an order: those from `places.lowerBound` on, as many as wanted.
    func places(
        of found: Slots, by order: InitiativeOrder, descending: Bool, at places: Range<Int>
    ) -> [Int] {
        var page = Turning(places)
        switch order {
        case .number: found.walk(descending: descending) { page.take($0) }
        case .title(let language): walk(titles[language] ?? Ranking(), found, descending, &page)
        case .since: walk(bySince, found, descending, &page)
        case .stage: walk(Stage.allCases.map { facets[.stage]?[$0.rawValue] }, found, descending, &page)
        case .participants:
            walk(participantCounts.keys.sorted().map { participantCounts[$0] }, found, descending, &page)
        case .domain(let domains):
            walk(domains.map { facets[.domain]?[$0.text] }, found, descending, &page)
        case .sponsor(let sponsors): walk(sponsors.map { leads[$0] }, found, descending, &page)
        }
        return page.taken
    }

    private func walk(_ ranking: Ranking, _ found: Slots, _ descending: Bool, _ page: inout Turning) {
        let slots = ranking.slots
        for step in slots.indices {
            let slot = slots[descending ? slots.count - 1 - step : step]
            if found.contains(slot), !page.take(slot) { return }
        }
    }

    /// Group after group, each in the order of the numbers; what stands in two groups comes with the first of them, and
    /// what stands in none comes last.
    private func walk(_ groups: [Slots?], _ found: Slots, _ descending: Bool, _ page: inout Turning) {
        var left = found
        var parts: [Slots] = []
        for case let group? in groups {
            let part = left.intersection(group)
            left.subtract(group)
            parts.append(part)
        }
        parts.append(left)
        for part in descending ? parts.reversed() : parts {
            let count = part.count
            if page.skip(count) { continue }
            if !part.walk(descending: descending, { page.take($0) }) { return }
        }
    }
}

/// Takes what stands in a range of places while a list is walked along.
private struct Turning {
    private(set) var taken: [Int] = []
    private var ahead: Int
    private let wanted: Int

    init(_ places: Range<Int>) {
        ahead = places.lowerBound
        wanted = places.count
    }

    /// Takes the next one, or passes over it; false where no more is wanted.
    mutating func take(_ slot: Int) -> Bool {
        if ahead > 0 {
            ahead -= 1
            return true
        }
        guard taken.count < wanted else { return false }
        taken.append(slot)
        return taken.count < wanted
    }

    /// Passes over so many at once, where the range begins behind all of them.
    mutating func skip(_ count: Int) -> Bool {
        guard ahead >= count else { return false }
        ahead -= count
        return true
    }
}
