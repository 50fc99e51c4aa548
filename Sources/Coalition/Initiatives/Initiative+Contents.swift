// SPDX-License-Identifier: Apache-2.0

extension Initiative {
    /// What an initiative holds. Read and changed through the initiative's own properties of the same names, where each is
    /// described.
    struct Contents: Hashable, Sendable {
        var proposal: Proposal
        var wording: Int = 1
        var sponsor: Organisation.ID
        var cosponsors: [Organisation.ID] = []
        var stage: Stage = .draft
        var milestones: [StageEntry] = []
        var texts: InitiativeTexts = .init()
        var notices: [Notice] = []
        var debateCloses: Instant?
        var positions: [Stage: [Organisation.ID: Position]] = [:]
        var earlierRounds: [Round] = []
        var comments: [Comment] = []
        var amendments: [Amendment] = []
        var reviewRequested: Bool = false
        var opinions: [Opinion] = []
        var dissents: [Dissent] = []
        var signOffs: [SignOff] = []
        var notes: [StageNote] = []
        var decisions: [Decision.ID] = []
        var participation: [Organisation.ID: OptIn] = [:]
        var contributions: [Contribution.ID] = []
        var activities: [Activity.ID] = []
        var indicators: [Indicator.ID] = []
        var reconciled: Reconciliation?
        var evaluation: Evaluation?
        var publication: PublicationStatus = .confined
        var releases: [Release.ID] = []
    }

    package internal(set) var proposal: Proposal {
        get { boxed.value.proposal }
        _modify { yield &boxed.value.proposal }
    }
    /// How many wordings the proposal has had, the present one included.
    package internal(set) var wording: Int {
        get { boxed.value.wording }
        _modify { yield &boxed.value.wording }
    }
    /// Whose initiative it is; changes only where a co-sponsor takes it over.
    package internal(set) var sponsor: Organisation.ID {
        get { boxed.value.sponsor }
        _modify { yield &boxed.value.sponsor }
    }
    package internal(set) var cosponsors: [Organisation.ID] {
        get { boxed.value.cosponsors }
        _modify { yield &boxed.value.cosponsors }
    }
    package internal(set) var stage: Stage {
        get { boxed.value.stage }
        _modify { yield &boxed.value.stage }
    }
    /// Every stage it has entered, oldest first.
    package internal(set) var milestones: [StageEntry] {
        get { boxed.value.milestones }
        _modify { yield &boxed.value.milestones }
    }
    package internal(set) var texts: InitiativeTexts {
        get { boxed.value.texts }
        _modify { yield &boxed.value.texts }
    }
    package internal(set) var notices: [Notice] {
        get { boxed.value.notices }
        _modify { yield &boxed.value.notices }
    }
    /// When the window for debate closes.
    package internal(set) var debateCloses: Instant? {
        get { boxed.value.debateCloses }
        _modify { yield &boxed.value.debateCloses }
    }
    /// What each member recorded, stage by stage, the last time that the initiative was there.
    package internal(set) var positions: [Stage: [Organisation.ID: Position]] {
        get { boxed.value.positions }
        _modify { yield &boxed.value.positions }
    }
    /// What members recorded at stages to which the initiative has come back since, oldest first.
    package internal(set) var earlierRounds: [Round] {
        get { boxed.value.earlierRounds }
        _modify { yield &boxed.value.earlierRounds }
    }
    package internal(set) var comments: [Comment] {
        get { boxed.value.comments }
        _modify { yield &boxed.value.comments }
    }
    package internal(set) var amendments: [Amendment] {
        get { boxed.value.amendments }
        _modify { yield &boxed.value.amendments }
    }
    /// The sponsor has asked for the legal review; the secretariat's consent begins it.
    package internal(set) var reviewRequested: Bool {
        get { boxed.value.reviewRequested }
        _modify { yield &boxed.value.reviewRequested }
    }
    package internal(set) var opinions: [Opinion] {
        get { boxed.value.opinions }
        _modify { yield &boxed.value.opinions }
    }
    /// Parallel opinions of advisers who part from one that was given.
    package internal(set) var dissents: [Dissent] {
        get { boxed.value.dissents }
        _modify { yield &boxed.value.dissents }
    }
    package internal(set) var signOffs: [SignOff] {
        get { boxed.value.signOffs }
        _modify { yield &boxed.value.signOffs }
    }
    /// Notes of the secretariat and chair: admissibility, activation, suspension, withdrawal.
    package internal(set) var notes: [StageNote] {
        get { boxed.value.notes }
        _modify { yield &boxed.value.notes }
    }
    package internal(set) var decisions: [Decision.ID] {
        get { boxed.value.decisions }
        _modify { yield &boxed.value.decisions }
    }
    package internal(set) var participation: [Organisation.ID: OptIn] {
        get { boxed.value.participation }
        _modify { yield &boxed.value.participation }
    }
    package internal(set) var contributions: [Contribution.ID] {
        get { boxed.value.contributions }
        _modify { yield &boxed.value.contributions }
    }
    package internal(set) var activities: [Activity.ID] {
        get { boxed.value.activities }
        _modify { yield &boxed.value.activities }
    }
    package internal(set) var indicators: [Indicator.ID] {
        get { boxed.value.indicators }
        _modify { yield &boxed.value.indicators }
    }
    package internal(set) var reconciled: Reconciliation? {
        get { boxed.value.reconciled }
        _modify { yield &boxed.value.reconciled }
    }
    package internal(set) var evaluation: Evaluation? {
        get { boxed.value.evaluation }
        _modify { yield &boxed.value.evaluation }
    }
    package internal(set) var publication: PublicationStatus {
        get { boxed.value.publication }
        _modify { yield &boxed.value.publication }
    }
    package internal(set) var releases: [Release.ID] {
        get { boxed.value.releases }
        _modify { yield &boxed.value.releases }
    }
}
