// SPDX-License-Identifier: Apache-2.0

import Coalition
import Seeding
import Testing

/// Money after it was received: every step states no more than the one before it, so the ledger always balances.
struct PaymentTests {
    private static let money = Money(minorUnits: 1_000, currency: "USD")
    private static let remark = Story.remark()

    /// A contribution of 1 000 that has arrived, to an active initiative.
    private static func received() -> Story {
        var story = Story(at: .active)
        story.give(money, by: "delegate-SA", committed: true)
        story.expect(.resource(.receive(contribution: "G-1", evidence: "Advice")), by: "officer")
        return story
    }

    private static func pay(
        _ amount: Int, to recipient: Organisation.ID = "ML", for activity: Activity.ID? = nil
    )
        -> Deed
    {
        .resource(
            .disburse(
                contribution: "G-1", recipient: recipient, activity: activity, amount: amount,
                evidence: "Transfer"))
    }

    private static func spend(_ amount: Int, of payment: Int = 1) -> Deed {
        .resource(.spend(contribution: "G-1", payment: payment, amount: amount, evidence: "Accounts"))
    }

    private static func giveBack(_ amount: Int) -> Deed {
        .resource(.giveBack(contribution: "G-1", payment: 1, amount: amount, evidence: "Advice"))
    }

    private static func writeOff(_ amount: Int) -> Deed {
        .resource(.writeOff(contribution: "G-1", payment: 1, amount: amount, reason: remark))
    }

    private func ledger(_ story: Story) -> GiftLedger {
        story.coalition.contributions["G-1"]?.ledger ?? .init()
    }

    @Test func `paid out, spent, given back and written off, each by whose statement it is`() {
        var story = Self.received()
        story.expect(Self.pay(600), by: "officer")
        story.expect(Self.spend(400), by: "delegate-ML")
        story.expect(Self.giveBack(150), by: "officer")
        story.expect(Self.writeOff(50), by: "sg")
        let ledger = ledger(story)
        #expect(ledger.received == 1_000 && ledger.disbursed == 600 && ledger.spent == 400)
        #expect(ledger.balance == 550 && ledger.outstanding == 0)
        story.refuse(Self.spend(1), by: "delegate-ML", with: MoneyRefusal.beyondOutstanding)
        // What came back is paid out again.
        story.expect(Self.pay(550, to: "NE"), by: "officer")
        story.refuse(Self.pay(1), by: "officer", with: MoneyRefusal.beyondBalance)
    }

    @Test(arguments: MoneyRefusal.allCases)
    func `each refusal is given where it is due`(refusal: MoneyRefusal) {
        var story = Self.received()
        switch refusal {
        case .withdrawn:
            story = Story(at: .active)
            story.give(Self.money, by: "delegate-SA")
            story.expect(.resource(.cancel(contribution: "G-1", reason: Self.remark)), by: "delegate-SA")
            story.refuse(
                .resource(.commit(contribution: "G-1", evidence: "x")), by: "delegate-SA", with: refusal)
            story.refuse(
                .resource(.cancel(contribution: "G-1", reason: Self.remark)), by: "delegate-SA", with: refusal
            )
        case .inKind:
            story.expect(
                .resource(
                    .pledge(initiative: "I-1", money: nil, inKind: SmallCharter.same("A hall"), earmark: nil)),
                by: "delegate-SA")
            story.expect(.resource(.commit(contribution: "G-2", evidence: "x")), by: "delegate-SA")
            story.expect(.resource(.receive(contribution: "G-2", evidence: "x")), by: "officer")
            story.refuse(
                .resource(
                    .disburse(
                        contribution: "G-2", recipient: "ML", activity: nil, amount: 1, evidence: "x")),
                by: "officer", with: refusal)
        case .beyondBalance:
            story.refuse(Self.pay(1_001), by: "officer", with: refusal)
            story.refuse(Self.pay(.max), by: "officer", with: refusal)
        case .noRecipient: story.refuse(Self.pay(1, to: "FR"), by: "officer", with: refusal)
        case .activityElsewhere:
            story.refuse(Self.pay(1, to: "ML", for: "E-9"), by: "officer", with: refusal)
        case .activityCancelled:
            story.planCourse()
            let host = story.coalition.activities["E-1"]?.plan.host ?? "ML"
            story.expect(Self.pay(1, to: host, for: "E-1"), by: "officer")
            story.expect(.activity(.cancel(activity: "E-1", reason: Story.note)), by: "officer")
            story.refuse(Self.pay(1, to: host, for: "E-1"), by: "officer", with: refusal)
        case .unknownPayment: story.refuse(Self.spend(1), by: "delegate-ML", with: refusal)
        case .notRecipient:
            story.expect(Self.pay(10), by: "officer")
            story.refuse(Self.spend(1), by: "delegate-NE", with: refusal)
        case .beyondOutstanding:
            story.expect(Self.pay(10), by: "officer")
            story.refuse(Self.spend(11), by: "delegate-ML", with: refusal)
            story.refuse(Self.giveBack(11), by: "officer", with: refusal)
            story.refuse(Self.writeOff(11), by: "sg", with: refusal)
        }
    }

    @Test func `nothing is paid out of a commitment, and no amount is nothing or less`() {
        var story = Story(at: .active)
        story.give(Self.money, by: "delegate-SA", committed: true)
        story.refuse(Self.pay(1), by: "officer", with: ExecutionRefusal.wrongContributionStage)
        story = Self.received()
        for amount in [0, -1, .min] {
            story.refuse(Self.pay(amount), by: "officer", with: ExecutionRefusal.impossibleAmount)
        }
        story.refuse(
            .resource(.cancel(contribution: "G-1", reason: Self.remark)), by: "delegate-SA",
            with: ExecutionRefusal.wrongContributionStage)
        story.refuse(Self.pay(1), by: "delegate-ML", with: AuthorityRefusal.powerMissing)
    }

    @Test func `what was withdrawn counts no more, awaits nobody and stays on the record`() {
        var story = Story(at: .resourcing)
        story.give(Self.money, by: "delegate-SA", committed: true)
        let secured = story.coalition.initiatives["I-1"].map {
            story.coalition.securedFunds(of: $0, in: "USD")
        }
        #expect(secured == 1_000)
        story.refuse(
            .resource(.cancel(contribution: "G-1", reason: Self.remark)), by: "delegate-ML",
            with: ExecutionRefusal.notDonor)
        story.expect(.resource(.cancel(contribution: "G-1", reason: Self.remark)), by: "delegate-SA")
        #expect(
            story.coalition.initiatives["I-1"].map { story.coalition.securedFunds(of: $0, in: "USD") } == 0)
        let gift = story.view(for: .person("officer")).contribution("G-1")
        #expect(gift?.withdrawal?.reason == Self.remark && gift?.statements.count == 2)
        #expect(!story.view(for: .person("officer")).actions.map(\.kind).contains(.receiveContribution))
        #expect(MoneyTotals([gift].compactMap(\.self)).currencies.isEmpty)
    }

    @Test(arguments: 1...12)
    func `whatever is stated in whichever order, the ledger balances`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var story = Self.received()
        for _ in 0..<120 {
            let amount = Int.random(in: -5...400, using: &random)
            let payment = Int.random(in: 0...6, using: &random)
            let recipient: Organisation.ID =
                ["ML", "NE", "TD", "secretariat", "FR"].randomElement(using: &random) ?? "ML"
            let deeds: [(Deed, Person.ID)] = [
                (Self.pay(amount, to: recipient), "officer"),
                (Self.spend(amount, of: payment), "delegate-ML"),
                (Self.spend(amount, of: payment), "delegate-NE"),
                (
                    .resource(
                        .giveBack(contribution: "G-1", payment: payment, amount: amount, evidence: "x")),
                    "officer"
                ),
                (
                    .resource(
                        .writeOff(contribution: "G-1", payment: payment, amount: amount, reason: Self.remark)),
                    "sg"
                ),
            ]
            let (deed, person) = deeds.randomElement(using: &random) ?? deeds[0]
            story.tell(deed, by: person)
            let ledger = ledger(story)
            #expect(ledger.received == 1_000)
            #expect(ledger.received == ledger.balance + ledger.disbursed - ledger.returned)
            #expect(
                ledger.disbursed == ledger.spent + ledger.returned + ledger.writtenOff + ledger.outstanding)
            #expect(ledger.balance >= 0 && ledger.outstanding >= 0 && ledger.spent <= ledger.disbursed)
        }
        #expect(story.replayed { _ in false }.contributions["G-1"] == story.coalition.contributions["G-1"])
    }
}
