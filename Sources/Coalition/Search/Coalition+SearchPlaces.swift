// SPDX-License-Identifier: Apache-2.0

/// Which places an act may have changed, and all places that there are.
extension Coalition {
    /// Every place of the record, without those of acts.
    package var searchPlaces: [SearchPlace] {
        var places = charteredPlaces
        places += organisations.values.map { SearchPlace(.organisation, $0.id.text) }
        places += people.values.map { SearchPlace(.person, $0.id.text) }
        for initiative in initiatives.sorted { places += family(of: initiative) }
        for visit in visits.sorted { places += self.places(of: visit) }
        for meeting in meetings.sorted { places += self.places(of: meeting) }
        places += followUps.sorted.map { SearchPlace(.followUp, $0.id.text) }
        places += releases.sorted.map { SearchPlace(.release, $0.id.text) }
        places += strategies.all.sorted.map { SearchPlace(.strategy, $0.id.text) }
        places += law.assessments.sorted.map { SearchPlace(.assessment, $0.id.text) }
        places += support.requests.sorted.map { SearchPlace(.supportRequest, $0.id.text) }
        places += support.offers.sorted.map { SearchPlace(.supportOffer, $0.id.text) }
        return places
    }

    /// The places that the acts of this range may have changed: what they are about, and what hangs on it.
    package func searchPlaces(touchedBy acts: Range<Int>) -> [SearchPlace] {
        var subjects: Set<Subject> = []
        var isChartered = false
        for index in acts {
            subjects.formUnion(trail[index].about)
            isChartered = isChartered || trail[index].name?.hasPrefix("charter.") ?? true
        }
        var places = isChartered ? charteredPlaces : []
        if isChartered { places += organisations.values.map { SearchPlace(.organisation, $0.id.text) } }
        if isChartered { places += people.values.map { SearchPlace(.person, $0.id.text) } }
        for subject in subjects.sorted() { places += self.places(of: subject) }
        var seen: Set<SearchPlace> = []
        return places.filter { seen.insert($0).inserted }
    }

    private func places(of subject: Subject) -> [SearchPlace] {
        let name = subject.text
        if let initiative = Initiative.ID(name).flatMap({ initiatives[$0] }) { return family(of: initiative) }
        if let decision = Decision.ID(name).flatMap({ decisions[$0] }) { return places(of: decision) }
        if let visit = Visit.ID(name).flatMap({ visits[$0] }) { return places(of: visit) }
        if let meeting = Meeting.ID(name).flatMap({ meetings[$0] }) { return places(of: meeting) }
        if Activity.ID(name).flatMap({ activities[$0] }) != nil { return [SearchPlace(.activity, name)] }
        if Contribution.ID(name).flatMap({ contributions[$0] }) != nil {
            return [SearchPlace(.contribution, name)]
        }
        if Indicator.ID(name).flatMap({ indicators[$0] }) != nil { return [SearchPlace(.indicator, name)] }
        if FollowUp.ID(name).flatMap({ followUps[$0] }) != nil { return [SearchPlace(.followUp, name)] }
        if Release.ID(name).flatMap({ releases[$0] }) != nil { return [SearchPlace(.release, name)] }
        if Strategy.ID(name).flatMap({ strategies[$0] }) != nil { return [SearchPlace(.strategy, name)] }
        if StoredAssessment.ID(name).flatMap({ law.assessments[$0] }) != nil {
            return [SearchPlace(.assessment, name)]
        }
        if SupportRequest.ID(name).flatMap({ support.requests[$0] }) != nil {
            return [SearchPlace(.supportRequest, name)]
        }
        if SupportOffer.ID(name).flatMap({ support.offers[$0] }) != nil {
            return [SearchPlace(.supportOffer, name)]
        }
        var places: [SearchPlace] = []
        if Organisation.ID(name).flatMap({ organisations[$0] }) != nil {
            places.append(SearchPlace(.organisation, name))
        }
        if Person.ID(name).flatMap({ people[$0] }) != nil { places.append(SearchPlace(.person, name)) }
        return places
    }

    /// An initiative and all whose title or audience hangs on it.
    private func family(of initiative: Initiative) -> [SearchPlace] {
        var places = [SearchPlace(.initiative, initiative.id.text)] + initiative.searchParts
        for decision in initiative.decisions.compactMap({ decisions[$0] }) {
            places += self.places(of: decision)
        }
        places += initiative.activities.map { SearchPlace(.activity, $0.text) }
        places += initiative.contributions.map { SearchPlace(.contribution, $0.text) }
        places += initiative.indicators.map { SearchPlace(.indicator, $0.text) }
        places += [strategies.ofInitiative[initiative.id]].compactMap(\.self)
            .map { SearchPlace(.strategy, $0.text) }
        places += (law.assessmentsByInitiative[initiative.id] ?? []).map { SearchPlace(.assessment, $0.text) }
        return places
    }

    private func places(of decision: Decision) -> [SearchPlace] {
        [SearchPlace(.decision, decision.id.text)] + decision.searchParts
    }

    private func places(of visit: Visit) -> [SearchPlace] {
        [SearchPlace(.visit, visit.id.text)]
            + visit.agenda.map { SearchPlace(.agendaItem, visit.id.text, String($0.id)) }
    }

    private func places(of meeting: Meeting) -> [SearchPlace] {
        [SearchPlace(.meeting, meeting.id.text)]
            + meeting.agenda.map { SearchPlace(.meetingItem, meeting.id.text, String($0.id)) }
    }

    private var charteredPlaces: [SearchPlace] {
        guard let charter else { return [] }
        return charter.mandates.map { SearchPlace(.mandate, $0.id.text) }
            + charter.organs.map { SearchPlace(.organ, $0.id.text) }
            + charter.rooms.map { SearchPlace(.room, $0.id.text) }
            + charter.ruleSets.map { SearchPlace(.ruleSet, $0.id.text) }
    }

    /// Tells this record's history up to here from another's: who acted last, when, and how much was erased.
    package func searchFingerprint(at position: Int) -> String {
        guard position > 0, position <= count else { return "" }
        let last = trail[position - 1]
        let author = "\(last.author.person)/\(last.author.organisation)"
        return "\(last.at.milliseconds) \(last.name ?? "erased") \(author)"
    }
}
