// SPDX-License-Identifier: Apache-2.0

/// The agenda of a visit: rooms and times, with warnings where two things collide.
extension Coalition {
    func requireItem(_ number: Int, of visit: Visit, _ inspection: inout Inspection) {
        inspection.require(
            visit.agenda.contains { $0.id == number }, VisitRefusal.unknownItem, ["item": String(number)])
    }

    func inspect(
        _ item: AgendaPlan, in visit: Visit, replacing number: Int?, _ inspection: inout Inspection
    ) {
        inspection.requireText(item.title, "title", limit: TextLimit.title)
        inspection.require(item.begins < item.ends, VisitRefusal.emptyInterval)
        inspection.require(
            visit.plan.begins <= item.begins && item.ends <= visit.plan.ends, VisitRefusal.outsideVisit)
        let room = charter?.rooms.first { $0.id == item.room }
        inspection.require(room != nil, VisitRefusal.unknownRoom, ["room": item.room.text])
        if let room { inspection.requireInForce(room.id.text, ended: room.ended, on: item.begins.day) }
        if let presenter = item.presenter {
            inspection.require(
                people[presenter] != nil, VisitRefusal.unknownPresenter, ["person": presenter.text])
        }
        if let domain = item.domain {
            inspection.require(
                charter?.domains.contains { $0.id == domain } ?? false, VisitRefusal.unknownDomain,
                ["domain": domain.text])
        }
        if let room, room.seats < visit.delegation.count {
            inspection.warn(
                VisitRefusal.roomTooSmall,
                ["room": room.id.text, "seats": String(room.seats), "people": String(visit.delegation.count)])
        }
        for clash in clashes(with: item, ignoring: number.map { (visit.id, $0) }) {
            inspection.add(warning: clash)
        }
    }

    /// What else takes place in the room, or with the presenter, at the same time: agenda items of all visits, and activities.
    package func clashes(with item: AgendaPlan, ignoring own: (visit: Visit.ID, item: Int)?) -> [Finding] {
        var findings: [Finding] = []
        let span = item.begins..<max(item.begins, item.ends)
        let dated = almanac.subjects(from: item.begins, until: span.upperBound)
        let others = dated.compactMap { visits[.init(verbatim: $0.text)] }
        for visit in others.sorted(by: { $0.id < $1.id }) where visit.status != .cancelled {
            for other in visit.agenda where !(own?.visit == visit.id && own?.item == other.id) {
                guard span.overlaps(other.plan.begins..<max(other.plan.begins, other.plan.ends)) else {
                    continue
                }
                let title = other.plan.title.text(in: .english)?.text ?? ""
                if other.plan.room == item.room {
                    findings.append(
                        Finding(VisitRefusal.roomClash, ["room": item.room.text, "other": title]))
                }
                if let presenter = item.presenter, other.plan.presenter == presenter {
                    findings.append(
                        Finding(VisitRefusal.presenterClash, ["person": presenter.text, "other": title]))
                }
            }
        }
        let sitting = dated.compactMap { meetings[.init(verbatim: $0.text)] }.filter {
            $0.plan.room == item.room && $0.holds(from: item.begins, until: span.upperBound)
        }
        for meeting in sitting.sorted(by: { $0.id < $1.id }) {
            let title = meeting.plan.title.text(in: .english)?.text ?? ""
            findings.append(Finding(VisitRefusal.roomClash, ["room": item.room.text, "other": title]))
        }
        let inRoom = dated.compactMap { subject -> Activity? in
            guard let activity = activities[.init(verbatim: subject.text)], activity.plan.room == item.room,
                activity.status != .cancelled,
                span.overlaps(activity.plan.begins..<max(activity.plan.begins, activity.plan.ends))
            else { return nil }
            return activity
        }
        for activity in inRoom.sorted(by: { $0.id < $1.id }) {
            let title = activity.plan.title.text(in: .english)?.text ?? ""
            findings.append(Finding(VisitRefusal.roomClash, ["room": item.room.text, "other": title]))
        }
        return findings
    }

    mutating func addItem(_ item: AgendaPlan, to id: Visit.ID, _ act: Act) {
        let number = (visits[id]?.agenda.map(\.id).max() ?? 0) + 1
        visits[id]?.agenda.append(AgendaItem(id: number, plan: item, by: act.author))
        visits[id]?.agenda.sort { ($0.plan.begins, $0.id) < ($1.plan.begins, $1.id) }
    }
}
