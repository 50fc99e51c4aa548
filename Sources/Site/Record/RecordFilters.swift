// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What narrows the record: who acted, in which office, on what kind of thing, and when by the clocks of the seat.
enum RecordFilters {
    static func form(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("record.filter", words: words, action: "/record", input: call.query)
        form.select("organisation", [any] + Choices.organisations(call.view.organisations.map(\.id), call))
        let offices = offices(call)
        if !offices.isEmpty { form.select("office", [any] + offices) }
        form.select("kind", [any] + Deed.concepts.map { Choice($0, words("record.kind.\($0)")) })
        form.day("from")
        form.day("until")
        return form
    }

    /// The offices that the reader may know of, in the order of the alphabet.
    private static func offices(_ call: Call) -> [Choice] {
        call.kept("offices \(call.manner)") { view in
            view.people.map { person -> (Choice, AlphabeticalKey) in
                let title = call.plain(person.title)
                return (Choice(person.id.text, title), AlphabeticalKey(title))
            }.sorted { $0.1 < $1.1 }.map(\.0)
        }
    }
}

extension TrailFilter {
    /// Read from the address, the same for page and file.
    init(_ call: Call) {
        let (query, seat) = (call.query, call.dates.seat)
        self.init(
            organisation: query["organisation"].flatMap { Organisation.ID($0) },
            office: query["office"].flatMap { Person.ID($0) }, concept: query["kind"],
            from: query.day("from").map { seat.instant($0, hour: 0, minute: 0) },
            until: query.day("until").map { seat.instant($0.advanced(byDays: 1), hour: 0, minute: 0) })
    }
}
