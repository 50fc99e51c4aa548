// SPDX-License-Identifier: Apache-2.0

/// Sums of money by currency. A pledge is no money yet and never part of one; a gift in kind is none at all.
package struct MoneyTotals: Hashable, Sendable {
    package struct Sum: Hashable, Sendable {
        package fileprivate(set) var money: Money
        package fileprivate(set) var gifts: Int
    }

    private var sums: [Contribution.Stage: [String: Sum]] = [:]
    /// How many gifts in kind there are at each stage.
    package private(set) var inKind: [Contribution.Stage: Int] = [:]

    package init(_ gifts: some Sequence<Contribution>) {
        for gift in gifts where gift.withdrawal == nil {
            if gift.inKind == nil, let money = gift.money {
                add(money, at: gift.stage)
            } else {
                inKind[gift.stage, default: 0] += 1
            }
        }
    }

    /// Stops at the largest number rather than passing it.
    mutating func add(_ money: Money, at stage: Contribution.Stage) {
        var sum =
            sums[stage]?[money.currency]
            ?? Sum(money: .init(minorUnits: 0, currency: money.currency), gifts: 0)
        let (total, overflow) = sum.money.minorUnits.addingReportingOverflow(money.minorUnits)
        sum.money.minorUnits = overflow ? .max : total
        sum.gifts += 1
        sums[stage, default: [:]][money.currency] = sum
    }

    package var currencies: [String] { Set(sums.values.flatMap(\.keys)).sorted() }

    package func sum(_ stage: Contribution.Stage, in currency: String) -> Sum? { sums[stage]?[currency] }
}

/// What is wanted of the register of contributions; nil stands for everything.
package struct ContributionFilter: Hashable, Sendable {
    package var donor: Organisation.ID?
    package var initiative: Initiative.ID?
    package var stage: Contribution.Stage?
    package var currency: String?
    package var isInKind: Bool?

    package init(
        donor: Organisation.ID? = nil, initiative: Initiative.ID? = nil, stage: Contribution.Stage? = nil,
        currency: String? = nil, isInKind: Bool? = nil
    ) {
        self.donor = donor
        self.initiative = initiative
        self.stage = stage
        self.currency = currency
        self.isInKind = isInKind
    }

    func accepts(_ gift: Contribution) -> Bool {
        donor.map { $0 == gift.donor } ?? true && initiative.map { $0 == gift.initiative } ?? true
            && stage.map { $0 == gift.stage } ?? true && currency.map { $0 == gift.money?.currency } ?? true
            && isInKind.map { $0 == (gift.inKind != nil) } ?? true
    }
}

extension View {
    /// The contributions that this viewer may see, the latest first.
    package func contributions(_ filter: ContributionFilter = .init()) -> [Contribution] {
        let ids: [Contribution.ID] =
            if let initiative = filter.initiative {
                (state.initiatives[initiative]?.contributions ?? []).reversed()
            } else if let donor = filter.donor ?? (isInside ? nil : organisation?.id) {
                (state.involvements[donor]?.contributions ?? []).reversed()
            } else if isInside {
                stride(from: state.contributions.count, to: 0, by: -1).map { .init(series: "G", $0) }
            } else {
                []
            }
        return ids.compactMap { id in
            state.contributions[id].flatMap { filter.accepts($0) ? contribution($0.id) : nil }
        }
    }
}
