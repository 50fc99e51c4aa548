// SPDX-License-Identifier: Apache-2.0

/// Why a step of a vote is refused.
package enum VoteRefusal: String, Refusal {
    case notVote
    case putToVote
    case quorumMissing
    case closed
    case constructiveNotAllowed
    case declarationMissing
    case declarationByProxy
    case proxiesNotAllowed
    case proxyToItself
    case alreadyVoted
    case proxyGiven
    case proxyHeld
    case proxyPassedOn
    case noProxyGiven
    case noProxyHeld
    case votesOutstanding

    package static let concept = "vote"

    package var wording: Wording {
        switch self {
        case .notVote: Wording("R6", "decision `{decision}` is not put to the vote", "see its page")
        case .putToVote:
            Wording(
                "R6", "decision `{decision}` is put to the vote", "cast the ballot of your state instead")
        case .quorumMissing:
            Wording(
                "R1",
                "{present} of {members} member states have somebody who may vote, the quorum is {quorum}",
                "have credentials issued first, or choose another rule set")
        case .closed:
            Wording("R6", "the vote closed at {deadline}", "a later ballot is recorded, without effect")
        case .constructiveNotAllowed:
            Wording(
                "R7", "the rule set knows no constructive abstention",
                "abstain, and explain the vote if need be")
        case .declarationMissing:
            Wording(
                "R7", "a constructive abstention rests on a declaration, and there is none",
                "write the declaration, or abstain without one")
        case .declarationByProxy:
            Wording(
                "R7", "only `{state}` itself can declare a constructive abstention",
                "cast another ballot for it, or let it vote itself")
        case .proxiesNotAllowed:
            Wording("R11", "the rule set has no proxies", "cast the ballot of your state itself")
        case .proxyToItself:
            Wording("R11", "a state needs no proxy to vote for itself", "name another state, or vote")
        case .alreadyVoted:
            Wording(
                "R11", "`{state}` has voted, and a proxy is given before that",
                "change the ballot itself until the vote closes")
        case .proxyGiven:
            Wording("R11", "`{state}` has given its proxy already", "withdraw it first, or vote")
        case .proxyHeld:
            Wording("R11", "`{holder}` holds a proxy, and one is the most", "name another state")
        case .proxyPassedOn:
            Wording(
                "R11", "`{holder}` has given a proxy or holds one, which is not passed on",
                "name another state, or vote")
        case .noProxyGiven: Wording("R11", "`{state}` has given no proxy", "nothing needs to be done")
        case .noProxyHeld:
            Wording("R11", "`{holder}` holds no proxy of `{state}`", "vote for your own state only")
        case .votesOutstanding:
            Wording(
                "R6", "the vote is closed early only when all have voted; awaited: {states}",
                "wait for them, or for the deadline")
        }
    }
}
