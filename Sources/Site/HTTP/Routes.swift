// SPDX-License-Identifier: Apache-2.0

/// Every page and every form of the site, in one list. Each stands below `/ar`, `/fr` and `/en`.
package enum Routes {
    package static let all: [Route] = [
        frame,
        DraftsPage.routes,
        initiatives,
        decisions,
        visits,
        newsroom,
        record,
        search,
    ].flatMap(\.self)

    private static let frame: [Route] = [
        .get("", .anyone, Home.show),
        .get("/sign-in", .anyone, SignIn.show),
        .post("/sign-in", .anyone, SignIn.submit),
        .post("/sign-out", .signedIn, SignIn.leave),
        .get("/receipts/:index", .signedIn, ReceiptPage.show),
    ]

    /// The list, a page for each tab, and a form for each act of an initiative's life (`ActForm`).
    private static let initiatives: [Route] =
        [.get("/initiatives", .anyone, InitiativeList.show)]
        + ProposalForms.propose.routes
        + InitiativePage.routes
        + TextEditor.routes + TextVersions.routes
        + InitiativeOffers.forms.flatMap(\.routes)
        + [.get("/activities/:id", .anyone, ActivityPage.show)]
        + ActivityForms.all.flatMap(\.routes)
        + [ContributionForms.commit, ContributionForms.receive].flatMap(\.routes)
        + [IndicatorForms.report, IndicatorForms.approve].flatMap(\.routes)

    private static let decisions: [Route] =
        [
            .get("/decisions", .signedIn, DecisionList.show),
            .get("/decisions/:id", .signedIn, DecisionPage.show),
        ] + DecisionActs.routes + ChairActs.routes

    private static let visits: [Route] =
        [
            .get("/visits", .signedIn, VisitList.show),
            .get("/visits/:id", .signedIn, VisitPage.show),
            .get("/visits/:id/books/:number", .signedIn, BriefingPage.show),
        ] + VisitActs.routes + AgendaActs.routes + FollowUpPages.routes

    private static let newsroom: [Route] =
        [
            .get("/newsroom", .anyone, Newsroom.show),
            .get("/newsroom/:id", .anyone, ReleasePage.show),
        ] + ReleaseActs.routes

    private static let record: [Route] = [
        .get("/record", .anyone, RecordPage.show),
        .get("/record/checkpoint", .anyone, RecordPage.checkpoint),
        .get("/record/key", .anyone, RecordPage.key),
        .get("/record/:index", .anyone, ActPage.show),
        .get("/record/:index/proof", .anyone, ActPage.proof),
    ]

    private static let search: [Route] =
        [.get("/search", .anyone, SearchPage.show), .get("/history/:id", .anyone, HistoryPage.show)]
        + NotificationsPage.routes + LibraryPage.routes
}
