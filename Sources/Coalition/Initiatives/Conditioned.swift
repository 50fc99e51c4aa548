// SPDX-License-Identifier: Apache-2.0

/// What was signed on conditions, each of which an owner sees to: an opinion, an override.
package protocol Conditioned: Sendable {
    var conditions: [OpinionDraft.Condition] { get }
    /// Which of the conditions have been met, and when.
    var met: [Int: Instant] { get }
    /// What the owners of conditions have reported; the adviser confirms it.
    var reports: [Int: Opinion.Report] { get }
    /// The override that sets them; nil for an opinion.
    var setBy: Override.ID? { get }
}

/// One condition of an opinion or an override, and what became of it.
package struct NotedCondition: Hashable, Sendable {
    /// The override that sets it; nil for an opinion.
    package let setBy: Override.ID?
    /// Its place among the conditions, from zero.
    package let index: Int
    package let condition: OpinionDraft.Condition
    package let met: Instant?
    package let report: Opinion.Report?

    /// Whether tabling waits for it.
    package var isOutstanding: Bool { condition.beforeTabling && met == nil }
}

extension Conditioned {
    /// Every condition with what became of it.
    package var noted: [NotedCondition] {
        conditions.enumerated().map { index, condition in
            NotedCondition(
                setBy: setBy, index: index, condition: condition, met: met[index], report: reports[index])
        }
    }

    /// Conditions that must be met before tabling, and are not yet.
    package var outstanding: [Int] { noted.filter(\.isOutstanding).map(\.index) }
}

extension Stage {
    /// Conditions are reported and confirmed from the review on until the work is over.
    package var seesToConditions: Bool {
        switch self {
        case .inLegalReview, .tabled, .deciding, .noConsensus, .deferred: true
        default: isUnderWay
        }
    }
}
