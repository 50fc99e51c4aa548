// SPDX-License-Identifier: Apache-2.0

extension DecisionIndex {
    /// The decision of that number, and those on the initiatives that the text finds among what the viewer may see.
    func slots(matching text: String, among initiatives: InitiativeListing) -> Slots {
        var slots = self.slots(on: initiatives.slots(matching: text))
        let words = FoldedText(text.prefix(200)).words
        let series = words.count == 2 && words[0].elementsEqual("d".utf8)
        if words.count == 1 || series, let digits = words.last,
            let number = Int(String(decoding: digits, as: UTF8.self)), number > 0, number <= count
        {
            slots.insert(number - 1)
        }
        return slots
    }

    /// The places that are found, in an order: those from `places.lowerBound` on, as many as wanted.
    ///
    /// - Parameter initiatives: those that the viewer may see.
    func places(
        of found: Slots, by order: DecisionOrder, descending: Bool, at places: Range<Int>,
        among initiatives: InitiativeListing
    ) -> [Int] {
        var page = Turning(places)
        switch order {
        case .number: page.walk(found, descending: descending)
        case .date: page.walk(found, along: byDate.slots, descending: descending)
        case .method:
            let methods = RuleSet.Method.allCases.map { facets[.method]?[$0.rawValue] }
            page.walk(found, by: methods, descending: descending)
        case .outcome:
            let outcomes = Decision.Status.allCases.map { facets[.outcome]?[$0.rawValue] }
            page.walk(found, by: outcomes, descending: descending)
        case .subject(let language):
            let titled = ranked(found, language, initiatives)
            page.walk(found, along: titled, descending: descending)
        }
        return page.taken
    }

    /// What is found by the titles of the initiatives; behind them, by their numbers, those on initiatives that the viewer
    /// does not see.
    private func ranked(_ found: Slots, _ language: Language, _ initiatives: InitiativeListing) -> [Int] {
        let titled = found.intersection(slots(on: initiatives.visible))
        var rest = found
        rest.subtract(titled)
        let subjects = subjects
        let titles = initiatives.index.titles[language]?.slots ?? []
        return titles.flatMap { subjects[$0] ?? [] }.filter(titled.contains) + rest.array
    }
}
