// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    mutating func add(_ deed: SupportDeed) {
        switch deed {
        case .request(let need), .amendRequest(_, let need):
            scope(need.capability, need.quantity, need.from, need.until)
            fact(.text(call.name(need.place)))
            quote(need.purpose)
        case .offer(let terms), .amendOffer(_, let terms):
            scope(terms.capability, terms.quantity, terms.from, terms.until)
            fact(SupportParts.cost(terms, call))
            quote(terms.note)
        case .withdrawRequest(_, let reason), .withdrawOffer(_, let reason), .decline(_, let reason),
            .rescind(_, let reason), .fail(_, let reason):
            quote(reason)
        case .propose(let plan):
            number("history.support-quantity", plan.quantity)
            fact(call.days(plan.from, plan.until))
            fact("history.support-score", ["score": MatchWords(call: call).score(plan.grounds.score)])
        case .accept: break
        case .deliver(_, let quantity, let note):
            number("history.support-delivered", quantity)
            quote(note)
        }
    }

    private mutating func scope(
        _ capability: Charter.Capability.ID, _ quantity: Int, _ from: Day, _ until: Day
    ) {
        let name: HTML = "<strong>\(call.name(capability))</strong>"
        fact(name)
        fact(call.amount(quantity, of: capability))
        fact(call.days(from, until))
    }
}
