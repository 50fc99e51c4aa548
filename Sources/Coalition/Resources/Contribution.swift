// SPDX-License-Identifier: Apache-2.0

/// An amount in minor units of a currency (ISO 4217). Never a floating-point number.
package struct Money: Codable, Hashable, Sendable {
    package var minorUnits: Int
    package var currency: String

    package init(minorUnits: Int, currency: String) {
        self.minorUnits = minorUnits
        self.currency = currency
    }
}

/// What an organisation gives: money or in kind. Pledges are recorded and never counted.
package struct Contribution: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Contribution>

    package enum Stage: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
        case pledged, committed, received

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let id: ID
    package let initiative: Initiative.ID
    package let donor: Organisation.ID
    /// Nil for a gift in kind that nobody has valued.
    package let money: Money?
    /// What is given in kind: a venue, trainers, equipment.
    package let inKind: Multilingual?
    package let earmark: Multilingual?
    package internal(set) var stage: Stage
    package internal(set) var statements: [StageStatement]
    /// What was paid out of it once it was received.
    package internal(set) var payments: [Payment] = []
    /// Set where its donor withdrew it before it arrived.
    package internal(set) var withdrawal: Withdrawal?

    package struct Withdrawal: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let act: Int
        package let reason: Remark
    }

    /// Who stated a stage, when, by which act, on what evidence.
    package struct StageStatement: Hashable, Sendable {
        package let stage: Stage
        package let by: Author
        package let at: Instant
        package let act: Int
        package let evidence: String?
    }
}

/// A contribution from pledge to receipt, each stage a written statement with its evidence. A pledge is of money, in minor
/// units, or in kind; it is recorded and never counted.
package enum ResourceDeed: Codable, Hashable, Sendable {
    case pledge(initiative: Initiative.ID, money: Money?, inKind: Multilingual?, earmark: Multilingual?)
    /// The donor's written statement that a pledge has become a commitment.
    case commit(contribution: Contribution.ID, evidence: String)
    /// The secretariat's statement that it has arrived.
    case receive(contribution: Contribution.ID, evidence: String)
    /// The donor withdraws a pledge or a commitment before it arrives.
    case cancel(contribution: Contribution.ID, reason: Remark)
    /// The secretariat pays out of what it received: to an organisation, or to the host of an activity. Amounts are in minor
    /// units of the contribution's own currency, here and below.
    case disburse(
        contribution: Contribution.ID, recipient: Organisation.ID, activity: Activity.ID?, amount: Int,
        evidence: String)
    /// The recipient's statement of what it has spent.
    case spend(contribution: Contribution.ID, payment: Int, amount: Int, evidence: String)
    /// The secretariat's statement that something has come back.
    case giveBack(contribution: Contribution.ID, payment: Int, amount: Int, evidence: String)
    /// The chair gives up what will neither be accounted for nor come back.
    case writeOff(contribution: Contribution.ID, payment: Int, amount: Int, reason: Remark)
}
