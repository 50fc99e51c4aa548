// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// The editor of an initiative's text: its languages side by side, paragraph beside paragraph.
enum TextEditor {
    static let verb = "set-text"
    static let name = "initiative.set-text"

    static let routes: [Route] = [
        .get("/initiatives/:id/act/set-text", .signedIn) { try await show($0) },
        .post("/initiatives/:id/act/set-text", .signedIn) { try await submit($0) },
    ]

    private static func show(_ call: Call) async throws -> Reply {
        let initiative = try call.initiative()
        guard call.may(.propose), let organisation = call.view.organisation,
            initiative.sponsors.contains(organisation.id) || organisation.kind == .secretariat
        else { throw Fault.forbidden }
        let care = try await call.care(of: name, under: call.path)
        let amendment = call.query.number("amendment").flatMap { number in
            initiative.amendments.first { $0.id == number }
        }
        var page = EditorPage(call, initiative, care)
        if let input = care?.input {
            page.sheet = TextSheet(input, languages: page.languages, lead: page.sheet.lead)
            page.notices += [care.flatMap { call.offer($0) }].compactMap(\.self)
        } else if let amendment {
            page.sheet = TextSheet(
                initiative, languages: page.languages, lead: page.sheet.lead, amendment: amendment)
            page.notices.append(accepted(amendment, call))
        }
        return call.reply(page.page)
    }

    private static func accepted(_ amendment: Amendment, _ call: Call) -> Notice {
        let values = ["number": amendment.id, "paragraph": amendment.paragraph].mapValues(
            call.numerals.written)
        let link = "#row-\(amendment.paragraph)"
        return Notice(
            .info,
            "<p>\(call.words("editor.amended")) \(.link(link, .text(call.words("amendment.paragraph", ["number": String(amendment.paragraph)]))))</p>",
            heading: call.words("amendment.number", values))
    }

    private static func submit(_ call: Call) async throws -> Reply {
        let initiative = try call.initiative()
        let care = try await call.care(of: name, under: call.path)
        var page = EditorPage(call, initiative, care)
        page.sheet = TextSheet(call.form, languages: page.languages, lead: page.sheet.lead)
        if let care, let wish = call.form["draft"].flatMap({ DraftCare.Wish(rawValue: $0) }) {
            return try await keep(wish, page, care)
        }
        if call.form["do"] == "resolve" {
            page.sheet = TextConflict(page.sheet, initiative, call.form).resolved(call.form)
            page.notices = [Notice(.success, "<p>\(call.words("editor.merged"))</p>", answers: true)]
            return call.reply(page.page)
        }
        if let command = call.form["do"], command != "save" {
            page.sheet.perform(command)
            return call.reply(page.page)
        }
        return try await save(page)
    }

    private static func keep(_ wish: DraftCare.Wish, _ page: EditorPage, _ care: DraftCare) async throws
        -> Reply
    {
        let call = page.call
        switch wish {
        case .quiet: return try await call.keepQuietly(care)
        case .discard:
            try await call.discardDraft(under: care.key)
            return .redirect(call.link(care.key))
        case .save:
            var page = page
            let (notice, isKept) = try await call.keepOpenly(care)
            page.notices = [notice]
            return call.reply(page.page, status: isKept ? .ok : .contentTooLarge)
        }
    }

    // MARK: Saving

    private static func save(_ before: EditorPage) async throws -> Reply {
        var page = before
        let (call, initiative) = (page.call, page.initiative)
        let steps = page.sheet.steps(for: initiative, mayLead: page.mayLead)
        guard !steps.isEmpty else {
            page.notices = [Notice(.info, "<p>\(call.words("editor.nothing"))</p>", answers: true)]
            return call.reply(page.page)
        }
        let gaps = page.sheet.gaps(in: steps)
        guard gaps.isEmpty else { return refuse(page, gaps.map { page.item(for: $0) }) }
        var recorded: [Act] = []
        for step in steps {
            switch try await record(step, call) {
            case .recorded(let act, _): recorded.append(act)
            case .refused(let findings):
                return try await stopped(page, recorded, findings)
            }
        }
        return try await finish(page, recorded)
    }

    /// One deed of several, each under a number of its own: the same form sent twice is each deed once.
    private static func record(_ step: TextSheet.Step, _ call: Call) async throws -> Receipt {
        try await call.submit(.initiative(step.deed), part: "-\(step.language.rawValue)")
    }

    private static func finish(_ page: EditorPage, _ recorded: [Act]) async throws -> Reply {
        let call = page.call
        let texts = try call.renewed.initiative().texts
        if page.sheet.keepsBack(texts), let care = page.care {
            var rest = page.sheet
            rest.follow(recorded, in: texts)
            try await call.saveDraft(care, rest.input.values)
        } else {
            try await call.discardDraft(under: call.path)
        }
        let last = recorded.map(\.index).max() ?? 0
        let others = recorded.map(\.index).filter { $0 != last }.sorted().map(String.init)
        return .redirect(call.link("/receipts/\(last)\(FormInput(["with": others]).query)"))
    }

    /// A deed was refused. What was recorded before it stays; all that was typed is still there.
    private static func stopped(_ before: EditorPage, _ recorded: [Act], _ findings: [Finding]) async throws
        -> Reply
    {
        let call = before.call.renewed
        var page = EditorPage(call, try call.initiative(), before.care)
        page.sheet = before.sheet
        let items = findings.map { call.item(for: $0) }
        if TextConflict.isNamed(by: findings) {
            let conflict = TextConflict(page.sheet, page.initiative, done: recorded)
            return call.reply(conflict.page(page, items, recorded), status: .conflict)
        }
        page.sheet.follow(recorded, in: page.initiative.texts)
        page.submission = "s-\(Secret.random().text)"
        return refuse(page, items, recorded)
    }

    private static func refuse(_ before: EditorPage, _ items: [ErrorSummary.Item], _ recorded: [Act] = [])
        -> Reply
    {
        var page = before
        page.notices = [ErrorSummary(page.call.words("form.problem"), items)]
        if !recorded.isEmpty { page.notices.append(page.recordedNotice(recorded)) }
        return page.call.reply(page.page, status: .unprocessableContent)
    }
}
