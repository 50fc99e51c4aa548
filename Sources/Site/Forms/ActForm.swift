// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// One act that people do through a form, described once: where it stands, what it asks, and the deed that follows.
///
/// It is shown, refused, reviewed and carried out in the same way everywhere:
/// GET shows it; POST reads it. What is missing or refused shows the form again with reasons and remedies, and
/// nothing that was typed is lost. A weighty act is shown back for review first, and what binds waits for a recent
/// proof of who acts. Then it is submitted, and the receipt page says under which number it stands on the record.
///
/// Phrases: `<name>.title`, `<name>.lead`, `<name>.submit`, and `<name>.<question>` with an optional `.hint`.
struct ActForm<Thing: Sendable>: Sendable {
    /// The prefix of its phrases: "initiative.submit".
    let name: String
    /// Below the language: "/initiatives/:id/act/submit".
    let path: String
    var section: Section?
    /// Shown back for review before it is done: what binds a state or cannot be undone. Small signatures go without; that
    /// they need a recent proof follows from the deed (`StepUp.check`).
    var isWeighty = false
    /// Its button is red.
    var isGrave = false
    /// The thing in the path, or `Fault.notFound`.
    let find: @Sendable (Call) throws -> Thing
    /// Where one came from: label and path of the thing's page.
    var crumbs: @Sendable (Call, Thing) -> [Page.Crumb] = { _, _ in [] }
    /// What stands above the questions, such as the text that is signed.
    var preface: @Sendable (Call, Thing) -> [any Component] = { _, _ in [] }
    /// What a fresh form already holds.
    var start: @Sendable (Call, Thing) -> FormInput = { _, _ in FormInput() }
    var questions: @Sendable (inout Form, Call, Thing) -> Void = { _, _, _ in }
    /// The deed; nil where the reader has noted what is missing.
    let deed: @Sendable (inout Reader, Call, Thing) -> Deed?
    /// What the answers would come to, shown before anything is done: on the review, and beside the form as one types.
    var preview: (@Sendable (Call, Thing, FormInput) -> [any Component])?

    /// What tells one draft of this form from another: its address, unless one address asks about several things.
    var draftKey: @Sendable (Call, Thing) -> String = { call, _ in call.path }

    /// What is counted of the thing whenever it changes. The form carries the count that its writer began from, as `basis`,
    /// and the deed hands it on; once they were told that it moved, they go on from the present one.
    var basis: (@Sendable (Thing) -> Int)?

    var routes: [Route] {
        var post = Route.post(path, .signedIn) { try await submit($0) }
        post.review = { try reviewed($0, find($0)) }
        return [.get(path, .signedIn) { try await show($0) }, post]
    }

    private func show(_ call: Call) async throws -> Reply {
        let thing = try find(call)
        let care = try await call.care(of: name, under: draftKey(call, thing))
        var page = page(call, thing, input: care?.input ?? start(call, thing), care: care)
        if let offer = care.flatMap({ call.offer($0) }) { page.notices.append(offer) }
        return call.reply(page)
    }

    private func submit(_ call: Call) async throws -> Reply {
        let thing = try find(call)
        let care = try await call.care(of: name, under: draftKey(call, thing))
        if let care, let reply = try await keep(call, thing, care) { return reply }
        if call.form["preview"] != nil { return call.reply(fragment: preview?(call, thing, call.form) ?? []) }
        if call.form["edit"] != nil { return call.reply(page(call, thing, input: call.form, care: care)) }
        var reader = Reader(input: call.form, words: call.words)
        guard let deed = deed(&reader, call, thing), reader.errors.isEmpty else {
            let asked = form(call, thing, input: call.form, errors: reader.errors)
            return refusal(call, thing, asked.problems(call.words), errors: reader.errors, care)
        }
        if let reply = try await handOver(call, thing, deed, care) { return reply }
        switch try await StepUp.check(call, before: deed, isReviewed: isWeighty) {
        case .asked(let reply): return reply
        case .renewed(let renewed, let cookie):
            // Whoever has just proved who they are sees what it was for, also where nothing is reviewed otherwise.
            var reply = renewed.reply(review(renewed, thing, deed))
            reply.cookies.append(cookie)
            return reply
        case .fresh where isWeighty && call.form["step"] != "confirm":
            // Nobody is asked to confirm what is going to be refused.
            if case .refused(let findings) = call.view.verdict(on: deed) {
                return try refused(call, care, findings)
            }
            return call.reply(review(call, thing, deed))
        case .fresh: break
        }
        switch try await call.submit(deed) {
        case .recorded(let act, let warnings):
            if care?.draft != nil { try await call.discardDraft(under: draftKey(call, thing)) }
            let codes = warnings.isEmpty ? "" : FormInput(["warning": warnings.map(\.code)]).query
            return .redirect(call.link("/receipts/\(act.index)\(codes)"))
        case .refused(let findings):
            return try refused(call, care, findings)
        }
    }

    /// Puts the words away instead of submitting them; nil where that is not what was asked.
    private func keep(_ call: Call, _ thing: Thing, _ care: DraftCare) async throws -> Reply? {
        switch call.form["draft"].flatMap({ DraftCare.Wish(rawValue: $0) }) {
        case nil: return nil
        case .quiet: return try await call.keepQuietly(care)
        case .discard:
            try await call.discardDraft(under: care.key)
            return .redirect(call.link(care.key))
        case .save:
            let (notice, isKept) = try await call.keepOpenly(care)
            var page = page(call, thing, input: call.form, care: care)
            page.notices = [notice]
            return call.reply(page, status: isKept ? .ok : .contentTooLarge)
        }
    }

    /// The thing as it is now, and what was typed.
    private func refused(_ before: Call, _ care: DraftCare?, _ findings: [Finding]) throws -> Reply {
        let call = before.renewed
        let thing = try find(call)
        let moved = [
            InitiativeRefusal.substanceMoved.code, InitiativeRefusal.proposalMoved.code,
            PublicationRefusal.correctionReplaced.code, ScreeningRefusal.movedOn.code,
            StrategyRefusal.otherRevision.code,
            CharterRefusal.moved.code,
        ]
        let hasMoved = findings.contains { moved.contains($0.code) }
        let input = hasMoved ? call.form.setting("basis", to: basis.map { String($0(thing)) }) : call.form
        return refusal(call, thing, findings.map { call.item(for: $0) }, care, input: input)
    }

    private func refusal(
        _ call: Call, _ thing: Thing, _ items: [ErrorSummary.Item], errors: [String: String] = [:],
        _ care: DraftCare?, input: FormInput? = nil
    ) -> Reply {
        var page = page(call, thing, input: input ?? call.form, errors: errors, care: care)
        page.notices = [ErrorSummary(call.words("form.problem"), items)]
        return call.reply(page, status: .unprocessableContent)
    }

    private func frame(_ call: Call, _ thing: Thing) -> Page {
        var page = Page(call.words("\(name).title"), in: section == .law ? .ofLaw(for: call) : section)
        page.crumbs = crumbs(call, thing)
        return page
    }

    private func page(
        _ call: Call, _ thing: Thing, input: FormInput, errors: [String: String] = [:], care: DraftCare?
    ) -> Page {
        var page = frame(call, thing)
        page.lead = call.words.phrase("\(name).lead").map { .text($0) } ?? ""
        var form = form(call, thing, input: input, errors: errors)
        if form.asksForText, let care {
            form.seal = care.seal
            page.scripts.append("draft")
        }
        if let preview {
            form.previews = preview(call, thing, input)
            page.scripts.append("preview")
        }
        page.parts = preface(call, thing) + [form]
        return page
    }

    private func form(
        _ call: Call, _ thing: Thing, input: FormInput, errors: [String: String]
    ) -> Form {
        var form = Form(
            name, words: call.words, csrf: call.visitor.formToken, action: call.path, input: input,
            errors: errors)
        form.hidden("submission", call.form["submission"] ?? "s-\(Secret.random().text)")
        if let basis { form.hidden("basis", input["basis"] ?? String(basis(thing))) }
        form.cancel = page(crumbs(call, thing).last, call)
        form.isGrave = isGrave && !isWeighty
        if isWeighty { form.submit = call.words("form.review") }
        questions(&form, call, thing)
        return form
    }

    private func page(_ crumb: Page.Crumb?, _ call: Call) -> String? { crumb.map { call.link($0.path) } }

    /// What was typed, to be read once more; the same values go along hidden.
    private func review(_ call: Call, _ thing: Thing, _ deed: Deed) -> Page {
        var page = frame(call, thing)
        page.lead = .text(call.words("form.review-lead"))
        var confirm = again(call, thing, as: name)
        confirm.hidden("step", "confirm")
        confirm.isGrave = isGrave
        if deed.mayBePrepared, !call.view.signers(of: deed).isEmpty {
            confirm.second = .init(name: "hand", value: "ask", label: call.words("prepared.hand.title"))
        }
        page.parts = reviewed(call, thing) + [confirm]
        return page
    }

    /// What the form says, without anything to be pressed.
    private func reviewed(_ call: Call, _ thing: Thing) -> [any Component] {
        let shown = preview?(call, thing, call.form) ?? []
        let answers = form(call, thing, input: call.form, errors: [:]).answers(call)
        // Set apart from what stands above it, which may end in a list of facts too.
        let told: [any Component] =
            answers.isEmpty ? [] : [Heading(call.words("form.review-answers")), SummaryList(answers)]
        return preface(call, thing) + shown + told
    }

    /// A form that takes all answers along.
    private func again(_ call: Call, _ thing: Thing, as name: String) -> Form {
        var form = Form(
            name, words: call.words, csrf: call.visitor.formToken, action: call.path, input: call.form)
        for (name, values) in call.form.values.sorted(by: { $0.key < $1.key })
        where !HandingOver.steps.contains(name) {
            for value in values { form.hidden(name, value) }
        }
        form.cancel = crumbs(call, thing).last.map { call.link($0.path) }
        form.leadsBack = true
        return form
    }

    // MARK: Handing over

    /// Leaves the deed to a colleague where that was asked; asks for it where the rules let nobody else sign. Nil where the
    /// form goes its usual way.
    private func handOver(_ call: Call, _ thing: Thing, _ deed: Deed, _ care: DraftCare?) async throws
        -> Reply?
    {
        switch call.form["hand"] {
        case "ask": return call.reply(handing(call, thing, deed))
        case "send": break
        default:
            guard call.view.isColleagues(deed) else { return nil }
            return call.reply(handing(call, thing, deed, isNeeded: true))
        }
        let key = draftKey(call, thing)
        let outcome = try await HandingOver(call: call, deed: deed).send(
            .init(
                name: name, path: call.path, draft: key, query: call.query.values,
                fields: HandingOver.fields(call.form)), submission: call.form["submission"] ?? "",
            note: call.form["handNote"])
        switch outcome {
        case .kept(let prepared):
            if care?.draft != nil { try await call.discardDraft(under: key) }
            return .redirect(call.link("\(prepared.path)"))
        case .refused(let findings): return try refused(call, care, findings)
        case .impossible(let refusal):
            return self.refusal(call, thing, [PreparedParts.item(for: refusal, call)], care)
        }
    }

    private func handing(_ call: Call, _ thing: Thing, _ deed: Deed, isNeeded: Bool = false) -> Page {
        var page = frame(call, thing)
        page.lead = .text(call.words("prepared.hand.lead"))
        if isNeeded, let findings = call.view.verdict(on: deed)?.findings {
            page.notices = [
                ErrorSummary(call.words("prepared.hand.needed"), findings.map { call.item(for: $0) })
            ]
        }
        var form = again(call, thing, as: "prepared.hand")
        form.hidden("hand", "send")
        form.area("handNote", rows: 3, isOptional: true)
        page.parts = reviewed(call, thing) + PreparedParts.signers(of: deed, call) + [form]
        return page
    }
}
