// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Votes: by which numbers they are counted, what was cast, and what counted.
extension Resources {
    static let ballotRules = Shape<RuleSet.Ballots>.object(
        "BallotRules", "How ballots count. \"2/3\" is at least two thirds, \">1/2\" more than half."
    ) { it in
        it.has("base", .word(), "Of what the majority is a part.") { $0.base }
        it.has("majority", .part) { $0.majority }
        it.has("openingQuorum", .quorum, "A part of the member states, or a number of them.") {
            $0.openingQuorum
        }
        it.has("decidingQuorum", .quorum) { $0.decidingQuorum }
        it.has(
            "constructiveLimit", Shape<Fraction>.part.orNull,
            "The part of the member states that stops a text by constructive abstentions."
        ) { $0.constructiveLimit }
        it.has("proxies", Shape<RuleSet.Ballots.Proxies>.word().orNull, "Null where there are none.") {
            $0.proxies
        }
    }

    static let ballot = Shape<Ballot>.object("Ballot", "What a state voted, and who cast it.") { it in
        it.has("state", .id()) { $0.state }
        it.has("choice", .word()) { $0.choice }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("remark", remark.orNull) { $0.remark }
    }

    static let proxy = Shape<Proxy>.object("Proxy", "A state has another vote for it.") { it in
        it.has("state", .id()) { $0.state }
        it.has("holder", .id()) { $0.holder }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("remark", remark) { $0.remark }
        it.has("ended", Shape<Instant>.instant.orNull) { $0.ended }
    }

    private static let vote = Shape<VoteCount.Vote>.object("Vote") { it in
        it.has("state", .id()) { $0.state }
        it.has("choice", .word()) { $0.choice }
        it.has("holder", Shape<Organisation.ID>.id().orNull, "The state that cast it under a proxy.") {
            $0.holder
        }
    }

    static let voteCount = Shape<VoteCount>.object(
        "VoteCount", "The ballots that counted, and the member states of which a quorum is a part."
    ) { it in
        it.has("votes", vote.list) { $0.votes }
        it.has("members", Shape<Organisation.ID>.id().list) { $0.members }
    }
}
