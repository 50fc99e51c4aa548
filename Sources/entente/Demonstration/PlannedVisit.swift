// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A visit of the demonstration, and what was agreed at it.
struct PlannedVisit: Decodable, Sendable {
    let key: String
    let visitor: Organisation.ID
    let day: Moment
    /// How many days before the visit its file is opened.
    let prepared: Int
    let from: ClockTime
    let to: ClockTime
    /// With which day the briefing book compares.
    let since: Day
    /// How many days after the visit its file is closed; nil leaves it open.
    let closes: Int?
    let title: Multilingual
    let purpose: Multilingual
    /// The head first.
    let delegation: [Multilingual]
    let agenda: [Item]
    let minutes: Multilingual?
    let followUps: [Agreed]?

    struct Item: Decodable, Sendable {
        let from: ClockTime
        let to: ClockTime
        let room: Charter.Room.ID
        let presenter: Person.ID?
        let domain: Charter.Domain.ID?
        let title: Multilingual
    }

    struct Agreed: Decodable, Sendable {
        let action: Multilingual
        let owner: Person.ID
        let due: Moment
        let initiative: String?
        let done: Day?
        let note: String?
    }
}

/// A release of the demonstration.
struct PlannedRelease: Decodable, Sendable {
    let kind: ReleaseDraft.Kind
    let day: Moment
    let hour: Int?
    /// How far it has come; published, where it says nothing.
    let state: Release.Status?
    let visit: String?
    let initiative: String?
    let title: Multilingual
    let lead: Multilingual
    let body: [Language: [String]]
}

/// An hour of the day, in UTC: "07:30".
struct ClockTime: Decodable, Sendable {
    let minutes: Int

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected 07:30")
        }
        minutes = parts[0] * 60 + parts[1]
    }
}
