// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states of the demonstration ask of one another and offer, and what came of it.
struct PlannedSupport: Decodable, Sendable {
    let requests: [Request]
    let offers: [Offer]
    let pairs: [Pair]

    struct Request: Decodable, Sendable {
        let key: String
        let state: Organisation.ID
        let day: Moment
        let capability: Charter.Capability.ID
        let quantity: Int
        let from: Moment
        let until: Moment
        let place: Organisation.ID
        let languages: [Language]
        let purpose: Multilingual
        let conditions: [SupportNeed.Condition]?
        let initiative: String?
        let partners: [Organisation.ID]?
        let withdrawn: Reasoned?
    }

    struct Offer: Decodable, Sendable {
        let key: String
        let giver: Organisation.ID
        let day: Moment
        let capability: Charter.Capability.ID
        let quantity: Int
        let uses: Int
        let from: Moment
        let until: Moment
        let places: [Organisation.ID]?
        let languages: [Language]
        let cost: OfferTerms.Cost?
        let price: Money?
        let caveats: [OfferTerms.Caveat]?
        let note: Multilingual?
    }

    struct Pair: Decodable, Sendable {
        let request: String
        let offer: String
        let day: Moment
        let accepted: Accepted?
        let declined: Declined?
        let delivered: Delivered?
    }

    struct Accepted: Decodable, Sendable {
        let requester: Moment?
        let giver: Moment?
    }

    struct Declined: Decodable, Sendable {
        let side: Pairing.Side
        let day: Moment
        let reason: Remark
    }

    struct Delivered: Decodable, Sendable {
        let day: Moment
        let quantity: Int
        let note: Remark?
    }

    struct Reasoned: Decodable, Sendable {
        let day: Moment
        let reason: Remark
    }
}
