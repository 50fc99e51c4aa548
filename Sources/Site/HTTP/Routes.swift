// SPDX-License-Identifier: Apache-2.0

/// Every page and every form of the site, in one list. Each stands below `/ar`, `/fr` and `/en`.
package enum Routes {
    package static let all: [Route] = [
        frame,
        accounts,
        DraftsPage.routes,
        PreparedPages.routes,
        CharterPages.routes,
        initiatives,
        carryingOut,
        decisions,
        visits,
        MeetingPages.routes,
        results,
        StrategyPage.routes,
        newsroom,
        record,
        directory,
        administration,
        calendar,
        resources,
        programs,
        search,
        LawPages.routes,
        screening,
    ].flatMap(\.self)

    /// The form at an address below the language, with what its address names.
    static func form(at path: String) -> (route: Route, parameters: [String: String])? {
        let parts = path.split(separator: "/")
        for route in all where route.review != nil {
            let names = route.path.split(separator: "/")
            guard names.count == parts.count else { continue }
            var parameters: [String: String] = [:]
            let fits = zip(names, parts).allSatisfy { name, part in
                guard name.first == ":" else { return name == part }
                parameters[String(name.dropFirst())] = String(part)
                return true
            }
            if fits { return (route, parameters) }
        }
        return nil
    }

    private static let frame: [Route] = [
        .get("", .anyone, Home.show),
        .get("/actions", .signedIn, ActionsPage.show),
        .get("/overdue", .signedIn, OverduePage.show),
        .get("/receipts/:index", .signedIn, ReceiptPage.show),
    ]

    private static let accounts: [Route] =
        SignIn.routes + Activation.routes + AccountPage.routes + AccountList.routes

    /// The list, a page for each tab, and a form for each act of an initiative's life (`ActForm`).
    private static let initiatives: [Route] =
        [
            .get("/initiatives", .anyone, InitiativeList.show),
            .get("/initiatives.csv", .anyone, InitiativeFile.show),
            .get("/initiatives.pdf", .signedIn, InitiativeFile.paper),
        ] + SavedViewPages.routes
        + ProposalForms.propose.routes
        + InitiativePage.routes
        + TextEditor.routes + TextVersions.routes
        + InitiativeOffers.forms.flatMap(\.routes)

    /// What belongs to an initiative and has a page of its own, with a form for each act on it.
    private static let carryingOut: [Route] =
        [
            .get("/activities/:id", .anyone, ActivityPage.show),
            .get("/contributions/:id", .signedIn, ContributionPage.show),
            .get("/indicators/:id", .anyone, IndicatorPage.show),
        ] + ActivityForms.all.flatMap(\.routes)
        + ([ContributionForms.commit, ContributionForms.receive] + PaymentForms.all).flatMap(\.routes)
        + [IndicatorForms.report, IndicatorForms.approve].flatMap(\.routes)

    private static let decisions: [Route] =
        [
            .get("/decisions", .signedIn, DecisionList.show),
            .get("/decisions.csv", .signedIn, DecisionFile.show),
            .get("/decisions.pdf", .signedIn, DecisionFile.paper),
            .get("/decisions/:id", .signedIn, DecisionPage.show),
        ] + DecisionActs.routes + ChairActs.routes

    private static let visits: [Route] =
        [
            .get("/visits", .signedIn, VisitList.show),
            .get("/visits/:id", .signedIn, VisitPage.show),
            .get("/visits/:id/books/:number", .signedIn, BriefingPage.show),
            .get("/visits/:id/books/:number/pdf", .signedIn, BookDownload.show),
        ] + VisitActs.routes + AgendaActs.routes + FollowUpPages.routes

    private static let results: [Route] = [
        .get("/results", .anyone, ResultsPage.show),
        .get("/results/records", .anyone, ResultsRecords.show),
        .get("/results/coverage", .signedIn, CoveragePage.show),
        .get("/results/indicators", .anyone, IndicatorList.show),
    ]

    private static let newsroom: [Route] =
        [
            .get("/newsroom", .anyone, Newsroom.show),
            .get("/newsroom/:id", .anyone, ReleasePage.show),
        ] + ReleaseActs.routes

    /// What people need for their programs; the programs' own addresses are listed in `API`.
    private static let programs: [Route] = TokenPages.routes + DevelopersPage.routes

    private static let record: [Route] = [
        .get("/record", .anyone, RecordPage.show),
        .get("/record.csv", .anyone, RecordFile.show),
        .get("/record/checkpoint", .anyone, RecordPage.checkpoint),
        .get("/record/key", .anyone, RecordPage.key),
        .get("/record/:index", .anyone, ActPage.show),
        .get("/record/:index/proof", .anyone, ActPage.proof),
    ]

    private static let directory = DirectoryPage.routes + OrganisationPage.routes

    private static let administration = AdministrationPage.routes

    private static let calendar = CalendarPage.routes

    private static let resources = ResourcesPage.routes + SupportPages.routes

    private static let screening = ScreeningPages.routes
    private static let search: [Route] =
        [.get("/search", .anyone, SearchPage.show), .get("/history/:id", .anyone, HistoryPage.show)]
        + NotificationsPage.routes + LibraryPage.routes
}
