// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What an organisation gives: money by currency and stage, and in kind.
enum OrganisationContributions {
    static func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let gifts = call.view.contributions(of: organisation.id)
        let (shown, pager) = call.part(of: gifts)
        return ContributionTables.totals(MoneyTotals(gifts), call)
            + [ContributionTables.register(shown, count: gifts.count, call, withDonor: false)] + pager
    }
}
