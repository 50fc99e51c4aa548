// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// An adopted text with its hash and, inside the coalition, with all that states had printed with it: as a page to read
/// and print, and as a plain file.
enum AdoptedText {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        let initiative = try find(call)
        let words = call.words
        guard let text = chosen(initiative, call) else { throw Fault.notFound }
        var page = Page(initiative.proposal.title, call, in: .library)
        page.crumb(words("library.title"), "/library")
        page.code = initiative.id.text
        page.tag = Tag(words("library.adopted"), .success)
        page.tabs = languages(of: initiative, text.language, call)
        page.parts = [facts(initiative, call), InitiativeText.body(text)]
        page.parts += statements(initiative, call)
        page.parts += [
            SummaryList([
                .init(
                    words("library.hash-language"), "<code>\(.leftToRight(text.hash.description))</code>"),
                .init(
                    words("text.hash"),
                    "<code>\(.leftToRight(initiative.texts.hash?.description ?? "–"))</code>"),
            ]),
            ActionLinks(
                [
                    (
                        words("library.download"),
                        call.link("/library/texts/\(initiative.id)/file")
                            + FormInput(["language": [text.language.rawValue]]).query
                    ),
                    (words("library.initiative"), call.link(initiative.path)),
                ], hasMain: false),
        ]
        return call.reply(page)
    }

    /// The same as plain text, for archives and for comparing hashes.
    @Sendable static func file(_ call: Call) async throws -> Reply {
        let initiative = try find(call)
        guard let text = chosen(initiative, call) else { throw Fault.notFound }
        let words = call.words.speaking(text.language)
        var lines = [initiative.proposal.title[text.language] ?? initiative.id.text, initiative.id.text, ""]
        for (index, paragraph) in text.paragraphs.enumerated() {
            lines.append("\(index + 1). \(paragraph)\n")
        }
        lines.append("\(words("library.hash-language")): \(text.hash)")
        for statement in decision(on: initiative, call)?.printedStatements ?? [] {
            let kind = words("decision.kind.\(statement.kind.rawValue)")
            lines.append("\n\(kind) – \(call.name(statement.state))\n\(statement.remark?.text ?? "")")
        }
        let name = "\(initiative.id)-\(text.language.rawValue).txt"
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        return Reply(.file(bytes: bytes, type: "text/plain; charset=utf-8", name: name))
    }

    private static func find(_ call: Call) throws -> Initiative {
        let initiative = try call.initiative()
        guard initiative.isAdopted else { throw Fault.notFound }
        return initiative
    }

    private static func chosen(_ initiative: Initiative, _ call: Call) -> TextVersion? {
        let wanted = call.query["language"].flatMap { Language(rawValue: $0) }
        return [wanted, call.language, .english, .french, .arabic].lazy.compactMap(\.self)
            .compactMap { initiative.texts.current[$0] }.first
    }

    private static func languages(of initiative: Initiative, _ shown: Language, _ call: Call) -> Tabs {
        Tabs(
            label: call.words("field.languages"),
            items: Language.allCases.filter { initiative.texts.current[$0] != nil }.map { language in
                .init(
                    call.name(language),
                    href: call.link("/library/texts/\(initiative.id)")
                        + FormInput(["language": [language.rawValue]]).query,
                    isCurrent: language == shown)
            })
    }

    private static func decision(on initiative: Initiative, _ call: Call) -> Decision? {
        initiative.decisions.reversed().lazy.compactMap { call.view.decision($0) }
            .first { $0.status == .adopted }
    }

    private static func facts(_ initiative: Initiative, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if let adopted = initiative.milestones.last(where: { $0.stage == .adopted }) {
            rows.append(.init(words("library.adopted-on"), call.dates.both(adopted.at)))
        }
        if let decision = decision(on: initiative, call) {
            rows += [
                .init(
                    words("library.decision"),
                    .link(call.link("/decisions/\(decision.id)"), .leftToRight(decision.id.text))),
                .init(
                    words("decision.rules"),
                    .link(
                        call.link("/library/rules/\(decision.ruleSet.id)"), call.text(decision.ruleSet.title))
                ),
            ]
            if let count = decision.result?.count { rows.append(DecisionPage.votes(of: count, call)) }
        }
        rows.append(
            .init(
                words("library.authentic"),
                .text(
                    initiative.texts.authentic.isEmpty
                        ? "–"
                        : initiative.texts.authentic.map(call.name).joined(separator: words.listSeparator))))
        return SummaryList(rows)
    }

    /// Reservations and other statements, in the words of the states.
    private static func statements(_ initiative: Initiative, _ call: Call) -> [any Component] {
        guard let decision = decision(on: initiative, call), !decision.printedStatements.isEmpty else {
            return []
        }
        return [
            Heading(call.words("library.statements")),
            Thread(
                decision.printedStatements.enumerated().map { index, statement in
                    .init(
                        anchor: "statement-\(index + 1)", speaker: .text(call.name(statement.state)),
                        when: call.dates.both(statement.at), body: statement.remark.map(call.remark) ?? "",
                        tag: Tag(call.words("decision.kind.\(statement.kind.rawValue)"), .review))
                }, empty: ""),
        ]
    }
}
