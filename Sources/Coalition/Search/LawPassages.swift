// SPDX-License-Identifier: Apache-2.0
package import Law
import Record

/// What stands in assessments and in the law book.
extension View {
    /// An assessment is found by what it is about, by the states, and by the rules and conditions that it names. What was
    /// answered in it is no text.
    func passages(of stored: StoredAssessment, _ sources: SearchSources) -> [Passage] {
        let draft = stored.draft
        var found = Passage.all(draft.title, isTitle: true)
        let rules = Set(draft.answers.flatMap(\.rules))
        let conditions = Set(draft.answers.flatMap(\.conditions))
        if let book = sources.law(draft.book) {
            found += book.rules.filter { rules.contains($0.id.text) }.flatMap { Passage.all(.init($0.title)) }
            found += book.parts.conditions.filter { conditions.contains($0.id.text) }
                .flatMap { Passage.all(.init($0.text)) }
        }
        found += rules.sorted().map { Passage($0, in: nil) }
        return found + draft.states.keys.sorted().flatMap { called($0, sources.names) }
    }

    /// What bears this very name in the law book.
    func lawPlace(named name: String, _ sources: SearchSources) -> SearchPlace? {
        guard let book = sources.law(lawBook) else { return nil }
        if book.rules.contains(where: { $0.id.text == name }) { return SearchPlace(.rule, name) }
        return book.parts.catalogue[.init(name)].map { SearchPlace(.instrument, $0.id.text) }
    }
}

extension Coalition {
    /// What names the law book that is shown now, by which an index knows whether it has it; empty where there is none.
    package func searchLawBook(from sources: SearchSources) -> String {
        sources.law(law.book)?.pins.hash.hex ?? ""
    }

    /// All places in it.
    package func searchLawPlaces(from sources: SearchSources) -> [SearchPlace] {
        sources.law(law.book)?.searchPlaces ?? []
    }
}

extension LawBook {
    /// Every instrument, each of its provisions by its number from 1, and every rule and gate.
    package var searchPlaces: [SearchPlace] {
        let instruments = parts.catalogue.instruments.flatMap { instrument in
            [SearchPlace(.instrument, instrument.id.text)]
                + instrument.provisions.indices.map {
                    SearchPlace(.provision, instrument.id.text, String($0 + 1))
                }
        }
        return instruments + rules.map { SearchPlace(.rule, $0.id.text) }
    }

    /// The provision at a place, and its instrument.
    package func provision(at place: SearchPlace) -> (instrument: Instrument, provision: Provision)? {
        guard let instrument = parts.catalogue[.init(place.subject)],
            let number = place.part.flatMap({ Int($0) }), instrument.provisions.indices.contains(number - 1)
        else { return nil }
        return (instrument, instrument.provisions[number - 1])
    }

    func passages(at place: SearchPlace) -> [Passage]? {
        switch place.kind {
        case .instrument: parts.catalogue[.init(place.subject)].map(passages)
        case .provision:
            provision(at: place).map { instrument, provision in
                // The instrument's title is no title of it: whoever looks for that finds the instrument first.
                [Passage(provision.reference, in: nil, isTitle: true)]
                    + Passage.all(.init(provision.paraphrase)) + Passage.all(.init(instrument.title))
            }
        case .rule: rules.first { $0.id.text == place.subject }.map(passages)
        default: nil
        }
    }

    private func passages(of instrument: Instrument) -> [Passage] {
        Passage.all(.init(instrument.title), isTitle: true) + Passage.all(.init(instrument.note))
            + [instrument.id.text, instrument.symbol].compactMap { $0 }.map { Passage($0, in: nil) }
    }

    private func passages(of rule: Rule) -> [Passage] {
        let conditions = parts.conditions.filter { rule.conditions.contains($0.id) }
        return Passage.all(.init(rule.title), isTitle: true) + Passage.all(.init(rule.because))
            + Passage.all(.init(rule.floor)) + conditions.flatMap { Passage.all(.init($0.text)) }
            + rule.readings.flatMap { Passage.all(.init($0.text)) } + [Passage(rule.id.text, in: nil)]
            + rule.cites.map { Passage($0.description, in: nil) }
    }
}

extension Multilingual {
    /// A text of the law book.
    package init(_ wording: Law.Wording) { self.init(ar: wording.ar, fr: wording.fr, en: wording.en) }
}
