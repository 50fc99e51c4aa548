// SPDX-License-Identifier: Apache-2.0
import Law

@testable import Site

/// The law book that ships, with one thing or another amended.
enum AmendedLaw {
    static func book(_ amend: (inout LawParts) -> Void) -> LawBook {
        var parts = TestLaw.present.parts
        parts.version += "-amended"
        amend(&parts)
        guard let book = try? LawBook(parts) else { preconditionFailure("the amended law book is none") }
        return book
    }

    /// A book in which each field of a treaty, a rule, a term, a condition and a row of participation is another.
    static let everywhere = book { parts in
        parts.catalogue = Catalogue(parts.catalogue.instruments.map { $0.id == "ICCPR" ? $0.other : $0 })
        parts.rules = parts.rules.map { $0.id == "RH-03" ? $0.other : $0 }
        parts.vocabulary = Vocabulary(
            parts.vocabulary.terms.map { $0.id == "act.participation" ? $0.other : $0 })
        parts.conditions = parts.conditions.map { $0.id == "open_to_oversight" ? $0.other : $0 }
        parts.register = ParticipationRegister(
            parts.register.rows.map { $0.state.text == "ML" && $0.instrument == "CAT" ? $0.other : $0 })
    }

    /// Mali's standing towards the Convention against Torture is on file no more.
    static let withoutMali = book { parts in
        parts.register = ParticipationRegister(
            parts.register.rows.filter { $0.state.text != "ML" || $0.instrument != "CAT" })
    }

    /// The rule on oversight sets another condition, and advises what it did.
    static let otherCondition = book { parts in
        parts.rules = parts.rules.map { rule in
            guard rule.id == "RH-03" else { return rule }
            let others = parts.conditions.map(\.id).filter { !rule.conditions.contains($0) }
            return rule.with(conditions: Array(others.prefix(1)))
        }
    }

    /// A question that was answered is asked no more, nor has it an answer that can be read.
    static let withoutATerm = book { parts in
        let term: Term.ID = "act.women_take_part"
        parts.vocabulary = Vocabulary(parts.vocabulary.terms.filter { $0.id != term })
        parts.rules = parts.rules.filter { !$0.when.terms.contains(term) }
    }

    /// Only the Arabic title of the rule on oversight is another.
    static let arabicTitle = book { parts in
        parts.rules = parts.rules.map { rule in
            guard rule.id == "RH-03" else { return rule }
            var title = rule.title
            title.ar = "عيون مستقلة في كل مكان مغلق"
            return rule.with(title: title)
        }
    }

    static func day(_ text: String) -> LawDate {
        guard let day = LawDate(text) else { preconditionFailure("`\(text)` is no day") }
        return day
    }
}

extension Law.Wording {
    /// The same with a word more in each language.
    fileprivate var other: Law.Wording {
        Law.Wording(ar: "\(ar ?? "") أيضًا", fr: "\(fr ?? "") encore", en: "\(en ?? "") anew")
    }
}

extension Instrument {
    fileprivate var other: Instrument {
        Instrument(
            id: id, title: title.other, checkedTitles: checkedTitles.isEmpty ? [.english] : [],
            kind: .standard, binding: "Whom it binds", isUnderChapterSeven: true,
            adopted: PartialDate("1901"), inForce: PartialDate("1902-03"), ended: PartialDate("1903-04-05"),
            entryClause: EntryClause(months: 17, days: 19), depositary: "Another depositary",
            symbol: "S/1901/1", url: "https://example.org/1901",
            topics: topics == ["financing"] ? [] : ["financing"],
            provisions: provisions.prefix(1).map { $0.other },
            verification: verification == .ticked ? .checked : .ticked, verificationNote: "Read anew",
            note: note.other)
    }
}

extension Provision {
    fileprivate var other: Provision {
        Provision(
            reference: reference, paraphrase: paraphrase.other, domains: domains + ["financing"],
            modality: modality == .limit ? .priority : .limit, isSafeguard: !isSafeguard,
            isChecked: !isChecked)
    }
}

extension Rule {
    fileprivate var other: Rule {
        Rule(
            id: id, title: title.other,
            when: .all([when, .isOnOrAfter(Vocabulary.date, AmendedLaw.day("2020-01-31"))]),
            binds: .everyone(.needsReview), floor: floor.other, conditions: [], because: because.other,
            validity: Validity(to: AmendedLaw.day("2031-12-31")), yieldsTo: ["RH-04"], isHard: true,
            readings: [Reading(text: Law.Wording(en: "One side reads it so"), verdict: .incompatible)])
    }

    fileprivate func with(title: Law.Wording? = nil, conditions: [Law.Condition.ID]? = nil) -> Rule {
        Rule(
            id: id, title: title ?? self.title, when: when, cites: cites, binds: binds, floor: floor,
            conditions: conditions ?? self.conditions, because: because, validity: validity,
            yieldsTo: yieldsTo, isHard: isHard, gate: gate, footing: footing, readings: readings,
            readsOnlyStated: readsOnlyStated)
    }
}

extension Term {
    fileprivate var other: Term {
        Term(
            id: id, answer: .choice(values.map { Value($0.text, label: $0.label.other) }),
            label: label.other, why: why.other, kinds: kinds == ["visit"] ? [] : ["visit"])
    }
}

extension Law.Condition {
    fileprivate var other: Law.Condition {
        Law.Condition(id: id, text: text.other, isBeforeTabling: !isBeforeTabling)
    }
}

extension Participation {
    fileprivate var other: Participation {
        Participation(
            state: state, instrument: instrument, listed: .ratifiedReported, signed: PartialDate("1904"),
            deposited: PartialDate("1905"), inForce: PartialDate("1906"), withdrawn: PartialDate("2040"),
            reservation: "Read elsewhere",
            derogations: [
                Derogation(from: AmendedLaw.day("2020-03-20"), provisions: ["art. 9"], source: "C.N.1")
            ], source: "Another source", asOf: PartialDate("2025"), isStale: true, note: "Noted")
    }
}
