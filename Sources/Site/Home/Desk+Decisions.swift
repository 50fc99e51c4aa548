// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Decisions under way: for a state, what it has opened and said; for the chair, how far they are.
extension Desk {
    private var running: [Decision] {
        view.runningDecisions.sorted { left, right in
            switch (left.deadline, right.deadline) {
            case (let a?, let b?) where a != b: a < b
            case (_?, nil): true
            case (nil, _?): false
            default: left.id < right.id
            }
        }
    }

    private func link(_ decision: Decision) -> HTML {
        "\(.link(call.link("/decisions/\(decision.id)"), call.title(of: decision))) <span class=\"code muted nowrap\">\(.leftToRight(decision.id.text))</span>"
    }

    private func deadline(_ decision: Decision) -> HTML {
        guard let deadline = decision.deadline else { return .text(words("decision.no-deadline")) }
        return "\(call.dates.deadline(deadline)) <strong>\(call.dates.remaining(until: deadline))</strong>"
    }

    /// For everybody inside who does not chair.
    var openDecisions: [any Component] {
        guard view.isInside, !call.may(.chair) else { return [] }
        let columns = ["decision", "deadline"] + (isMember ? ["opened", "standing"] : ["tally"])
        return part(
            "decisions", columns,
            running.lazy.map { decision in
                let own = isMember ? [opened(decision), standing(decision)] : [tally(decision)]
                return [link(decision), deadline(decision)] + own
            }, all: "/decisions")
    }

    /// Who of the state has opened it, and when.
    private func opened(_ decision: Decision) -> HTML {
        guard let organisation, decision.electorate.contains(organisation) else { return "–" }
        guard let receipt = decision.received[organisation] else {
            return .text(words("decision.states.not-opened"))
        }
        return "\(call.name(receipt.by))<br>\(call.dates.moment(receipt.at))"
    }

    private func standing(_ decision: Decision) -> HTML {
        DecisionPage.standing(of: decision, call).map { .text($0) } ?? "–"
    }

    private func tally(_ decision: Decision) -> HTML {
        if let count = view.count(of: decision) { return .text(votes(count)) }
        let opened = decision.electorate.count - decision.unopened.count
        return .text(
            words(
                "home.tally",
                [
                    "opened": Numbers.text(opened, in: call.numerals),
                    "all": Numbers.text(decision.electorate.count, in: call.numerals),
                    "passed": Numbers.text(decision.passes.count, in: call.numerals),
                    "objecting": Numbers.text(decision.objecting.count, in: call.numerals),
                ]))
    }

    private func votes(_ count: VoteCount) -> String {
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        let abstaining = count.count(.abstention) + count.count(.constructive)
        return words(
            "home.votes",
            [
                "voted": number(count.votes.count), "all": number(count.members.count),
                "yes": number(count.count(.yes)), "no": number(count.count(.no)),
                "abstaining": number(abstaining),
            ])
    }

    /// What the chair opens and closes: debates and decisions with their windows.
    var procedures: [any Component] {
        guard call.may(.chair) else { return [] }
        let debates = initiatives.filter { $0.stage == .inDebate }.sorted {
            ($0.debateCloses ?? call.now, $0.id) < ($1.debateCloses ?? call.now, $1.id)
        }
        return part(
            "decisions", ["decision", "deadline", "tally"],
            running.lazy.map { [link($0), deadline($0), tally($0)] }, all: "/decisions")
            + part(
                "debates", ["initiative", "closes", "spoken"],
                debates.lazy.map { initiative in
                    let stage = initiative.openCoverage
                    let spoken = stage.map { stage in
                        words(
                            "home.of",
                            [
                                "part": Numbers.text(stage.spoken, in: call.numerals),
                                "all": Numbers.text(stage.rows.count, in: call.numerals),
                            ])
                    }
                    return [
                        initiative.link(call), initiative.debateCloses.map { call.dates.deadline($0) } ?? "–",
                        .text(spoken ?? "–"),
                    ]
                }, all: "/initiatives?stage=inDebate")
    }

    /// What was done in the state's name, so that the capital sees what its delegate does.
    var inTheStatesName: [any Component] {
        guard isMember, let organisation else { return [] }
        let (latest, count) = view.acts(by: organisation, newest: Self.rows)
        return part(
            "state", ["act", "about", "office", "when"],
            latest.map { entry in
                let what = ActTrail.name(of: entry, call)
                return [
                    "\(what) \(call.actLink(entry.index))", ReceiptPage.subjects(entry.about, call),
                    .text(call.name(entry.author)), call.dates.moment(entry.at),
                ]
            }, count: count, all: "/directory/\(organisation.text)/acts")
    }
}
