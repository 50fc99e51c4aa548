// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One request: what is asked for, how much of it is answered, and which offers could answer the rest.
enum RequestPage {
    static func show(_ call: Call) async throws -> Reply {
        let request = try call.supportRequest()
        let words = call.words
        var page = Page(call.title(of: request), in: .resources)
        page.crumbs = crumbs(call)
        page.code = request.id.text
        page.tag = request.tag(call)
        page.lead = call.text(request.need.purpose)
        if let withdrawn = request.withdrawn { page.notices.append(SupportParts.withdrawal(withdrawn, call)) }
        if let gap = missingLanguages(request, call) { page.notices.append(gap) }
        page.parts = [figures(request, call)]
        page.parts.append(
            SummaryList(
                [
                    .init(words("support.requester"), call.link(request.state)),
                    .init(words("support.asked-on"), call.dates.day(call.dates.seat.day(at: request.at))),
                ] + SupportParts.rows(request.need, call)))
        page.parts += offers(on: request, call).parts
        page.parts += [
            Heading(words("support.pairs"), anchor: "pairs"),
            SupportParts.pairs(
                call.view.pairings(of: request), call, empty: words("support-request.no-pairs")),
        ]
        page.parts += candidates(request, call)
        let history = try await ActTrail.latest(about: request.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    static func crumbs(_ call: Call) -> [Page.Crumb] {
        [.init(label: .text(call.words("resources.requests")), path: "/resources/requests")]
    }

    static func offers(on request: SupportRequest, _ call: Call) -> ActOffers<SupportRequest> {
        ActOffers(forms: RequestForms.offers(on: request, call), path: request.path, call: call)
    }

    /// The purpose is asked for in one language at least; which of the others are missing is said.
    private static func missingLanguages(_ request: SupportRequest, _ call: Call) -> (any Component)? {
        let missing = request.need.purpose.missing(of: call.view.charter?.languages ?? [])
        guard request.state == call.view.organisation?.id, request.status(at: call.now) == .open,
            !missing.isEmpty
        else { return nil }
        let languages = missing.map(call.name).joined(separator: call.words.listSeparator)
        return Notice(
            .info, "<p>\(call.words("support.missing-languages", ["languages": languages]))</p>")
    }

    private static func figures(_ request: SupportRequest, _ call: Call) -> KeyFigures {
        let words = call.words
        func item(_ key: String, _ value: Int) -> KeyFigures.Item {
            .init(Numbers.text(value, in: call.numerals), words("support.\(key)"))
        }
        return KeyFigures([
            item("quantity", request.need.quantity), item("delivered", request.delivered),
            item("reserved", call.view.reserved(of: request)),
            item("remaining", call.view.remaining(of: request)),
        ])
    }

    // MARK: Offers beside it

    private static func candidates(_ request: SupportRequest, _ call: Call) -> [any Component] {
        guard call.view.seesCandidates(for: request), request.status(at: call.now) == .open else { return [] }
        let words = call.words
        let run = call.matchRun
        let candidates = call.view.candidates(for: request, in: run)
        let fitting = candidates.filter(\.fit.fits)
        var parts: [any Component] = [
            Heading(words("support.candidates"), anchor: "candidates"),
            Prose("<p>\(words("support.candidates-lead"))</p>", style: "muted"),
        ]
        if !fitting.isEmpty { parts.append(Figures([MatchWords(call: call).figure(fitting.map(\.fit))])) }
        return parts + [table(candidates, request, call)]
    }

    private static func table(
        _ candidates: [MatchCandidate], _ request: SupportRequest, _ call: Call
    ) -> Table {
        let words = call.words
        let isOfficer = call.view.seesMatchRun
        let said = MatchWords(call: call)
        let preference: [Table.Column] = isOfficer ? [.init(words("support.preference"))] : []
        let next: [Table.Column] = isOfficer ? [.init(words("credential.next"))] : []
        return Table(
            words("support.candidates"),
            columns: [
                .init(words("support.offer")), .init(words("support.giver")),
                .init(words("support.covers"), isNumber: true), .init(words("support.common-days")),
                .init(words("support.score"), isNumber: true), .init(words("support.verdict")),
            ] + preference + next,
            rows: candidates.map { candidate in
                let fit = candidate.fit
                let miss: HTML =
                    fit.nearMiss.map { "<br><strong>\(said.nearMiss($0))</strong>" } ?? ""
                let verdict: HTML =
                    fit.fits
                    ? "\(Tag(words("support.fits"), .success).html)\(miss)"
                    : "\(said.reasons(fit.reasons))\(miss)"
                let chosen = candidate.preference.map(said.preference) ?? "–"
                return [
                    .link(
                        call.link("/resources/offers/\(fit.pair.offer.text)"),
                        .leftToRight(fit.pair.offer.text)),
                    call.link(fit.giver), call.number(fit.quantity), call.days(fit.from, fit.until),
                    said.score(fit.score), verdict,
                ] + (isOfficer ? [chosen, propose(fit, call)] : [])
            }, empty: words("support.no-candidates"), isCaptionQuiet: true)
    }

    /// The way to put two that fit to both sides.
    static func propose(_ fit: MatchFit, _ call: Call) -> HTML {
        guard fit.fits, call.may(.administer) else { return "–" }
        let path =
            "/resources/requests/\(fit.pair.request.text)/act/propose?offer=\(fit.pair.offer.text)"
        return .link(call.link(path), .text(call.words("pairing.propose.title")))
    }
}
