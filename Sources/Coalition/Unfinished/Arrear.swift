// SPDX-License-Identifier: Apache-2.0

/// Something that an organisation owes to what is being carried out, and since when.
package struct Arrear: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A pledge that has not become a commitment.
        case pledge
        /// A final value that the lead of a closing initiative has not reported.
        case value
        /// An activity past its day that was never confirmed, or whose initiative has not begun or is suspended. Its host
        /// is asked.
        case activity
        /// Something agreed in a visit, past its day.
        case followUp
    }

    package let kind: Kind
    /// The contribution, the indicator, the activity or the follow-up.
    package let subject: Subject
    package let initiative: Initiative.ID?
    package let owner: Organisation.ID
    /// When it was pledged, when the closing began, when the activity was to end, the day on which it was due.
    package let since: Instant

    fileprivate init(
        _ kind: Kind, _ subject: Subject, of initiative: Initiative.ID?, by owner: Organisation.ID,
        since: Instant
    ) {
        self.kind = kind
        self.subject = subject
        self.initiative = initiative
        self.owner = owner
        self.since = since
    }
}

extension View {
    /// What sets no date of its own is called in after so long.
    private static let patience = Span.days(30)

    /// Calling in what others owe is the work of the secretariat's officers.
    package var seesArrears: Bool { isSecretariat && may(.administer) }

    /// What others than the secretariat owe, the longest owed first; for an officer of some domains, what is owed there and
    /// what belongs to no initiative.
    package var arrears: [Arrear] {
        guard seesArrears else { return [] }
        let own = ownDomains
        return (pledgesOwed + valuesOwed + activitiesOwed + followUpsOwed).filter { arrear in
            guard arrear.owner != organisation?.id else { return false }
            guard let own, let initiative = arrear.initiative.flatMap({ self.initiative($0) }) else {
                return true
            }
            return !own.isDisjoint(with: initiative.proposal.domains)
        }.sorted { ($0.since, $0.subject.text) < ($1.since, $1.subject.text) }
    }

    private var pledgesOwed: [Arrear] {
        state.unfinished.contributions.compactMap { id in
            guard let gift = contribution(id), gift.stage == .pledged, let pledged = gift.statements.last?.at,
                pledged + Self.patience <= at
            else { return nil }
            return Arrear(.pledge, id.subject, of: gift.initiative, by: gift.donor, since: pledged)
        }
    }

    private var valuesOwed: [Arrear] {
        state.unfinished.indicators.compactMap { id in
            guard let indicator = indicator(id), indicator.status == .open,
                let initiative = initiative(indicator.initiative), initiative.stage == .closing,
                let closing = initiative.entered, closing + Self.patience <= at
            else { return nil }
            return Arrear(.value, id.subject, of: initiative.id, by: initiative.lead, since: closing)
        }
    }

    private var activitiesOwed: [Arrear] {
        activitiesAhead.compactMap { activity in
            let isStuck =
                switch activity.status {
                case .planned: true
                case .confirmed: initiative(activity.initiative)?.stage != .active
                case .underWay, .done, .cancelled: false
                }
            guard isStuck, activity.plan.ends < at else { return nil }
            return Arrear(
                .activity, activity.id.subject, of: activity.initiative, by: activity.plan.host,
                since: activity.plan.ends)
        }
    }

    private var followUpsOwed: [Arrear] {
        openFollowUps.compactMap { followUp in
            guard followUp.plan.due < at.day, let owner = person(followUp.plan.owner)?.organisation else {
                return nil
            }
            return Arrear(
                .followUp, followUp.id.subject, of: followUp.plan.initiative, by: owner,
                since: followUp.plan.due.start)
        }
    }
}
