// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// The text in every language, whether the languages agree, and the amendments to it.
enum InitiativeText {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = []
        if let text = shown(initiative, call) {
            let mayAmend = mayAmend(initiative, call)
            parts += [
                Heading(words("text.in", ["language": call.name(text.language)])),
                body(text) { mayAmend ? amending($0, initiative, call) : "" },
            ]
        } else {
            parts.append(Prose("<p>\(words("text.none"))</p>", style: "muted"))
        }
        parts.append(parity(initiative, call))
        if call.visitor.account != nil, !initiative.texts.versions.isEmpty {
            let link = call.link("\(initiative.path)/text/versions")
            parts.append(Prose("<p>\(.link(link, .text(words("versions.link"))))</p>"))
        }
        parts += ChecklistPart.parts(initiative, call)
        if call.view.isInside {
            parts += [Heading(words("text.amendments")), amendments(initiative, call)]
        }
        return parts
    }

    /// The text in the language that was chosen, else the reader's, else any.
    private static func shown(_ initiative: Initiative, _ call: Call) -> TextVersion? {
        let chosen = call.query["language"].flatMap { Language(rawValue: $0) }
        return [chosen, call.language, .english, .french, .arabic].lazy.compactMap(\.self)
            .compactMap { initiative.texts.current[$0] }.first
    }

    /// Paragraphs with their numbers, as amendments cite them; `prefix` tells several texts on one page apart.
    static func body(
        _ text: TextVersion, prefix: String = "paragraph", _ below: (Int) -> HTML = { _ in "" }
    ) -> Prose {
        let items = text.paragraphs.enumerated().map { index, paragraph -> HTML in
            "<li id=\"\(prefix)-\(index + 1)\">\(.paragraphs(paragraph))\(below(index + 1))</li>"
        }
        return Prose("<ol>\(items.joined())</ol>", style: "document", language: text.language)
    }

    private static func mayAmend(_ initiative: Initiative, _ call: Call) -> Bool {
        InitiativeOffers.offers(on: initiative, tab: .text, call.view).contains {
            $0.name == AmendmentForms.amend.name
        }
    }

    /// The way to an amendment of one paragraph, for those who may propose it now.
    private static func amending(_ paragraph: Int, _ initiative: Initiative, _ call: Call) -> HTML {
        let path = "\(initiative.path)/act/\(AmendmentForms.amend.verb)"
        let query = FormInput(["paragraph": [String(paragraph)]]).query
        let number = call.words("amendment.paragraph", ["number": call.numerals.written(paragraph)])
        let label: HTML =
            "\(call.words("amendment.propose"))<span class=\"hidden-visually\"> – \(number)</span>"
        return
            "<p class=\"small\" lang=\"\(call.language.rawValue)\" dir=\"\(call.language.direction)\">\(.link(call.link(path) + query, label))</p>"
    }

    /// Every text that is to be signed or decided, in all languages, with the hash of them all.
    static func signed(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let texts = Language.allCases.compactMap { initiative.texts.current[$0] }
        var parts: [any Component] = texts.flatMap { text -> [any Component] in
            [
                Heading(call.words("text.in", ["language": call.name(text.language)])),
                body(text, prefix: "paragraph-\(text.language.rawValue)"),
            ]
        }
        if let hash = initiative.texts.hash {
            parts.append(
                SummaryList([.init(call.words("text.hash"), "<code>\(.leftToRight(hash.description))</code>")]
                ))
        }
        return parts
    }

    private static func parity(_ initiative: Initiative, _ call: Call) -> Table {
        let words = call.words
        let official = call.view.charter?.languages ?? Language.allCases
        let incomplete = initiative.texts.incomplete(of: official)
        return Table(
            words("text.parity"),
            columns: [
                .init(words("field.language")), .init(words("text.state")),
                .init(words("text.revision"), isNumber: true), .init(words("text.changed")),
                .init(words("text.hash")),
            ],
            rows: official.map { language in
                let text = initiative.texts.current[language]
                let isAuthentic = initiative.texts.authentic.contains(language)
                let name = call.name(language) + (isAuthentic ? " (\(words("text.authentic")))" : "")
                let link =
                    call.link("\(initiative.path)/text") + FormInput(["language": [language.rawValue]]).query
                return [
                    text == nil ? .text(name) : .link(link, .text(name)),
                    state(text, isBehind: incomplete.contains(language), words).html,
                    .leftToRight(text.map { call.numerals.written($0.revision) } ?? "–"),
                    text.map { call.byline($0.by, $0.at) } ?? "–",
                    text.map { "<code>\(.leftToRight(String($0.hash.description.prefix(12))))…</code>" }
                        ?? "–",
                ]
            }, empty: words("text.none"))
    }

    private static func state(_ text: TextVersion?, isBehind: Bool, _ words: Words) -> Tag {
        switch (text, isBehind) {
        case (nil, _): Tag(words("text.missing"), .danger)
        case (_, true): Tag(words("text.behind"), .warning)
        case (_, false): Tag(words("text.current"), .success)
        }
    }

    private static func amendments(_ initiative: Initiative, _ call: Call) -> Thread {
        let words = call.words
        return Thread(
            initiative.amendments.map { amendment in
                let number = words(
                    "amendment.number",
                    [
                        "number": call.numerals.written(amendment.id),
                        "paragraph": call.numerals.written(amendment.paragraph),
                    ])
                return .init(
                    anchor: "amendment-\(amendment.id)",
                    speaker: "\(number) · \(call.name(amendment.by.organisation))",
                    when: call.dates.moment(amendment.at),
                    body:
                        "\(AmendmentText.html(amendment, of: initiative, call))<p class=\"muted\">\(words("field.reason"))</p>\(call.remark(amendment.reason))",
                    tag: tag(amendment.outcome, words))
            }, empty: words("text.no-amendments"))
    }

    private static func tag(_ outcome: Amendment.Outcome?, _ words: Words) -> Tag {
        switch outcome {
        case nil: Tag(words("amendment.open"), .warning)
        case .accepted: Tag(words("amendment.accepted"), .success)
        case .declined: Tag(words("amendment.declined"), .danger)
        case .withdrawn: Tag(words("amendment.withdrawn"), .neutral)
        }
    }
}
