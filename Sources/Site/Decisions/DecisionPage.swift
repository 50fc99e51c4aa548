// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One decision: by when, on which text, where each state stands, what was said, and how the result was computed.
///
/// That a state was notified, that somebody there opened the text, and that it agreed are three things, and are kept
/// apart on this page throughout (rule R5(5)).
enum DecisionPage {
    static func show(_ call: Call) async throws -> Reply {
        guard let known = call.view.decision(try call.identifier()) else { throw Fault.notFound }
        let decision = try await receive(known, call)
        var page = Page(call.words("decisions.title"), in: .decisions)
        page.heading = call.title(of: decision)
        page.title =
            call.view.initiative(decision.initiative).map { call.plain($0.proposal.title) }
            ?? decision.id.text
        page.crumb(call.words("decisions.title"), "/decisions")
        page.code = decision.id.text
        page.tag = decision.tag(call)
        page.lead = .text(call.words("decision.lead.\(decision.method.rawValue)"))
        page.live = live(decision, call)
        if decision.status == .interrupted {
            let key = decision.method == .vote ? "decision.interrupted.vote" : "decision.interrupted"
            page.notices = [Notice(.warning, "<p>\(call.words(key))</p>")]
        }
        page.parts = [facts(decision, call)]
        page.parts += own(decision, call) + chairing(decision, call)
        page.parts += result(decision, call)
        if decision.method == .vote { page.parts += votes(decision, call) }
        page.parts += text(decision, call)
        page.parts += legal(decision, call)
        if decision.method != .vote { page.parts += states(decision, call) }
        page.parts += voices(decision, call)
        page.parts.append(Heading(call.words("decision.history")))
        page.parts += try await ActTrail.latest(about: decision.id.subject, call)
        return call.reply(page)
    }

    private static func live(_ decision: Decision, _ call: Call) -> Live {
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        if let count = call.view.count(of: decision) {
            let summary = call.words(
                "live.vote",
                [
                    "status": call.words("decision.status.\(decision.status.rawValue)"),
                    "yes": number(count.count(.yes)), "no": number(count.count(.no)),
                    "voted": number(count.votes.count), "all": number(count.members.count),
                ])
            return Live(about: decision.id.subject, summary: summary, deadline: decision.deadline)
        }
        let summary = call.words(
            "live.decision",
            [
                "status": call.words("decision.status.\(decision.status.rawValue)"),
                "objecting": number(decision.objecting.count), "passed": number(decision.passes.count),
                "opened": number(decision.electorate.count - decision.unopened.count),
                "all": number(decision.electorate.count),
            ])
        return Live(about: decision.id.subject, summary: summary, deadline: decision.deadline)
    }

    /// Looking at a running decision with a state's credential is that state's opening of it: an act, once for each
    /// state (see `docs/decisions/0008-looking-is-opening.md`).
    private static func receive(_ decision: Decision, _ call: Call) async throws -> Decision {
        guard decision.isRunning, call.may(.speak), call.view.hasSay(in: decision), let author = call.author,
            decision.received[author.organisation] == nil,
            let submission = Act.ID("opened-\(decision.id)-\(author.organisation)")
        else { return decision }
        do {
            _ = try await call.site.registry.submit(
                Submission(id: submission, author: author, deed: .decision(.receive(decision: decision.id))))
        } catch RegistryError.identifierTaken {
            // A colleague of the same state has opened it at the same moment.
        }
        let view = View(of: call.site.registry.coalition, for: call.visitor.viewer, at: call.now)
        return view.decision(decision.id) ?? decision
    }

    private static func facts(_ decision: Decision, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if let deadline = decision.deadline {
            rows.append(.init(words("decision.deadline"), call.dates.deadline(deadline)))
            if decision.isRunning {
                rows.append(
                    .init(
                        words("decision.remaining"),
                        "<strong>\(call.dates.remaining(until: deadline))</strong>"))
            }
        } else {
            rows.append(.init(words("decision.deadline"), .text(words("decision.no-deadline"))))
        }
        rows += [
            .init(
                words("decision.initiative"),
                .link(
                    call.link("/initiatives/\(decision.initiative)"), .leftToRight(decision.initiative.text))),
            .init(words("decisions.method"), .text(words("decision.method.\(decision.method.rawValue)"))),
            .init(
                words("decision.rules"),
                .link(
                    call.link("/library/rules/\(decision.ruleSet.id)"), call.text(decision.ruleSet.title))),
            .init(words("decision.opened-by"), signature(decision.openedBy, decision.opened, call)),
        ]
        rows += meetings(on: decision, call)
        if let settled = decision.settled {
            rows.append(.init(words("decision.settled-at"), call.dates.moment(settled)))
            let certified = decision.certified.map { signature($0.by, $0.at, call) }
            rows.append(
                .init(words("decision.certified"), certified ?? .text(words("decision.not-certified"))))
        }
        if let reason = decision.reason { rows.append(.init(words("decision.reason"), call.text(reason))) }
        return SummaryList(rows)
    }

    private static func meetings(on decision: Decision, _ call: Call) -> [SummaryList.Row] {
        let meetings = call.view.meetings(on: decision).map { $0.link(call) }
        return meetings.isEmpty
            ? [] : [.init(call.words("decision.meetings"), meetings.joined(separator: "<br>"))]
    }

    static func signature(_ author: Author, _ at: Instant, _ call: Call) -> HTML {
        call.words.filled("decision.by-at", ["who": .text(call.name(author)), "when": call.dates.moment(at)])
    }

    /// Where the reader's own state stands; nil for those who have no state with a say.
    static func standing(of decision: Decision, _ call: Call) -> String? {
        guard let organisation = call.view.organisation, organisation.kind == .member else { return nil }
        let state = organisation.id
        guard call.view.hasSay(in: decision) else { return call.words("decision.your.no-say") }
        if decision.method == .vote { return ownVote(in: decision, of: state, call) }
        if decision.hasStandingObjection(of: state) { return call.words("decision.your.objected") }
        if decision.passes[state] != nil { return call.words("decision.your.passed") }
        guard decision.isRunning else { return nil }
        return call.words(
            decision.method == .silence ? "decision.your.nothing" : "decision.your.nothing-consensus")
    }

    /// What the reader's state has said, and what it may still say.
    private static func own(_ decision: Decision, _ call: Call) -> [any Component] {
        let words = call.words
        let base = "/decisions/\(decision.id)"
        var links: [(label: String, href: String)] = []
        if let state = call.view.organisation?.id, call.view.hasSay(in: decision) {
            links += voteLinks(decision, call)
            if call.mayAnswer(decision) {
                links.append((words("decision.answer-now"), call.link("\(base)/answer")))
            }
            if call.may(.sign), mayDeclare(decision, call) {
                links.append((words("decision.statement.title"), call.link("\(base)/statement")))
            }
            if call.may(.object), decision.hasStandingObjection(of: state) {
                links.append((words("decision.withdraw.title"), call.link("\(base)/withdraw")))
            }
        }
        guard let standing = standing(of: decision, call) else {
            return links.isEmpty ? [] : [ActionLinks(links)]
        }
        let parts: [any Component] = [Heading(words("decision.your-state")), Prose("<p>\(standing)</p>")]
        return links.isEmpty ? parts : parts + [ActionLinks(links)]
    }

    private static func mayDeclare(_ decision: Decision, _ call: Call) -> Bool {
        guard decision.isRunning || decision.status == .adopted else { return false }
        return decision.settled.map { call.now <= $0 + decision.ruleSet.statementWindow } ?? true
    }

    private static func chairing(_ decision: Decision, _ call: Call) -> [any Component] {
        guard call.may(.chair) else { return [] }
        var steps: [String] = []
        if decision.isRunning {
            if call.view.mayClose(decision) { steps.append("close-vote") }
            if decision.method == .consensus { steps.append("put") } else { steps.append("extend") }
            steps += ["defer", "annul"]
        }
        if decision.result != nil, decision.certified == nil { steps.append("certify") }
        guard !steps.isEmpty else { return [] }
        return [
            Heading(call.words("decision.chairing")),
            ActionLinks(
                steps.map {
                    let verb = $0 == "close-vote" ? "close" : $0
                    return (
                        call.words("decision.\($0).title"), call.link("/decisions/\(decision.id)/\(verb)")
                    )
                }),
        ]
    }
}
