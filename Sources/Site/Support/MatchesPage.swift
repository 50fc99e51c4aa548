// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Pairs; for the secretariat also the run over all that is open: what it would propose, and what finds nothing.
enum MatchesPage {
    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.matches, call)
        let words = call.words
        page.scripts = ["filter"]
        if let run = call.matchRun { page.parts += parts(of: run, call) }
        let all = call.kept("pairings") { $0.pairings }
        let status = call.query["status"].flatMap { Pairing.Status(rawValue: $0) }
        let found = status.map { status in all.filter { $0.status(at: call.now) == status } } ?? all
        let (shown, pager) = call.part(of: found)
        page.parts += [
            Heading(words("support.pairs"), anchor: "pairs"), filters(all, call),
            SupportParts.pairs(shown, call, empty: words("support.no-pairs")),
        ]
        page.parts += pager
        return call.reply(page)
    }

    private static func filters(_ all: [Pairing], _ call: Call) -> FilterForm {
        let words = call.words
        var form = FilterForm(
            "pairings.filter", words: words, action: "/resources/matches", input: call.query)
        form.select(
            "status",
            [Choice("", words("initiatives.filter.any"))]
                + SupportChoices.statuses(
                    all.map { $0.status(at: call.now) }, "support.pair-status", call))
        return form
    }

    // MARK: The run

    private static func parts(of run: MatchRun, _ call: Call) -> [any Component] {
        let words = call.words
        func item(_ key: String, _ value: Int, _ href: String) -> KeyFigures.Item {
            .init(
                Numbers.text(value, in: call.numerals), words("support.run.\(key)"), href: href)
        }
        return [
            KeyFigures([
                item("proposals", run.proposals.count, "#proposals"),
                item("unmatched", run.unmatched.count, "#unmatched"),
                item("compared", run.compared, "#proposals"),
            ]),
            Heading(words("support.run.proposals"), anchor: "proposals"),
            Prose("<p>\(words("support.run.lead"))</p>", style: "muted"), proposals(run, call),
            Heading(words("support.run.unmatched"), anchor: "unmatched"), unmatched(run, call),
        ]
    }

    /// A run of hundreds is worked through from the top: as they are proposed, they leave the list.
    private static let shown = 50

    private static func proposals(_ run: MatchRun, _ call: Call) -> Table {
        let words = call.words
        let said = MatchWords(call: call)
        return Table(
            words("support.run.proposals"),
            columns: [
                .init(words("support.request")), .init(words("support.requester")),
                .init(words("support.offer")), .init(words("support.giver")),
                .init(words("support.covers"), isNumber: true), .init(words("support.common-days")),
                .init(words("support.score"), isNumber: true), .init(words("credential.next")),
            ],
            rows: run.proposals.prefix(shown).compactMap { fit in
                guard let request = call.view.supportRequest(fit.pair.request),
                    let offer = call.view.supportOffer(fit.pair.offer)
                else { return nil }
                let remaining = call.view.remaining(of: request)
                return [
                    .link(
                        call.link(request.path) + "#candidates",
                        .text("\(request.id.text) · \(call.name(request.need.capability))")),
                    call.link(request.state), offer.link(call), call.link(offer.offerer),
                    "\(call.number(fit.quantity)) / \(call.number(remaining))",
                    call.days(fit.from, fit.until), said.score(fit.score), RequestPage.propose(fit, call),
                ]
            }, empty: words("support.run.no-proposals"), isCaptionQuiet: true)
    }

    /// What finds nothing, each beside the offer that is least amiss.
    private static func nearest(
        _ run: MatchRun, _ call: Call
    ) -> [(request: SupportRequest, fit: MatchFit?)] {
        call.kept("nearest offers") { view in
            run.unmatched.prefix(shown).compactMap { id in
                view.supportRequest(id).map { request in
                    let fits = view.candidates(for: request, in: run).map(\.fit)
                    return (request, fits.first { $0.nearMiss != nil } ?? fits.first)
                }
            }
        }
    }

    private static func unmatched(_ run: MatchRun, _ call: Call) -> Table {
        let words = call.words
        let said = MatchWords(call: call)
        return Table(
            words("support.run.unmatched"),
            columns: [
                .init(words("support.request")), .init(words("support.requester")),
                .init(words("support.remaining"), isNumber: true), .init(words("support.days")),
                .init(words("support.nearest")),
            ],
            rows: nearest(run, call).map { request, nearest in
                let miss: HTML? = nearest.map { fit in
                    let said =
                        fit.nearMiss.map { .text(said.nearMiss($0)) } ?? said.reasons(fit.reasons)
                    return "\(.leftToRight(fit.pair.offer.text)) · \(said)"
                }
                return [
                    .link(
                        call.link(request.path) + "#candidates",
                        .text("\(request.id.text) · \(call.name(request.need.capability))")),
                    call.link(request.state),
                    call.amount(call.view.remaining(of: request), of: request.need.capability),
                    call.days(request.need.from, request.need.until),
                    miss ?? .text(words("support.no-candidates")),
                ]
            }, empty: words("support.run.none-unmatched"), isCaptionQuiet: true)
    }
}
