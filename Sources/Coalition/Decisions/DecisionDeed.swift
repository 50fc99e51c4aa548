// SPDX-License-Identifier: Apache-2.0

/// The steps of a decision.
package enum DecisionDeed: Codable, Hashable, Sendable {
    /// The chair opens it under a rule set of the charter. A silence and a vote need a deadline; a consensus in
    /// a meeting has none.
    case open(initiative: Initiative.ID, ruleSet: RuleSet.ID, deadline: Instant?)
    /// A credentialed person of a state has opened the decision.
    case receive(decision: Decision.ID)
    case letPass(decision: Decision.ID, remark: Remark?)
    case object(decision: Decision.ID, form: Objection.Form, remark: Remark)
    case withdrawObjection(decision: Decision.ID)
    case extend(decision: Decision.ID, deadline: Instant, reason: Multilingual)
    case annul(decision: Decision.ID, reason: Multilingual)
    case `defer`(decision: Decision.ID, reason: Multilingual)
    /// The chair puts the text: adopted by consensus unless a state objects.
    case putText(decision: Decision.ID)
    case declare(decision: Decision.ID, statement: Statement.Kind, paragraph: Int?, remark: Remark)
    case certify(decision: Decision.ID)
    /// A state's ballot, which replaces the one before it until the vote closes.
    case cast(decision: Decision.ID, choice: Ballot.Choice, remark: Remark?)
    /// The ballot of the state whose proxy the author's state holds.
    case castFor(decision: Decision.ID, state: Organisation.ID, choice: Ballot.Choice, remark: Remark?)
    /// Has another state vote for the author's.
    case appointProxy(decision: Decision.ID, state: Organisation.ID, remark: Remark)
    case withdrawProxy(decision: Decision.ID)
    /// The chair closes a vote in which every state has voted, before its deadline.
    case closeVote(decision: Decision.ID)
}
