// SPDX-License-Identifier: Apache-2.0

/// The canonical forms of vocabulary and rules, over which digests are taken.
extension Term {
    var canonical: JSONValue {
        let values: JSONValue =
            switch answer {
            case .choice(let values):
                .list(values.map { .object([("text", .text($0.text)), ("label", $0.label.canonical)]) })
            case .date: "date"
            }
        return .object([
            ("id", .text(id)), ("answer", values), ("label", label.canonical), ("why", why.canonical),
            ("kinds", .texts(kinds)),
        ])
    }
}

extension Premise {
    var canonical: JSONValue {
        switch self {
        case .isOneOf(let term, let values): .list(["is", .text(term.text), .texts(values)])
        case .isBefore(let term, let day): .list(["before", .text(term.text), .text(day.description)])
        case .isOnOrAfter(let term, let day): .list(["from", .text(term.text), .text(day.description)])
        case .any(let parts): .list(["any"] + parts.map(\.canonical))
        case .all(let parts): .list(["all"] + parts.map(\.canonical))
        case .not(let part): .list(["not", part.canonical])
        }
    }
}

extension Validity {
    var canonical: JSONValue? {
        from == nil && to == nil ? nil : .object([("from", .text(from)), ("to", .text(to))])
    }
}

extension Citation {
    var canonical: JSONValue {
        .object([
            ("instrument", .text(instrument)), ("provision", .text(provision)),
            ("layer", .text(layer.rawValue)),
            ("note", note.canonical), ("valid", validity.canonical),
        ])
    }
}

extension Binding {
    var canonical: JSONValue {
        switch self {
        case .everyone(let verdict): .text(verdict.rawValue)
        case .byStanding(let instrument, let verdicts):
            .object(
                [("instrument", .text(instrument))]
                    + Standing.allCases.map { ($0.rawValue, .text(verdicts[$0]?.rawValue)) })
        }
    }
}

extension Condition {
    var canonical: JSONValue {
        .object([("id", .text(id)), ("text", text.canonical), ("before", .flag(isBeforeTabling))])
    }
}

extension Rule {
    var canonical: JSONValue {
        .object([
            ("id", .text(id)), ("title", title.canonical), ("when", when.canonical),
            ("cites", .list(cites.map(\.canonical))), ("binds", binds.canonical), ("floor", floor.canonical),
            ("conditions", .texts(conditions)), ("because", because.canonical), ("valid", validity.canonical),
            ("yieldsTo", .texts(yieldsTo)), ("hard", .flag(isHard)),
            // No rule of the files has these two, and the digests of books stay as they are.
            ("statedOnly", readsOnlyStated ? .flag(true) : nil),
            ("footing", footing.map { .list($0.layers.map { .text($0.rawValue) }) }),
            (
                "readings",
                readings.isEmpty
                    ? nil
                    : .list(
                        readings.map {
                            .object([
                                ("text", $0.text.canonical), ("verdict", .text($0.verdict.rawValue)),
                                ("cites", .list($0.cites.map(\.canonical))),
                            ])
                        })
            ),
        ])
    }
}
