// SPDX-License-Identifier: Apache-2.0

/// What the acts between two states were about, by the number of each thing less one; with an initiative, all that is
/// counted as part of it.
struct Touched {
    private(set) var initiatives: Set<Int> = []
    private(set) var activities: Set<Int> = []
    private(set) var gifts: Set<Int> = []
    private(set) var indicators: Set<Int> = []

    init(from before: View, to after: View) {
        guard before.count > 0 else {
            initiatives = Set(0..<after.state.initiatives.count)
            activities = Set(0..<after.state.activities.count)
            gifts = Set(0..<after.state.contributions.count)
            indicators = Set(0..<after.state.indicators.count)
            return
        }
        for index in before.count..<after.count {
            for subject in after.state.trail[index].about {
                guard let place = subject.number.map({ $0 - 1 }) else { continue }
                switch subject.text.utf8.first {
                case UInt8(ascii: "I"): initiatives.insert(place)
                case UInt8(ascii: "E"): activities.insert(place)
                case UInt8(ascii: "G"): gifts.insert(place)
                case UInt8(ascii: "N"): indicators.insert(place)
                default: break
                }
            }
        }
        for place in initiatives {
            guard let initiative = after.state.initiatives[.init(series: "I", place + 1)] else { continue }
            activities.formUnion(initiative.activities.places)
            gifts.formUnion(initiative.contributions.places)
            indicators.formUnion(initiative.indicators.places)
        }
    }
}

extension [Activity.ID] {
    fileprivate var places: [Int] { compactMap { $0.number.map { $0 - 1 } } }
}
extension [Contribution.ID] {
    fileprivate var places: [Int] { compactMap { $0.number.map { $0 - 1 } } }
}
extension [Indicator.ID] {
    fileprivate var places: [Int] { compactMap { $0.number.map { $0 - 1 } } }
}
