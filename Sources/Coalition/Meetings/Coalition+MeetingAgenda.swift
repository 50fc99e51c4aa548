// SPDX-License-Identifier: Apache-2.0

/// The agenda of a meeting: drawn up by the secretariat, added to by states, adopted when the meeting opens.
extension Coalition {
    private static let longestItem = 1440

    func requireItem(_ number: Int, of meeting: Meeting, _ inspection: inout Inspection) {
        inspection.require(
            meeting.agenda.contains { $0.id == number }, MeetingRefusal.unknownItem,
            ["item": String(number)])
    }

    func inspectAgenda(
        _ deed: MeetingDeed, of meeting: Meeting, by author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(
            meeting.agendaAdopted == nil, MeetingRefusal.agendaAdopted, ["meeting": meeting.id.text])
        inspection.require(meeting, is: [.convened])
        switch deed {
        case .addItem(_, let item): inspect(item, in: meeting, replacing: nil, by: author, &inspection)
        case .changeItem(_, let number, let item):
            requireItem(number, of: meeting, &inspection)
            inspect(item, in: meeting, replacing: number, by: author, &inspection)
        case .removeItem(_, let number): requireItem(number, of: meeting, &inspection)
        case .arrange(_, let order):
            inspection.require(
                order.sorted() == meeting.agenda.map(\.id).sorted(), MeetingRefusal.incompleteOrder)
        case .proposeItem(_, let item):
            inspection.require(
                now <= meeting.plan.proposalsUntil, MeetingRefusal.proposalsClosed,
                ["until": meeting.plan.proposalsUntil.description])
            inspect(item, in: meeting, replacing: nil, by: author, &inspection)
        case .settleProposal(_, let number, let accepted, let reason):
            inspectSettlement(of: number, accepted, reason, meeting, &inspection)
        default: break
        }
    }

    private func inspect(
        _ item: MeetingItemPlan, in meeting: Meeting, replacing number: Int?, by author: Author,
        _ inspection: inout Inspection
    ) {
        inspection.requireText(item.title, "title", limit: TextLimit.title)
        if let office = item.office { inspection.requireText(office, "office", limit: TextLimit.title) }
        inspection.require(
            (1...Self.longestItem).contains(item.minutes), MeetingRefusal.impossibleDuration,
            ["minutes": String(item.minutes)])
        if let presenter = item.presenter {
            inspection.require(
                organisations[presenter] != nil, MeetingRefusal.unknownPresenter,
                ["organisation": presenter.text])
        }
        inspectMatter(of: item, by: author, &inspection)
        let others = meeting.agenda.filter { $0.id != number }.map(\.plan.minutes)
        guard (1...Self.longestItem).contains(item.minutes) else { return }
        let needed = others.reduce(item.minutes, +)
        let available = Int((meeting.plan.ends - meeting.plan.begins).milliseconds / 60_000)
        if available < needed {
            inspection.warn(
                MeetingRefusal.agendaTooLong,
                ["minutes": String(needed), "available": String(available)])
        }
    }

    /// A meeting takes up what is before the coalition, never a draft that its sponsors still keep to themselves. A partner
    /// names only what it knows of, and learns nothing by trying.
    private func inspectMatter(
        of item: MeetingItemPlan, by author: Author, _ inspection: inout Inspection
    ) {
        if let id = item.initiative {
            let isKnown =
                initiatives[id].map {
                    $0.audience.breadth != .named && isIn($0.audience, author.organisation)
                } ?? false
            inspection.require(
                isKnown, MeetingRefusal.unknownInitiative, ["initiative": id.text])
        }
        guard let id = item.decision else { return }
        guard let decision = decisions[id], isIn(.coalition, author.organisation) else {
            return inspection.refuse(MeetingRefusal.unknownDecision, ["decision": id.text])
        }
        if let initiative = item.initiative {
            inspection.require(
                decision.initiative == initiative, MeetingRefusal.decisionElsewhere,
                ["decision": id.text, "initiative": initiative.text])
        }
    }

    private func inspectSettlement(
        of number: Int, _ accepted: Bool, _ reason: Remark?, _ meeting: Meeting,
        _ inspection: inout Inspection
    ) {
        guard let proposal = meeting.proposals.first(where: { $0.id == number }) else {
            return inspection.refuse(MeetingRefusal.unknownProposal, ["proposal": String(number)])
        }
        inspection.require(
            proposal.settled == nil, MeetingRefusal.alreadySettled, ["proposal": String(number)])
        inspection.require(accepted || reason != nil, MeetingRefusal.reasonMissing)
        if let reason { inspection.requireText(reason, "reason", official: languages) }
    }

    mutating func applyAgenda(_ deed: MeetingDeed, _ act: Act) {
        switch deed {
        case .addItem(let id, let item):
            meetings[id]?.add(item, by: act.author)
            noteMatter(of: item, id)
        case .changeItem(let id, let number, let item):
            if let index = meetings[id]?.agenda.firstIndex(where: { $0.id == number }) {
                meetings[id]?.agenda[index].plan = item
                noteMatter(of: item, id)
            }
        case .removeItem(let id, let number): meetings[id]?.agenda.removeAll { $0.id == number }
        case .arrange(let id, let order): meetings[id]?.arrange(order)
        case .proposeItem(let id, let item):
            let number = (meetings[id]?.proposals.count ?? 0) + 1
            meetings[id]?.proposals.append(
                ItemProposal(id: number, plan: item, by: act.author, at: act.at))
        case .settleProposal(let id, let number, let accepted, let reason):
            meetings[id]?.settle(number, accepted, reason, act)
            if accepted, let proposal = meetings[id]?.proposals.first(where: { $0.id == number }) {
                noteMatter(of: proposal.plan, id)
            }
        default: break
        }
    }

    private mutating func noteMatter(of item: MeetingItemPlan, _ id: Meeting.ID) {
        for subject in item.subjects where meetingsByMatter[subject]?.contains(id) != true {
            meetingsByMatter[subject, default: []].append(id)
        }
    }
}

extension Meeting {
    @discardableResult
    fileprivate mutating func add(_ item: MeetingItemPlan, by author: Author) -> Int {
        itemCount += 1
        agenda.append(MeetingItem(id: itemCount, plan: item, by: author))
        return itemCount
    }

    fileprivate mutating func arrange(_ order: [Int]) {
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        agenda.sort { (places[$0.id] ?? .max, $0.id) < (places[$1.id] ?? .max, $1.id) }
    }

    /// What is accepted stands on the agenda in the name of whoever proposed it.
    fileprivate mutating func settle(_ number: Int, _ accepted: Bool, _ reason: Remark?, _ act: Act) {
        guard let index = proposals.firstIndex(where: { $0.id == number }) else { return }
        let item = accepted ? add(proposals[index].plan, by: proposals[index].by) : nil
        proposals[index].settled = .init(at: act.at, by: act.author, item: item, reason: reason)
    }
}
