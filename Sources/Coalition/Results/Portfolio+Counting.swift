// SPDX-License-Identifier: Apache-2.0

/// Which questions each record answers, and with how much. Figures are sums of these; lists are filters by these.
extension Portfolio {
    struct Share {
        let question: Question
        let amount: Int

        init(_ measure: Measure, _ scope: Scope, _ amount: Int = 1) {
            question = Question(measure, scope)
            self.amount = amount
        }
    }

    struct Rule {
        let quarters: [Quarter]

        /// In which scopes an activity has reached which states.
        func reach(of activity: Activity) -> [(Scope, Organisation.ID)] {
            guard activity.status == .done else { return [] }
            let scopes = [Scope.all, quarter(of: activity.plan.ends)].compactMap(\.self)
            return activity.attendance.filter { $0.value > 0 }.keys.flatMap { state in
                scopes.map { ($0, state) }
            }
        }

        func shares(of initiative: Initiative) -> [Share] {
            var shares = [Share(.submitted, .stage(initiative.stage))]
            for measure in measures(of: initiative) {
                shares.append(Share(measure, .all))
                shares += initiative.proposal.domains.map { Share(measure, .domain($0)) }
            }
            shares.append(Share(.led, .state(initiative.lead)))
            shares += initiative.participants.map { Share(.takingPart, .state($0)) }
            // A request is met when what was asked for begins, for the first time.
            if let begun = initiative.milestones.first(where: { $0.stage == .active }) {
                shares.append(Share(.requestsMet, .all))
                if let quarter = quarter(of: begun.at) { shares.append(Share(.requestsMet, quarter)) }
            }
            return shares
        }

        private func measures(of initiative: Initiative) -> [Measure] {
            let stage = initiative.stage
            if stage.isUnderWay { return [.submitted, .adopted, .underWay] }
            if initiative.isAdopted { return [.submitted, .adopted, .completed] }
            let isAwaited =
                switch stage {
                case .submitted, .admissible, .inDebate, .inLegalReview, .tabled, .deciding, .deferred: true
                default: false
                }
            return isAwaited ? [.submitted, .inPreparation] : [.submitted]
        }

        func shares(of activity: Activity) -> [Share] {
            var shares: [Share] = []
            for scope in [Scope.all, .domain(activity.plan.domain)] {
                shares += [
                    Share(.activitiesPlanned, scope), Share(.seatsPlanned, scope, activity.plan.seats),
                ]
                if activity.status == .done {
                    shares += [
                        Share(.activitiesDone, scope), Share(.seatsTaken, scope, activity.attended),
                    ]
                }
            }
            shares.append(Share(.hosted, .state(activity.plan.host)))
            if activity.status == .done {
                for (state, people) in activity.attendance where people > 0 {
                    shares.append(Share(.seatsTaken, .state(state), people))
                }
            }
            return shares
        }

        /// Money counts once, when it first was more than a pledge.
        func shares(of gift: Contribution) -> [Share] {
            guard let money = gift.money, gift.inKind == nil,
                let secured = gift.statements.first(where: { $0.stage > .pledged }),
                let quarter = quarters.first(where: { $0.contains(secured.at) })
            else { return [] }
            return [
                Share(.mobilised, .money(currency: money.currency, quarter: quarter.name), money.minorUnits)
            ]
        }

        private func quarter(of instant: Instant) -> Scope? {
            quarters.first { $0.contains(instant) }.map { .quarter($0.name) }
        }
    }
}
