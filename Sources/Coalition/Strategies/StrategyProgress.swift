// SPDX-License-Identifier: Apache-2.0

/// What has been planned and delivered of a strategy, as far as a viewer may see it. Every number is a question, and the list
/// behind it is found by the same question.
///
/// An activity counts for an objective where its initiative serves it, its domain is one of the objective's, it begins within
/// the strategy, and it is held in one of the states or people of one were nominated or came. Of those who came, only the
/// people of the states are delivered. It is counted once in every total, however many objectives it serves.
package struct StrategyProgress: Sendable {
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        /// Initiatives that serve an objective.
        case initiatives
        /// Activities that were not cancelled; and of these, those at each status.
        case planned, confirmed, underWay, done
        /// Seats of activities that were not cancelled.
        case seats
        /// People of the states who came.
        case participants
    }

    package enum Place: Hashable, Sendable {
        /// Where an activity is held; of participants, which state's they are; of initiatives, which state has a part.
        case state(Organisation.ID)
        /// Held in no state of the strategy.
        case elsewhere
    }

    package struct Question: Hashable, Sendable {
        package let measure: Measure
        package let objective: Int?
        package let place: Place?
        package let year: Int?

        package init(
            _ measure: Measure, objective: Int? = nil, place: Place? = nil, year: Int? = nil
        ) {
            self.measure = measure
            self.objective = objective
            self.place = place
            self.year = year
        }

        fileprivate var order: String {
            let name: String =
                switch place {
                case .state(let state)?: state.text
                case .elsewhere?: "~"
                case nil: ""
                }
            return "\(measure.rawValue) \(padded(objective ?? 0, to: 2)) \(name) \(year ?? 0)"
        }
    }

    /// An activity that counts, for which objectives, in which year.
    package struct Counted: Sendable {
        package let activity: Activity
        package let objectives: [Int]
        package let year: Int
    }

    package let strategy: Strategy
    /// The initiatives that serve it and were not given up since, each once, with the objectives that they serve; by number.
    package let served: [(initiative: Initiative, objectives: [Int])]
    /// The earliest first.
    package let counted: [Counted]
    private var tallies: [Question: Int] = [:]

    init(_ strategy: Strategy, _ view: View) {
        self.strategy = strategy
        var objectives: [Initiative.ID: [Int]] = [:]
        for action in strategy.actions where action.isAgreed && strategy.objective(action.objective) != nil {
            objectives[action.initiative, default: []].append(action.objective)
        }
        served = objectives.sorted { $0.key < $1.key }.compactMap { id, numbers in
            view.initiative(id).flatMap { $0.mayServe ? ($0, numbers.sorted()) : nil }
        }
        let states = Set(strategy.plan.states)
        counted = served.flatMap { initiative, numbers in
            initiative.activities.compactMap { id in
                view.counted(id).flatMap { Self.count($0, for: numbers, strategy, states) }
            }
        }.sorted { ($0.activity.plan.begins, $0.activity.id) < ($1.activity.plan.begins, $1.activity.id) }
        for (initiative, numbers) in served {
            for question in questions(of: initiative, numbers) { tallies[question, default: 0] += 1 }
        }
        for item in counted {
            for (question, amount) in shares(of: item) { tallies[question, default: 0] += amount }
        }
    }

    private static func count(
        _ activity: Activity, for numbers: [Int], _ strategy: Strategy, _ states: Set<Organisation.ID>
    ) -> Counted? {
        let plan = activity.plan
        let day = plan.begins.day
        guard strategy.plan.from <= day, day <= strategy.plan.until,
            states.contains(plan.host) || activity.nominations.keys.contains(where: states.contains)
                || activity.attendance.keys.contains(where: states.contains)
        else { return nil }
        let objectives = numbers.filter { strategy.objective($0)?.domains.contains(plan.domain) == true }
        return objectives.isEmpty
            ? nil : Counted(activity: activity, objectives: objectives, year: day.components.year)
    }

    /// Every question whose answer is not zero, in order.
    package var answers: [(question: Question, value: Int)] {
        tallies.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.0.order < $1.0.order }
    }

    package func value(_ question: Question) -> Int { tallies[question] ?? 0 }

    package func value(
        _ measure: Measure, objective: Int? = nil, place: Place? = nil, year: Int? = nil
    ) -> Int {
        value(Question(measure, objective: objective, place: place, year: year))
    }

    /// The years of the strategy, the first first.
    package var years: [Int] {
        Array(strategy.plan.from.components.year...strategy.plan.until.components.year)
    }

    /// How many of the activities that began until a day were done, and how many people came to them.
    package func delivered(_ objective: Int, by day: Day) -> (activities: Int, participants: Int) {
        let done = counted.filter {
            $0.activity.status == .done && $0.objectives.contains(objective)
                && $0.activity.plan.begins.day <= day
        }
        return (done.count, done.map { people(of: $0.activity, nil) }.reduce(0, +))
    }

    /// What is to be reached in the end over all objectives; nil while none has a target.
    package var finalTarget: (activities: Int, participants: Int)? {
        let targets = strategy.objectives.compactMap { strategy.finalTarget(of: $0.number) }
        guard !targets.isEmpty else { return nil }
        return (
            targets.map(\.activities).reduce(0, +), targets.map(\.participants).reduce(0, +)
        )
    }
}

extension StrategyProgress {
    /// People of the states who came to an activity; of one state, where it is named.
    package func people(of activity: Activity, _ state: Organisation.ID?) -> Int {
        guard activity.status == .done else { return 0 }
        if let state { return activity.attendance[state] ?? 0 }
        return strategy.plan.states.map { activity.attendance[$0] ?? 0 }.reduce(0, +)
    }

    private func place(of activity: Activity) -> Place {
        strategy.plan.states.contains(activity.plan.host) ? .state(activity.plan.host) : .elsewhere
    }

    /// Every question that an initiative is part of the answer to.
    private func questions(of initiative: Initiative, _ numbers: [Int]) -> [Question] {
        let places = [nil] + strategy.plan.states.filter(initiative.involves).map { Place.state($0) }
        return places.flatMap { place in
            ([nil] + numbers).map { Question(.initiatives, objective: $0, place: place) }
        }
    }

    /// Every question that an activity is part of the answer to, and with how much.
    private func shares(of item: Counted) -> [(Question, Int)] {
        let activity = item.activity
        var amounts: [(Measure, Place?, Int)] = []
        for place in [nil, place(of: activity)] {
            amounts += [(.planned, place, 1), (.seats, place, activity.plan.seats)]
            if let measure = Measure(activity.status) { amounts.append((measure, place, 1)) }
        }
        amounts.append((.participants, nil, people(of: activity, nil)))
        amounts += strategy.plan.states.map { (.participants, .state($0), people(of: activity, $0)) }
        return amounts.filter { $0.2 > 0 }.flatMap { measure, place, amount in
            ([nil] + item.objectives).flatMap { objective in
                [nil, item.year].map {
                    (Question(measure, objective: objective, place: place, year: $0), amount)
                }
            }
        }
    }

    /// What a number counts of one activity; nothing, where the activity is no part of it.
    package func amount(of item: Counted, in question: Question) -> Int {
        shares(of: item).first { $0.0 == question }?.1 ?? 0
    }

    /// The activities that a number counts, the earliest first.
    package func activities(_ question: Question) -> [Counted] {
        counted.filter { amount(of: $0, in: question) > 0 }
    }

    /// The initiatives that a number counts.
    package func initiatives(_ question: Question) -> [Initiative] {
        served.filter { questions(of: $0.initiative, $0.objectives).contains(question) }.map(\.initiative)
    }
}

extension StrategyProgress.Measure {
    /// Of activities at a status; those that are only planned stand under no measure of their own.
    fileprivate init?(_ status: Activity.Status) {
        switch status {
        case .confirmed: self = .confirmed
        case .underWay: self = .underWay
        case .done: self = .done
        case .planned, .cancelled: return nil
        }
    }

    /// Whether initiatives are counted, and not activities.
    package var isOfInitiatives: Bool { self == .initiatives }
}
