// SPDX-License-Identifier: Apache-2.0

/// Why a step of a request, an offer or a pair is refused.
package enum SupportRefusal: String, Refusal {
    case unknownRequest
    case unknownOffer
    case unknownPairing
    case notMember
    case cannotOffer
    case unknownCapability
    case impossibleQuantity
    case impossibleUses
    case emptyWindow
    case windowTooLong
    case windowInPast
    case unknownPlace
    case noLanguage
    case unknownPartner
    case priceMissing
    case priceWithoutCost
    case impossiblePrice
    case validityInPast
    case notOwner
    case requestClosed
    case offerClosed
    case pairOpen
    case notSecretariat
    case notFitting
    case quantityTooLarge
    case outsideWindow
    case groundsMoved
    case notParty
    case alreadyAnswered
    case wrongStatus
    case notRequester
    case notBegun

    package static let concept = "support"

    package var wording: Wording {
        switch self {
        case .unknownRequest:
            Wording("support", "there is no request `{request}`", "choose one from the list of requests")
        case .unknownOffer:
            Wording("support", "there is no offer `{offer}`", "choose one from the list of offers")
        case .unknownPairing:
            Wording("support", "there is no pair `{pairing}`", "choose one from the list of pairs")
        case .notMember:
            Wording(
                "support", "`{organisation}` is no member state, and members alone ask for support",
                "make an offer, or let a member state ask")
        case .cannotOffer:
            Wording(
                "support", "`{organisation}` is neither a state nor a partner, and cannot offer",
                "let a state or a partner make the offer")
        case .unknownCapability:
            Wording(
                "charter", "the charter names no capability `{capability}`",
                "choose one of the catalogue of capabilities")
        case .impossibleQuantity:
            Wording(
                "support", "{quantity} is no quantity, expected a whole number from 1 to {limit}",
                "write how many there are, in the unit of the capability")
        case .impossibleUses:
            Wording(
                "support", "{uses} is no number of uses, expected a whole number from 1 to {limit}",
                "write how many requests the offer may serve")
        case .emptyWindow:
            Wording("support", "the last day comes before the first", "correct the days")
        case .windowTooLong:
            Wording(
                "support", "from the first day to the last are more than {limit} days",
                "shorten it, or make one for each year")
        case .windowInPast:
            Wording("support", "{until} is in the past", "choose days from today on")
        default: otherWording
        }
    }

    private var otherWording: Wording {
        switch self {
        case .unknownPlace:
            Wording(
                "support", "`{organisation}` is no state of the directory", "choose a state of the directory")
        case .noLanguage:
            Wording("support", "no working language is named", "choose one language at least")
        case .unknownPartner:
            Wording(
                "support", "`{organisation}` is neither a supporting state nor a partner",
                "members see it in any case: name supporting states and partners alone")
        case .priceMissing:
            Wording(
                "support", "the cost is not free, and no price is named",
                "say what the receiving state pays, or offer it free of charge")
        case .priceWithoutCost:
            Wording(
                "support", "the offer is free of charge and names a price",
                "leave the price out, or say that the cost is shared or reimbursed")
        case .impossiblePrice:
            Wording(
                "support", "the price is no amount of money above zero in a known currency",
                "correct the amount, or write the currency as three capital letters")
        case .validityInPast:
            Wording("support", "the offer would have ended on {until}", "choose a day from today on")
        case .notOwner:
            Wording(
                "support", "`{thing}` is the affair of `{organisation}`",
                "ask that organisation to change it")
        case .requestClosed:
            Wording(
                "support", "request `{request}` is no longer open", "make another request where it is needed")
        case .offerClosed:
            Wording("support", "offer `{offer}` was withdrawn", "make another offer")
        default: wordingOfPairs
        }
    }

    private var wordingOfPairs: Wording {
        switch self {
        case .pairOpen:
            Wording(
                "support", "`{thing}` stands in a pair that is not settled: `{pairing}`",
                "decline the pair, or confirm what came of it, before changing what the other side relies on")
        case .notSecretariat:
            Wording("support", "pairs are proposed by the secretariat", "ask an officer of the secretariat")
        case .notFitting:
            Wording(
                "support", "request `{request}` and offer `{offer}` do not fit",
                "see the reasons beside the two, and what would make them fit")
        case .quantityTooLarge:
            Wording(
                "support",
                "{quantity} is not from 1 to {limit}, which is what is still asked for and available",
                "choose a number within these bounds")
        case .outsideWindow:
            Wording(
                "support", "the days lie outside those that both sides have in common: {from} to {until}",
                "choose days within them")
        case .groundsMoved:
            Wording(
                "support", "the proposal rests on figures that no longer hold",
                "look at the two again as they are now, and propose anew")
        case .notParty:
            Wording(
                "support", "`{organisation}` is neither side of pair `{pairing}`",
                "leave the answer to the two sides")
        case .alreadyAnswered:
            Wording(
                "support", "`{organisation}` has answered pair `{pairing}` already",
                "wait for the other side, or ask the secretariat to take the proposal back")
        case .wrongStatus:
            Wording(
                "support", "pair `{pairing}` is {status}, expected {expected}",
                "see on its page what became of it")
        case .notRequester:
            Wording(
                "support", "only `{organisation}`, which asked, says what came of pair `{pairing}`",
                "ask that state to confirm")
        default:
            Wording(
                "support", "pair `{pairing}` begins on {from}",
                "confirm from that day on what has arrived")
        }
    }

    /// What neither an answer nor an earlier step puts right.
    static let bars: [SupportRefusal] = [
        .unknownRequest, .unknownOffer, .unknownPairing, .notMember, .cannotOffer, .notOwner, .requestClosed,
        .offerClosed, .pairOpen, .notSecretariat, .notFitting, .notParty, .alreadyAnswered, .wrongStatus,
        .notRequester, .notBegun,
    ]
}
