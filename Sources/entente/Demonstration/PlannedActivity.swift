// SPDX-License-Identifier: Apache-2.0
import Coalition

/// An activity of the demonstration.
struct PlannedActivity: Decodable, Sendable {
    let kind: ActivityPlan.Kind
    let title: Multilingual
    let domain: Charter.Domain.ID
    let begins: Moment
    let days: Int
    let host: Organisation.ID
    let place: Multilingual?
    let room: Charter.Room.ID?
    let seats: Int
    /// How many came. Nil for what is still to come.
    let attended: Int?
    let cancelled: Multilingual?
}

/// Activities of one sort, one after the other, as the coalition plans its programmes.
struct PlannedSeries: Decodable, Sendable {
    let count: Int
    let kind: ActivityPlan.Kind
    let title: Multilingual
    let domain: Charter.Domain.ID
    let begins: Day
    /// Days from the beginning of one to the beginning of the next.
    let every: Int
    let days: Int
    let hosts: [Organisation.ID]
    let seats: Int
    /// How many came to the first ones, which took place by the public reckoning.
    let attended: [Int]
    /// The day of that reckoning: the others begin after it.
    let until: Day
    /// How many came to each of those that took place since.
    let later: Int

    /// The single activities; those that begin after the present have no attendance yet.
    func activities(_ present: Instant) -> [PlannedActivity] {
        (0..<count).map { index in
            let isReckoned = index < attended.count
            let begins =
                isReckoned
                ? begins.advanced(byDays: index * every)
                : until.advanced(byDays: 18 + (index - attended.count) * every)
            let isPast = begins.advanced(byDays: days).start < present
            return PlannedActivity(
                kind: kind, title: title.numbered(index + 1), domain: domain, begins: .day(begins),
                days: days,
                host: hosts[index % hosts.count], place: nil, room: nil, seats: seats,
                attended: isReckoned ? attended[index] : isPast ? later : nil, cancelled: nil)
        }
    }
}

extension Multilingual {
    /// "Course ({n})" with its number, in every language.
    fileprivate func numbered(_ number: Int) -> Multilingual {
        var title = self
        for language in Language.allCases {
            title[language] = self[language]?.filled(with: ["n": String(number)])
        }
        return title
    }
}
