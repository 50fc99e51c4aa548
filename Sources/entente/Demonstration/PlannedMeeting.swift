// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A meeting of the demonstration: who is invited, what is on its agenda, who came, and what was concluded.
struct PlannedMeeting: Decodable, Sendable {
    let key: String
    let organ: Charter.Organ.ID
    let day: Moment
    /// How many days before it is convened.
    let prepared: Int
    let from: ClockTime
    let to: ClockTime
    let room: Charter.Room.ID
    let mandate: Mandate.ID?
    let partners: [Organisation.ID]?
    /// States that send their regrets, and states that do not answer; all others come.
    let regrets: [Organisation.ID]
    let silent: [Organisation.ID]
    let title: Multilingual
    /// The office that leads a delegation.
    let head: Multilingual
    let items: [Item]
    let proposal: Proposed?
    let correction: Correction?
    let followUps: [PlannedVisit.Agreed]?

    struct Item: Decodable, Sendable {
        let kind: MeetingItemPlan.Kind
        let initiative: String?
        let presenter: Organisation.ID?
        let office: Multilingual?
        let minutes: Int
        let title: Multilingual
        let summary: Multilingual?
        let conclusions: Multilingual?
    }

    /// An item that a state would have on the agenda; it is still to be settled.
    struct Proposed: Decodable, Sendable {
        let state: Organisation.ID
        let minutes: Int
        let title: Multilingual
    }

    /// What a state would have corrected, and the answer to it.
    struct Correction: Decodable, Sendable {
        let state: Organisation.ID
        let item: Int
        let text: String
        let answer: String
    }
}
