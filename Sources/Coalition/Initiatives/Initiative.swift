// SPDX-License-Identifier: Apache-2.0

/// What states undertake together: from one state's proposal to an evaluated result.
package struct Initiative: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Initiative>

    package let id: ID
    package internal(set) var proposal: Proposal
    /// How many wordings the proposal has had, the present one included.
    package internal(set) var wording: Int = 1
    /// Whose initiative it is; changes only where a co-sponsor takes it over.
    package internal(set) var sponsor: Organisation.ID
    package internal(set) var cosponsors: [Organisation.ID] = []
    package internal(set) var stage: Stage = .draft
    /// Every stage it has entered, oldest first.
    package internal(set) var milestones: [StageEntry] = []
    package internal(set) var texts: InitiativeTexts = .init()
    package internal(set) var notices: [Notice] = []
    /// When the window for debate closes.
    package internal(set) var debateCloses: Instant?
    /// What each member recorded, stage by stage.
    package internal(set) var positions: [Stage: [Organisation.ID: Position]] = [:]
    package internal(set) var comments: [Comment] = []
    package internal(set) var amendments: [Amendment] = []
    /// The sponsor has asked for the legal review; the secretariat's consent begins it.
    package internal(set) var reviewRequested: Bool = false
    package internal(set) var opinions: [Opinion] = []
    /// Parallel opinions of advisers who part from one that was given.
    package internal(set) var dissents: [Dissent] = []
    package internal(set) var signOffs: [SignOff] = []
    /// Notes of the secretariat and chair: admissibility, activation, suspension, withdrawal.
    package internal(set) var notes: [StageNote] = []
    package internal(set) var decisions: [Decision.ID] = []
    package internal(set) var participation: [Organisation.ID: OptIn] = [:]
    package internal(set) var contributions: [Contribution.ID] = []
    package internal(set) var activities: [Activity.ID] = []
    package internal(set) var indicators: [Indicator.ID] = []
    package internal(set) var reconciled: Reconciliation?
    package internal(set) var evaluation: Evaluation?
    package internal(set) var publication: PublicationStatus = .confined
    package internal(set) var releases: [Release.ID] = []

    package init(id: ID, proposal: Proposal, sponsor: Organisation.ID) {
        self.id = id
        self.proposal = proposal
        self.sponsor = sponsor
    }

    /// The partners whose sign-off it needs as well as the coalition's. Empty for the coalition's own initiatives.
    package var partners: [Organisation.ID] { proposal.partners }
    package var isJoint: Bool { !proposal.partners.isEmpty }
    /// Who leads the work: the sponsor.
    package var lead: Organisation.ID { sponsor }
    /// States that take part or contribute, and so are bound.
    package var participants: [Organisation.ID] {
        participation.filter { $0.value.isBinding }.keys.sorted()
    }
    /// The opinion in force on the present text, where there is one.
    package var opinionInForce: Opinion? {
        opinions.last.flatMap { $0.textHash == texts.hash ? $0 : nil }
    }
}

/// What is proposed, apart from the text itself.
package struct Proposal: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case initiative
        case programme
    }

    package var kind: Kind
    package var title: Multilingual
    package var objective: Multilingual
    package var domains: [Charter.Domain.ID]
    /// Needed at submission: by what authority the coalition would act.
    package var mandate: Mandate.ID?
    /// Partners of a joint initiative.
    package var partners: [Organisation.ID]
    /// States in which it is to be carried out.
    package var hosts: [Organisation.ID]
    /// States invited to co-sponsor: they may see the draft.
    package var invited: [Organisation.ID]
    package var threshold: LaunchThreshold

    package init(
        kind: Kind, title: Multilingual, objective: Multilingual, domains: [Charter.Domain.ID],
        mandate: Mandate.ID?, partners: [Organisation.ID] = [], hosts: [Organisation.ID] = [],
        invited: [Organisation.ID] = [], threshold: LaunchThreshold = .init(participants: 1, funds: nil)
    ) {
        self.kind = kind
        self.title = title
        self.objective = objective
        self.domains = domains
        self.mandate = mandate
        self.partners = partners
        self.hosts = hosts
        self.invited = invited
        self.threshold = threshold
    }
}

/// What separates adopted from activated (rule R9).
package struct LaunchThreshold: Codable, Hashable, Sendable {
    /// States that take part or contribute.
    package var participants: Int
    /// Money committed or received; pledges do not count. Nil: no money is needed to begin.
    package var funds: Money?

    package init(participants: Int, funds: Money?) {
        self.participants = participants
        self.funds = funds
    }
}

extension Initiative {
    /// Who may know of it: a draft is its sponsors' own; from submission on it is the coalition's and its partners'.
    package var audience: Audience {
        switch stage {
        case .draft, .returned: .only(([sponsor] + cosponsors + proposal.invited + partners).unique)
        case .withdrawn where !wasSubmitted: .only(([sponsor] + cosponsors).unique)
        default: Audience(.coalition, partners)
        }
    }

    private var wasSubmitted: Bool { milestones.contains { $0.stage == .submitted } }

    /// Its sponsor and co-sponsors.
    package var sponsors: [Organisation.ID] { [sponsor] + cosponsors }
}

extension [Organisation.ID] {
    var unique: [Organisation.ID] { Set(self).sorted() }
}
