// SPDX-License-Identifier: Apache-2.0

extension Refusals {
    /// What neither an answer nor an earlier step puts right: it is the wrong moment in the life of a thing, or somebody
    /// whose step it is not. Whatever else a form may be refused with is worth reading, for it says what is missing.
    static let bars: Set<String> = {
        var bars: Set<String> = []
        func add<R: Refusal>(_ refusals: [R]) { bars.formUnion(refusals.map(\.code)) }
        // What the capital must sign is prepared by its delegate: the form is worth showing.
        add(AuthorityRefusal.allCases.filter { $0 != .capitalMustSign })
        add([DirectoryRefusal.capitalElsewhere, .capitalOnly])
        add(MoneyRefusal.allCases)
        add([CharterRefusal.unknownAmendment, .amendmentClosed, .samePerson])
        add(Refusals.ofInitiatives)
        add(Refusals.ofCarryingOut)
        add([DecisionRefusal.unknown, .initiativeNotReady])
        add([VoteRefusal.notVote, .putToVote, .votesOutstanding])
        add([PublicationRefusal.unknownInitiative, .notSponsor, .notSubmitted, .notCleared, .alreadyConfined])
        add(Refusals.ofMeetings)
        add([LawRefusal.unknownOverride, .alreadyLifted, .awaitsCountersignature])
        add([LawRefusal.unknownOpinion, .ownOpinion, .dissentedAlready])
        add(StrategyRefusal.bars)
        add(SupportRefusal.bars)
        return bars
    }()

    private static let ofInitiatives: [InitiativeRefusal] = [
        .unknown, .wrongStage, .textFrozen,
        .notMember, .notSponsor, .notSecretariat, .notInvolved, .notAuthor, .alreadySponsor, .notCosponsor,
        .debateClosed, .alreadyAnswered, .alreadySettled, .alreadyRequested,
        .reviewNotRequested, .adviserOfSponsor, .notConditionOwner, .alreadyMet, .notJoint, .notSignatory,
        .alreadySignedOff, .evaluatorOfLead,
    ]

    private static let ofMeetings: [MeetingRefusal] = [
        .unknown, .wrongStatus, .notInvited, .alreadyBegun, .agendaAdopted, .proposalsClosed, .alreadySettled,
        .begunAlready, .tooEarly, .notYet, .minutesApproved, .notCirculated, .correctionsClosed,
        .alreadyAnswered, .notApproved,
    ]

    private static let ofCarryingOut: [ExecutionRefusal] = [
        .notState, .notParticipating, .unknownContribution, .cannotGive, .notDonor, .wrongContributionStage,
        .unknownActivity, .wrongStatus, .staysOut, .unknownIndicator, .indicatorLocked, .nothingToApprove,
        .ownReport,
    ]
}
