// SPDX-License-Identifier: Apache-2.0

/// What may be proposed: named in some language, in domains of the charter, with those who belong.
extension Coalition {
    func inspectProposal(
        _ proposal: Proposal, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach {
        requireMember(author, &inspection)
        inspect(proposal, of: author.organisation, on: now.day, &inspection)
        let id = Initiative.ID(series: "I", initiatives.count + 1)
        let readers = [author.organisation] + proposal.invited + proposal.partners
        return Reach(audience: .only(readers.unique), about: [id.subject])
    }

    mutating func propose(_ proposal: Proposal, _ act: Act) {
        let id = Initiative.ID(series: "I", initiatives.count + 1)
        initiatives.insert(Initiative(id: id, proposal: proposal, sponsor: act.author.organisation))
        indexTitles(of: id, was: nil, is: proposal)
        enter(.draft, id, act)
    }

    /// Sponsors revise all of it while it is theirs. The secretariat, and after submission everybody, only translates.
    func inspectRevision(
        to proposal: Proposal, of initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(initiative, isAt: [.draft, .returned, .submitted, .admissible])
        let sponsors = initiative.sponsors.contains(author.organisation)
        if !isSecretariat(author) { inspection.require(author, sponsors: initiative) }
        if !sponsors || ![.draft, .returned].contains(initiative.stage) {
            inspection.require(
                proposal.differsInWordsOnly(from: initiative.proposal), InitiativeRefusal.translationOnly,
                ["initiative": initiative.id.text])
        }
        inspect(proposal, of: initiative.sponsor, on: now.day, &inspection)
    }

    private func inspect(
        _ proposal: Proposal, of sponsor: Organisation.ID, on day: Day, _ inspection: inout Inspection
    ) {
        inspection.requireText(proposal.title, "title", limit: TextLimit.title)
        inspection.checkText(proposal.objective, "objective", limit: TextLimit.note)
        for domain in proposal.domains where charter?.domains.contains(where: { $0.id == domain }) != true {
            inspection.refuse(InitiativeRefusal.unknownDomain, ["domain": domain.text])
        }
        if let mandate = proposal.mandate {
            inspection.require(
                self.mandate(mandate) != nil, InitiativeRefusal.unknownMandate, ["mandate": mandate.text])
        }
        inspectLists(of: proposal, &inspection)
        func check(
            _ organisations: [Organisation.ID], _ kinds: [Organisation.Kind], _ refusal: InitiativeRefusal
        ) {
            for id in organisations {
                let fits =
                    self.organisations[id].map { kinds.contains($0.kind) && $0.belongs(on: day) } ?? false
                inspection.require(fits, refusal, ["organisation": id.text])
            }
        }
        check(proposal.partners, [.partner], .notPartner)
        check(proposal.hosts, [.member, .supporting], .notHost)
        check(proposal.invited, [.member], .notInvitable)
        inspection.require(
            !proposal.invited.contains(sponsor), InitiativeRefusal.notInvitable,
            ["organisation": sponsor.text])
        inspection.require(proposal.threshold.isPossible, InitiativeRefusal.impossibleThreshold)
    }

    private func inspectLists(of proposal: Proposal, _ inspection: inout Inspection) {
        let limit = 100
        for (field, count) in [
            ("domains", proposal.domains.count), ("partners", proposal.partners.count),
            ("hosts", proposal.hosts.count), ("invited", proposal.invited.count),
        ] {
            inspection.require(
                count <= limit, InitiativeRefusal.tooMany, ["field": field, "limit": String(limit)])
        }
    }

    func mandate(_ id: Mandate.ID) -> Mandate? { charter?.mandates.first { $0.id == id } }

    /// An act without mandate is refused: one of the register must cover all domains on this day.
    func requireMandate(of initiative: Initiative, on day: Day, _ inspection: inout Inspection) {
        guard let id = initiative.proposal.mandate, let mandate = mandate(id) else {
            return inspection.refuse(InitiativeRefusal.noMandate)
        }
        inspection.pass(InitiativeRefusal.noMandate)
        inspection.require(
            mandate.covers(initiative.proposal.domains, on: day), InitiativeRefusal.mandateDoesNotCover,
            [
                "mandate": id.text, "day": day.description,
                "domains": initiative.proposal.domains.map(\.text).joined(separator: ", "),
            ])
    }
}

extension Proposal {
    fileprivate func differsInWordsOnly(from other: Proposal) -> Bool {
        var same = self
        same.title = other.title
        same.objective = other.objective
        return same == other
    }
}

extension LaunchThreshold {
    fileprivate var isPossible: Bool {
        (1...1000).contains(participants) && funds.map { $0.isPositive && $0.hasCurrency } ?? true
    }
}
