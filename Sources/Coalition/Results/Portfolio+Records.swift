// SPDX-License-Identifier: Apache-2.0

extension Portfolio {
    /// What an answer counts.
    package enum Records: Sendable {
        case initiatives(Chosen<Initiative>)
        case activities(Chosen<Activity>)
        case states([Organisation.ID])
        case gifts(Chosen<Contribution>)
    }

    /// Some of the records, of which a page shows a few: none is read before it is asked for.
    package struct Chosen<Record: Sendable>: Sendable {
        package let count: Int
        fileprivate let at: @Sendable (Range<Int>) -> [Record]

        /// The records at these places of the list.
        package subscript(places: Range<Int>) -> [Record] { at(places.clamped(to: 0..<count)) }
        package var isEmpty: Bool { count == 0 }
        package var all: [Record] { self[0..<count] }
    }

    /// Submitted initiatives that the audience may see, newest first.
    package var initiatives: Chosen<Initiative> { initiatives(counted.initiatives) }
    /// Contributions of money that are more than a pledge. Empty outside the coalition.
    package var gifts: Chosen<Contribution> { gifts(counted.gifts) }
    package var indicators: Chosen<Indicator> {
        let (places, view) = (counted.indicators, view)
        return Chosen(count: places.count) { range in
            places.elements(range).compactMap { view.indicator(.init(series: "N", $0 + 1)) }
        }
    }

    package func records(_ question: Question) -> Records {
        let places = places[question] ?? Slots()
        switch question.measure {
        case .submitted, .inPreparation, .adopted, .underWay, .completed, .led, .takingPart, .requestsMet:
            return .initiatives(initiatives(places))
        case .activitiesPlanned, .activitiesDone, .hosted, .seatsPlanned, .seatsTaken:
            return .activities(activities(places))
        case .statesReached: return .states(states(reached: question.scope))
        case .mobilised: return .gifts(gifts(places))
        }
    }

    /// The names of the same records, none of which is read for it.
    package func names(_ question: Question) -> [Subject] {
        let series: StaticString
        switch question.measure {
        case .submitted, .inPreparation, .adopted, .underWay, .completed, .led, .takingPart, .requestsMet:
            series = "I"
        case .activitiesPlanned, .activitiesDone, .hosted, .seatsPlanned, .seatsTaken: series = "E"
        case .mobilised: series = "G"
        case .statesReached: return states(reached: question.scope).map(\.subject)
        }
        return (places[question] ?? Slots()).array.map { Subject(series: series, $0 + 1) }
    }

    private func initiatives(_ places: Slots) -> Chosen<Initiative> {
        let view = view
        return Chosen(count: places.count) { range in
            places.elements(range, descending: true).compactMap {
                view.initiative(.init(series: "I", $0 + 1))
            }
        }
    }

    private func activities(_ places: Slots) -> Chosen<Activity> {
        let (view, ranked) = (view, byBeginning.slots)
        return Chosen(count: places.count) { range in
            ranked.lazy.filter { places.contains($0) }.dropFirst(range.lowerBound).prefix(range.count)
                .compactMap { view.activity(.init(series: "E", $0 + 1)) }
        }
    }

    private func gifts(_ places: Slots) -> Chosen<Contribution> {
        let view = view
        return Chosen(count: places.count) { range in
            places.elements(range).compactMap { view.contribution(.init(series: "G", $0 + 1)) }
        }
    }
}
