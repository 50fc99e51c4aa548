// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What pages offer is what the rules admit: nobody is led to a form that is not theirs, or not yet, and nobody has to know
/// of one that no page leads to.
@Suite struct OfferTests {
    /// What a form is never refused with that a page has offered.
    private static let never: Set<String> = {
        let who: [InitiativeRefusal] = [
            .wrongStage, .textFrozen, .notMember, .notSponsor, .notSecretariat, .notCosponsor,
            .alreadySponsor, .notInvolved, .notSignatory, .notConditionOwner, .evaluatorOfLead,
        ]
        let work: [ExecutionRefusal] = [
            .notState, .staysOut, .supportingParticipates, .boundByChoice, .notParticipating, .cannotGive,
            .wrongStatus,
        ]
        let rest = [
            DecisionRefusal.initiativeNotReady.code, PublicationRefusal.notSponsor.code,
            PublicationRefusal.notSubmitted.code, PublicationRefusal.notCleared.code,
        ]
        return Set(who.map(\.code) + work.map(\.code) + AuthorityRefusal.allCases.map(\.code) + rest)
    }()

    /// What the rules would admit and no page offers; why stands beside its trial.
    private static func isLeftOut(_ name: String, _ initiative: Initiative) -> Bool {
        switch name {
        case "initiative.dissent": ![.inLegalReview, .tabled, .deciding].contains(initiative.stage)
        case "initiative.sign-off": initiative.stage != .inLegalReview
        case "initiative.clear-publication": initiative.publication != .confined
        case "initiative.reconcile": initiative.reconciled != nil
        default: false
        }
    }

    @Test func `at every stage each office is offered what the rules admit, and nothing else`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let life = Life(registry: registry, scene: Scene(client, clock: site.clock))
            let ids: [Initiative.ID] = ["I-1", "I-2"]
            var stages: Set<Stage> = []
            for step in Life.course {
                try await step(life)
                for office in TestCharter.offices {
                    let view = life.view(of: office)
                    for initiative in ids.compactMap({ view.initiative($0) }) {
                        stages.insert(initiative.stage)
                        Self.check(initiative, view, office.person)
                    }
                }
            }
            #expect(stages == Set(Stage.allCases).subtracting([.rejected]))
        }
    }

    private static func check(_ initiative: Initiative, _ view: View, _ person: String) {
        let offers = InitiativePage.Tab.allCases.flatMap {
            InitiativeOffers.offers(on: initiative, tab: $0, view)
        }
        let offered = Set(offers.map(\.name))
        #expect(offered.count == offers.count, "\(person) is offered something twice")
        let deeds = Life.deeds(on: initiative, view)
        #expect(offered.isSubset(of: Set(deeds.keys)))
        for (name, deed) in deeds {
            guard let verdict = view.verdict(on: deed) else { continue }
            if offered.contains(name) {
                let reasons = verdict.findings.map(\.code).filter { never.contains($0) }
                #expect(reasons.isEmpty, "\(name) by \(person) at \(initiative.stage)")
            } else if !isLeftOut(name, initiative) {
                #expect(!verdict.isAdmitted, "\(name) by \(person) at \(initiative.stage) is not offered")
            }
        }
    }

    @Test func `an activity, an indicator and a gift offer each office what the rules admit`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let life = Life(registry: registry, scene: scene)
            let logins = ["delegate-ml", "delegate-td", "delegate-bf", "observer", "officer", "chair"]
            for step in Life.course {
                try await step(life)
                guard let activity = registry.coalition.activities["E-1"] else { continue }
                for office in TestCharter.offices where logins.contains(office.person.lowercased()) {
                    for (page, deeds) in Self.steps(beside: activity) {
                        let text = try await scene.visit(page, as: office.person.lowercased()).text
                        try Self.check(text, page, deeds, life.view(of: office))
                    }
                }
            }
        }
    }

    private static func check(
        _ text: String, _ page: String, _ deeds: [String: Deed], _ view: View
    ) throws {
        for (verb, deed) in deeds {
            let place: Testing.Comment = "\(page): \(verb) by \(view.me?.id.text ?? "")"
            let isOffered = text.contains("\(page)/act/\(verb)\"")
            let verdict = try #require(view.verdict(on: deed))
            let reasons = verdict.findings.map(\.code).filter { never.contains($0) }
            #expect(!isOffered || reasons.isEmpty, place)
            #expect(isOffered || !verdict.isAdmitted, place)
        }
    }

    /// The steps of the things that the life brings about, by the page that offers them.
    private static func steps(beside activity: Activity) -> [String: [String: Deed]] {
        let id = activity.id
        return [
            "/activities/E-1": [
                "nominate": .activity(.nominate(activity: id, seats: 1)),
                "confirm": .activity(.confirm(activity: id)), "begin": .activity(.begin(activity: id)),
                "complete": .activity(.complete(activity: id, attendance: [:], note: nil)),
                "replan": .activity(.replan(activity: id, plan: activity.plan)),
                "cancel": .activity(.cancel(activity: id, reason: Life.words)),
            ],
            "/indicators/N-1": [
                "report": .result(.report(indicator: "N-1", value: 5)),
                "approve": .result(.approve(indicator: "N-1")),
            ],
            "/contributions/G-1": [
                "commit": .resource(.commit(contribution: "G-1", evidence: "Note")),
                "receive": .resource(.receive(contribution: "G-1", evidence: "Slip")),
                "cancel": .resource(.cancel(contribution: "G-1", reason: Life.remark)),
                "disburse": .resource(
                    .disburse(
                        contribution: "G-1", recipient: "secretariat", activity: nil, amount: 1,
                        evidence: "Slip")),
                "spend": .resource(.spend(contribution: "G-1", payment: 1, amount: 1, evidence: "Slip")),
                "give-back": .resource(
                    .giveBack(contribution: "G-1", payment: 1, amount: 1, evidence: "Slip")),
                "write-off": .resource(
                    .writeOff(contribution: "G-1", payment: 1, amount: 1, reason: Life.remark)),
            ],
        ]
    }
}
