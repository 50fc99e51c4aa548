// SPDX-License-Identifier: Apache-2.0

/// What a list needs to know of an initiative. All of it may be seen by everyone who may see the initiative at all.
struct ListedInitiative: Hashable, Sendable {
    let stage: Stage
    let kind: Proposal.Kind
    let title: Multilingual
    let domains: [Charter.Domain.ID]
    let sponsors: [Organisation.ID]
    let hosts: [Organisation.ID]
    let partners: [Organisation.ID]
    let participants: [Organisation.ID]
    let since: Instant
    let audience: Audience
    let isPublished: Bool

    init(_ initiative: Initiative) {
        stage = initiative.stage
        kind = initiative.proposal.kind
        title = initiative.proposal.title
        domains = initiative.proposal.domains
        sponsors = initiative.sponsors
        hosts = initiative.proposal.hosts
        partners = initiative.proposal.partners
        participants = initiative.participants
        since = initiative.entered ?? Instant(milliseconds: 0)
        audience = initiative.audience
        isPublished = initiative.publication == .published || initiative.audience.breadth == .everyone
    }

    /// Every facet's values, as addresses write them.
    var values: [(InitiativeFilter.Facet, String)] {
        var values: [(InitiativeFilter.Facet, String)] = [
            (.stage, stage.rawValue), (.kind, kind.rawValue), (.origin, partners.isEmpty ? "own" : "joint"),
        ]
        values += domains.map { (.domain, $0.text) }
        values += partners.map { (.partner, $0.text) }
        values += sponsors.map { (.sponsor, $0.text) }
        values += hosts.map { (.host, $0.text) }
        values += participants.map { (.participant, $0.text) }
        values += Set(sponsors + hosts + participants).map { (.state, $0.text) }
        return values
    }
}
