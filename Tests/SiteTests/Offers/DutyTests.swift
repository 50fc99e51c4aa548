// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// Whatever awaits somebody, the page to which it leads offers the act.
@Suite struct DutyTests {
    /// What comes up at the law desk, at the screening desk, where support is asked for and after an outage: their scenarios follow it there.
    private static let elsewhere: Set<ActionItem.Kind> = [
        .approveLawChange, .countersignOverride, .decideHit, .confirmHit, .resolveInterruption,
        .answerPairing, .confirmDelivery, .pairRequest, .enactCharter, .stateSpending,
    ]

    @Test func `every duty leads to a page that offers its act`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let life = Life(registry: registry, scene: Scene(client, clock: site.clock))
            var met: Set<ActionItem.Kind> = []
            for step in Life.course {
                try await step(life)
                for office in TestCharter.offices {
                    for item in life.view(of: office).actions {
                        met.insert(item.kind)
                        try await Self.follow(item, of: office, life)
                    }
                }
            }
            #expect(Set(ActionItem.Kind.allCases).subtracting(met) == Self.elsewhere)
        }
    }

    private static func follow(
        _ item: ActionItem, of office: TestCharter.Office, _ life: Life
    ) async throws {
        let path = Duty.path(item)
        let page = try await life.scene.read(path, as: office.person.lowercased())
        let place: Testing.Comment = "\(item.kind) of \(office.person) leads to \(path)"
        let form = path.split(separator: "?").first.map(String.init) ?? path
        if page.contains("action=\"/en\(form)\"") {
            // The form itself, and one that its initiative's own page would offer.
            let offered = offers(to: life.view(of: office), on: item)
            #expect(!path.hasPrefix("/initiatives/") || offered.contains(path), place)
        } else {
            let acts = acts(of: item)
            #expect(!acts.isEmpty && acts.allSatisfy { page.contains("href=\"/en\($0)\"") }, place)
        }
    }

    private static func offers(to view: View, on item: ActionItem) -> Set<String> {
        guard let id = item.subjects.last.flatMap({ Initiative.ID($0.text) }),
            let initiative = view.initiative(id)
        else { return [] }
        let offers = InitiativePage.Tab.allCases.flatMap {
            InitiativeOffers.offers(on: initiative, tab: $0, view)
        }
        return Set(offers.map(\.path))
    }

    /// What the page that a duty leads to must link, where the duty does not lead to the form itself.
    private static func acts(of item: ActionItem) -> [String] {
        let subject = item.subjects.first?.text ?? ""
        let acts = "/initiatives/\(subject)/act/"
        return switch item.kind {
        case .finishDraft, .redraft: [acts + "submit"]
        case .answerComments: [acts + "answer"]
        case .settleAmendments: [acts + "settle-amendment"]
        case .returnOrReopen: [acts + "return-to-debate", "/decisions/new?initiative=\(subject)"]
        case .admit: [acts + "admit", acts + "send-back"]
        case .translate: [acts + "set-text"]
        case .beginClosing: [acts + "begin-closing"]
        case .publishInitiative: [acts + "publish"]
        case .decide: ["/decisions/\(subject)/answer"]
        case .putText: ["/decisions/\(subject)/put"]
        case .certify: ["/decisions/\(subject)/certify"]
        case .nominate: ["/activities/\(subject)/act/nominate"]
        case .beginActivity: ["/activities/\(subject)/act/begin"]
        case .completeActivity: ["/activities/\(subject)/act/complete"]
        case .prepareVisit: ["/visits/\(subject)/book"]
        case .recordMinutes: ["/visits/\(subject)/minutes"]
        case .prepareAgenda: ["/meetings/\(subject)/act/add-item"]
        case .settleProposals: ["/meetings/\(subject)/proposals/1/settle"]
        case .writeMinutes: ["/meetings/\(subject)/items/1/minutes"]
        case .circulateMinutes: ["/meetings/\(subject)/act/circulate"]
        case .answerCorrections: ["/meetings/\(subject)/corrections/1/answer"]
        case .approveMinutes: ["/meetings/\(subject)/act/approve"]
        case .followUp: ["/follow-ups/\(subject)/complete"]
        case .clearRelease: ["/newsroom/\(subject)/clear"]
        case .publishRelease: ["/newsroom/\(subject)/publish"]
        case .publishCorrection: ["/newsroom/\(subject)/publish-correction"]
        default: []
        }
    }
}
