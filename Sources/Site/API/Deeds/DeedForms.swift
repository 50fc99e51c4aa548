// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Every deed that a person may hand in, and what each takes. The verbs are listed; what they take is probed.
enum DeedForms {
    /// `{"initiative": {"submit": {"initiative": "I-12"}}}`
    static let schema: Schema = .named(
        "Deed", about: "What someone wants done: one concept, in it one verb, and what the verb takes.",
        .choice(concepts.map { .init(name: $0.name, schema: .named($0.title, about: "", .choice($0.verbs))) })
    )

    struct Concept: Sendable {
        let name: String
        let verbs: [Schema.Property]
        /// Verbs that could not be described, and why not. None is handed in; a test holds that there are none.
        let faults: [String]
        var title: String { name.prefix(1).uppercased() + name.dropFirst() + "Deed" }
    }

    static let concepts: [Concept] = [
        concept("charter", CharterDeed.self, "propose enact decline"),
        concept(
            "directory", DirectoryDeed.self,
            "admitMember seatDelegate suspend reinstate appoint accredit revoke challenge rule "
                + "requireCountersignature"),
        concept(
            "initiative", InitiativeDeed.self, drafting + " " + debate + " " + review + " " + carryingOut),
        concept(
            "decision", DecisionDeed.self,
            "open receive letPass object withdrawObjection extend annul defer putText declare certify "
                + "cast castFor appointProxy withdrawProxy closeVote"),
        concept("participation", ParticipationDeed.self, "choose withdraw"),
        concept(
            "support", SupportDeed.self,
            "request amendRequest withdrawRequest offer amendOffer withdrawOffer propose accept decline rescind "
                + "deliver fail"),
        concept(
            "resource", ResourceDeed.self, "pledge commit receive cancel disburse spend giveBack writeOff"),
        concept("activity", ActivityDeed.self, "plan replan confirm nominate begin complete cancel"),
        concept("result", ResultDeed.self, "define report approve reconcile"),
        concept(
            "visit", VisitDeed.self,
            "plan replan setDelegation addItem changeItem removeItem issueBook recordMinutes agree complete "
                + "close cancel"),
        concept(
            "meeting", MeetingDeed.self,
            "convene replan postpone cancel addItem changeItem removeItem arrange proposeItem settleProposal "
                + "answer count open adjourn close writeMinutes circulate correct answerCorrection "
                + "approveMinutes annotate agree"),
        concept(
            "publication", PublicationDeed.self,
            "draft revise clear publish correct proposeCorrection withdrawCorrection publishCorrection withdraw "
                + "clearInitiative publishInitiative confineInitiative"),
        // What the engine answers is never handed in: `POST /assessments` asks it.
        concept(
            "law", LawDeed.self, "propose approve decline withdraw override countersign lift dissent"),
        concept(
            "strategy", StrategyDeed.self,
            "draft revise consent decline assign agree unassign setTarget review"),
        // Nor what a name was found by: it is looked up here, or it was not looked up.
        concept("screening", ScreeningDeed.self, "decide review release endRelease forget"),
    ]

    private static let drafting =
        "propose revise setText declareAuthentic cosponsor leaveCosponsors submit withdraw takeOver"
    private static let debate =
        "admit sendBack openDebate takePosition comment answer amend settleAmendment requestReview beginReview "
        + "returnToDebate"
    private static let review = "giveOpinion meetCondition reportCondition signOff table"
    private static let carryingOut = "activate suspend resume beginClosing evaluate archive"

    /// Concepts of deeds that nobody hands in: time brings them about, or the founding.
    static let nobodys: Set<String> = ["clock"]

    /// Whether it is a deed of time or of the founding.
    static func isNobodys(_ deed: JSON?) -> Bool {
        guard case .object(let members)? = deed, members.count == 1, let concept = members.first else {
            return false
        }
        if nobodys.contains(concept.key) { return true }
        guard concept.key == "charter", case .object(let verbs) = concept.value else { return false }
        return verbs.keys.first == "found"
    }

    private static func concept<Verbs: Decodable>(_ name: String, _ type: Verbs.Type, _ verbs: String)
        -> Concept
    {
        var described: [Schema.Property] = []
        var faults: [String] = []
        for verb in verbs.split(separator: " ").map(String.init) {
            do {
                described.append(.init(name: verb, schema: try DeedProbe.schema(of: verb, in: type)))
            } catch {
                faults.append("\(name).\(verb): \(error)")
            }
        }
        return Concept(name: name, verbs: described, faults: faults)
    }
}
