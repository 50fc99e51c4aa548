// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A rule or hard gate as its approver reads it: in sentences, with what it rests on and whom it binds.
extension LawSheet {
    func fields(of rule: Rule) -> [LawField] {
        joined([
            wording(words("field.title"), rule.title),
            field("law.rule.prose", prose(rule)),
            field("law.binds", binds(rule)),
            wording(words("law.field.because"), rule.because),
            field("law.cites", rule.cites.map { line($0) }.joined(separator: "\n")),
            wording(words("law.floor"), rule.floor),
            field("legal.conditions", rule.conditions.map { name($0) }.joined(separator: "\n")),
            field("law.yields-to", rule.yieldsTo.map { name($0) }.joined(separator: "\n")),
            field("law.valid", days(rule.validity)),
            field("law.hard-gate", rule.isHard ? words("law.yes") : nil),
        ]) + notes(rule.cites) + rule.readings.enumerated().flatMap { fields(of: $1, number: $0 + 1) }
    }

    /// What is noted beside citations, in every language: it is signed with the rest.
    private func notes(_ citations: [Citation]) -> [LawField] {
        citations.flatMap {
            wording("\(place($0))\(words.colon)\(words("law.note"))", $0.note)
        }
    }

    private func fields(of reading: Reading, number: Int) -> [LawField] {
        let number = ["number": call.numerals.written(number)]
        let says = [call.plain(reading.verdict.label)] + reading.cites.map { line($0) }
        return wording(words("law.field.reading", number), reading.text)
            + field(
                labelled: words("law.field.reading-rests", number), says.joined(separator: "\n"),
                call.language)
            + notes(reading.cites)
    }

    /// The premise, a line for each thing that is looked at.
    private func prose(_ rule: Rule) -> String {
        guard let tongue = Tongue(rawValue: call.language.rawValue) else { return "" }
        let lines = RuleProse(rule, vocabulary: book.parts.vocabulary, in: tongue).lines
        let text = lines.map { String(repeating: "– ", count: $0.depth) + $0.text }
            .joined(separator: "\n")
            .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { match in
                Day(match.output).map { call.dates.text($0) } ?? String(match.output)
            }
        return call.language == .french ? FrenchSpaces.set(text).replacing("'", with: "’") : text
    }

    private func binds(_ rule: Rule) -> String {
        switch rule.binds {
        case .everyone(let verdict):
            let whom = rule.footing.map { call.plain($0.wording) } ?? words("law.binds-everyone")
            return "\(whom)\n– \(call.plain(verdict.label))"
        case .byStanding(let instrument, _):
            let lines = Standing.allCases.compactMap { standing in
                rule.binds.verdict(for: standing).map {
                    "– \(call.name(standing))\(words.colon)\(call.plain($0.label))"
                }
            }
            let head = "\(words("law.binds-by-standing"))\(words.colon)\(title(instrument))"
            return ([head] + lines).joined(separator: "\n")
        }
    }

    /// "Convention against Torture, art. 3 (treaty)", and for which days.
    private func line(_ citation: Citation) -> String {
        let name = "\(place(citation)) (\(call.name(citation.layer)))"
        return listed([name] + [days(citation.validity)].compactMap(\.self))
    }

    private func place(_ citation: Citation) -> String {
        title(citation.instrument) + words.listSeparator + call.plainProvision(citation.provision)
    }

    private func days(_ validity: Validity) -> String? {
        guard validity.from != nil || validity.to != nil else { return nil }
        let ends = [validity.from, validity.to].map { $0.map { call.dates.text(Day($0)) } ?? "…" }
        return ends.joined(separator: " – ")
    }

    func title(_ instrument: Instrument.ID) -> String {
        book.parts.catalogue[instrument].map { call.plain($0.title) } ?? instrument.text
    }

    private func name(_ condition: Law.Condition.ID) -> String {
        book.parts.conditions.first { $0.id == condition }.map { call.plain($0.text) } ?? condition.text
    }

    private func name(_ rule: Rule.ID) -> String {
        let title = book.rules.first { $0.id == rule }.map { "\(call.plain($0.title)) " } ?? ""
        return "\(title)(\(rule))"
    }
}
