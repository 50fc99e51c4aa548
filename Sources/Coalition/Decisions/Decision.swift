// SPDX-License-Identifier: Apache-2.0

package import Record

/// One attempt to decide on one exact text, under a frozen rule set.
package struct Decision: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Decision>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case open
        /// An outage touched the last stretch before the deadline: the chair must extend or annul.
        case interrupted
        case adopted
        /// A silence that a state broke.
        case broken
        /// The chair put the text and a state objected.
        case noConsensus
        case deferred
        case annulled
        /// A vote that did not reach the majority.
        case rejected
        /// A vote in which too few took part: neither adopted nor rejected, and free to be opened anew.
        case void
    }

    package let id: ID
    package let initiative: Initiative.ID
    /// As it was when the decision opened; later changes of the charter do not touch it.
    package let ruleSet: RuleSet
    package let ruleSetHash: Hash
    /// The texts that are decided on, language by language, and all together.
    package let textHash: Hash
    package let textHashes: [Language: Hash]
    package let revision: Int
    package let openedBy: Author
    package let opened: Instant
    /// Nil for a consensus that is reached in a meeting.
    package internal(set) var deadline: Instant?
    /// The states that have a say, as they were when it opened.
    package let electorate: [Organisation.ID]
    package internal(set) var status: Status = .open
    /// When each state was notified: every member, at opening. It does not prove that anybody has read it.
    package let notified: Instant
    /// When a credentialed person of the state first opened it.
    package internal(set) var received: [Organisation.ID: Receipt] = [:]
    /// States that let it pass in so many words.
    package internal(set) var passes: [Organisation.ID: Statement] = [:]
    package internal(set) var objections: [Objection] = []
    package internal(set) var extensions: [Extension] = []
    package internal(set) var reserveUsed: Bool = false
    package internal(set) var statements: [Statement] = []
    package internal(set) var lateStatements: [Statement] = []
    /// Of a vote: the member states when it opened, without the suspended, of which a quorum is a part.
    package internal(set) var roll: [Organisation.ID] = []
    /// Every ballot that came in time, those that were changed later among them.
    package internal(set) var ballots: [Ballot] = []
    /// The last ballot of each state: the ones that count.
    package internal(set) var votes: [Organisation.ID: Ballot] = [:]
    /// Came after the close, without effect.
    package internal(set) var lateBallots: [Ballot] = []
    package internal(set) var proxies: [Proxy] = []
    /// When the rules settled it: for an unbroken silence, the deadline itself.
    package internal(set) var settled: Instant?
    package internal(set) var result: DecisionResult?
    package internal(set) var certified: Certification?
    package internal(set) var reason: Multilingual?

    package var method: RuleSet.Method { ruleSet.method }
    package var isRunning: Bool { status == .open || status == .interrupted }

    package struct Receipt: Hashable, Sendable {
        package let at: Instant
        package let by: Author
    }

    package struct Certification: Hashable, Sendable {
        package let by: Author
        package let at: Instant
    }

    package struct Extension: Hashable, Sendable {
        package let from: Instant
        package let to: Instant
        package let by: Author
        package let at: Instant
        package let reason: Multilingual
        /// Whether a state's reserve, not the chair, brought it about.
        package let reserve: Bool
    }
}

/// A state's break of a silence, or objection to a consensus.
package struct Objection: Hashable, Sendable {
    package enum Form: String, Codable, Hashable, Sendable, CaseIterable {
        case objection
        case amendment
        /// Asks for time: extends a silence once, where the rule set allows it; otherwise it breaks the silence.
        case reserve
    }

    package let state: Organisation.ID
    package let by: Author
    package let at: Instant
    package let form: Form
    package let remark: Remark
    /// A withdrawn break does not revive the silence; a withdrawn objection no longer blocks a consensus.
    package internal(set) var withdrawn: Instant?
}

/// What a state wants printed with a decision (rule R8). The adopted text is never edited.
package struct Statement: Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case reservation
        case footnote
        case interpretation
        case explanation
        /// Stands apart from one paragraph without objecting to the whole.
        case dissociation
        /// Said in so many words that the text may pass.
        case pass
        /// Came after the deadline: a late statement, without effect.
        case late
        /// Explains a ballot.
        case vote
        /// Declares with an abstention that the state is not bound and will not stand in the way (rule R7).
        case constructive

        /// Whether a state declares it of its own; the others come with an answer or a ballot.
        package var isDeclarable: Bool {
            switch self {
            case .reservation, .footnote, .interpretation, .explanation, .dissociation: true
            case .pass, .late, .vote, .constructive: false
            }
        }
    }

    package let state: Organisation.ID
    package let by: Author
    package let at: Instant
    package let kind: Kind
    package let paragraph: Int?
    package let remark: Remark?
    package let textHash: Hash
}
