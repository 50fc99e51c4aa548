// SPDX-License-Identifier: Apache-2.0

import Record

extension DecisionResult {
    /// Computes the result from the decision as it stands, rule by rule.
    init(of decision: Decision, _ outcome: Outcome, at instant: Instant, _ count: VoteCount? = nil) {
        let objecting = decision.objecting
        let passing = decision.passes.keys.sorted()
        let steps = Self.steps(of: decision, outcome, at: instant, count)
        self.outcome = outcome
        self.at = instant
        ruleSetHash = decision.ruleSetHash
        textHash = decision.textHash
        electorate = decision.electorate
        unopened = decision.unopened
        self.objecting = objecting
        self.passing = passing
        self.count = count
        self.steps = steps
        hash = Self.digest(
            outcome, instant, decision, unopened: decision.unopened, objecting: objecting, passing: passing,
            count, steps)
    }

    private static func steps(
        of decision: Decision, _ outcome: Outcome, at instant: Instant, _ count: VoteCount?
    ) -> [Step] {
        let electorate = Step(
            rule: "R1", check: "electorate", evidence: decision.electorate.map(\.text),
            satisfied: !decision.electorate.isEmpty)
        let delivery = Step(
            rule: "R5(5)", check: "opened", evidence: decision.unopened.map(\.text),
            satisfied: decision.unopened.isEmpty)
        if let count, let ballots = decision.ruleSet.ballots {
            return [electorate] + voteSteps(of: decision, count, ballots) + [delivery]
        }
        let objections = Step(
            rule: decision.method == .silence ? "R5(2)" : "R4", check: "noObjection",
            evidence: decision.objecting.map(\.text), satisfied: decision.objecting.isEmpty)
        guard decision.method == .silence else { return [electorate, objections] }
        let window = Step(
            rule: "R5(1)", check: "window",
            evidence: [decision.opened.description, decision.deadline?.description ?? ""],
            satisfied: decision.deadline.map { $0 - decision.opened >= decision.ruleSet.minimumWindow }
                ?? false)
        let expiry = Step(
            rule: "R5(4)", check: "unbroken", evidence: [instant.description], satisfied: outcome == .adopted)
        return [electorate, window, objections, expiry, delivery]
    }

    /// SHA-256 over one "name value" line a field, lists joined by spaces, so that anybody can recompute it.
    private static func digest(
        _ outcome: Outcome, _ instant: Instant, _ decision: Decision, unopened: [Organisation.ID],
        objecting: [Organisation.ID], passing: [Organisation.ID], _ count: VoteCount?, _ steps: [Step]
    ) -> Hash {
        func list(_ states: [Organisation.ID]) -> String { states.map(\.text).joined(separator: " ") }
        var lines = [
            "outcome \(outcome.rawValue)", "at \(instant)", "ruleSet \(decision.ruleSetHash)",
            "text \(decision.textHash)", "electorate \(list(decision.electorate))",
            "unopened \(list(unopened))",
            "objecting \(list(objecting))", "passing \(list(passing))",
        ]
        lines += count?.lines ?? []
        lines += steps.map {
            "step \($0.rule) \($0.check) \($0.satisfied ? "yes" : "no") \($0.evidence.joined(separator: " "))"
        }
        return Hash.of(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}
