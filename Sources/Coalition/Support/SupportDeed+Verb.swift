// SPDX-License-Identifier: Apache-2.0

extension SupportDeed {
    package var verb: Verb {
        switch self {
        case .request: Verb("request", .sign)
        case .amendRequest: Verb("amendRequest", .sign)
        case .withdrawRequest: Verb("withdrawRequest", .sign)
        case .offer: Verb("offer", .sign)
        case .amendOffer: Verb("amendOffer", .sign)
        case .withdrawOffer: Verb("withdrawOffer", .sign)
        case .propose: Verb("propose", .administer)
        case .accept: Verb("accept", .sign)
        case .decline: Verb("decline", .sign)
        case .rescind: Verb("rescind", .administer)
        case .deliver: Verb("deliver", .sign)
        case .fail: Verb("fail", .sign)
        }
    }

    /// The pair that it is about, where there is one already.
    package var pairing: Pairing.ID? {
        switch self {
        case .accept(let id), .decline(let id, _), .rescind(let id, _), .deliver(let id, _, _),
            .fail(let id, _):
            id
        case .request, .amendRequest, .withdrawRequest, .offer, .amendOffer, .withdrawOffer, .propose: nil
        }
    }
}
