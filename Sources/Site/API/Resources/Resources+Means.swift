// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What contributions come to, what is still lacking, and what may be done twice.
extension Resources {
    /// One sum of money, or so many gifts in kind.
    struct GiftTotal: Sendable {
        let stage: Contribution.Stage
        /// Nil for gifts in kind.
        let money: Money?
        let gifts: Int

        static func all(of totals: MoneyTotals) -> [GiftTotal] {
            Contribution.Stage.allCases.flatMap { stage -> [GiftTotal] in
                let sums = totals.currencies.compactMap { currency in
                    totals.sum(stage, in: currency).map {
                        GiftTotal(stage: stage, money: $0.money, gifts: $0.gifts)
                    }
                }
                let inKind = totals.inKind[stage].map { GiftTotal(stage: stage, money: nil, gifts: $0) }
                return sums + [inKind].compactMap(\.self)
            }
        }
    }

    static let giftTotal = Shape<GiftTotal>.object(
        "ContributionTotal", "What contributions of one stage come to, in one currency or in kind."
    ) { it in
        it.has("stage", .word()) { $0.stage }
        it.has("money", money.orNull, "Null for gifts in kind.") { $0.money }
        it.has("gifts", .count) { $0.gifts }
    }

    static let need = Shape<Need>.object(
        "Need",
        "What an adopted initiative still lacks before it may begin. Pledges are said and never counted."
    ) { it in
        it.has("initiative", .id()) { $0.initiative.id }
        it.has("since", Shape<Instant>.instant.orNull) { $0.initiative.entered }
        it.has("threshold", launchThreshold) { $0.initiative.proposal.threshold }
        it.has("participants", .count) { $0.participants }
        it.has("participantsMissing", .count) { $0.participantsMissing }
        it.has("secured", money.orNull, "Committed or received.") { $0.secured }
        it.has("fundsMissing", money.orNull) { $0.fundsMissing }
        it.has("pledged", money.orNull) { $0.pledged }
        it.has("links", links) { "/initiatives/\($0.initiative.id)" }
    }

    static let overlap = Shape<Overlap>.object(
        "Overlap", "Two initiatives in one domain, one host state and one time. Advice, no more."
    ) { it in
        it.has("first", .id()) { $0.first.id }
        it.has("second", .id()) { $0.second.id }
        it.has("domains", Shape<Charter.Domain.ID>.id().list) { $0.domains }
        it.has("hosts", Shape<Organisation.ID>.id().list) { $0.hosts }
        it.has("sharedWords", .count, "How many words of substance their titles share.") { $0.sharedWords }
    }
}
