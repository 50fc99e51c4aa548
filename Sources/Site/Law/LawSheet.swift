// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Everything that a law book says about one thing, field by field, in the reader's language: nothing that is hashed is
/// left out, so that two books that differ differ here.
struct LawSheet {
    let book: LawBook
    let call: Call

    var words: Words { call.words }

    func fields(of instrument: Instrument) -> [LawField] {
        let topics = instrument.topics.map { words.phrase("law.topic.\($0)") ?? $0 }
        let checked = instrument.checkedTitles.compactMap { Language(rawValue: $0.rawValue) }
        let entry = instrument.entryClause.map { clause in
            let (months, days) = (call.numerals.written(clause.months), call.numerals.written(clause.days))
            return words("law.field.entry-after", ["months": months, "days": days])
        }
        return joined([
            wording(words("field.title"), instrument.title),
            field("law.kind", words("law.kind.\(instrument.kind.rawValue)")),
            field("law.field.symbol", instrument.symbol, in: nil),
            field("law.binding", instrument.binding, in: .english),
            field(
                "law.field.chapter-seven",
                instrument.isUnderChapterSeven.map { words($0 ? "law.yes" : "law.no") }),
            field("law.adopted", plain(instrument.adopted)),
            field("law.in-force", plain(instrument.inForce)),
            field("law.ended", plain(instrument.ended)),
            field("law.field.entry", entry),
            field("law.depositary", instrument.depositary, in: .english),
            field("law.text-at", instrument.url, in: nil),
            field("law.field.topics", listed(topics)),
            field("law.verification", words("law.verification.\(instrument.verification.rawValue)")),
            field("law.field.verified", instrument.verificationNote, in: .english),
            field("law.field.checked-titles", listed(checked.map { call.name($0) })),
            wording(words("law.note"), instrument.note),
            field("law.provisions", listed(instrument.provisions.map { call.plainProvision($0.reference) })),
        ]) + instrument.provisions.flatMap { fields(of: $0) }
    }

    private func fields(of provision: Provision) -> [LawField] {
        let name = ["provision": call.plainProvision(provision.reference)]
        var kind = [words("law.modality.\(provision.modality.rawValue)")]
        if provision.isSafeguard { kind.append(words("law.safeguard")) }
        if !provision.isChecked { kind.append(words("law.unchecked")) }
        kind += provision.domains.map { words.phrase("law.domain.\($0)") ?? $0 }
        return wording(words("law.field.provision", name), provision.paraphrase)
            + field(labelled: words("law.field.provision-kind", name), listed(kind), call.language)
    }

    func fields(of term: Term) -> [LawField] {
        let kinds = term.kinds.map { kind in
            book.parts.vocabulary.kinds.first { $0.text == kind }.map { call.plainLabel($0) } ?? kind
        }
        return joined([
            wording(words("law.field.question"), term.label), answers(to: term),
            wording(words("law.field.why"), term.why), field("law.field.kinds", listed(kinds)),
        ])
    }

    /// The closed list, each answer with its name in rules and facts; below it the labels in other languages.
    private func answers(to term: Term) -> [LawField] {
        if term.answer == .date { return field("law.field.values", words("law.field.a-day")) }
        let values = term.values.map { value in
            let label = call.plainLabel(value)
            return label == value.text ? label : "\(label) (\(value.text))"
        }
        let others = Tongue.allCases.flatMap { tongue -> [LawField] in
            guard let language = Language(rawValue: tongue.rawValue), language != call.language else {
                return []
            }
            let labels = term.values.compactMap { $0.label.typeset[tongue] }.joined(separator: "\n")
            guard !labels.isEmpty else { return [] }
            let label = inLanguage(words("law.field.values"), language)
            return [LawField(label: label, text: labels, language: language, isTranslation: true)]
        }
        return field("law.field.values", values.joined(separator: "\n")) + others
    }

    func fields(of condition: Law.Condition) -> [LawField] {
        let due = words(condition.isBeforeTabling ? "legal.before-tabling" : "legal.during")
        return wording(words("legal.condition"), condition.text) + field("legal.when", due)
    }

    func fields(of row: Participation) -> [LawField] {
        let standing = book.parts.standing(
            of: row.state, towards: row.instrument, on: LawDate(call.now.day))
        // What the source says goes without saying where the standing is the same.
        let isPlain = Standing(rawValue: row.listed.rawValue) == standing.standing
        let derogations = row.derogations.map { derogation in
            let until = derogation.until.map { call.dates.text(Day($0)) } ?? "…"
            let what = listed(derogation.provisions + [derogation.source])
            return "\(call.dates.text(Day(derogation.from))) – \(until)\(words.colon)\(what)"
        }
        return joined([
            field("law.standing", call.name(standing.standing)),
            field("law.field.listed", isPlain ? nil : words("law.listed.\(row.listed.rawValue)")),
            field("law.field.signed", plain(row.signed)),
            field("law.deposited", plain(row.deposited)),
            field("law.in-force-for", plain(standing.entryIntoForce)),
            field("law.field.entry-given", plain(row.inForce)),
            field("law.field.withdrew", plain(row.withdrawn)),
            field("law.reservation", row.reservation, in: nil),
            field("law.field.derogations", derogations.joined(separator: "\n")),
            field("law.source", row.source, in: nil),
            field("law.field.as-of", plain(row.asOf)),
            field("law.field.reliance", standing.isStale ? words("law.stale") : nil),
            field("law.note", row.note, in: nil),
        ])
    }
}

extension LawSheet {
    /// A text in each language that it has.
    func wording(_ label: String, _ wording: Law.Wording) -> [LawField] {
        let shown = Multilingual(wording.typeset).text(in: call.language)?.language
        return Tongue.allCases.compactMap { tongue in
            guard let language = Language(rawValue: tongue.rawValue), let text = wording.typeset[tongue]
            else { return nil }
            return LawField(
                label: language == call.language ? label : inLanguage(label, language), text: text,
                language: language, isTranslation: language != shown)
        }
    }

    func inLanguage(_ label: String, _ language: Language) -> String {
        words("law.field.in-language", ["field": label, "language": call.name(language)])
    }

    /// A text in the reader's language; none where the book says nothing.
    func field(_ key: String, _ text: String?) -> [LawField] {
        field(labelled: words(key), text, call.language)
    }

    /// A text that the book has in one language only; nil where it does not say in which.
    func field(_ key: String, _ text: String?, in language: Language?) -> [LawField] {
        field(labelled: words(key), text, language)
    }

    func field(labelled label: String, _ text: String?, _ language: Language?) -> [LawField] {
        guard let text, !text.isEmpty else { return [] }
        return [LawField(label: label, text: text, language: language)]
    }

    func plain(_ date: PartialDate?) -> String? {
        date.map { $0.earliest == $0.latest ? call.dates.text(Day($0.earliest)) : $0.description }
    }

    func listed(_ texts: [String]) -> String { texts.joined(separator: words.listSeparator) }

    func joined(_ fields: [[LawField]]) -> [LawField] { fields.flatMap(\.self) }
}
