// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Years {
    /// What states ask of one another: two hundred requests and offers for every thousand initiatives, most of them unanswered
    /// at the end, and some pairs at every status.
    static func support(_ cohort: [Int]) -> [Step] {
        var steps: [Step] = []
        for number in cohort where number.isMultiple(of: 5) {
            steps.append(.deed(SiteCharter.delegate(number)) { .support(.request(need: need(number, $0))) })
        }
        for number in cohort where number.isMultiple(of: 5) {
            steps.append(.deed(giver(number)) { .support(.offer(terms: terms(number, $0))) })
        }
        for number in cohort where number.isMultiple(of: 25) && !number.isMultiple(of: 75) {
            steps += pair(number)
        }
        return steps
    }

    private static func giver(_ number: Int) -> Author {
        number.isMultiple(of: 100) ? SiteCharter.partner : SiteCharter.delegate(number + 17)
    }

    private static func capability(_ number: Int) -> Charter.Capability.ID {
        let catalogue = SiteCharter.charter.catalogue
        return catalogue[number / 5 % catalogue.count].id
    }

    /// Every fifth begins today, so that it can be delivered at once.
    private static func need(_ number: Int, _ state: Coalition) -> SupportNeed {
        let from = Day(number: state.lastInstant.day.number + (number.isMultiple(of: 25) ? 0 : number % 60))
        return SupportNeed(
            capability: capability(number), quantity: 1 + number % 20, from: from,
            until: Day(number: from.number + 400), place: SiteCharter.delegate(number).organisation,
            languages: number.isMultiple(of: 15) ? [.arabic] : [.french, .english],
            purpose: SiteCharter.text("Purpose \(number)"),
            conditions: number.isMultiple(of: 35) ? [.freeOnly] : [],
            partners: number.isMultiple(of: 50) ? ["UNCCT"] : nil)
    }

    private static func terms(_ number: Int, _ state: Coalition) -> OfferTerms {
        let today = state.lastInstant.day.number
        return OfferTerms(
            capability: capability(number), quantity: 10 + number % 40, uses: 1 + number % 3,
            from: Day(number: today), until: Day(number: today + 500), validUntil: Day(number: today + 450),
            places: number.isMultiple(of: 45) ? [SiteCharter.delegate(number + 3).organisation] : [],
            languages: number.isMultiple(of: 10) ? [.french] : [.english])
    }

    /// A request and the offer of the same number, and what becomes of the two.
    private static func pair(_ number: Int) -> [Step] {
        let pairing = Pairing.ID(series: "X", number / 25 - number / 75)
        let (asking, giving) = (SiteCharter.delegate(number), giver(number))
        let remark = Remark("Nous en avons convenu autrement.", in: .french)
        func step(_ author: Author, _ deed: SupportDeed) -> Step { .deed(author) { _ in .support(deed) } }
        let propose = Step.deed(SiteCharter.officer) { .support(.propose(plan: plan(number, $0))) }
        let agreed = [
            propose, step(asking, .accept(pairing: pairing)), step(giving, .accept(pairing: pairing)),
        ]
        return switch number / 25 % 5 {
        case 0: [propose]
        case 1: [propose, step(giving, .decline(pairing: pairing, reason: remark))]
        case 2: agreed
        case 3: agreed + [step(asking, .fail(pairing: pairing, reason: remark))]
        default: agreed + [step(asking, .deliver(pairing: pairing, quantity: 1, note: remark))]
        }
    }

    private static func plan(_ number: Int, _ state: Coalition) -> PairingPlan {
        let view = View(of: state, for: .person(SiteCharter.officer.person), at: state.lastInstant)
        let request = SupportRequest.ID(series: "W", number / 5)
        let offer = SupportOffer.ID(series: "Y", number / 5)
        guard let wanted = view.supportRequest(request), let offered = view.supportOffer(offer),
            let fit = view.fit(wanted, offered), fit.fits
        else { fatalError("\(request) and \(offer) do not fit") }
        return PairingPlan(
            request: request, offer: offer, quantity: fit.quantity, from: fit.from, until: fit.until,
            grounds: fit.grounds)
    }
}
