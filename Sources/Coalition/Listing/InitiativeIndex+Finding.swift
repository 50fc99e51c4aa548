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
        case .number: page.walk(found, descending: descending)
        case .title(let language):
            page.walk(found, along: titles[language]?.slots ?? [], descending: descending)
        case .since: page.walk(found, along: bySince.slots, descending: descending)
        case .stage:
            let stages = Stage.allCases.map { facets[.stage]?[$0.rawValue] }
            page.walk(found, by: stages, descending: descending)
        case .participants:
            let counts = participantCounts.keys.sorted().map { participantCounts[$0] }
            page.walk(found, by: counts, descending: descending)
        case .domain(let domains):
            page.walk(found, by: domains.map { facets[.domain]?[$0.text] }, descending: descending)
        case .sponsor(let sponsors):
            page.walk(found, by: sponsors.map { leads[$0] }, descending: descending)
        }
        return page.taken
    }
}
