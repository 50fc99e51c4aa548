// SPDX-License-Identifier: Apache-2.0

/// What states undertake together: from one state's proposal to an evaluated result.
package struct Initiative: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Initiative>

    package let id: ID
    /// Some thirty members, most of which count their holders: lists of initiatives pass one box around instead.
    var boxed: Boxed<Contents>

    package init(id: ID, proposal: Proposal, sponsor: Organisation.ID) {
        self.id = id
        boxed = Boxed(Contents(proposal: proposal, sponsor: sponsor))
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
