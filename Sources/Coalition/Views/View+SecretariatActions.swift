// SPDX-License-Identifier: Apache-2.0

/// What awaits the chair and the secretariat's officers: the steps that are ready to be taken.
extension View {
    func chairActions(on initiative: Initiative) -> [ActionItem] {
        guard may(.chair) else { return [] }
        let subjects = [initiative.id.subject]
        switch initiative.stage {
        case .admissible:
            let isReady = state.isInParity(initiative) && !initiative.texts.authentic.isEmpty
            return isReady ? [ActionItem(.openDebate, subjects)] : []
        case .tabled:
            let notice = charter?.ruleSets(on: at.day).map(\.noticePeriod).min() ?? .days(0)
            let isReady = initiative.entered.map { $0 + notice <= at } ?? false
            // An override may have been signed since: it withholds the text, or waits for a condition.
            let isHeld =
                outstandingConditionCount(of: initiative) > 0
                || !state.withholdings(of: initiative, at: at).isEmpty
            return isReady && !isHeld ? [ActionItem(.openDecision, subjects)] : []
        case .noConsensus, .deferred: return [ActionItem(.returnOrReopen, subjects)]
        default: return []
        }
    }

    func secretariatActions(on initiative: Initiative) -> [ActionItem] {
        guard isSecretariat, may(.administer) else { return [] }
        let subjects = [initiative.id.subject]
        switch initiative.stage {
        case .submitted: return [ActionItem(.admit, subjects)]
        case .admissible: return translations(of: initiative)
        case .inDebate:
            let isReady = initiative.reviewRequested && initiative.isDebateOver(at: at)
            return translations(of: initiative) + (isReady ? [ActionItem(.beginReview, subjects)] : [])
        case .inLegalReview:
            let isReady = state.isReadyForTabling(initiative, at: at)
            return translations(of: initiative) + (isReady ? [ActionItem(.table, subjects)] : [])
        case .resourcing: return state.meetsThreshold(initiative) ? [ActionItem(.activate, subjects)] : []
        case .closing:
            return initiative.reconciled == nil && !state.allReceived(for: initiative)
                ? [ActionItem(.reconcile, subjects)] : []
        default: return []
        }
    }

    private func translations(of initiative: Initiative) -> [ActionItem] {
        guard !state.isInParity(initiative) else { return [] }
        let due = initiative.stage == .inDebate ? initiative.debateCloses : nil
        return [ActionItem(.translate, [initiative.id.subject], due: due.map { .instant($0) })]
    }

    /// Values to approve, never one's own; for a lead, final values to report.
    var indicatorActions: [ActionItem] {
        guard let me, isInside else { return [] }
        return state.unfinished.indicators.compactMap { id in
            guard let indicator = state.indicators[id], let initiative = initiative(indicator.initiative)
            else { return nil }
            let subjects = [indicator.id.subject, initiative.id.subject]
            switch indicator.status {
            case .pending where isSecretariat && may(.administer) && indicator.reporter?.person != me.id:
                return ActionItem(.approveIndicator, subjects)
            case .open
            where initiative.stage == .closing && initiative.lead == organisation?.id && may(.propose):
                return ActionItem(.reportIndicator, subjects)
            default: return nil
            }
        }
    }
}

extension Coalition {
    /// Title, objective and text in every official language.
    package func isInParity(_ initiative: Initiative) -> Bool {
        initiative.texts.incomplete(of: languages).isEmpty
            && initiative.proposal.title.missing(of: languages).isEmpty
            && initiative.proposal.objective.missing(of: languages).isEmpty
    }

    /// An opinion that has not lapsed clears the present text, its conditions are met, no override withholds it, and every
    /// signatory has signed off: whether it would be tabled. Asked of everything under review, and so the least work first.
    package func isReadyForTabling(_ initiative: Initiative, at now: Instant) -> Bool {
        guard initiative.stage == .inLegalReview, let opinion = initiative.opinionInForce,
            opinion.finding != .notClear, !opinion.hasExpired(at: now), isInParity(initiative),
            missingSignOffs(of: initiative).isEmpty
        else { return false }
        return withholdings(of: initiative, at: now).isEmpty
            && outstandingConditions(of: initiative, at: now).isEmpty
            && isGrounded(opinion, on: initiative, at: now)
    }

    package func allReceived(for initiative: Initiative) -> Bool {
        initiative.contributions.allSatisfy {
            contributions[$0]?.stage == .received || contributions[$0]?.withdrawal != nil
        }
    }

    /// Final values are approved and the accounts are reconciled.
    package func isReadyForEvaluation(_ initiative: Initiative) -> Bool {
        initiative.stage == .closing && (initiative.reconciled != nil || allReceived(for: initiative))
            && initiative.indicators.allSatisfy { indicators[$0]?.status == .approved }
    }
}
