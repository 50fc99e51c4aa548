// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the matcher says, and what is lacking.
extension Resources {
    static let matchGrounds = Shape<MatchGrounds>.object(
        "SupportMatchGrounds",
        "On what a proposal rests. Hand it in as it was read: `support.propose` computes it again."
    ) { it in
        it.has("matcher", .text, "The version of the rules by which it was computed.") { $0.matcher }
        it.has("score", matchScore) { $0.score }
        it.has("digest", .hash, "Over everything that the rules looked at.") { $0.digest }
    }

    private static let matchScore = Shape<MatchScore>.object(
        "SupportMatchScore", "How well an offer answers a request, in thousandths."
    ) { it in
        for part in MatchScore.Part.allCases {
            it.has(part.rawValue, .count, "Weighs \(part.weight) of 1000.") { $0[part] }
        }
        it.has("total", .count, "The weighted whole.") { $0.total }
    }

    static let supportMatch = Shape<MatchFit>.object(
        "SupportMatch", "What the matcher says of one request and one offer."
    ) { it in
        it.has("request", .id()) { $0.pair.request }
        it.has("offer", .id()) { $0.pair.offer }
        it.has("giver", .id()) { $0.giver }
        it.has("fits", .truth) { $0.fits }
        it.has("reasons", Shape<MatchReason>.word().list, "Why not; empty where the two fit.") { $0.reasons }
        it.has("quantity", .count, "How much of what is wanted the offer covers.") { $0.quantity }
        it.has("from", .day) { $0.from }
        it.has("until", .day) { $0.until }
        it.has("nearMiss", nearMiss.orNull, "The one change that would make the two fit, or fit in full.") {
            $0.nearMiss
        }
        it.has("grounds", matchGrounds) { $0.grounds }
        it.has("links", links) { "/support/requests/\($0.pair.request)" }
    }

    private static let nearMiss = Shape<NearMiss>.object(
        "SupportNearMiss", "The one change, and what it takes where it takes something."
    ) { it in
        it.has("change", .text) { $0.word }
        it.has("days", Shape<Int>.integer.orNull, "A negative number is earlier.") { miss in
            switch miss {
            case .moveBy(let days), .lastLonger(let days): days
            default: nil
            }
        }
        it.has("quantity", Shape<Int>.count.orNull) { miss in
            if case .quantity(let quantity) = miss { quantity } else { nil }
        }
        it.has("states", Shape<Organisation.ID>.id().list) { miss in
            if case .takePlaceIn(let states) = miss { states } else { [] }
        }
        it.has("languages", Shape<Language>.word().list) { miss in
            if case .workIn(let languages) = miss { languages } else { [] }
        }
    }

    static let supportGap = Shape<SupportGap>.object(
        "SupportGap", "What is asked for and offered of one capability, and what is lacking."
    ) { it in
        it.has("capability", capability) { $0.capability }
        it.has("openRequests", .count) { $0.open }
        it.has("asked", .count) { $0.asked }
        it.has("delivered", .count) { $0.delivered }
        it.has("reserved", .count) { $0.reserved }
        it.has("unmet", .count, "Open, and neither delivered nor held by a pair.") { $0.unmet }
        it.has("states", Shape<Organisation.ID>.id().list, "With something unmet.") { $0.states }
        it.has("standingOffers", .count) { $0.offers }
        it.has("available", .count) { $0.available }
    }

    static let capability = Shape<Charter.Capability>.object(
        "Capability", "Something that states ask for and offer."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("domain", .id()) { $0.domain }
        it.has("name", multilingual) { $0.name }
        it.has("unit", multilingual) { $0.unit }
    }

    static let supportShare = Shape<SupportShare>.object(
        "SupportShare", "How often an organisation asked, offered, helped and was helped."
    ) { it in
        it.has("organisation", .id()) { $0.organisation }
        it.has("asked", .count) { $0.asked }
        it.has("offered", .count) { $0.offered }
        it.has("gave", .count) { $0.gave }
        it.has("received", .count) { $0.received }
    }

    static let supportDuplicate = Shape<SupportDuplicate>.object(
        "SupportDuplicate", "Two open requests of one state for the same at the same time."
    ) { it in
        it.has("first", .id()) { $0.first.id }
        it.has("second", .id()) { $0.second.id }
        it.has("state", .id()) { $0.first.state }
        it.has("capability", .id()) { $0.first.need.capability }
    }
}

extension NearMiss {
    fileprivate var word: String {
        switch self {
        case .moveBy: "moveBy"
        case .lastLonger: "lastLonger"
        case .takePlaceIn: "takePlaceIn"
        case .workIn: "workIn"
        case .acceptCost: "acceptCost"
        case .nameInitiative: "nameInitiative"
        case .shareWithGiver: "shareWithGiver"
        case .quantity: "quantity"
        }
    }
}
