// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The law desk for programs: what awaits it, changes of the law book, departures from advice. Assessments have
/// addresses of their own, see `AssessmentsRoute`.
enum LawDeskRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/law/queue", "listLegalReviews", "Initiatives in legal review, the longest waiting first.",
            .signedIn, of: queue),
        .list(
            "/law/expiring", "listExpiringOpinions", "Opinions that lapse within thirty days.", .signedIn,
            of: expiring),
        .list("/law/changes", "listLawChanges", "Changes of the law book.", .signedIn, of: changes),
        .one(
            "/law/changes/{id}", "lawChange",
            "One change, and which stored assessments it answers differently.",
            .signedIn, as: Resources.lawChange
        ) { call in
            let change = try call.found(call.view.lawChange(call.identifier()))
            return .init(change: change, effects: try LawEffects(change, call.call))
        },
        .list(
            "/law/overrides", "listOverrides", "Departures from what assessments advise.", .signedIn,
            of: overrides),
        .one(
            "/law/overrides/{id}", "override", "One departure.", .signedIn, as: Resources.override
        ) { try $0.found($0.view.override($0.identifier())) },
    ]

    private static let queue = Listing<Resources.Reviewed>(
        shape: Resources.lawQueueItem, id: { $0.initiative.id.text },
        orders: [.instant("since") { $0.initiative.since }, .number { $0.initiative.id }],
        admits: APICall.inside,
        items: { call in
            call.view.initiativesInMotion.filter { $0.stage == .inLegalReview }.map {
                .init(initiative: $0, assessments: [])
            }
        },
        complete: { page, call in
            page.map {
                .init(
                    initiative: $0.initiative, assessments: call.view.assessments(of: $0.initiative.id))
            }
        })

    private static let expiring = Listing<(initiative: Initiative, expires: Day)>(
        shape: Resources.expiringOpinion, id: { $0.initiative.id.text },
        orders: [.instant("expires") { $0.expires.start }], admits: APICall.inside,
        items: { call in
            let last = call.call.now.day.advanced(byDays: 30)
            return call.view.initiativesInMotion.compactMap { initiative in
                guard let expires = initiative.opinions.last?.draft.expires, expires <= last,
                    initiative.opinionInForce != nil
                else { return nil }
                return (initiative, expires)
            }
        })

    private static let changes = Listing<LawChange>(
        shape: Resources.lawChangeSummary, id: { $0.id.text },
        filters: [.word("status", "With this status.") { Resources.LawChangeStatus($0) }],
        orders: [.number { $0.id }], isLatestFirst: true, admits: APICall.inside,
        items: { $0.view.lawChanges })

    private static let overrides = Listing<Override>(
        shape: Resources.override, id: { $0.id.text },
        filters: [
            .id("assessment", "From this assessment.") { $0.assessment.text == $1 },
            .truth("inForce", "Whether it is signed twice, not lifted and not lapsed.") {
                $0.isInForce(at: $1.at)
            },
        ],
        orders: [.number { $0.id }], isLatestFirst: true, items: { $0.view.overrides })
}
