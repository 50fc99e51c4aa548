// SPDX-License-Identifier: Apache-2.0

import Law

extension LawField {
    func participation() -> Participation? {
        let names = [
            "state", "instrument", "status", "signed", "deposited", "in_force", "withdrawn", "reservation",
            "derogations", "source", "as_of", "stale", "note",
        ]
        guard let section = section(names) else { return nil }
        let instrument: Instrument.ID? = section["instrument"]?.identifier()
        let (state, listed) = (
            section["state"]?.state(), section["status"]?.choice(Participation.Listed.self)
        )
        let (signed, deposited) = (
            section.optional("signed")?.partialDate(), section.optional("deposited")?.partialDate()
        )
        let (inForce, withdrawn) = (
            section.optional("in_force")?.partialDate(), section.optional("withdrawn")?.partialDate()
        )
        let derogations = section.optional("derogations")?.list()?.compactMap { $0.derogation() } ?? []
        let source = section["source"]?.text()
        let asOf = section.optional("as_of")?.partialDate()
        guard let state, let instrument, let listed, let source else { return nil }
        return Participation(
            state: state, instrument: instrument, listed: listed, signed: signed, deposited: deposited,
            inForce: inForce, withdrawn: withdrawn, reservation: section.optional("reservation")?.text(),
            derogations: derogations, source: source, asOf: asOf,
            // A source that nobody dated is as stale as an old one.
            isStale: section.optional("stale")?.flag() == true || asOf == nil,
            note: section.optional("note")?.text() ?? "")
    }

    private func derogation() -> Participation.Derogation? {
        guard let section = section(["from", "until", "provisions", "source"]) else { return nil }
        let (from, until) = (section["from"]?.date(), section.optional("until")?.date())
        guard let from, let source = section["source"]?.text() else { return nil }
        return .init(
            from: from, until: until, provisions: section.optional("provisions")?.texts() ?? [],
            source: source)
    }
}
