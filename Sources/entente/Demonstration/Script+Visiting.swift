// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Visits, from the first line of the file to the last follow-up; and what is made known.
extension Script {
    mutating func tell(_ plan: PlannedVisit, _ states: States) {
        let midnight = plan.day.instant(present, hour: 0).day.start
        func at(_ time: ClockTime) -> Instant { midnight + .minutes(time.minutes) }
        let file = midnight - .days(plan.prepared) + .hours(7)
        let details = VisitPlan(
            title: plan.title, visitor: plan.visitor, purpose: plan.purpose, begins: at(plan.from),
            ends: at(plan.to))
        add(file, .person("protocol-officer"), as: plan.key) { _ in .visit(.plan(plan: details)) }
        let delegation = plan.delegation.enumerated().map { Visitor(title: $1, isHead: $0 == 0) }
        add(file + .days(3), visiting: plan) { .setDelegation(visit: $0, delegation: delegation) }
        for (index, item) in plan.agenda.enumerated() {
            let item = AgendaPlan(
                begins: at(item.from), ends: at(item.to), room: item.room, title: item.title,
                presenter: item.presenter, domain: item.domain)
            add(file + .days(5) + .minutes(index), visiting: plan) { .addItem(visit: $0, item: item) }
        }
        // The book is issued on the morning of the visit, from the record as it then stands.
        add(midnight + .hours(4), visiting: plan) { .issueBook(visit: $0, since: plan.since) }
        guard let minutes = plan.minutes else { return }
        add(at(plan.to) + .hours(1), visiting: plan) { .recordMinutes(visit: $0, minutes: minutes) }
        for (index, agreed) in (plan.followUps ?? []).enumerated() {
            follow(agreed, "\(plan.key)/follow-up-\(index)", plan, states, from: at(plan.to) + .hours(1))
        }
        if let days = plan.closes {
            add(midnight + .days(days), visiting: plan) { .close(visit: $0) }
        }
    }

    private mutating func follow(
        _ agreed: PlannedVisit.Agreed, _ key: String, _ visit: PlannedVisit, _ states: States,
        from agreedAt: Instant
    ) {
        let due = agreed.due.instant(present, hour: 0).day
        add(agreedAt, .person("protocol-officer"), as: key) { scene in
            let plan = FollowUpPlan(
                action: agreed.action, owner: agreed.owner, due: due,
                initiative: try agreed.initiative.map { try scene.named($0) })
            return .visit(.agree(visit: try scene.named(visit.key), followUp: plan))
        }
        guard let done = agreed.done, let note = agreed.note else { return }
        let isArabic = note.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
        let remark = Remark(note, in: isArabic ? .arabic : .english)
        add(done.start + .hours(9), .person(agreed.owner)) {
            .visit(.complete(followUp: try $0.named(key), note: remark))
        }
    }

    private mutating func add(
        _ at: Instant, visiting plan: PlannedVisit, _ deed: @escaping @Sendable (Visit.ID) -> VisitDeed
    ) {
        add(at, .person("protocol-officer")) { .visit(deed(try $0.named(plan.key))) }
    }

    /// Drafted by the communications officer, cleared by the newsroom's editor, published together in all languages.
    mutating func tell(_ release: PlannedRelease, _ key: String) {
        let day = release.day.instant(present, hour: release.hour ?? 10)
        add(day - .hours(2), .person("communications-officer"), as: key) { scene in
            .publication(
                .draft(
                    release: ReleaseDraft(
                        kind: release.kind, title: release.title, lead: release.lead, body: release.body,
                        initiative: try release.initiative.map { try scene.named($0) },
                        visit: try release.visit.map { try scene.named($0) })))
        }
        guard release.state != .draft else { return }
        add(day - .hours(1), .person("newsroom-editor")) { .publication(.clear(release: try $0.named(key))) }
        guard release.state != .cleared else { return }
        add(day, .person("communications-officer")) { .publication(.publish(release: try $0.named(key))) }
    }
}
