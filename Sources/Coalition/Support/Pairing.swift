// SPDX-License-Identifier: Apache-2.0

/// A request and an offer that were put to both sides. Nobody is bound without its own signature.
package struct Pairing: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Pairing>

    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// It waits for an answer.
        case proposed
        /// Both have accepted.
        case agreed
        case declined
        /// The secretariat took its proposal back.
        case rescinded
        /// Its time came before both had answered.
        case lapsed
        case delivered
        /// Both had agreed, and it did not come about.
        case failed
    }

    package enum Side: String, Codable, Hashable, Sendable, CaseIterable {
        case requester, giver

        package var other: Side { self == .requester ? .giver : .requester }
    }

    package struct Answer: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        /// Nil where it was accepted.
        package let declined: Remark?
    }

    /// How it ended, beside an answer.
    package enum Ending: Hashable, Sendable {
        case rescinded(reason: Remark)
        case delivered(quantity: Int, note: Remark?)
        case failed(reason: Remark)
    }

    package let id: ID
    package let plan: PairingPlan
    package let by: Author
    package let at: Instant
    package let requester: Organisation.ID
    package let giver: Organisation.ID
    /// Of which editions of the two it was made.
    package let editions: Editions
    /// The last day on which both may answer: neither what is put to them nor the offer outlasts its own days.
    package let answerBy: Day
    package internal(set) var answers: [Side: Answer] = [:]
    package internal(set) var ending: Ending?
    package internal(set) var ended: Instant?

    package struct Editions: Hashable, Sendable {
        package let request: Int
        package let offer: Int
    }

    package func status(at now: Instant) -> Status {
        switch ending {
        case .rescinded: return .rescinded
        case .delivered: return .delivered
        case .failed: return .failed
        case nil: break
        }
        if answers.values.contains(where: { $0.declined != nil }) { return .declined }
        if answers.count == Side.allCases.count { return .agreed }
        return answerBy < now.day ? .lapsed : .proposed
    }

    /// Whether it still holds what it would take of both.
    package func isOpen(at now: Instant) -> Bool {
        let status = status(at: now)
        return status == .proposed || status == .agreed
    }

    package func side(of organisation: Organisation.ID) -> Side? {
        organisation == requester ? .requester : organisation == giver ? .giver : nil
    }

    package func organisation(_ side: Side) -> Organisation.ID { side == .requester ? requester : giver }

    /// How much of the offer it takes now, or has taken.
    func taken(at now: Instant) -> Int {
        if case .delivered(let quantity, _) = ending { return quantity }
        return isOpen(at: now) ? plan.quantity : 0
    }
}

/// What is put to both sides, and on what it rests: whoever doubts a proposal can compute it again.
package struct PairingPlan: Codable, Hashable, Sendable {
    package var request: SupportRequest.ID
    package var offer: SupportOffer.ID
    package var quantity: Int
    package var from: Day
    /// The last day.
    package var until: Day
    package var grounds: MatchGrounds

    package init(
        request: SupportRequest.ID, offer: SupportOffer.ID, quantity: Int, from: Day, until: Day,
        grounds: MatchGrounds
    ) {
        self.request = request
        self.offer = offer
        self.quantity = quantity
        self.from = from
        self.until = until
        self.grounds = grounds
    }
}
