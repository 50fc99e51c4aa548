// SPDX-License-Identifier: Apache-2.0

/// Whom an act concerns: read from the state that it has led to.
extension Coalition {
    mutating func noteConcern(of act: Act) {
        var addressees = addressees(of: act.deed)
        let initiatives = act.about.compactMap { Initiative.ID($0.text).flatMap { self.initiatives[$0] } }
        for initiative in initiatives where initiative.milestones.last?.act == act.index {
            // A stage was entered: whoever is given notice of it is concerned, and its partners where it is joint.
            if initiative.notices.last?.at == act.at { addressees.everyMember = true }
            addressees.organisations.formUnion(initiative.sponsors + initiative.partners)
        }
        concerns.add(act.index, to: addressees)
    }

    private var secretariat: [Organisation.ID] { [charter?.secretariat.id].compactMap(\.self) }

    private func addressees(of deed: Deed) -> Addressees {
        switch deed {
        case .charter(.propose), .charter(.enact):
            Addressees(everyMember: true, organisations: Set(secretariat))
        case .charter(.decline): .to(secretariat)
        case .charter(.found), .screening: .nobody
        case .clock(.expire), .clock(.outage): Addressees(everyMember: true, organisations: Set(secretariat))
        case .directory(let deed): addressees(of: deed)
        case .initiative(let deed): addressees(of: deed)
        case .decision(let deed): addressees(of: deed)
        case .participation(let deed): .to(sponsors(of: deed.initiative) + secretariat)
        case .resource(let deed): addressees(of: deed)
        case .activity(let deed): addressees(of: deed)
        case .result(let deed): addressees(of: deed)
        case .visit(let deed): addressees(of: deed)
        case .meeting(let deed): addressees(of: deed)
        case .publication(let deed): addressees(of: deed)
        case .law(let deed): addressees(of: deed)
        case .strategy(let deed): addressees(of: deed)
        case .support(let deed): addressees(of: deed)
        }
    }

    private func sponsors(of id: Initiative.ID?) -> [Organisation.ID] {
        id.flatMap { initiatives[$0] }?.sponsors ?? []
    }

    private func addressees(of deed: DirectoryDeed) -> Addressees {
        switch deed {
        case .admitMember, .seatDelegate: Addressees(everyMember: true)
        case .suspend(let id, _), .reinstate(let id): Addressees(everyMember: true, organisations: [id])
        case .appoint(let person, let organisation, _):
            Addressees(organisations: [organisation], people: [person])
        case .accredit(let person, _, _, _, _): concerning(person)
        case .requireCountersignature(let id, _): Addressees(organisations: [id])
        case .revoke(let id, _), .challenge(let id, _), .rule(let id, _, _):
            concerning(credentials[id]?.person)
        }
    }

    private func concerning(_ person: Person.ID?) -> Addressees {
        guard let person else { return .nobody }
        return Addressees(
            organisations: Set([people[person]?.organisation].compactMap(\.self)), people: [person])
    }

    private func addressees(of deed: InitiativeDeed) -> Addressees {
        let initiative = deed.initiative.flatMap { initiatives[$0] }
        let sponsors = initiative?.sponsors ?? []
        return switch deed {
        case .propose(let proposal), .revise(_, let proposal, _): .to(proposal.invited)
        case .setText, .declareAuthentic: .nobody
        case .submit, .requestReview, .beginClosing: .to(secretariat + sponsors)
        case .answer(_, let number, _):
            .to((initiative?.comments.first { $0.id == number }).map { [$0.by.organisation] } ?? [])
        case .settleAmendment(_, let number, _):
            .to((initiative?.amendments.first { $0.id == number }).map { [$0.by.organisation] } ?? [])
        case .signOff: .to(sponsors + secretariat)
        default: .to(sponsors)
        }
    }

    private func addressees(of deed: DecisionDeed) -> Addressees {
        switch deed {
        case .receive: .nobody
        case .letPass, .cast: .to(secretariat)
        case .castFor(_, let state, _, _), .appointProxy(_, let state, _): .to([state] + secretariat)
        case .withdrawProxy(let id):
            .to((decisions[id]?.lastEndedProxies.map(\.holder) ?? []) + secretariat)
        case .open, .object, .withdrawObjection, .extend, .annul, .defer, .putText, .declare, .certify,
            .closeVote:
            Addressees(everyMember: true, organisations: Set(secretariat))
        }
    }

    private func addressees(of deed: ResourceDeed) -> Addressees {
        if case .pledge(let id, _, _, _) = deed { return .to(sponsors(of: id) + secretariat) }
        let gift = deed.contribution.flatMap { contributions[$0] }
        return .to(
            [gift?.donor].compactMap(\.self) + (gift?.payments.map(\.recipient) ?? [])
                + sponsors(of: gift?.initiative) + secretariat)
    }

    private func addressees(of deed: ActivityDeed) -> Addressees {
        let activity: Activity? =
            switch deed {
            case .plan(let id, _): initiatives[id]?.activities.last.flatMap { activities[$0] }
            default: deed.activity.flatMap { activities[$0] }
            }
        guard let activity, let initiative = initiatives[activity.initiative] else { return .nobody }
        if case .nominate = deed { return .to(initiative.sponsors + secretariat) }
        return .to(initiative.participants + initiative.sponsors + [activity.plan.host])
    }

    private func addressees(of deed: ResultDeed) -> Addressees {
        switch deed {
        case .define(let id, _, _, _, _), .reconcile(let id, _): .to(sponsors(of: id))
        case .report(let id, _): .to(sponsors(of: indicators[id]?.initiative) + secretariat)
        case .approve(let id): .to(sponsors(of: indicators[id]?.initiative))
        }
    }

    private func addressees(of deed: LawDeed) -> Addressees {
        switch deed {
        case .propose, .approve, .decline, .assess: .to(secretariat)
        case .withdraw(let id, _), .override(let id, _): .to(sponsors(of: id) + secretariat)
        case .countersign(let id), .lift(let id, _):
            .to((law.overrides[id].map { sponsors(of: $0.assessment) } ?? []) + secretariat)
        case .dissent(let id, _, _): .to(sponsors(of: id) + secretariat)
        }
    }

    private func sponsors(of id: StoredAssessment.ID) -> [Organisation.ID] {
        sponsors(of: law.assessments[id]?.draft.initiative)
    }

    private func addressees(of deed: VisitDeed) -> Addressees {
        switch deed {
        case .agree(_, let plan): Addressees(people: [plan.owner])
        case .complete: .to(secretariat)
        default: .nobody
        }
    }

    private func addressees(of deed: SupportDeed) -> Addressees {
        let pairing =
            switch deed {
            case .propose: support.pairings[.init(series: "X", support.pairings.count)]
            default: deed.pairing.flatMap { support.pairings[$0] }
            }
        guard let pairing else { return .to(secretariat) }
        return .to([pairing.requester, pairing.giver] + secretariat)
    }

    private func addressees(of deed: MeetingDeed) -> Addressees {
        let meeting = meetings[deed.meeting ?? .init(series: "M", meetings.count)]
        let everybody = Addressees(
            everyMember: true, organisations: Set((meeting?.plan.partners ?? []) + secretariat))
        return switch deed {
        case .convene, .replan, .postpone, .cancel, .adjourn, .circulate, .approveMinutes, .annotate:
            everybody
        case .addItem, .changeItem, .removeItem, .arrange, .count, .open, .close, .writeMinutes: .nobody
        case .proposeItem, .answer, .correct: .to(secretariat)
        case .settleProposal(_, let number, _, _):
            .to((meeting?.proposals.first { $0.id == number }).map { [$0.by.organisation] } ?? [])
        case .answerCorrection(_, let number, _, _):
            .to((meeting?.minutes.corrections.first { $0.id == number }).map { [$0.by.organisation] } ?? [])
        case .agree(_, _, let plan): Addressees(people: [plan.owner])
        }
    }

    private func addressees(of deed: PublicationDeed) -> Addressees {
        switch deed {
        case .draft, .revise, .clear, .proposeCorrection, .withdrawCorrection: .nobody
        case .publish, .correct, .publishCorrection, .withdraw: Addressees(everyMember: true)
        case .clearInitiative: .to(secretariat)
        case .publishInitiative(let id), .confineInitiative(let id, _): .to(sponsors(of: id))
        }
    }
}
