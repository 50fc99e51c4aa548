// SPDX-License-Identifier: Apache-2.0

/// The steps of a decision.
package enum DecisionDeed: Codable, Hashable, Sendable {
    /// The chair opens it under a rule set of the charter. A silence needs a deadline; a consensus in a meeting has none.
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
}
