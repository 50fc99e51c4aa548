// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// What a second registrar does about a request: confirm or refuse it; and what whoever asked does: withdraw it.
enum ResetDeciding {
    private enum Deed: String, CaseIterable { case decide, withdraw }

    static let routes: [Route] = Deed.allCases.flatMap { deed -> [Route] in
        let path = "/administration/accounts/:login/reset/\(deed.rawValue)"
        return [
            .get(path, .signedIn, StepUp.required(isWeighty: true) { try await open($0, deed) }),
            .post(path, .signedIn, StepUp.required(isWeighty: true) { try await submit($0, deed) }),
        ]
    }

    private static func open(_ call: Call, _ deed: Deed) async throws -> Reply {
        let account = try await AccountActs.other(call)
        guard
            let request = try await call.site.accounts.resets(of: account.login, limit: 1).first,
            request.isOpen(at: call.now)
        else { throw Fault.notFound }
        // To refuse what whoever asked has lost the right to ask is possible all the same.
        let refusal = try await call.resetRule().refusal(
            of: deed == .decide ? .refused : .withdrawn, on: request, by: call.login(), at: call.now)
        return page(call, deed, account, request, refusal: refusal)
    }

    private static func submit(_ call: Call, _ deed: Deed) async throws -> Reply {
        let account = try await AccountActs.other(call)
        guard let id = call.form.number("request"), let request = try await call.site.accounts.reset(id: id),
            request.login == account.login
        else { throw Fault.malformed }
        var reader = Reader(input: call.form, words: call.words)
        var outcome: ResetRequest.Outcome? = .withdrawn
        if deed == .decide {
            outcome = reader.choice("outcome")
            if let chosen = outcome, chosen != .confirmed, chosen != .refused {
                reader.fail("outcome", "error.choice")
            }
            if outcome == .refused, call.form["remark"] == nil { reader.fail("remark", "error.text") }
        }
        guard reader.errors.isEmpty, let outcome else {
            return page(call, deed, account, request, errors: reader.errors)
        }
        let rule = try await call.resetRule()
        if let refusal = rule.refusal(of: outcome, on: request, by: try call.login(), at: call.now) {
            return page(call, deed, account, request, refusal: refusal, status: .conflict)
        }
        return try await decide(outcome, call, deed, account, request)
    }

    private static func decide(
        _ outcome: ResetRequest.Outcome, _ call: Call, _ deed: Deed, _ account: Account,
        _ request: ResetRequest
    ) async throws -> Reply {
        let remark = call.form["remark"].map { String($0.prefix(1000)) }
        let isInvited = outcome == .confirmed && request.parts.contains(.password)
        let (code, mark) = Activation.newCode(for: account.login, key: call.site.settings.nodeKey)
        let isDone = try await call.site.accounts.decideReset(
            request.id, as: .init(outcome, by: call.login(), at: call.now, remark: remark),
            invitation: isInvited ? (mark, call.now + Activation.lifetime) : nil,
            noting: events(outcome, request, remark, call))
        guard isDone else {
            return page(call, deed, account, request, refusal: .decided, status: .conflict)
        }
        guard isInvited else { return .redirect(call.link(AccountFile.path(account))) }
        return AccountOpening.show(code, for: account.login, call)
    }

    private static func events(
        _ outcome: ResetRequest.Outcome, _ request: ResetRequest, _ remark: String?, _ call: Call
    ) -> [SecurityEvent] {
        var kinds: [SecurityEvent.Kind] =
            switch outcome {
            case .confirmed: [.resetConfirmed]
            case .refused: [.resetRefused]
            case .withdrawn, .lapsed: [.resetWithdrawn]
            }
        if outcome == .confirmed {
            if request.parts.contains(.factors) { kinds.append(.factorsReset) }
            if request.parts.contains(.password) { kinds.append(.passwordReset) }
        }
        return kinds.enumerated().map { index, kind in
            call.event(
                kind, of: request.login, actor: call.visitor.account?.person.text,
                reason: index == 0 ? remark : nil)
        }
    }

    private static func page(
        _ call: Call, _ deed: Deed, _ account: Account, _ request: ResetRequest,
        refusal: ResetRefusal? = nil, errors: [String: String] = [:], status: HTTPResponse.Status = .ok
    ) -> Reply {
        let words = call.words
        let name = "reset.\(deed.rawValue)"
        var page = AccountFile.page(words("\(name).title"), below: account, call)
        if let refusal {
            page.notices = [notice(refusal, account, call)]
            return call.reply(page, status: status)
        }
        page.lead = .text(words("\(name).lead"))
        var form = Form(
            name, words: words, csrf: call.visitor.formToken,
            action: "\(AccountFile.path(account))/reset/\(deed.rawValue)", input: call.form, errors: errors)
        form.hidden("request", String(request.id))
        if deed == .decide {
            form.radios(
                "outcome", ["confirmed", "refused"].map { Choice($0, words("\(name).outcome.\($0)")) })
            form.area("remark", rows: 3, isOptional: true)
        }
        form.isGrave = deed == .decide
        form.cancel = call.link(AccountFile.path(account))
        if !errors.isEmpty { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = [facts(account, request, call), form]
        return call.reply(page, status: errors.isEmpty ? status : .unprocessableContent)
    }

    private static func facts(
        _ account: Account, _ request: ResetRequest, _ call: Call
    ) -> SummaryList {
        let words = call.words
        let holder = call.view.person(account.person).map { call.text($0.title) } ?? "–"
        return SummaryList([
            .init(words("account.login"), .leftToRight(account.login)),
            .init(words("accounts.person"), holder),
            .init(words("reset.column.what"), .text(ResetParts.what(request, call))),
            .init(words("reset.column.reason"), ResetParts.reason(request.reason)),
            .init(words("reset.column.asked"), call.dates.moment(request.asked)),
            .init(words("reset.until"), call.dates.moment(request.expires)),
        ])
    }

    /// Why it cannot be done, with what helps.
    static func notice(_ refusal: ResetRefusal, _ account: Account, _ call: Call) -> Notice {
        var body: HTML = "<p>\(call.words("reset.refusal.\(refusal.rawValue)"))</p>"
        if refusal == .noSecondRegistrar {
            let words = call.words
            let secretariat = call.view.charter?.secretariat.id.text ?? ""
            let credential = HTML.link(
                call.link("/directory/\(secretariat)"), .text(words("reset.remedy.credential")))
            let opening = HTML.link(
                call.link("/administration/accounts/new"), .text(words("reset.remedy.account")))
            let command = HTML.leftToRight("entente account reset \(account.login)")
            body =
                body
                    + """
                    <ul><li>\(credential)</li><li>\(opening)</li>\
                    <li>\(words("reset.remedy.keeper")) <code>\(command)</code></li></ul>
                    """
        }
        return Notice(.warning, body, heading: call.words("reset.refusal.title"), answers: true)
    }
}
