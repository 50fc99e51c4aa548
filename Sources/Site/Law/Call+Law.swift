// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The names of things of the law book, in the reader's language; marked where they are in another one.
extension Call {
    func text(_ wording: Law.Wording) -> HTML { text(Multilingual(wording.typeset)) }
    func plain(_ wording: Law.Wording) -> String { plain(Multilingual(wording.typeset)) }

    /// The same, and a mark where nobody has translated it yet.
    func marked(_ wording: Law.Wording) -> HTML {
        let isMissing = wording[tongue] == nil
        let isThere = wording.missing.count < Tongue.allCases.count
        return isMissing && isThere
            ? "\(text(wording)) <span class=\"small muted\">(\(words("law.untranslated")))</span>"
            : text(wording)
    }

    func label(_ term: Term) -> HTML {
        term.label.isEmpty ? "<code>\(term.id.text)</code>" : text(term.label)
    }

    func label(_ id: Term.ID, in book: LawBook) -> HTML {
        if id == Vocabulary.date { return .text(words("law.date")) }
        return book.parts.vocabulary[id].map { label($0) } ?? "<code>\(.code(id.text))</code>"
    }

    func plainLabel(_ term: Term) -> String { term.label.isEmpty ? term.id.text : plain(term.label) }

    func plainLabel(_ id: Term.ID, in book: LawBook) -> String {
        if id == Vocabulary.date { return words("law.date") }
        return book.parts.vocabulary[id].map { plainLabel($0) } ?? id.text
    }

    /// An answer in words: "yes", a value of the list, a day.
    func answer(_ answer: String, to id: Term.ID, in book: LawBook) -> HTML {
        if answer == Facts.unknown { return .text(words("law.unknown")) }
        if let day = Day(answer) { return dates.day(day) }
        let value = book.parts.vocabulary[id]?.values.first { $0.text == answer }
        return value.map { label($0) } ?? .leftToRight(answer)
    }

    func label(_ value: Term.Value) -> HTML {
        if !value.label.isEmpty { return text(value.label) }
        return words.phrase("law.\(value.text)").map { .text($0) } ?? .text(value.text)
    }

    func plainLabel(_ value: Term.Value) -> String {
        value.label.isEmpty ? words.phrase("law.\(value.text)") ?? value.text : plain(value.label)
    }

    func link(_ rule: Rule) -> HTML {
        "\(.link(link("/law/rules/\(rule.id)"), text(rule.title))) <span class=\"code muted\">\(.code(rule.id.text))</span>"
    }

    func link(rule id: Rule.ID, in book: LawBook) -> HTML {
        book.rules.first { $0.id == id }.map { link($0) } ?? "<code>\(.code(id.text))</code>"
    }

    func link(_ instrument: Instrument) -> HTML {
        .link(link("/law/instruments/\(instrument.id)"), text(instrument.title))
    }

    /// "Convention against Torture, art. 3", leading to the provision on file.
    func link(_ citation: Citation, in book: LawBook) -> HTML {
        guard let instrument = book.parts.catalogue[citation.instrument] else {
            return .leftToRight(citation.description)
        }
        let place = instrument.provisions.firstIndex { $0.reference == citation.provision }
        let anchor = place.map { "#provision-\($0 + 1)" } ?? ""
        let label: HTML = "\(text(instrument.title))\(words.listSeparator)\(provision(citation.provision))"
        return .link(link("/law/instruments/\(instrument.id)") + anchor, label)
    }

    /// "art. 3" of the book in the reader's language; what is counted in no known way, as it stands there.
    func provision(_ reference: String) -> HTML {
        guard let places = ProvisionPhrase.all(in: reference) else { return .leftToRight(reference) }
        guard language == .arabic else {
            return .leftToRight(places.map { $0.text(in: tongue) }.joined(separator: " / "))
        }
        let cited = places.map { place -> HTML in
            let (before, number, after) = place.pieces(in: .arabic)
            return number.isEmpty ? .text(before) : "\(before)\(.leftToRight(number))\(after)"
        }
        return "<bdi>\(cited.joined(separator: " / "))</bdi>"
    }

    func plainProvision(_ reference: String) -> String {
        ProvisionPhrase.all(in: reference)?.map { $0.text(in: tongue) }.joined(separator: " / ") ?? reference
    }

    /// The language of the law book's texts that the reader reads.
    var tongue: Tongue { Tongue(rawValue: language.rawValue) ?? .english }

    func text(_ condition: Law.Condition.ID, in book: LawBook) -> HTML {
        book.parts.conditions.first { $0.id == condition }.map { text($0.text) } ?? .text(condition.text)
    }

    /// A condition that an assessment names, as the law book in force words it, else as an assessment on the record does.
    func name(condition name: String) -> String {
        let worded = (try? lawBook())?.parts.conditions.first { $0.id.text == name }.map { plain($0.text) }
        return worded ?? view.wording(ofCondition: name).map { plain($0) } ?? name
    }

    func name(_ state: StateCode) -> String {
        Organisation.ID(state.text).map { name($0) } ?? state.text
    }

    /// The gate or hard rule that an assessment names.
    func name(hard name: String) -> String { Gate(rawValue: name).map { self.name($0) } ?? name }
    func name(_ gate: Gate) -> String { plain(gate.label) }
    func name(_ layer: Layer) -> String { plain(layer.label) }
    func name(_ standing: Standing) -> String { plain(standing.label).capitalisingFirst }

    func tag(_ standing: Standing) -> Tag {
        let label = name(standing)
        return switch standing {
        case .party: Tag(label, .success)
        case .deposited, .signatory: Tag(label, .info)
        case .withdrawn: Tag(label, .danger)
        case .noActionListed: Tag(label)
        case .unknown: Tag(label, .warning)
        }
    }

    /// A day as far as it is known: to the day, the month or the year.
    func date(_ date: PartialDate) -> HTML {
        if date.earliest == date.latest { return dates.day(Day(date.earliest)) }
        return .leftToRight(date.description)
    }
}

extension String {
    /// "Party" for "party".
    var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Law.Wording {
    /// As it is printed: law books are typed with plain spaces and apostrophes, and in French a line would break before a
    /// semicolon.
    var typeset: Self {
        Self(ar: ar, fr: fr.map { FrenchSpaces.set($0).replacing("'", with: "’") }, en: en)
    }

    var isEmpty: Bool { missing.count == Tongue.allCases.count }
}

extension Day {
    init(_ date: LawDate) { self.init(number: date.number) }
}

extension LawDate {
    init(_ day: Day) { self.init(number: day.number) }
}

extension Organisation.ID {
    init?(_ state: StateCode) { self.init(state.text) }
}
