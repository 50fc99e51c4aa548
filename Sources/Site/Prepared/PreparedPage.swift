// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// One prepared act: what it says as its form would show it now, what has changed since it was written, and what the
/// reader may do about it.
enum PreparedPage {
    /// What is done about it: the value of the field `do`.
    private enum Wish: String { case sign, sendBack, takeBack, goOn }

    static func show(_ call: Call) async throws -> Reply {
        call.reply(try await page(try await find(call), call))
    }

    private static func find(_ call: Call) async throws -> Prepared {
        try await Prepared.find(call.parameters["id"].flatMap { Int(typed: $0) }, call)
    }

    static func settle(_ call: Call) async throws -> Reply {
        let prepared = try await find(call)
        switch call.form["do"].flatMap({ Wish(rawValue: $0) }) {
        case nil: throw Fault.malformed
        case .sign: return try await sign(prepared, call)
        case .sendBack:
            return try await answer(prepared, try await prepared.sendBack(call.form["reason"], call), call)
        case .takeBack: return try await answer(prepared, try await prepared.takeBack(call), call)
        case .goOn: return try await goOn(prepared, call)
        }
    }

    private static func sign(_ prepared: Prepared, _ call: Call) async throws -> Reply {
        guard prepared.maySign(call), let deed = prepared.deed else { throw Fault.notFound }
        switch try await StepUp.check(call, before: deed, isReviewed: true) {
        case .asked(let reply): return reply
        case .renewed(let renewed, let cookie):
            // Whoever has just proved who they are reads once more what it is for.
            var reply = renewed.reply(try await page(prepared, renewed))
            reply.cookies.append(cookie)
            return reply
        case .fresh: break
        }
        switch try await prepared.sign(call) {
        case .recorded(let act, let warnings):
            let codes = warnings.isEmpty ? "" : FormInput(["warning": warnings.map(\.code)]).query
            return .redirect(call.link("/receipts/\(act.index)\(codes)"))
        case .refused(let findings):
            return try await refused(prepared, findings.map { call.item(for: $0) }, call.renewed)
        case .impossible(let refusal): return try await answer(prepared, refusal, call)
        }
    }

    private static func answer(_ prepared: Prepared, _ refusal: PreparedRefusal?, _ call: Call) async throws
        -> Reply
    {
        guard let refusal else { return .redirect(call.link(prepared.act.path)) }
        return try await refused(prepared, [PreparedParts.item(for: refusal, call)], call.renewed)
    }

    private static func refused(_ prepared: Prepared, _ items: [ErrorSummary.Item], _ call: Call)
        async throws -> Reply
    {
        let now = try await Prepared.find(prepared.act.id, call)
        var page = try await page(now, call)
        page.notices = [ErrorSummary(call.words("form.problem"), items)]
        return call.reply(page, status: .unprocessableContent)
    }

    /// Puts what was typed back into its form, for whoever wrote it.
    private static func goOn(_ prepared: Prepared, _ call: Call) async throws -> Reply {
        guard prepared.isOwn(call), prepared.status(call) != .waiting, let form = prepared.act.content.form,
            let account = call.visitor.account
        else { throw Fault.notFound }
        try await call.site.accounts.save(
            Draft(
                login: account.login, key: form.draft, form: form.name,
                fields: DraftCare.fields(FormInput(form.fields)), saved: call.now))
        return .redirect(call.link(form.draft))
    }

    // MARK: The page

    private static func page(_ prepared: Prepared, _ call: Call) async throws -> Page {
        var page = Page(PreparedParts.name(prepared, call))
        page.crumb(call.words("prepared.title"), "/prepared")
        page.tag = PreparedParts.tag(prepared, call)
        page.parts = [facts(prepared, call)]
        if let verdict = verdict(on: prepared, call) { page.parts.append(verdict) }
        page.parts += content(prepared, call)
        page.parts += try await changes(prepared, call)
        page.parts += forms(prepared, call)
        return page
    }

    private static func facts(_ prepared: Prepared, _ call: Call) -> SummaryList {
        let words = call.words
        let act = prepared.act
        var rows: [SummaryList.Row] = [
            .init(words("prepared.column.about"), PreparedParts.about(prepared, call)),
            .init(words("prepared.column.by"), .text(call.name(act.author))),
            .init(words("prepared.column.prepared"), call.dates.both(act.prepared)),
        ]
        if let note = act.content.note { rows.append(.init(words("prepared.note"), ResetParts.reason(note))) }
        if prepared.status(call) == .waiting {
            rows.append(.init(words("prepared.expires"), call.dates.both(act.expires)))
        }
        if let index = prepared.index { rows.append(.init(words("prepared.became"), call.actLink(index))) }
        if let settlement = act.settlement, prepared.status(call) != .waiting {
            let by = Author(person: settlement.by, organisation: act.author.organisation)
            rows.append(
                .init(
                    words("prepared.by.\(settlement.outcome.rawValue)"),
                    "\(call.name(by)) · \(call.dates.moment(settlement.at))"))
            if let reason = settlement.reason {
                rows.append(.init(words("prepared.reason"), ResetParts.reason(reason)))
            }
        }
        return SummaryList(rows)
    }

    /// What the rules would say now, before anybody proves who they are.
    private static func verdict(on prepared: Prepared, _ call: Call) -> (any Component)? {
        guard prepared.status(call) == .waiting, prepared.maySign(call), let deed = prepared.deed,
            case .refused(let findings)? = call.view.verdict(on: deed)
        else { return nil }
        return ErrorSummary(call.words("prepared.would-be-refused"), findings.map { call.item(for: $0) })
    }

    /// What its form would show of it now, to this reader; and the deed itself, of which nothing is left out.
    private static func content(_ prepared: Prepared, _ call: Call) -> [any Component] {
        guard let deed = prepared.deed else {
            return [
                ErrorSummary(call.words("prepared.unreadable"), [PreparedParts.item(for: .unreadable, call)])
            ]
        }
        let words = call.words
        let said = ActSubstance(of: deed, call).html
        var substance: [any Component] = said.source.isEmpty ? [] : [Prose(said)]
        let json = String(decoding: prepared.act.content.deed, as: UTF8.self)
        let whole: HTML =
            """
            <details><summary>\(words("prepared.whole"))</summary>\
            <p class="muted">\(words("prepared.whole.note"))</p>\
            <pre class="bytes" dir="ltr" tabindex="0">\(json)</pre></details>
            """
        substance += form(prepared, call)
        return [Heading(words("prepared.says"))] + substance + [Prose(whole)]
    }

    /// Empty where its form is closed to this reader by now, and where a program prepared it.
    private static func form(_ prepared: Prepared, _ call: Call) -> [any Component] {
        guard let form = prepared.act.content.form, let (route, parameters) = Routes.form(at: form.path),
            let review = route.review
        else { return [] }
        let reading = Call(
            site: call.site, visitor: call.visitor, now: call.now, view: call.view, path: form.path,
            parameters: parameters, query: FormInput(form.query), form: FormInput(form.fields))
        return (try? review(reading)) ?? []
    }

    /// What happened to the thing since it was written.
    private static func changes(_ prepared: Prepared, _ call: Call) async throws -> [any Component] {
        guard prepared.status(call) == .waiting, let subject = prepared.subject else { return [] }
        let since = call.view.trail(of: subject).filter { $0.index >= prepared.act.head }
        let heading = Heading(call.words("prepared.since"))
        guard !since.isEmpty else {
            return [heading, Prose("<p>\(call.words("prepared.unchanged"))</p>", style: "muted")]
        }
        let latest = Array(since.suffix(20).reversed())
        return [
            heading, Notice(.warning, "<p>\(call.words("prepared.changed", count: since.count))</p>"),
            try await ActTrail.timeline(latest, about: subject, call),
        ]
    }

    private static func forms(_ prepared: Prepared, _ call: Call) -> [any Component] {
        let isWaiting = prepared.status(call) == .waiting
        if prepared.isOwn(call) {
            if isWaiting {
                let signers = prepared.deed.map { PreparedParts.signers(of: $0, call) } ?? []
                return signers + [form("take-back", .takeBack, prepared, call)]
            }
            let isOver = prepared.status(call) != .signed && prepared.act.content.form != nil
            return isOver ? [form("go-on", .goOn, prepared, call)] : []
        }
        guard isWaiting, prepared.maySign(call) else { return [] }
        var back = form("send-back", .sendBack, prepared, call)
        back.area("reason", rows: 3)
        back.isGrave = true
        return [
            Heading(call.words("prepared.sign.heading")), form("sign", .sign, prepared, call),
            Heading(call.words("prepared.send-back.heading"), isLarge: false), back,
        ]
    }

    private static func form(_ name: String, _ wish: Wish, _ prepared: Prepared, _ call: Call) -> Form {
        var form = Form(
            "prepared.\(name)", words: call.words, csrf: call.visitor.formToken, action: prepared.act.path,
            input: FormInput(["reason": call.form.all("reason")]))
        form.hidden("do", wish.rawValue)
        return form
    }
}
