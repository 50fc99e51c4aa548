// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The decisions: those under way with their deadlines, and the register of all.
enum DecisionList {
    static func show(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("decisions.title"), in: .decisions)
        page.lead = .text(words("decisions.lead"))
        page.scripts = ["filter"]
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
        return parts + DecisionRegister.parts(call)
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
}

extension Call {
    /// What a decision is about: the title of its initiative.
    func title(of decision: Decision) -> HTML {
        view.initiative(decision.initiative).map { text($0.proposal.title) }
            ?? .leftToRight(decision.initiative.text)
    }

    /// Whether the reader's state may still say something that counts: a state that let it pass may yet break it.
    func mayAnswer(_ decision: Decision) -> Bool {
        guard may(.object), let state = view.organisation?.id, view.hasSay(in: decision), decision.isRunning,
            decision.method != .vote
        else { return false }
        return decision.isInTime(now) && !decision.hasStandingObjection(of: state)
    }

    /// Whether the reader's state has not said anything yet.
    func isAwaited(_ decision: Decision) -> Bool {
        if decision.method == .vote {
            let awaited = view.organisation.map { view.outstanding(in: decision).contains($0.id) } ?? false
            return awaited && view.mayCast(in: decision)
        }
        return mayAnswer(decision) && view.organisation.map { decision.passes[$0.id] == nil } ?? false
    }
}

extension Decision {
    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch status {
            case .open: .info
            case .interrupted: .warning
            case .adopted: .success
            case .broken, .noConsensus, .rejected: .danger
            case .deferred, .annulled, .void: .neutral
            }
        return Tag(call.words("decision.status.\(status.rawValue)"), tone)
    }
}
