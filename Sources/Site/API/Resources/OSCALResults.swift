// SPDX-License-Identifier: Apache-2.0

/// An assessment in the vocabulary of OSCAL, as it is described to programs: the document that `LawBook.tracedJSON(of:)`
/// writes, and the one of the digest, which has neither outlines nor the days of lists.
enum OSCALResults {
    static let schema = Schema.named(
        "AssessmentResults",
        about: "The answer in the vocabulary of NIST's OSCAL assessment results, version 1.1.2.",
        .object([.init(name: "assessment-results", schema: body)]))

    private static let text = Schema.text(.free)

    private static let body = Schema.object([
        .init(name: "uuid", schema: text, about: "It follows from the content."),
        .init(
            name: "metadata",
            schema: .object([
                .init(name: "title", schema: text), .init(name: "last-modified", schema: .text(.instant)),
                .init(name: "version", schema: text, about: "The number of the engine."),
                .init(name: "oscal-version", schema: text),
                .init(name: "remarks", schema: text, about: "What it is not: it advises."),
            ])),
        .init(
            name: "import-ap", schema: .object([.init(name: "href", schema: text)]),
            about: "The rules, by their digest."),
        .init(name: "results", schema: .list(result), about: "One for each state, or one for none."),
    ])

    private static let result = Schema.named(
        "AssessmentResult", about: "The answer for one state.",
        .object([
            .init(name: "uuid", schema: text), .init(name: "title", schema: text, about: "The state."),
            .init(name: "description", schema: text), .init(name: "start", schema: .text(.instant)),
            .init(
                name: "props", schema: properties,
                about: "`verdict`, `hard`, the pins of the law book, and the number of the `engine`; "
                    + "`missing`: what would have to be known; `stale`: a treaty whose list is old; "
                    + "`status-as-of`: when the oldest list was read on which a standing rests; "
                    + "`remedy`: which answers would change the verdict; `remedies-searched`: `in-part` where "
                    + "there may be smaller or milder ones."),
            .init(
                name: "reviewed-controls",
                schema: .object([.init(name: "control-selections", schema: .list(selection))]),
                about: "The provisions that are cited."),
            .init(
                name: "observations", schema: .list(observation), isRequired: false,
                about: "What is recorded."),
            .init(
                name: "risks", schema: .list(risk), isRequired: false,
                about: "Conditions on which it is compatible."),
            .init(
                name: "findings", schema: .list(finding), isRequired: false,
                about: "The rules that apply or are open."),
        ]))

    private static let selection = Schema.choice([
        .init(name: "include-all", schema: .object([])),
        .init(
            name: "include-controls", schema: .list(.object([.init(name: "control-id", schema: text)]))),
    ])

    private static let observation = Schema.object([
        .init(name: "uuid", schema: text), .init(name: "description", schema: text),
        .init(name: "methods", schema: .list(text)), .init(name: "types", schema: .list(text)),
        .init(name: "collected", schema: .text(.instant)), .init(name: "props", schema: properties),
    ])

    private static let risk = Schema.object([
        .init(name: "uuid", schema: text), .init(name: "title", schema: text),
        .init(name: "description", schema: text), .init(name: "statement", schema: text),
        .init(name: "status", schema: .word(["open"])), .init(name: "props", schema: properties),
    ])

    private static let finding = Schema.named(
        "AssessmentFinding", about: "What one rule says, and how it comes to it.",
        .object([
            .init(name: "uuid", schema: text), .init(name: "title", schema: text),
            .init(name: "description", schema: text, about: "The reason that the rule gives."),
            .init(
                name: "props", schema: properties,
                about: "`because`, `effect`, `cites`, `missing`, `gate`, `reading`; `standing`: where the "
                    + "state stands towards a treaty; `standing-source`, `standing-as-of`, "
                    + "`standing-reservation`: where that is read, as of when, and where a reservation or "
                    + "declaration is read; `footing`: by what a hard gate holds whatever a state "
                    + "has signed. The outline of the premise is told in groups: `trace` is the sentence of a line "
                    + "in each language, `trace-truth` what it came to, `trace-answer` what is recorded; "
                    + "`trace.2.1` is the first part of `trace.2`."),
            .init(
                name: "target",
                schema: .object([
                    .init(name: "type", schema: .word(["objective-id"])),
                    .init(name: "target-id", schema: text, about: "The rule."),
                    .init(
                        name: "status",
                        schema: .object([
                            .init(name: "state", schema: .word(["satisfied", "not-satisfied"]))
                        ])),
                ])),
        ]))

    private static let properties = Schema.list(
        .named(
            "AssessmentProperty", about: "What OSCAL has no word of its own for.",
            .object([
                .init(name: "name", schema: text), .init(name: "ns", schema: text),
                .init(name: "value", schema: text),
                .init(
                    name: "class", schema: text, isRequired: false,
                    about: "Of which language, term, treaty or layer."),
                .init(name: "group", schema: text, isRequired: false, about: "What belongs together."),
            ])))
}
