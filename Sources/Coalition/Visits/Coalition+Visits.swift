// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(
        _ deed: VisitDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .plan(let plan):
            inspect(plan, &inspection)
            return Reach(audience: .only([]), about: [Visit.ID(series: "V", visits.count + 1).subject])
        case .complete(let id, let note):
            return inspectCompletion(of: id, note, author, &inspection)
        case .replan(let id, _), .setDelegation(let id, _), .addItem(let id, _), .changeItem(let id, _, _),
            .removeItem(let id, _), .issueBook(let id, _), .recordMinutes(let id, _), .agree(let id, _),
            .close(let id), .cancel(let id, _):
            guard let visit = visits[id] else {
                inspection.refuse(VisitRefusal.unknown, ["visit": id.text])
                return nil
            }
            inspection.require(
                visit.status == .planned || visit.status == .held, VisitRefusal.wrongStatus,
                ["visit": id.text, "status": visit.status.rawValue])
            inspect(deed, of: visit, at: now, &inspection)
            return reach(of: visit, deed)
        }
    }

    /// The file is the secretariat's; the organisation that owns a follow-up knows of it.
    private func reach(of visit: Visit, _ deed: VisitDeed) -> Reach {
        guard case .agree(_, let plan) = deed else {
            return Reach(audience: .only([]), about: [visit.id.subject])
        }
        let followUp = FollowUp.ID(series: "F", followUps.count + 1)
        return Reach(audience: audience(of: plan), about: [visit.id.subject, followUp.subject])
    }

    private func inspect(
        _ deed: VisitDeed, of visit: Visit, at now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .plan, .complete: break
        case .replan(_, let plan): inspect(plan, &inspection)
        case .setDelegation(_, let delegation):
            inspection.require(delegation.filter(\.isHead).count == 1, VisitRefusal.noHead)
            inspection.require(
                delegation.count <= 200, InitiativeRefusal.tooMany,
                ["field": "delegation", "limit": "200"])
            for visitor in delegation.prefix(200) {
                inspection.requireText(visitor.title, "title", limit: TextLimit.title)
            }
        case .addItem(_, let item): inspect(item, in: visit, replacing: nil, &inspection)
        case .changeItem(_, let number, let item):
            requireItem(number, of: visit, &inspection)
            inspect(item, in: visit, replacing: number, &inspection)
        case .removeItem(_, let number): requireItem(number, of: visit, &inspection)
        case .issueBook(_, let since):
            inspection.require(
                since.start < now, VisitRefusal.sinceTooLate, ["since": since.description])
        case .recordMinutes(_, let minutes):
            inspection.requireText(minutes, in: languages, "minutes")
            inspection.require(
                visit.plan.begins <= now, VisitRefusal.notBegun,
                ["visit": visit.id.text, "begins": visit.plan.begins.description])
        case .agree(_, let plan): inspect(plan, at: now, &inspection)
        case .close: inspection.require(visit.minutes != nil, VisitRefusal.minutesMissing)
        case .cancel(_, let reason): inspection.requireText(reason, "reason")
        }
    }

    private func inspect(_ plan: VisitPlan, _ inspection: inout Inspection) {
        inspection.requireText(plan.title, "title", limit: TextLimit.title)
        inspection.checkText(plan.purpose, "purpose", limit: TextLimit.note)
        inspection.require(plan.begins < plan.ends, VisitRefusal.emptyInterval)
        inspection.require(plan.ends <= plan.begins + .days(366), VisitRefusal.tooLong)
        inspection.require(
            organisations[plan.visitor] != nil, VisitRefusal.unknownVisitor,
            ["organisation": plan.visitor.text])
    }

    mutating func apply(_ deed: VisitDeed, _ act: Act) {
        switch deed {
        case .plan(let plan): visits.insert(Visit(id: .init(series: "V", visits.count + 1), plan: plan))
        case .replan(let id, let plan): visits[id]?.plan = plan
        case .setDelegation(let id, let delegation): visits[id]?.delegation = delegation
        case .addItem(let id, let item): addItem(item, to: id, act)
        case .changeItem(let id, let number, let item):
            if let index = visits[id]?.agenda.firstIndex(where: { $0.id == number }) {
                visits[id]?.agenda[index].plan = item
            }
        case .removeItem(let id, let number): visits[id]?.agenda.removeAll { $0.id == number }
        case .issueBook(let id, let since):
            visits[id]?.books.append(
                BriefingBook(acts: act.index, asOf: act.at, since: since, by: act.author))
        case .recordMinutes(let id, let text):
            visits[id]?.minutes = .init(text: text, by: act.author, at: act.at)
            visits[id]?.status = .held
        case .agree(let id, let plan):
            let followUp = agree(plan, in: .visit(id), act)
            visits[id]?.followUps.append(followUp)
        case .complete(let id, let note):
            followUps[id]?.done = .init(by: act.author, at: act.at, note: note)
        case .close(let id): visits[id]?.status = .closed
        case .cancel(let id, let reason):
            visits[id]?.status = .cancelled
            visits[id]?.reason = reason
        }
    }
}
