// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Where one goes to do what is awaited, and what it is about.
struct Duty {
    let href: String
    let subject: HTML

    init(_ item: ActionItem, _ call: Call) {
        href = call.link(Duty.path(item))
        subject = Duty.subject(item, call)
    }

    /// The form itself where one form does it; else the page on which it is done.
    static func path(_ item: ActionItem) -> String {
        let first = item.subjects.first?.text ?? ""
        let last = item.subjects.last?.text ?? ""
        if let tab = tabs[item.kind] { return "/initiatives/\(last)\(tab)" }
        switch item.kind {
        case .castBallot: return "/decisions/\(first)/vote"
        case .castForAnother: return "/decisions/\(first)/vote-for"
        case .closeVote: return "/decisions/\(first)/close"
        case .decide, .putText, .certify, .resolveInterruption: return "/decisions/\(first)"
        case .openDecision: return "/decisions/new?initiative=\(first)"
        case .nominate, .beginActivity, .completeActivity: return "/activities/\(first)"
        case .commitPledge: return "/contributions/\(first)/act/commit"
        case .stateSpending: return "/contributions/\(first)/act/spend"
        case .receiveContribution: return "/contributions/\(first)/act/receive"
        case .reportIndicator: return "/indicators/\(first)/act/report"
        case .approveIndicator: return "/indicators/\(first)/act/approve"
        case .clearRelease, .publishRelease, .publishCorrection: return "/newsroom/\(first)"
        case .prepareVisit, .recordMinutes: return "/visits/\(first)"
        case .consentToStrategy: return "/strategies/\(first)/act/consent"
        case .agreeToServe: return "/strategies/\(first)/act/agree"
        case .setTarget: return "/strategies/\(first)/act/set-target"
        case .answerInvitation: return "/meetings/\(first)/act/answer"
        case .registerPresence: return "/meetings/\(first)/act/count"
        case .prepareAgenda, .settleProposals: return "/meetings/\(first)"
        case .openMeeting: return "/meetings/\(first)/act/open"
        case .closeMeeting: return "/meetings/\(first)/act/close"
        case .writeMinutes, .circulateMinutes, .answerCorrections, .approveMinutes:
            return "/meetings/\(first)/minutes"
        case .followUp: return "/follow-ups/\(first)"
        case .approveLawChange: return "/law/changes/\(first)"
        case .enactCharter: return "\(CharterPages.amendments)/\(first)"
        case .countersignOverride: return "/law/overrides/\(first)"
        case .decideHit, .confirmHit: return "/screening/hits/\(first)"
        case .answerPairing, .confirmDelivery: return "/resources/pairs/\(first)"
        case .pairRequest: return "/resources/requests/\(first)"
        default: return "/initiatives/\(last)"
        }
    }

    /// The forms and tabs below an initiative's page.
    private static let tabs: [ActionItem.Kind: String] = [
        .cosponsor: "/act/cosponsor", .takeOver: "/act/take-over", .takePosition: "/act/take-position",
        .optIn: "/act/choose",
        .answerComments: "/debate", .settleAmendments: "/text", .requestReview: "/act/request-review",
        .openDebate: "/act/open-debate",
        .returnOrReopen: "/decision", .admit: "", .translate: "/text", .beginReview: "/act/begin-review",
        .table: "/act/table", .activate: "/act/activate", .reconcile: "/act/reconcile",
        .giveOpinion: "/act/give-opinion", .confirmCondition: "/act/meet-condition",
        .reportCondition: "/act/report-condition",
        .signOff: "/act/sign-off",
        .evaluate: "/act/evaluate", .publishInitiative: "/publication", .beginClosing: "/results",
    ]

    private static func subject(_ item: ActionItem, _ call: Call) -> HTML {
        let view = call.view
        for subject in item.subjects {
            if let strategy = Strategy.ID(subject.text).flatMap({ view.strategy($0) }) {
                return "\(call.text(strategy.plan.title)) \(code(strategy.id.text))"
            }
            if let initiative = Initiative.ID(subject.text).flatMap({ view.initiative($0) }) {
                return "\(call.text(initiative.proposal.title)) \(code(initiative.id.text))"
            }
            if let visit = Visit.ID(subject.text).flatMap({ view.visit($0) }) {
                return "\(call.text(visit.plan.title)) \(code(visit.id.text))"
            }
            if let meeting = Meeting.ID(subject.text).flatMap({ view.meeting($0) }) {
                return "\(call.text(meeting.plan.title)) \(code(meeting.id.text))"
            }
            if let release = Release.ID(subject.text).flatMap({ view.release($0) }) {
                return "\(call.text(release.draft.title)) \(code(release.id.text))"
            }
            if let followUp = FollowUp.ID(subject.text).flatMap({ view.followUp($0) }) {
                return "\(call.text(followUp.plan.action)) \(code(followUp.id.text))"
            }
            if let override = Override.ID(subject.text).flatMap({ view.override($0) }) {
                let assessment = view.assessment(override.assessment)
                let title: HTML = assessment.map { call.text($0.draft.title) } ?? ""
                return "\(title) \(code(override.id.text))"
            }
            if let change = LawChange.ID(subject.text).flatMap({ view.lawChange($0) }) {
                let book = HTML.asWritten("\(change.draft.book.name) \(change.draft.book.version)")
                return "\(book) \(code(change.id.text))"
            }
            if let request = SupportRequest.ID(subject.text).flatMap({ view.supportRequest($0) }) {
                return "\(call.title(of: request)) \(code(item.subjects.first?.text ?? request.id.text))"
            }
            if let hit = ScreeningHit.ID(subject.text).flatMap({ view.hit($0) }), let desk = call.site.desk {
                // Whom a list names is public; whose name was looked up is told at the desk, where looking is noted.
                let raised = call.dates.day(call.dates.seat.day(at: hit.at))
                let status = hit.status(at: call.now).tag(call.words).html
                return "\(HitQueue.caption(of: hit, desk, call)) · \(raised) \(code(hit.id.text)) \(status)"
            }
        }
        return item.subjects.first.map { code($0.text) } ?? ""
    }

    private static func code(_ text: String) -> HTML {
        "<span class=\"code muted nowrap\">\(.leftToRight(text))</span>"
    }
}
