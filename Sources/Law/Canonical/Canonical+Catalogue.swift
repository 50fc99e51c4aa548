// SPDX-License-Identifier: Apache-2.0

/// The canonical forms of the catalogue, over which digests are taken. A member that is added is left out where it has
/// no value, so that the digests of older books stand.
extension Wording {
    var canonical: JSONValue? {
        let texts = Tongue.allCases.compactMap { tongue in
            self[tongue].map { (tongue.rawValue, JSONValue.text($0)) }
        }
        return texts.isEmpty ? nil : .object(texts)
    }
}

extension Instrument {
    var canonical: JSONValue {
        .object([
            ("id", .text(id)), ("title", title.canonical), ("checked", .texts(checkedTitles.map(\.rawValue))),
            ("kind", .text(kind.rawValue)), ("binding", .text(binding)),
            ("chapterSeven", isUnderChapterSeven.map { .flag($0) }), ("adopted", .text(adopted)),
            ("inForce", .text(inForce)), ("ended", .text(ended)),
            ("entry", entryClause.map { .list([.number($0.months), .number($0.days)]) }),
            ("depositary", .text(depositary)), ("symbol", .text(symbol)), ("url", .text(url)),
            ("topics", .texts(topics)), ("provisions", .list(provisions.map(\.canonical))),
            ("verification", .text(verification.rawValue)), ("verified", .text(verificationNote)),
            ("note", note.canonical),
        ])
    }
}

extension Provision {
    var canonical: JSONValue {
        .object([
            ("reference", .text(reference)), ("paraphrase", paraphrase.canonical),
            ("domains", .texts(domains)),
            ("modality", .text(modality.rawValue)), ("safeguard", .flag(isSafeguard)),
            ("checked", .flag(isChecked)),
        ])
    }
}

extension Participation {
    var canonical: JSONValue {
        .object([
            ("state", .text(state)), ("instrument", .text(instrument)), ("listed", .text(listed.rawValue)),
            ("signed", .text(signed)), ("deposited", .text(deposited)), ("inForce", .text(inForce)),
            ("withdrawn", .text(withdrawn)), ("reservation", .text(reservation)),
            ("derogations", derogations.isEmpty ? nil : .list(derogations.map(\.canonical))),
            ("source", .text(source)), ("asOf", .text(asOf)), ("stale", .flag(isStale)),
            ("note", .text(note)),
        ])
    }
}

extension Participation.Derogation {
    var canonical: JSONValue {
        .object([
            ("from", .text(from)), ("until", .text(until)), ("provisions", .texts(provisions)),
            ("source", .text(source)),
        ])
    }
}
