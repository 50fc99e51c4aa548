// SPDX-License-Identifier: Apache-2.0

/// Why a prepared act is not kept, or cannot be settled.
package enum PreparedRefusal: String, Error, Refusal, Equatable {
    case tooLarge
    case tooMany
    case nobody
    case ownHand
    case settled
    case expired
    case unreadable
    case reasonMissing

    package static let concept = "prepared"

    package var wording: Wording {
        switch self {
        case .tooLarge:
            Wording("R11", "this is longer than can be kept for a colleague", "shorten it, or divide it")
        case .tooMany:
            Wording(
                "R11", "as many acts wait in your organisation as may wait at a time",
                "have some signed, sent back or taken back first")
        case .nobody:
            Wording(
                "R11", "nobody else in your organisation could sign this",
                "sign it yourself, or ask the registrar to accredit a colleague")
        case .ownHand:
            Wording(
                "R11", "this is signed by whoever writes it: an opinion, an assessment, a screening",
                "ask the colleague whose it is to do it themselves")
        case .settled:
            Wording(
                "R11", "a colleague has settled this meanwhile, or is signing it now",
                "read what became of it")
        case .expired:
            Wording("R11", "nobody signed this in time", "have it prepared anew")
        case .unreadable:
            Wording("R11", "what was kept of this act cannot be read", "have it prepared anew")
        case .reasonMissing:
            Wording("R11", "to send an act back, one says why", "write what is to be changed")
        }
    }
}
