// SPDX-License-Identifier: Apache-2.0

extension View {
    /// What this viewer may see of what takes place or falls due in a stretch of time, its end excluded; the earliest
    /// first.
    package func calendar(
        from begins: Instant, until ends: Instant, _ filter: CalendarFilter = .init()
    ) -> [CalendarEntry] {
        guard begins < ends else { return [] }
        // A due day may be a day apart from the instants of a zone.
        let found = state.almanac.subjects(from: begins - .days(1), until: ends + .days(1)).flatMap(entries)
        return found.filter { entry in
            entry.touches(from: begins, until: ends) && filter.accepts(entry)
        }.sorted { ($0.begins, $0.ends, $0.id) < ($1.begins, $1.ends, $1.id) }
    }

    /// The same for one thing, whenever it is.
    package func entries(of subject: Subject) -> [CalendarEntry] {
        switch subject.text.prefix(while: { $0 != "-" }) {
        case "D": decision(.init(verbatim: subject.text)).map(entries) ?? []
        case "I": initiative(.init(verbatim: subject.text)).map(entries) ?? []
        case "E": activity(.init(verbatim: subject.text)).map(entries) ?? []
        case "V": visit(.init(verbatim: subject.text)).map(entries) ?? []
        case "M": meeting(.init(verbatim: subject.text)).map(entries) ?? []
        case "F": followUp(.init(verbatim: subject.text)).map(entries) ?? []
        case "S": strategy(.init(verbatim: subject.text)).map(entries) ?? []
        case "C": ending(.init(verbatim: subject.text)).map(entries) ?? []
        case "X": pairing(.init(verbatim: subject.text)).map(entries) ?? []
        default: []
        }
    }

    private func entries(of decision: Decision) -> [CalendarEntry] {
        guard let initiative = initiative(decision.initiative) else { return [] }
        func entry(_ kind: CalendarEntry.Kind, _ at: Instant) -> CalendarEntry {
            var entry = CalendarEntry(
                "\(decision.id).\(kind.rawValue)", kind, decision.id.subject, initiative.proposal.title,
                from: at, until: at)
            entry.initiative = initiative.id
            entry.domains = initiative.proposal.domains
            entry.states = decision.electorate
            return entry
        }
        var entries: [CalendarEntry] = []
        // A decision that ended before its deadline has none left to keep.
        if let deadline = decision.deadline, decision.isRunning || decision.settled == deadline {
            entries.append(entry(.deadline, deadline))
        }
        if let closes = decision.statementsClose { entries.append(entry(.statements, closes)) }
        return entries
    }

    /// The window for debate is the coalition's own.
    private func entries(of initiative: Initiative) -> [CalendarEntry] {
        guard isInside, initiative.stage == .inDebate, let closes = initiative.debateCloses,
            let notice = initiative.notices.last
        else { return [] }
        var entry = CalendarEntry(
            "\(initiative.id).debate", .debate, initiative.id.subject, initiative.proposal.title,
            from: min(initiative.entered ?? closes, closes), until: closes)
        entry.initiative = initiative.id
        entry.domains = initiative.proposal.domains
        entry.states = notice.to
        return [entry]
    }

    private func entries(of activity: Activity) -> [CalendarEntry] {
        guard activity.status != .cancelled else { return [] }
        let plan = activity.plan
        var entry = CalendarEntry(
            activity.id.text, .activity, activity.id.subject, plan.title, from: plan.begins, until: plan.ends)
        entry.initiative = activity.initiative
        entry.domains = [plan.domain]
        entry.attending = (Array(activity.nominations.keys) + activity.attendance.keys).unique
        entry.states = (entry.attending + [plan.host]).unique
        entry.host = plan.host
        entry.place = plan.place
        entry.room = plan.room
        entry.isTentative = activity.status == .planned
        return [entry]
    }

    private func entries(of visit: Visit) -> [CalendarEntry] {
        guard visit.status != .cancelled else { return [] }
        var whole = CalendarEntry(
            visit.id.text, .visit, visit.id.subject, visit.plan.title, from: visit.plan.begins,
            until: visit.plan.ends)
        whole.states = [visit.plan.visitor]
        return [whole]
            + visit.agenda.map { item in
                var entry = CalendarEntry(
                    "\(visit.id).\(item.id)", .agendaItem, visit.id.subject, item.plan.title,
                    from: item.plan.begins, until: item.plan.ends)
                entry.states = [visit.plan.visitor]
                entry.room = item.plan.room
                entry.presenter = item.plan.presenter
                entry.domains = item.plan.domain.map { [$0] } ?? []
                return entry
            }
    }

    private func entries(of strategy: Strategy) -> [CalendarEntry] {
        guard standing(of: strategy).isAdopted else { return [] }
        return strategy.objectives.flatMap { objective in
            (strategy.targets[objective.number] ?? []).map { target in
                var entry = CalendarEntry(
                    "\(strategy.id).\(objective.number).\(target.by)", .target, strategy.id.subject,
                    objective.title, from: target.by.start, until: target.by.start)
                entry.day = target.by
                entry.initiative = strategy.initiative
                entry.domains = objective.domains
                entry.states = strategy.plan.states
                return entry
            }
        }
    }

    private func entries(of followUp: FollowUp) -> [CalendarEntry] {
        guard followUp.done == nil else { return [] }
        let plan = followUp.plan
        var entry = CalendarEntry(
            followUp.id.text, .followUp, followUp.id.subject, plan.action, from: plan.due.start,
            until: plan.due.start)
        entry.day = plan.due
        entry.initiative = plan.initiative
        entry.states = state.people[plan.owner].map { [$0.organisation] } ?? []
        entry.presenter = nil
        return [entry]
    }

    private func entries(of credential: Credential) -> [CalendarEntry] {
        guard let until = credential.until, credential.revoked == nil,
            let person = person(credential.person)
        else { return [] }
        var entry = CalendarEntry(
            credential.id.text, .credential, person.id.subject, person.title, from: until, until: until)
        entry.states = [credential.organisation]
        return [entry]
    }

    /// From the first day to the last of what both sides agreed on.
    private func entries(of pairing: Pairing) -> [CalendarEntry] {
        let status = pairing.status(at: at)
        guard status == .agreed || status == .delivered,
            let request = state.support.requests[pairing.plan.request],
            let capability = charter?.capability(request.need.capability)
        else { return [] }
        var entry = CalendarEntry(
            pairing.id.text, .support, pairing.id.subject, capability.name, from: pairing.plan.from.start,
            until: pairing.plan.until.advanced(byDays: 1).start)
        entry.domains = [capability.domain]
        entry.states = [pairing.requester, pairing.giver]
        entry.host = request.need.place
        return [entry]
    }

    /// That a credential ends is the affair of its own organisation and of the secretariat.
    private func ending(_ id: Credential.ID) -> Credential? {
        guard let credential = state.credentials[id], let organisation else { return nil }
        return isSecretariat || credential.organisation == organisation.id ? credential : nil
    }
}

extension CalendarEntry {
    /// Whether it takes place, or falls due, in a stretch of time whose end is excluded.
    package func touches(from start: Instant, until end: Instant) -> Bool {
        if kind.lasts, begins < ends { return begins < end && start < ends }
        return start <= ends && ends < end
    }
}
