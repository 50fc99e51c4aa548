// SPDX-License-Identifier: Apache-2.0

/// Why a step of a publication is refused.
package enum PublicationRefusal: String, Refusal {
    case unknown
    case unknownInitiative
    case unknownVisit
    case languagesIncomplete
    case paragraphsDiffer
    case wrongStatus
    case ownText
    case notAuthor
    case correctedAlone
    case noCorrection
    case othersCorrection
    case ownCorrection
    case correctionReplaced
    case notSponsor
    case notCleared
    case notSubmitted
    case alreadyConfined

    package static let concept = "publication"

    package var wording: Wording {
        switch self {
        case .unknown:
            Wording("publication", "there is no release `{release}`", "choose one from the newsroom")
        case .unknownInitiative:
            Wording(
                "publication", "there is no initiative `{initiative}`",
                "choose one from the list of initiatives")
        case .unknownVisit:
            Wording("publication", "there is no visit `{visit}`", "choose one from the list of visits")
        case .languagesIncomplete:
            Wording(
                "publication", "title, lead or body is missing in: {languages}",
                "write it in every official language: a release appears in all of them or not at all")
        case .paragraphsDiffer:
            Wording(
                "publication", "the body has a different number of paragraphs from language to language",
                "bring the languages into line, paragraph by paragraph")
        case .wrongStatus:
            Wording(
                "publication", "release `{release}` is {status}; needed: {expected}",
                "see its page for the next step")
        case .ownText:
            Wording(
                "publication", "nobody clears a release that they wrote",
                "ask another communications officer to clear it")
        case .notAuthor:
            Wording(
                "publication", "release `{release}` is drafted by `{person}`", "ask its author to revise it")
        case .correctedAlone, .noCorrection, .othersCorrection, .ownCorrection, .correctionReplaced:
            correctionWording
        case .notSponsor:
            Wording(
                "independence", "`{organisation}` does not sponsor initiative `{initiative}`",
                "only its sponsor authorises publication")
        case .notCleared:
            Wording(
                "independence", "the sponsor has not authorised publication of `{initiative}`",
                "ask its sponsor to authorise it")
        case .notSubmitted:
            Wording("publication", "initiative `{initiative}` is still a draft", "submit it first")
        case .alreadyConfined:
            Wording("publication", "initiative `{initiative}` is not public", "nothing needs to be done")
        }
    }

    private var correctionWording: Wording {
        switch self {
        case .noCorrection:
            Wording(
                "publication", "no correction of release `{release}` is proposed",
                "propose the correction first")
        case .othersCorrection:
            Wording(
                "publication", "the proposed correction of release `{release}` is by `{person}`",
                "publish it, or ask its author to replace it or take it back")
        case .ownCorrection:
            Wording(
                "publication", "nobody publishes a correction that they proposed",
                "ask another communications officer to publish it")
        case .correctionReplaced:
            Wording(
                "publication",
                "another correction of release `{release}` has taken the place of the one you read",
                "read it as it now stands")
        default:
            Wording(
                "publication", "nobody corrects a published release alone",
                "propose the correction: another communications officer publishes it")
        }
    }
}
