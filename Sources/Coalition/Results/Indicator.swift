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
    /// Every value that was reported, the latest last.
    package internal(set) var reports: [Report] = []

    /// Who reported the present value: someone else approves it.
    package var reporter: Author? { reports.last?.by }

    /// A value that somebody reported, by which act, and who approved it.
    package struct Report: Hashable, Sendable {
        package let value: Int
        package let by: Author
        package let at: Instant
        package let act: Int
        /// Nil until somebody else approves it.
        package internal(set) var approved: Approval?
    }

    /// Who approved a value, when and by which act.
    package struct Approval: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let act: Int
    }

    mutating func report(_ value: Int, _ act: Act) {
        self.value = value
        status = .pending
        reports.append(Report(value: value, by: act.author, at: act.at, act: act.index))
    }

    mutating func approve(_ act: Act) {
        status = .approved
        guard let last = reports.indices.last else { return }
        reports[last].approved = Approval(by: act.author, at: act.at, act: act.index)
    }
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

/// What an evaluation found, by five of the criteria of the OECD's Development Assistance Committee.
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

/// What is done about results: an indicator is defined with baseline and target, whole numbers in its own unit; values are
/// reported, and count once the secretariat has approved them; the money of an initiative is reconciled.
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
