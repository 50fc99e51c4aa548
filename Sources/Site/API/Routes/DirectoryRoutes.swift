// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What an organisation takes part in, what was done under a mandate, and the registers of those who administer.
enum DirectoryRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/organisations/{id}/initiatives", "listInvolvements", "What an organisation takes part in.",
            of: involvements),
        .list(
            "/organisations/{id}/decisions", "listStateDecisions",
            "The decisions in which a member state has a say: when it was told, opened it and answered.",
            .signedIn, of: decisions),
        .list(
            "/organisations/{id}/notices", "listStageNotices",
            "The stages of which a member was told lately; for itself and the secretariat.", .signedIn,
            of: notices),
        .list(
            "/organisations/{id}/acts", "listOrganisationActs",
            "What was done in an organisation's name; for itself and the secretariat.", .signedIn,
            of: ownActs),
        .list(
            "/mandates/{id}/initiatives", "listMandated", "What was done under a mandate.", of: mandated),
        .list(
            "/credentials", "listCredentials",
            "Every credential that was issued; for those who administer them.", .signedIn, of: credentials),
        .list(
            "/charter/acts", "listDirectoryActs",
            "The acts that changed who belongs and who may act; for those who administer.", .signedIn,
            of: acts),
    ]

    private static let involvements = Listing<Resources.Involved>(
        shape: Resources.involvement, id: { $0.initiative.id.text },
        filters: [
            .init(
                parameter: APIParameter("part", .word(Part.allCases.map(\.rawValue)), "Where it does this.")
            ) { item, part, _ in
                item.initiative.parts(of: item.organisation).contains { $0.rawValue == part }
            },
            .word("stage", "At this stage.") { $0.initiative.stage },
        ],
        orders: [.number { $0.initiative.id }], isLatestFirst: true,
        items: { call in
            let organisation = try organisation(call)
            return call.view.initiatives(of: organisation.id).map {
                .init(organisation: organisation.id, initiative: $0)
            }
        })

    private static let decisions = Listing<Resources.StateDecision>(
        shape: Resources.stateDecision, id: { $0.decision.id.text },
        filters: [
            .word("status", "With this status.") { $0.decision.status },
            .word("answer", "Answered like this.") { $0.decision.answer(of: $0.state) },
        ],
        orders: [.number { $0.decision.id }], isLatestFirst: true,
        items: { call in
            let state = try member(call)
            return call.view.decisions(of: state).map { .init(state: state, decision: $0) }
        })

    /// What a member recorded is its own affair and the secretariat's, as on the page.
    private static let notices = Listing<StageNotice>(
        shape: Resources.stageNotice,
        id: { "\($0.initiative.id) \($0.notice.stage.rawValue) \($0.notice.at.milliseconds)" },
        filters: [.word("stage", "Of this stage.") { $0.notice.stage }],
        orders: [.instant("notified") { $0.notice.at }], isLatestFirst: true,
        items: { call in
            let state = try member(call)
            guard let reader = call.view.organisation, reader.kind == .secretariat || reader.id == state
            else { throw Problem(.notFound) }
            return call.view.stageNotices(to: state, .max)
        })

    private static let ownActs = Listing<TrailEntry>(
        shape: Resources.act, id: { String($0.index) },
        orders: [.init(name: "index") { .number($0.index) }], isLatestFirst: true,
        items: { call in
            let organisation = try organisation(call)
            guard call.view.sees(actsOf: organisation.id) else { throw Problem(.notFound) }
            return call.view.acts(by: organisation.id, newest: .max).entries
        })

    private static let mandated = Listing<Initiative>(
        shape: Resources.initiativeSummary, id: { $0.id.text },
        filters: [.word("stage", "At this stage.") { $0.stage }], orders: [.number { $0.id }],
        isLatestFirst: true,
        items: { call in
            let id: Mandate.ID = try call.identifier()
            guard call.view.charter?.mandates.contains(where: { $0.id == id }) ?? false else {
                throw Problem(.notFound)
            }
            return call.view.initiatives(under: id)
        })

    private static let credentials = Listing<Credential>(
        shape: Resources.credential, id: { $0.id.text },
        filters: [
            .id("organisation", "Of this organisation.") { $0.organisation.text == $1 },
            .id("role", "For this office.") { $0.role.text == $1 },
            .init(
                parameter: APIParameter(
                    "status", .word(CredentialStatus.allCases.map(\.rawValue)), "With this status.")
            ) { CredentialStatus(of: $0, at: $2.at).rawValue == $1 },
            .truth("ending", "Whether it ends within sixty days.") {
                CredentialRegister.isEndingSoon($0, at: $1.at)
            },
        ],
        orders: [.number { $0.id }], isLatestFirst: true,
        admits: { try $0.call.requireAdministration([.accredit, .chair]) }, items: { $0.view.credentials })

    private static let acts = Listing<TrailEntry>(
        shape: Resources.act, id: { String($0.index) },
        orders: [.init(name: "index") { .number($0.index) }], isLatestFirst: true,
        admits: { try $0.call.requireAdministration([.accredit, .chair, .advise]) },
        items: { $0.view.directoryActs(limit: .max) })

    private static func organisation(_ call: APICall) throws -> Organisation {
        try call.found(call.view.organisation(call.identifier()))
    }

    /// A member state, for those who see the coalition's deliberations.
    private static func member(_ call: APICall) throws -> Organisation.ID {
        let organisation = try organisation(call)
        guard call.view.isInside, organisation.kind == .member else { throw Problem(.notFound) }
        return organisation.id
    }
}
