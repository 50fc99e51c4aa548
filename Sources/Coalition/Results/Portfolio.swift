// SPDX-License-Identifier: Apache-2.0

/// What the coalition does, counted for one audience: by domain, stage, state and quarter.
///
/// A figure and the list of what it counts come from one rule (`Portfolio+Counting`), so that each number opens onto
/// exactly its records. Planned is set against delivered by two measures, activities and participants: counting
/// activities alone flatters.
package struct Portfolio: Sendable {
    /// What is counted.
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        // Initiatives.
        case submitted, inPreparation, adopted, underWay, completed, led, takingPart
        // Activities, and the people in them.
        case activitiesPlanned, activitiesDone, hosted, seatsPlanned, seatsTaken
        // The three that say whether efforts are stepped up, quarter by quarter.
        case requestsMet, statesReached, mobilised
    }

    /// Of what part of the whole.
    package enum Scope: Hashable, Sendable {
        case all
        case domain(Charter.Domain.ID)
        case stage(Stage)
        case state(Organisation.ID)
        case quarter(String)
        /// Money of one currency in one quarter: currencies are never added up.
        case money(currency: String, quarter: String)
    }

    package struct Question: Hashable, Sendable {
        package let measure: Measure
        package let scope: Scope

        package init(_ measure: Measure, _ scope: Scope = .all) {
            self.measure = measure
            self.scope = scope
        }
    }

    /// What its audience sees of the state that it was last brought up to.
    package private(set) var view: View
    /// The latest quarters, oldest first; the last is not over yet.
    package let quarters: [Quarter]
    /// Which records answer each question, by the number of each less one.
    private(set) var places: [Question: Slots] = [:]
    private var sums: [Question: Int128] = [:]
    private var reached: [Scope: [Organisation.ID: Int]] = [:]
    /// All that is counted, of each kind.
    private(set) var counted = Counted()
    /// Activities by their beginning.
    private(set) var byBeginning = Ranking()

    /// The places of what is counted at all.
    struct Counted {
        var initiatives = Slots()
        var activities = Slots()
        var gifts = Slots()
        var indicators = Slots()
    }

    init(of view: View, over quarters: [Quarter]) {
        self.view = View(of: Coalition(), for: .visitor, at: view.at)
        self.quarters = quarters
        follow(view)
    }

    /// The answer to a question: a number of records, of people, or of minor units of money.
    package func value(_ question: Question) -> Int {
        question.measure == .statesReached
            ? reached[question.scope]?.count ?? 0 : Int(clamping: sums[question] ?? 0)
    }

    package func value(_ measure: Measure, _ scope: Scope = .all) -> Int { value(Question(measure, scope)) }

    /// Every question whose answer is not zero, in no particular order.
    package var questions: [Question] {
        Array(sums.keys)
            + reached.compactMap { scope, states in
                states.isEmpty ? nil : Question(.statesReached, scope)
            }
    }

    /// The currencies in which money was mobilised in the quarters.
    package var currencies: [String] {
        let names = sums.keys.compactMap { question -> String? in
            if case .money(let currency, _) = question.scope { currency } else { nil }
        }
        return Set(names).sorted()
    }

    /// States whose people came, not those that merely were invited.
    func states(reached scope: Scope) -> [Organisation.ID] { (reached[scope] ?? [:]).keys.sorted() }

    // MARK: Following

    /// Brings it up to a later state, as the same audience sees it: takes out what the acts since were about, as it
    /// stood, and counts it anew as it stands.
    package mutating func follow(_ next: View) {
        let isAnother = view.count > 0 && next.portfolioAudience != view.portfolioAudience
        if isAnother || next.count < view.count {
            self = Portfolio(of: next, over: quarters)
            return
        }
        let touched = Touched(from: view, to: next)
        count(touched, -1)
        view = next
        count(touched, 1)
        let activities = next.state.activities
        func begins(_ place: Int) -> Instant {
            activities[.init(series: "E", place + 1)]?.plan.begins ?? .init(milliseconds: 0)
        }
        byBeginning.settle(touched.activities) { left, right in
            (begins(left), left) < (begins(right), right)
        }
    }

    private mutating func count(_ touched: Touched, _ times: Int128) {
        let rule = Rule(quarters: quarters)
        for place in touched.initiatives {
            guard let initiative = view.counted(Initiative.ID(series: "I", place + 1)) else { continue }
            count(rule.shares(of: initiative), place, times)
            counted.initiatives.set(place, times > 0)
        }
        for place in touched.activities {
            guard let activity = view.counted(Activity.ID(series: "E", place + 1)) else { continue }
            count(rule.shares(of: activity), place, times)
            counted.activities.set(place, times > 0)
            for (scope, state) in rule.reach(of: activity) { count(state, in: scope, Int(times)) }
        }
        for place in touched.gifts {
            guard let gift = view.counted(Contribution.ID(series: "G", place + 1)) else { continue }
            count(rule.shares(of: gift), place, times)
            counted.gifts.set(place, times > 0)
        }
        for place in touched.indicators {
            let isCounted = view.counted(Indicator.ID(series: "N", place + 1)) != nil
            counted.indicators.set(place, isCounted && times > 0)
        }
    }

    private mutating func count(_ shares: [Share], _ place: Int, _ times: Int128) {
        for share in shares {
            let sum = sums[share.question, default: 0] + times * Int128(share.amount)
            sums[share.question] = sum == 0 ? nil : sum
            places[share.question, default: Slots()].set(place, times > 0)
        }
    }

    private mutating func count(_ state: Organisation.ID, in scope: Scope, _ times: Int) {
        let count = reached[scope, default: [:]][state, default: 0] + times
        reached[scope, default: [:]][state] = count == 0 ? nil : count
    }
}

extension Slots {
    fileprivate mutating func set(_ place: Int, _ belongs: Bool) {
        if belongs { insert(place) } else { remove(place) }
    }
}
