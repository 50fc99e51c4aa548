// SPDX-License-Identifier: Apache-2.0

/// A number by which an initiative is measured, against its baseline and target.
package struct Indicator: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Indicator>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case open, pending, approved
    }

    package let id: ID
    package let initiative: Initiative.ID
    package let title: Multilingual
    package let unit: Multilingual
    package let baseline: Int
    package let target: Int
    package internal(set) var value: Int?
    package internal(set) var status: Status = .open
    /// Who reported the present value: someone else approves it.
    package internal(set) var reporter: Author?
}

/// That money and gifts of an initiative were accounted for, by whom.
package struct Reconciliation: Hashable, Sendable {
    package let by: Author
    package let at: Instant
    package let note: Multilingual
}

/// An evaluation by someone other than the lead.
package struct Evaluation: Hashable, Sendable {
    package let draft: EvaluationDraft
    package let by: Author
    package let at: Instant
}

package struct EvaluationDraft: Codable, Hashable, Sendable {
    package enum Criterion: String, Codable, Hashable, Sendable, CaseIterable, CodingKeyRepresentable {
        case relevance, effectiveness, efficiency, impact, sustainability
    }

    /// 1 (poor) to 5 (excellent), for every criterion.
    package var scores: [Criterion: Int]
    package var summary: Multilingual

    package init(scores: [Criterion: Int], summary: Multilingual) {
        self.scores = scores
        self.summary = summary
    }
}

package enum ResultDeed: Codable, Hashable, Sendable {
    case define(
        initiative: Initiative.ID,
        title: Multilingual,
        unit: Multilingual,
        baseline: Int,
        target: Int
    )
    case report(indicator: Indicator.ID, value: Int)
    /// By the secretariat, never by whoever reported it.
    case approve(indicator: Indicator.ID)
    case reconcile(initiative: Initiative.ID, note: Multilingual)
}
