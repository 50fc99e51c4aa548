// SPDX-License-Identifier: Apache-2.0
import Coalition

/// All decisions: those under way with their deadlines, and those that are concluded.
enum DecisionList {
    static func show(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("decisions.title"), in: .decisions)
        page.lead = .text(words("decisions.lead"))
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        let running = call.view.runningDecisions.sorted(by: earlierDeadline)
        var parts: [any Component] = [
            Heading(words("decisions.running")),
            Cards(running.map { card($0, call) }, empty: words("decisions.none-running")),
        ]
        if call.may(.chair) {
            parts.append(ActionLinks([(words("decisions.open"), call.link("/decisions/new"))]))
        }
        let paging = Paging(call, total: call.view.settledDecisionCount)
        parts += [
            Heading(words("decisions.settled"), anchor: "settled"),
            settled(call.view.settledDecisions(paging.places), call),
        ]
        return parts + paging.pager(call, anchor: "settled")
    }

    private static func earlierDeadline(_ left: Decision, _ right: Decision) -> Bool {
        switch (left.deadline, right.deadline) {
        case (let a?, let b?) where a != b: a < b
        case (_?, nil): true
        case (nil, _?): false
        default: left.id < right.id
        }
    }

    private static func card(_ decision: Decision, _ call: Call) -> Cards.Card {
        var body: HTML = "<p>\(call.words("decision.method.\(decision.method.rawValue)"))</p>"
        if let deadline = decision.deadline {
            body =
                body
                + "<p>\(call.dates.deadline(deadline))</p><p><strong>\(call.dates.remaining(until: deadline))</strong></p>"
        }
        if let standing = DecisionPage.standing(of: decision, call) { body = body + "<p>\(standing)</p>" }
        return Cards.Card(
            call.title(of: decision), href: call.link("/decisions/\(decision.id)"), body: body,
            tag: decision.tag(call),
            meta: .leftToRight(decision.id.text),
            isUrgent: call.isAwaited(decision))
    }

    private static func settled(_ decisions: [Decision], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("decisions.settled"),
            columns: ["number", "subject", "method", "outcome", "ended"].map {
                .init(words("decisions.\($0)"))
            },
            rows: decisions.map { decision in
                [
                    .link(call.link("/decisions/\(decision.id)"), .leftToRight(decision.id.text)),
                    call.title(of: decision), .text(words("decision.method.\(decision.method.rawValue)")),
                    decision.tag(call).html,
                    decision.settled.map { call.dates.day(call.dates.seat.day(at: $0)) } ?? "–",
                ]
            }, empty: words("decisions.none-settled"), isCaptionQuiet: true)
    }
}

extension Call {
    /// What a decision is about: the title of its initiative.
    func title(of decision: Decision) -> HTML {
        view.initiative(decision.initiative).map { text($0.proposal.title) }
            ?? .leftToRight(decision.initiative.text)
    }

    /// Whether the reader's state may still say something that counts: a state that let it pass may yet break it.
    func mayAnswer(_ decision: Decision) -> Bool {
        guard may(.object), let state = view.organisation?.id, view.hasSay(in: decision), decision.isRunning
        else { return false }
        return decision.isInTime(now) && !decision.hasStandingObjection(of: state)
    }

    /// Whether the reader's state has not said anything yet.
    func isAwaited(_ decision: Decision) -> Bool {
        mayAnswer(decision) && view.organisation.map { decision.passes[$0.id] == nil } ?? false
    }
}

extension Decision {
    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch status {
            case .open: .info
            case .interrupted: .warning
            case .adopted: .success
            case .broken, .noConsensus: .danger
            case .deferred, .annulled: .neutral
            }
        return Tag(call.words("decision.status.\(status.rawValue)"), tone)
    }
}
