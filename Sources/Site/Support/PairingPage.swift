// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One pair: what is put to both sides, on what it rests, who answered what, and what came of it.
enum PairingPage {
    static func show(_ call: Call) async throws -> Reply {
        let pairing = try call.pairing()
        let words = call.words
        let status = pairing.status(at: call.now)
        var page = Page(call.title(of: pairing), in: .resources)
        page.crumbs = [.init(label: .text(words("resources.matches")), path: "/resources/matches")]
        page.code = pairing.id.text
        page.tag = pairing.tag(call)
        page.lead = .text(words("support.pair-lead.\(status.rawValue)"))
        page.parts = [steps(pairing, call), SummaryList(rows(pairing, call))]
        page.parts +=
            ActOffers(forms: PairingForms.offers(on: pairing, call), path: pairing.path, call: call).parts
        page.parts += [Heading(words("support.answers"), anchor: "answers"), answers(pairing, call)]
        page.parts += [
            Heading(words("support.grounds"), anchor: "grounds"),
            Prose("<p>\(words("support.grounds-lead"))</p>", style: "muted"),
            MatchWords(call: call).rows(pairing.plan.grounds.score),
        ]
        let history = try await ActTrail.latest(about: pairing.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    private static func steps(_ pairing: Pairing, _ call: Call) -> Steps {
        let words = call.words
        let status = pairing.status(at: call.now)
        func day(_ instant: Instant?) -> HTML {
            instant.map { call.dates.day(call.dates.seat.day(at: $0)) } ?? ""
        }
        func answer(_ side: Pairing.Side) -> Steps.Step {
            let answer = pairing.answers[side]
            let isNext = answer == nil && status == .proposed
            let key = answer?.declined == nil ? "accepted" : "declined"
            return .init(
                words("support.step.\(side.rawValue)-\(key)"),
                answer != nil ? .done : isNext ? .current : .ahead, note: day(answer?.at))
        }
        let isOver = pairing.ending != nil
        return Steps(
            label: words("support.steps"),
            [
                .init(words("support.step.proposed"), .done, note: day(pairing.at)), answer(.requester),
                answer(.giver),
                .init(
                    words(status == .failed ? "support.step.failed" : "support.step.delivered"),
                    isOver && (status == .delivered || status == .failed)
                        ? .done : status == .agreed ? .current : .ahead, note: day(pairing.ended)),
            ])
    }

    static func rows(_ pairing: Pairing, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let plan = pairing.plan
        let request = call.view.supportRequest(plan.request)
        let offer = call.view.supportOffer(plan.offer)
        var rows: [SummaryList.Row] = [
            .init(words("support.requester"), call.link(pairing.requester)),
            .init(words("support.giver"), call.link(pairing.giver)),
        ]
        if let request {
            rows += [
                .init(
                    words("support.request"), .link(call.link(request.path), .text(call.title(of: request)))),
                .init(words("support.quantity"), call.amount(plan.quantity, of: request.need.capability)),
            ]
        } else {
            rows.append(.init(words("support.quantity"), call.number(plan.quantity)))
        }
        rows.append(.init(words("support.days"), call.days(plan.from, plan.until)))
        if let request { rows.append(.init(words("field.place"), call.link(request.need.place))) }
        if let offer {
            rows += [
                .init(words("support.offer"), .link(call.link(offer.path), .text(call.title(of: offer)))),
                .init(words("support.cost"), SupportParts.cost(offer.terms, call)),
            ]
            if !offer.terms.caveats.isEmpty {
                rows.append(
                    .init(
                        words("support.caveats"),
                        SupportParts.list(
                            offer.terms.caveats.map { words("support.caveat.\($0.rawValue)") })))
            }
            if let note = offer.terms.note { rows.append(.init(words("support.note"), call.text(note))) }
        }
        return rows + ending(pairing, call)
    }

    private static func ending(_ pairing: Pairing, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        switch pairing.ending {
        case .delivered(let quantity, let note)?:
            var rows: [SummaryList.Row] = [
                .init(words("support.delivered"), call.number(quantity))
            ]
            if let note { rows.append(.init(words("support.delivery-note"), call.remark(note))) }
            return rows
        case .failed(let reason)?: return [.init(words("support.failed-because"), call.remark(reason))]
        case .rescinded(let reason)?:
            return [.init(words("support.rescinded-because"), call.remark(reason))]
        case nil: return []
        }
    }

    private static func answers(_ pairing: Pairing, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("support.answers"),
            columns: [
                .init(words("support.side")), .init(words("support.answer")), .init(words("record.by")),
                .init(words("record.at")),
            ],
            rows: Pairing.Side.allCases.map { side in
                let name =
                    "\(call.name(pairing.organisation(side))) · \(words("support.side.\(side.rawValue)"))"
                guard let answer = pairing.answers[side] else {
                    return [.text(name), .text(words("support.no-answer")), "–", "–"]
                }
                let said: HTML =
                    answer.declined.map {
                        "\(Tag(words("support.declined"), .danger).html)\(call.remark($0))"
                    } ?? Tag(words("support.accepted"), .success).html
                return [
                    .text(name), said, ActTrail.signature(answer.by, call), call.dates.both(answer.at),
                ]
            }, empty: "–", isCaptionQuiet: true)
    }
}
