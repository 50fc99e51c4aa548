// SPDX-License-Identifier: Apache-2.0
import Coalition

/// An initiative of the demonstration as its file tells it; the player makes acts of it.
struct PlannedInitiative: Decodable, Sendable {
    let key: String
    let kind: Proposal.Kind?
    let sponsor: Organisation.ID
    let cosponsors: [Organisation.ID]?
    let invited: [Organisation.ID]?
    let partners: [Organisation.ID]?
    let hosts: [Organisation.ID]?
    let domains: [Charter.Domain.ID]
    let mandate: Mandate.ID
    let begins: Moment
    /// The last stage that it reaches; see `Reached`.
    let until: Reached
    let method: RuleSet.Method?
    /// How long its silence is open.
    let window: Span?
    /// When the council met to decide on it.
    let decides: Moment?
    let active: Moment?
    let closes: Moment?
    let suspends: Moment?
    let archived: Bool?
    let isPublic: Bool?
    let title: Multilingual
    let objective: Multilingual
    let text: [Language: [String]]
    /// The languages in which its text exists; all, where it says nothing.
    let languages: [Language]?
    let comments: [PlannedComment]?
    let amendments: [PlannedAmendment]?
    let opinion: PlannedOpinion?
    let opinionGiven: Bool?
    /// Who has signed off a joint initiative so far; nobody, where it says nothing.
    let signOffs: PlannedSignOffs?
    let decision: PlannedDecision?
    /// How the states vote, where it is put to the vote.
    let ballots: PlannedBallots?
    let note: Multilingual?
    let withdrawal: String?
    let deferral: Multilingual?
    let suspension: Suspension?
    let threshold: Int?
    let funds: Money?
    let participants: [Organisation.ID]?
    let contribute: [Said]?
    let observe: [Organisation.ID]?
    let decline: [Organisation.ID]?
    let caveats: [Said]?
    let gifts: [PlannedGift]?
    let activities: [PlannedActivity]?
    let series: PlannedSeries?
    let indicators: [PlannedIndicator]?
    let evaluation: PlannedEvaluation?

    private enum CodingKeys: String, CodingKey {
        case key, kind, sponsor, cosponsors, invited, partners, hosts, domains, mandate, begins, until, method
        case decides, signOffs, window, active, closes, suspends, archived, title, objective, text, languages,
            comments, amendments
        case opinion, opinionGiven, decision, ballots, note, withdrawal, deferral, suspension, threshold,
            funds
        case participants, contribute, observe, decline, caveats, gifts, activities, series, indicators
        case evaluation
        case isPublic = "public"
    }

    struct Suspension: Decodable, Sendable {
        let reason: Multilingual
        let effect: Multilingual
    }
}

/// How far an initiative of the demonstration gets, in the order of its life.
enum Reached: String, Decodable, Sendable, CaseIterable, Comparable {
    case draft, submitted, returned, admissible, inDebate, withdrawn, inLegalReview, notClear, tabled
    case deciding, noConsensus, deferred, rejected, adopted, resourcing, active, suspended, closing,
        evaluated, archived

    static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// `true` where both sides have signed off, `secretariat` where the partner is awaited.
enum PlannedSignOffs: Decodable, Sendable {
    case everyone
    case secretariat

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        switch try container.decode(String.self) {
        case "true": self = .everyone
        case "secretariat": self = .secretariat
        default:
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected `true` or `secretariat`")
        }
    }
}

/// What a state said, in its own language.
struct Said: Decodable, Sendable {
    let by: Organisation.ID
    let text: String
}

struct PlannedComment: Decodable, Sendable {
    let by: Organisation.ID
    let paragraph: Int?
    let text: String
    let answer: String?
}

struct PlannedAmendment: Decodable, Sendable {
    let by: Organisation.ID
    let paragraph: Int
    let outcome: Amendment.Outcome?
    let reason: String
    let replacement: Multilingual
}

struct PlannedOpinion: Decodable, Sendable {
    let finding: Opinion.Finding
    let instruments: [String]
    let reasoning: Multilingual
    let conditions: [OpinionDraft.Condition]?
    let setAside: [PlannedSetAside]?
}

/// A condition of the assessment that the adviser does not carry, and why, in French.
struct PlannedSetAside: Decodable, Sendable {
    let condition: String
    let ground: OpinionDraft.SetAside.Ground
    let reason: String

    var setAside: OpinionDraft.SetAside {
        .init(condition: condition, ground: ground, reason: Remark(reason, in: .french))
    }
}

struct PlannedDecision: Decodable, Sendable {
    let received: [Organisation.ID]?
    let passed: [Organisation.ID]?
    let objection: PlannedObjection?
    let statements: [PlannedStatement]?

    struct PlannedObjection: Decodable, Sendable {
        let by: Organisation.ID
        let form: Objection.Form
        let text: String
    }

    struct PlannedStatement: Decodable, Sendable {
        let by: Organisation.ID
        let kind: Statement.Kind
        let paragraph: Int?
        let text: String
    }
}

struct PlannedGift: Decodable, Sendable {
    let by: Organisation.ID
    let money: Money?
    let inKind: Multilingual?
    let earmark: Multilingual?
    let stage: Contribution.Stage
}

struct PlannedIndicator: Decodable, Sendable {
    let title: Multilingual
    let unit: Multilingual
    let baseline: Int
    let target: Int
    let value: Int?
}

struct PlannedEvaluation: Decodable, Sendable {
    /// In the order of the criteria: relevance, effectiveness, efficiency, impact, sustainability.
    let scores: [Int]
    let summary: Multilingual
}
