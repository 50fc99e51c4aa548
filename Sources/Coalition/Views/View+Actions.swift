// SPDX-License-Identifier: Apache-2.0

extension View {
    /// What needs this viewer's action, the earliest due first, what has no date last.
    package var actions: [ActionItem] {
        guard me != nil, organisation?.suspended == nil else { return [] }
        var items = followUpActions + takeOverActions
        for initiative in initiativesInMotion + ownDrafts + invitingDrafts {
            items += stateActions(on: initiative) + chairActions(on: initiative)
            items += secretariatActions(on: initiative) + reviewActions(on: initiative)
            items += conditionActions(on: initiative)
        }
        items += decisionActions + activityActions + contributionActions + indicatorActions
        items += newsroomActions + visitActions + lawActions + strategyActions + supportActions
        items += meetingActions + charterActions
        let dated = onOwnDesk(items).sorted { left, right in
            switch (left.due, right.due) {
            case (let a?, let b?) where a != b: a < b
            case (.some, nil): true
            case (nil, .some): false
            default:
                left.kind == right.kind
                    ? left.subjects.lexicographicallyPrecedes(right.subjects)
                    : left.kind.rank < right.kind.rank
            }
        }
        // A large file of names may raise thousands, which come in their order already and have no date.
        return dated + hitActions
    }

    private var hitActions: [ActionItem] {
        hitsAwaitingMe.map { hit in
            ActionItem(hit.status(at: at) == .decided ? .confirmHit : .decideHit, [hit.id.subject])
        }
    }

    private var followUpActions: [ActionItem] {
        myFollowUps.map { ActionItem(.followUp, [$0.id.subject, $0.origin.subject], due: .day($0.plan.due)) }
    }

    func may(_ power: Power) -> Bool { powers.contains(power) }

    var isMember: Bool { organisation?.kind == .member }
    var isSecretariat: Bool { organisation?.kind == .secretariat }

    /// What the legal adviser, the signatories of a joint initiative and the evaluator do.
    private func reviewActions(on initiative: Initiative) -> [ActionItem] {
        guard let organisation else { return [] }
        var items: [ActionItem] = []
        let subjects = [initiative.id.subject]
        if initiative.stage == .inLegalReview {
            if may(.advise), !initiative.sponsors.contains(organisation.id) {
                switch initiative.opinionInForce {
                case nil: items.append(ActionItem(.giveOpinion, subjects))
                case let opinion?
                where opinion.hasExpired(at: at) || !state.isGrounded(opinion, on: initiative, at: at):
                    items.append(ActionItem(.giveOpinion, subjects))
                default:
                    if outstandingConditionCount(of: initiative) > 0 {
                        items.append(ActionItem(.confirmCondition, subjects))
                    }
                }
            }
            if may(.sign), state.missingSignOffs(of: initiative).contains(organisation.id) {
                items.append(ActionItem(.signOff, subjects))
            }
        }
        // What an override asks for that was signed after tabling: the decision waits for it.
        if [.tabled, .noConsensus, .deferred].contains(initiative.stage), may(.advise),
            !initiative.sponsors.contains(organisation.id), outstandingConditionCount(of: initiative) > 0
        {
            items.append(ActionItem(.confirmCondition, subjects))
        }
        if may(.evaluate), initiative.stage == .closing, organisation.id != initiative.lead,
            state.isReadyForEvaluation(initiative)
        {
            items.append(ActionItem(.evaluate, subjects))
        }
        return items
    }

    private var newsroomActions: [ActionItem] {
        guard may(.publish), let me else { return [] }
        let releases = releasesOnDesk.compactMap { release -> ActionItem? in
            switch release.status {
            case .draft where release.author.person != me.id: ActionItem(.clearRelease, [release.id.subject])
            case .cleared: ActionItem(.publishRelease, [release.id.subject])
            case .published where release.proposedCorrection.map { $0.by.person != me.id } == true:
                ActionItem(.publishCorrection, [release.id.subject])
            default: nil
            }
        }
        return releases
            + clearedInitiatives.map { ActionItem(.publishInitiative, [$0.id.subject]) }
    }

    /// Visits of the next thirty days, and those that are over without minutes.
    private var visitActions: [ActionItem] {
        guard may(.receive) else { return [] }
        return openVisits.compactMap { visit in
            switch visit.status {
            case .planned where visit.plan.begins >= at && visit.plan.begins < at + .days(30):
                ActionItem(.prepareVisit, [visit.id.subject], due: .instant(visit.plan.begins))
            case .planned, .held:
                visit.plan.ends < at && visit.minutes == nil
                    ? ActionItem(
                        .recordMinutes, [visit.id.subject], due: .instant(visit.plan.ends + .days(7))) : nil
            case .closed, .cancelled: nil
            }
        }
    }
}

extension ActionItem.Kind {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
