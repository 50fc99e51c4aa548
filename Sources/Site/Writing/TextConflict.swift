// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The text moved while somebody wrote: what it was, what others made of it, and what the writer did, paragraph by
/// paragraph. Nothing is lost and nothing overwritten: the writer chooses or merges, reads it once more, and saves.
struct TextConflict {
    let sheet: TextSheet
    let initiative: Initiative
    /// The versions that stand against the writer's, by their numbers.
    let theirs: [Language: Int]
    let revision: Int

    /// As the text is now. Languages that were recorded a moment ago are not in conflict with themselves.
    init(_ sheet: TextSheet, _ initiative: Initiative, done: [Act]) {
        var sheet = sheet
        sheet.follow(done, in: initiative.texts)
        self.sheet = sheet
        self.initiative = initiative
        theirs = sheet.languages.reduce(into: [:]) { $0[$1] = initiative.texts.current[$1]?.number ?? 0 }
        revision = initiative.texts.revision
    }

    /// As the page showed it.
    init(_ sheet: TextSheet, _ initiative: Initiative, _ form: FormInput) {
        self.sheet = sheet
        self.initiative = initiative
        theirs = sheet.languages.reduce(into: [:]) { $0[$1] = form.number("theirs.\($1.rawValue)") ?? 0 }
        revision = form.number("theirs.revision") ?? 0
    }

    static func isNamed(by findings: [Finding]) -> Bool {
        let codes: [InitiativeRefusal] = [.textMoved, .substanceMoved, .staleTranslation]
        return findings.contains { finding in codes.contains { $0.code == finding.code } }
    }

    func merge(_ language: Language) -> TextMerge {
        let base = initiative.texts.version(sheet.base[language] ?? 0)?.paragraphs ?? []
        let current = initiative.texts.version(theirs[language] ?? 0)?.paragraphs ?? []
        let mine = sheet.paragraphs(in: language)
        return TextMerge(base: base, theirs: current, mine: mine.isEmpty ? base : mine)
    }

    /// The sheet with the writer's choices, on top of what is there now.
    func resolved(_ choices: FormInput) -> TextSheet {
        var merged = sheet
        let columns = sheet.languages.reduce(into: [Language: [String]]()) { columns, language in
            let merge = merge(language)
            columns[language] = merge.text { row in
                guard case .conflict(_, let theirs, let mine) = merge.rows[row] else { return nil }
                switch choices["pick.\(language.rawValue).\(row)"] {
                case "theirs": return theirs
                case "own": return choices["own.\(language.rawValue).\(row)"]
                default: return mine
                }
            }
        }
        let rows = TextSheet.rows(columns)
        merged.rows = rows.isEmpty ? [[:]] : rows
        merged.base = theirs
        merged.revision = revision
        return merged
    }

    // MARK: The page

    func page(_ editor: EditorPage, _ items: [ErrorSummary.Item], _ recorded: [Act]) -> Page {
        let call = editor.call
        var page = editor.frame
        page.lead = .text(call.words("conflict.lead"))
        page.notices = [ErrorSummary(call.words("conflict.title"), items)]
        if !recorded.isEmpty { page.notices.append(editor.recordedNotice(recorded)) }
        page.scripts = ["draft"]
        page.content = ("writing/conflict", fields(editor))
        return page
    }

    private func fields(_ editor: EditorPage) -> Fields {
        let call = editor.call
        let theirNumbers = theirs.map { ("theirs.\($0.key.rawValue)", String($0.value)) }
        let typed = sheet.input.values.map { ($0.key, $0.value.first ?? "") }
        let all = typed + theirNumbers + [("theirs.revision", String(revision))]
        return [
            "action": call.link(call.path), "csrf": call.visitor.formToken,
            "submission": "s-\(Secret.random().text)", "seal": editor.care?.seal,
            "offline": call.words("draft.offline"), "unsaved": call.words("draft.unsaved"),
            "hidden": all.sorted { $0.0 < $1.0 }.map { ["name": $0.0, "value": $0.1] as Fields },
            "tongues": sheet.languages.compactMap { tongue($0, call) },
            "cancel": call.link(InitiativePage.Tab.text.path(of: initiative)),
        ]
    }

    /// One language, where others changed it; what only they changed is taken over and shown.
    private func tongue(_ language: Language, _ call: Call) -> Fields? {
        guard theirs[language] != sheet.base[language],
            let version = initiative.texts.version(theirs[language] ?? 0)
        else { return nil }
        let base = initiative.texts.version(sheet.base[language] ?? 0)?.paragraphs ?? []
        let changes = TextDifference(from: base, to: version.paragraphs).rows.filter { !$0.change.isEmpty }
        let merge = merge(language)
        return [
            "name": call.name(language), "bylineHTML": call.byline(version.by, version.at),
            "changesHTML": changes.map {
                DifferenceMarkup.block(
                    DifferenceMarkup.html($0.change, in: language, call.words), in: language)
            }.joined(),
            "isClear": merge.conflicts.isEmpty,
            "rows": merge.conflicts.map { row($0, merge.rows[$0], language, call) },
        ]
    }

    private func row(_ index: Int, _ row: TextMerge.Row, _ language: Language, _ call: Call) -> Fields {
        guard case .conflict(let base, let theirs, let mine) = row else { return [:] }
        let code = language.rawValue
        func shown(_ text: String?) -> HTML {
            guard let text else { return "<p class=\"muted\">\(call.words("conflict.struck"))</p>" }
            return DifferenceMarkup.block(base ?? "", text, in: language, call)
        }
        return [
            "heading": call.words("amendment.paragraph", ["number": String(index + 1)]),
            "pick": "pick.\(code).\(index)", "id": "pick-\(code)-\(index)", "own": "own.\(code).\(index)",
            "baseHTML": DifferenceMarkup.block(.text(base ?? "–"), in: language),
            "theirsHTML": shown(theirs), "mineHTML": shown(mine), "ownText": mine ?? theirs ?? "",
            "code": code, "direction": language.direction,
        ]
    }
}
