// SPDX-License-Identifier: Apache-2.0

/// Money that was paid out of a contribution, and what its recipient and the secretariat have stated of it since.
package struct Payment: Hashable, Sendable, Identifiable {
    package enum Use: String, Codable, Hashable, Sendable, CaseIterable {
        case spent, returned, writtenOff
    }

    package struct Statement: Hashable, Sendable {
        package let use: Use
        package let amount: Int
        package let by: Author
        package let at: Instant
        package let act: Int
        /// The evidence, or the reason for which it was written off.
        package let note: String
    }

    /// From 1 in each contribution.
    package let id: Int
    package let recipient: Organisation.ID
    /// What it is for; nil where it is the recipient's at large.
    package let activity: Activity.ID?
    /// In minor units.
    package let amount: Int
    package let by: Author
    package let at: Instant
    package let act: Int
    package let evidence: String
    package internal(set) var statements: [Statement] = []

    package func sum(_ use: Use) -> Int {
        statements.reduce(0) { $1.use == use ? $0 + $1.amount : $0 }
    }

    /// Neither accounted for nor back.
    package var outstanding: Int { statements.reduce(amount) { $0 - $1.amount } }
}

/// How the money of a contribution stands: received = balance + disbursed − returned, and
/// disbursed = spent + returned + written off + outstanding.
package struct GiftLedger: Hashable, Sendable {
    package private(set) var received = 0
    package private(set) var disbursed = 0
    package private(set) var spent = 0
    package private(set) var returned = 0
    package private(set) var writtenOff = 0

    package init() {}

    /// Of money that was received; anything else has nothing to account for.
    package init(_ gift: Contribution) {
        guard gift.isReceivedMoney else { return }
        received = gift.money?.minorUnits ?? 0
        for payment in gift.payments {
            disbursed.add(payment.amount)
            spent.add(payment.sum(.spent))
            returned.add(payment.sum(.returned))
            writtenOff.add(payment.sum(.writtenOff))
        }
    }

    /// At hand, to be paid out.
    package var balance: Int { received - disbursed + returned }
    /// With recipients, and not accounted for.
    package var outstanding: Int { max(disbursed - spent - returned, 0) - writtenOff }

    /// Adds another of the same currency.
    package mutating func add(_ other: GiftLedger) {
        received.add(other.received)
        disbursed.add(other.disbursed)
        spent.add(other.spent)
        returned.add(other.returned)
        writtenOff.add(other.writtenOff)
    }
}

extension Int {
    /// Stops at the largest number rather than passing it.
    fileprivate mutating func add(_ other: Int) {
        let (sum, overflow) = addingReportingOverflow(other)
        self = overflow ? .max : sum
    }
}

extension Contribution {
    /// Money that has arrived: a gift in kind is no money.
    package var isReceivedMoney: Bool {
        stage == .received && withdrawal == nil && inKind == nil && money != nil
    }

    package var ledger: GiftLedger { GiftLedger(self) }

    /// By currency, what became of what was received.
    package static func ledgers(_ gifts: some Sequence<Contribution>) -> [(
        currency: String, ledger: GiftLedger
    )] {
        var ledgers: [String: GiftLedger] = [:]
        for gift in gifts where gift.isReceivedMoney {
            ledgers[gift.money?.currency ?? "", default: .init()].add(gift.ledger)
        }
        return ledgers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
