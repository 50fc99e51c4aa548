// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The page of the editor: what its head says, the sheet, and what the writer may do with it.
struct EditorPage {
    let call: Call
    let initiative: Initiative
    let care: DraftCare?
    let languages: [Language]
    /// Whether the writer may change the substance now, as the coalition says; else they translate.
    let mayLead: Bool
    var sheet: TextSheet
    var notices: [any Component] = []
    var submission: String

    init(_ call: Call, _ initiative: Initiative, _ care: DraftCare?) {
        self.call = call
        self.initiative = initiative
        self.care = care
        languages = call.view.charter?.languages ?? Language.allCases
        let source = initiative.texts.source ?? call.language
        let lead = languages.contains(source) ? source : languages.first ?? source
        mayLead = Self.mayLead(call, initiative, lead)
        sheet = TextSheet(initiative, languages: languages, lead: lead)
        submission = call.form["submission"] ?? "s-\(Secret.random().text)"
    }

    /// Asks the coalition, with a text that no rule about wording speaks against.
    private static func mayLead(_ call: Call, _ initiative: Initiative, _ language: Language) -> Bool {
        call.view.verdict(
            on: .initiative(
                .setText(
                    initiative: initiative.id, language: language, paragraphs: ["–"], translationOf: nil)))?
            .isAdmitted ?? false
    }

    var page: Page {
        var page = frame
        page.lead = .text(call.words(mayLead ? "editor.lead" : "editor.lead-translation"))
        page.notices = notices
        page.scripts = ["editor", "draft"]
        page.content = ("writing/editor", fields)
        return page
    }

    var frame: Page {
        var page = Page(call.words("\(TextEditor.name).title"), in: .initiatives)
        page.crumb(call.words("initiatives.title"), "/initiatives")
        page.crumbs.append(
            .init(
                label: call.text(initiative.proposal.title),
                path: InitiativePage.Tab.text.path(of: initiative)))
        page.code = initiative.id.text
        return page
    }

    private var fields: Fields {
        let words = call.words
        let path = call.link(call.path)
        return [
            "action": path, "csrf": call.visitor.formToken, "submission": submission, "seal": care?.seal,
            "offline": words("draft.offline"), "unsaved": words("draft.unsaved"),
            "rowCount": String(sheet.rows.count), "revision": String(sheet.revision),
            "revisionText": sheet.revision > 0
                ? words("editor.revision", ["revision": String(sheet.revision)]) : words("editor.first"),
            "leads": mayLead ? [["choices": languages.map(leadChoice)] as Fields] : [] as [Fields],
            "fixedLead": mayLead ? nil : sheet.lead.rawValue,
            "tongues": languages.map(tongue),
            "lines": sheet.rows.indices.map(line),
            "addFirst": "add.0", "addFirstTarget": "\(path)#row-1",
            "cancel": call.link(InitiativePage.Tab.text.path(of: initiative)),
            "announceAdded": words("editor.said.added"), "announceRemoved": words("editor.said.removed"),
            "announceMoved": words("editor.said.moved"),
        ]
    }

    private func leadChoice(_ language: Language) -> Fields {
        ["value": language.rawValue, "label": call.name(language), "chosen": language == sheet.lead]
    }

    private func tongue(_ language: Language) -> Fields {
        let texts = initiative.texts
        let current = texts.current[language]
        let isBehind = current.map { $0.revision < texts.revision } ?? false
        let state =
            current == nil
            ? Tag(call.words("text.missing"), .danger)
            : isBehind ? Tag(call.words("text.behind"), .warning) : Tag(call.words("text.current"), .success)
        return [
            "code": language.rawValue, "direction": language.direction, "name": call.name(language),
            "base": String(sheet.base[language] ?? 0), "tag": state,
            "countText": call.words(
                "editor.words",
                ["count": Numbers.text(sheet.wordCount(in: language), in: Numerals(call.language))]),
            "countPattern": call.words("editor.words", ["count": "#"]),
            "parts": TextSheet.Part.allCases.map { part in
                [
                    "value": part.rawValue, "label": call.words("editor.part.\(part.rawValue)"),
                    "chosen": part == (sheet.parts[language] ?? .changed),
                ] as Fields
            },
            "partLabel": call.words("editor.part", ["language": call.name(language)]),
        ]
    }

    private func line(_ index: Int) -> Fields {
        let number = index + 1
        let path = call.link(call.path)
        func target(_ row: Int) -> String { "\(path)#row-\(max(1, row))" }
        return [
            "number": String(number),
            "heading": call.words("amendment.paragraph", ["number": String(number)]),
            "upTarget": target(number - 1), "downTarget": target(number + 1), "addTarget": target(number + 1),
            "removeTarget": target(number - 1), "first": number == 1, "last": number == sheet.rows.count,
            "cells": languages.map { cell($0, index) },
        ]
    }

    private func cell(_ language: Language, _ index: Int) -> Fields {
        let text = sheet.rows[index][language] ?? ""
        let longest = languages.map { (sheet.rows[index][$0] ?? "").count }.max() ?? 0
        // The source of a revision is no translation of itself: in debate it changes by amendments.
        let isFixed = !mayLead && language == sheet.lead && sheet.revision > 0
        return [
            "name": "\(language.rawValue).\(index + 1)", "id": "cell-\(language.rawValue)-\(index + 1)",
            "code": language.rawValue, "direction": language.direction, "value": text,
            "height": String(min(16, max(3, longest / 34 + 2))), "readonly": isFixed,
            "label": call.words(
                "editor.cell", ["number": String(index + 1), "language": call.name(language)]),
            "languageName": call.name(language),
        ]
    }

    func item(for gap: TextSheet.Gap) -> ErrorSummary.Item {
        let values = ["number": String(gap.row), "language": call.name(gap.language)]
        return ErrorSummary.Item(
            call.words("editor.gap", values), remedy: call.words("editor.gap.remedy"),
            href: "#cell-\(gap.language.rawValue)-\(gap.row)")
    }

    /// What is on the record although the rest was refused.
    func recordedNotice(_ acts: [Act]) -> Notice {
        let links = acts.map { call.actLink($0.index) }.joined(separator: .text(call.words.listSeparator))
        return Notice(.success, "<p>\(call.words("editor.recorded")) \(links)</p>")
    }
}
