// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Law

/// The facts form: it asks for the kind of act, the day and the states, then only what can still change the advice, and
/// says why. The advice itself is seen once it is on the record: nobody tries facts until one pleases.
enum AssessmentForm {
    /// How many questions one step asks.
    private static let batch = 8

    static let routes: [Route] = [
        .get("/law/assessments/new", .signedIn, show), .post("/law/assessments/new", .signedIn, submit),
    ]

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let (book, initiative) = try basis(call, call.query)
        return call.reply(try first(call, book, initiative, input: start(call, initiative)))
    }

    /// Who works at the desk, under a law book in force.
    private static func basis(_ call: Call, _ input: FormInput) throws -> (LawBook, Initiative?) {
        guard call.view.isAtLawDesk else { throw Fault.forbidden }
        guard let text = input["initiative"] else { return (try call.lawBook(), nil) }
        guard let initiative = Initiative.ID(text).flatMap({ call.view.initiative($0) }) else {
            throw Fault.notFound
        }
        return (try call.lawBook(), initiative)
    }

    private static func start(_ call: Call, _ initiative: Initiative?) -> FormInput {
        var input = FormInput(["date": [call.now.day.description]])
        guard let initiative else { return input }
        input = FormInput([
            "date": [call.now.day.description],
            "state": call.view.states(of: initiative).map(\.text),
            "fact.act.kind": ["initiative"],
        ])
        return input
    }

    @Sendable private static func submit(_ call: Call) async throws -> Reply {
        let (book, initiative) = try basis(call, call.form)
        let sheet = FactSheet(call.form, initiative: initiative, book: book, call)
        if call.form["edit"] != nil { return call.reply(try first(call, book, initiative, input: call.form)) }
        let errors = errors(sheet, call)
        guard errors.isEmpty else {
            return call.reply(
                try first(call, book, initiative, input: call.form, errors: errors),
                status: .unprocessableContent)
        }
        let open: [Question]
        do { open = try sheet.open() } catch { throw Fault.malformed }
        guard call.form["step"] == "store" || open.isEmpty && call.form["step"] == "confirm" else {
            return call.reply(try next(sheet, open, call))
        }
        let draft: AssessmentDraft
        do { draft = try sheet.draft() } catch { throw Fault.malformed }
        let deed = Deed.law(.assess(assessment: draft))
        switch try await StepUp.check(call, before: deed) {
        case .asked(let reply): return reply
        case .renewed(let renewed, let cookie):
            var reply = renewed.reply(try next(sheet, open, renewed))
            reply.cookies.append(cookie)
            return reply
        case .fresh: break
        }
        switch try await call.submit(deed) {
        case .recorded(let act, _): return .redirect(call.link("/receipts/\(act.index)"))
        case .refused(let findings):
            var page = try next(sheet, open, call)
            page.notices = [ErrorSummary(call.words("form.problem"), findings.map { call.item(for: $0) })]
            return call.reply(page, status: .unprocessableContent)
        }
    }

    private static func errors(_ sheet: FactSheet, _ call: Call) -> [String: String] {
        var reader = Reader(input: call.form, words: call.words)
        _ = reader.day("date")
        if sheet.facts.act[Vocabulary.kind] == nil { reader.fail(kindName, "error.choice") }
        if sheet.initiative == nil, sheet.title.isEmpty { reader.fail("name", "error.languages") }
        var errors = reader.errors
        // Nobody answers every question first and is told of a state that was left out after that.
        if let initiative = sheet.initiative {
            let leftOut = call.view.states(of: initiative).filter { state in
                !sheet.facts.participants.contains { $0.text == state.text }
            }
            if !leftOut.isEmpty {
                let values = ["states": call.names(leftOut), "initiative": initiative.id.text]
                errors["state"] = call.sentence(call.words("refusal.law.stateLeftOut", values))
            }
        }
        return errors
    }

    private static let kindName = FactSheet.name(of: Vocabulary.kind, for: nil)

    // MARK: The first step

    private static func first(
        _ call: Call, _ book: LawBook, _ initiative: Initiative?, input: FormInput,
        errors: [String: String] = [:]
    ) throws -> Page {
        var page = try frame(call, initiative)
        var form = Form(
            "law.assess", words: call.words, csrf: call.visitor.formToken, action: call.path, input: input,
            errors: errors)
        carry(into: &form, initiative, call)
        if initiative == nil { form.languages("name", isLong: false) }
        let kinds = book.parts.vocabulary.kinds.map { Choice($0.text, call.plainLabel($0)) }
        form.ask(kindName, .select(kinds), call.words("law.kind-of-act"))
        form.day("date")
        let states = initiative.map { call.view.states(of: $0) } ?? []
        form.checkboxes(
            "state", Choices.organisations(Set(call.view.members.map(\.id) + states).sorted(), call),
            isOptional: true)
        form.submit = call.words("law.assess.next")
        form.cancel = call.link(initiative.map { "\($0.path)/legal" } ?? "/law")
        // What was answered already stays, where one came back to the first step.
        let asked: Set = [kindName, "date", "state", "initiative", "submission", "csrf", "step", "edit"]
        for (name, values) in input.values.sorted(by: { $0.key < $1.key })
        where name.hasPrefix("fact.") && !asked.contains(name) {
            for value in values where !value.isEmpty { form.hidden(name, value) }
        }
        if !errors.isEmpty {
            page.notices = [ErrorSummary(call.words("form.problem"), form.problems(call.words))]
        }
        page.parts = preface(initiative, call) + [steps(0, nil, call), form]
        return page
    }

    private static func frame(_ call: Call, _ initiative: Initiative?) throws -> Page {
        var page = try LawPages.page(below: .assessments, call.words("law.assess.title"), call)
        page.tabs = nil
        page.lead = .text(call.words("law.assess.lead"))
        return page
    }

    private static func carry(into form: inout Form, _ initiative: Initiative?, _ call: Call) {
        form.hidden("submission", call.form["submission"] ?? "s-\(Secret.random().text)")
        if let initiative { form.hidden("initiative", initiative.id.text) }
    }

    /// The text under review, beside which the facts are given.
    private static func preface(_ initiative: Initiative?, _ call: Call) -> [any Component] {
        guard let initiative else { return [] }
        let text = initiative.texts.current[call.language] ?? initiative.texts.current.values.first
        let body = text.map { InitiativeText.body($0).body } ?? .text(call.words("text.none"))
        let runs = call.view.assessments(of: initiative.id)
        return [
            Prose(
                "<p>\(call.words("law.about"))\(call.words.colon)\(initiative.link(call))<br>\(call.words("law.runs-count", count: runs.count))</p><details><summary>\(call.words("law.text-under-review"))</summary><div class=\"document\" lang=\"\(text?.language.rawValue ?? call.language.rawValue)\" dir=\"\((text?.language ?? call.language).direction)\">\(body)</div></details>"
            )
        ]
    }

    private static func steps(_ current: Int, _ left: Int?, _ call: Call) -> Steps {
        let words = call.words
        func state(_ index: Int) -> Steps.State {
            index < current ? .done : index == current ? .current : .ahead
        }
        return Steps(
            label: words("law.assess.steps"),
            [
                .init(words("law.assess.step.act"), state(0)),
                .init(
                    words("law.assess.step.facts"), state(1),
                    note: left.map { .text(words("law.assess.left", count: $0)) } ?? ""),
                .init(words("law.assess.step.record"), state(2)),
            ])
    }

    // MARK: The next steps

    private static func next(_ sheet: FactSheet, _ open: [Question], _ call: Call) throws -> Page {
        let words = call.words
        var page = try frame(call, sheet.initiative)
        var form = Form("law.assess", words: words, csrf: call.visitor.formToken, action: call.path)
        carry(into: &form, sheet.initiative, call)
        form.hidden("date", sheet.facts.date.description)
        for state in sheet.facts.participants { form.hidden("state", state.text) }
        if sheet.initiative == nil {
            for language in Language.allCases {
                if let text = sheet.title[language] { form.hidden("name.\(language.rawValue)", text) }
            }
        }
        for (name, value) in sheet.answered { form.hidden(name, value) }
        for asked in open.prefix(batch) { ask(asked, sheet, &form, call) }
        form.leadsBack = true
        form.cancel = call.link("/law")
        if open.isEmpty {
            form.hidden("step", "confirm")
            form.submit = words("law.assess.store")
        } else {
            form.submit = words("law.assess.next")
            form.second = .init(name: "step", value: "store", label: words("law.assess.store-now"))
        }
        let lead = open.isEmpty ? words("law.assess.all-asked") : words("law.assess.asks")
        page.parts =
            preface(sheet.initiative, call) + [
                steps(open.isEmpty ? 2 : 1, open.count, call), Prose("<p>\(lead)</p>"), form,
                answers(sheet, call),
            ]
        return page
    }

    private static func ask(
        _ asked: Question, _ sheet: FactSheet, _ form: inout Form, _ call: Call
    ) {
        let words = call.words
        let name = FactSheet.name(of: asked.term.id, for: asked.state)
        let state = asked.state.map { " – \(call.name($0))" } ?? ""
        let rules = asked.asking.prefix(4).compactMap { id in
            sheet.book.rules.first { $0.id == id }.map { call.plain($0.title) }
        }
        let why = [
            call.plain(asked.term.why),
            words("law.asked-by", ["rules": rules.joined(separator: words.listSeparator)]),
        ].filter { $0 != "–" }.joined(separator: " ")
        let label = call.plainLabel(asked.term) + state
        switch asked.term.answer {
        case .choice(let values):
            let choices =
                values.map { Choice($0.text, call.plainLabel($0)) }
                + [Choice(Facts.unknown, words("law.not-known"))]
            form.ask(name, .radios(choices), label, why: why, isOptional: true)
        case .date:
            form.ask(name, .line(type: "date", autocomplete: nil), label, why: why, isOptional: true)
        }
    }

    /// What was answered so far, in a list that opens on demand.
    private static func answers(_ sheet: FactSheet, _ call: Call) -> any Component {
        let rows = FactList.rows(sheet.facts, sheet.book, call, idle: (try? sheet.idle()) ?? [])
        return Markup(
            "<details><summary>\(call.words("law.answered", count: sheet.answered.count))</summary>\(FactList.html(rows))</details>"
        )
    }
}
