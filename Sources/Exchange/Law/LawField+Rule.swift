// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

extension LawField {
    private static let names = [
        "rule", "title", "when", "cites", "binds", "verdict", "floor", "conditions", "because", "valid",
        "yields_to", "gate", "readings",
    ]

    func rule() -> Rule? {
        guard case .mapping(let mapping) = node else { return section(Self.names).flatMap { _ in nil } }
        guard let name = mapping["rule"] else { return fail("field `rule` is missing") }
        let id: Rule.ID? = LawField(name, file: file, at: "\(path).rule", log).identifier()
        guard let id else { return nil }
        let whole = renamed("rules.\(id)")
        guard let section = whole.section(Self.names) else { return nil }
        let title = section["title"]?.wording()
        let when = section["when"]?.premises(depth: 0)
        let cites = section["cites"]?.list()?.compactMap { $0.citation() }
        let binds = section.binding()
        let because = section["because"]?.wording()
        let validity = section.optional("valid").map { $0.validity() } ?? Validity()
        let floor = section.optional("floor").map { $0.wording() } ?? Wording()
        let conditions: [Condition.ID]? = section.optional("conditions").map { $0.identifiers() } ?? []
        let yieldsTo: [Rule.ID]? = section.optional("yields_to").map { $0.identifiers() } ?? []
        let isHard = section.optional("gate").map { $0.isHardGate() } ?? false
        let readings = section.optional("readings").map { $0.list()?.compactMap { $0.reading() } } ?? []
        guard let title, let when, let cites, let binds, let because, let validity, let floor, let conditions,
            let yieldsTo, let isHard, let readings
        else { return nil }
        return Rule(
            id: id, title: title, when: .all(when), cites: cites, binds: binds, floor: floor,
            conditions: conditions, because: because, validity: validity, yieldsTo: yieldsTo, isHard: isHard,
            readings: readings)
    }

    private func isHardGate() -> Bool? {
        guard let word = text() else { return nil }
        return word == "hard" ? true : fail("`\(word.prefix(40))` found, expected hard")
    }

    func validity() -> Validity? {
        guard let section = section(["from", "to"]) else { return nil }
        return Validity(from: section.optional("from")?.date(), to: section.optional("to")?.date())
    }

    func citation() -> Citation? {
        guard let section = section(["instrument", "provision", "layer", "note", "valid"]) else { return nil }
        let instrument: Instrument.ID? = section["instrument"]?.identifier()
        let provision = section["provision"]?.text()
        let layer = section["layer"]?.choice(Layer.self)
        let note = section.optional("note").map { $0.wording() } ?? Wording()
        let validity = section.optional("valid").map { $0.validity() } ?? Validity()
        guard let instrument, let provision, let layer, let note, let validity else { return nil }
        return Citation(
            instrument: instrument, provision: provision, layer: layer, note: note, validity: validity)
    }

    private func reading() -> Reading? {
        guard let section = section(["text", "verdict", "cites"]) else { return nil }
        let (text, verdict) = (section["text"]?.wording(), section["verdict"]?.choice(LegalVerdict.self))
        let cites = section.optional("cites").map { $0.list()?.compactMap { $0.citation() } } ?? []
        guard let text, let verdict, let cites else { return nil }
        return Reading(text: text, verdict: verdict, cites: cites)
    }
}

extension LawSection {
    /// `binds: all` with a `verdict`, or verdicts by standing.
    fileprivate func binding() -> Binding? {
        guard let binds = self["binds"] else { return nil }
        if let word = binds.plainText {
            guard word == "all" else {
                return binds.fail(
                    "`\(word.prefix(40))` found, expected all, or an instrument with verdicts by standing")
            }
            return self["verdict"]?.choice(LegalVerdict.self).map { .everyone($0) }
        }
        if let verdict = optional("verdict") {
            return verdict.fail("`binds` has a verdict for each standing, so there is no other")
        }
        return binds.bindingByStanding()
    }
}

extension LawField {
    fileprivate func bindingByStanding() -> Binding? {
        let known = Standing.allCases.map(\.rawValue)
        guard let section = section(["instrument"] + known) else { return nil }
        guard let instrument: Instrument.ID = section["instrument"]?.identifier() else { return nil }
        var verdicts: [Standing: LegalVerdict] = [:]
        for standing in Standing.allCases {
            guard let field = section.optional(standing.rawValue), field.plainText != "does_not_apply" else {
                continue
            }
            guard let verdict: LegalVerdict = field.choice() else { return nil }
            verdicts[standing] = verdict
        }
        guard !verdicts.isEmpty else { return fail("there is no verdict for any standing") }
        if let field = section.optional(Standing.deposited.rawValue), verdicts[.deposited] == nil,
            verdicts[.signatory] != nil
        {
            return field.fail(
                "a state that has deposited owes what a signatory owes, expected a verdict for both or for neither"
            )
        }
        return .byStanding(instrument, verdicts)
    }
}
