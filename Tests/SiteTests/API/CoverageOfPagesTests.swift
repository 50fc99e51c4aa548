// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Testing

@testable import Site

/// Programs can see what people can: every page has its address in the interface, or a reason why it has none.
@Suite struct CoverageOfPagesTests {
    /// Where the interface gives what a page shows.
    private static let equivalents: [String: [String]] = [
        "": ["/me/actions"], "/actions": ["/me/actions"], "/overdue": ["/overdue"],
        "/prepared": ["/me/prepared"], "/prepared/:id": ["/me/prepared/{number}"],
        "/receipts/:index": ["/record/acts/{index}"],
        "/initiatives": ["/initiatives"], "/initiatives/:id": ["/initiatives/{id}"],
        "/initiatives/:id/text": ["/initiatives/{id}/texts", "/initiatives/{id}/amendments"],
        "/initiatives/:id/text/versions": ["/initiatives/{id}/texts"],
        "/initiatives/:id/debate": ["/initiatives/{id}/positions", "/initiatives/{id}/comments"],
        "/initiatives/:id/legal": [
            "/initiatives/{id}/opinions", "/initiatives/{id}/dissents", "/assessments", "/law/overrides",
        ],
        "/initiatives/:id/decision": ["/decisions"],
        "/initiatives/:id/participation": [
            "/initiatives/{id}/participation", "/initiatives/{id}/coverage",
        ],
        "/initiatives/:id/funding": ["/initiatives/{id}", "/contributions", "/resources/totals"],
        "/contributions/:id": ["/contributions/{id}"], "/indicators/:id": ["/indicators/{id}"],
        "/initiatives/:id/activities": ["/activities"], "/initiatives/:id/results": ["/indicators"],
        "/initiatives/:id/publication": ["/releases"],
        "/initiatives/:id/history": ["/record/subjects/{id}/acts"],
        "/initiatives/views": ["/me/views"], "/activities/:id": ["/activities/{id}"],
        "/decisions": ["/decisions"], "/decisions/:id": ["/decisions/{id}"],
        "/visits": ["/visits", "/follow-ups"], "/visits/:id": ["/visits/{id}"],
        "/visits/:id/books/:number": ["/visits/{id}/books/{number}"],
        "/meetings": ["/meetings"], "/meetings/:id": ["/meetings/{id}", "/follow-ups"],
        "/meetings/:id/attendance": ["/meetings/{id}"], "/meetings/:id/minutes": ["/meetings/{id}"],
        "/meetings/:id/history": ["/record/subjects/{id}/acts"],
        "/follow-ups": ["/follow-ups"], "/follow-ups/:id": ["/follow-ups/{id}"], "/results": ["/results"],
        "/results/records": ["/results/records"],
        "/results/coverage": ["/results/coverage", "/results/coverage/initiatives"],
        "/results/indicators": ["/indicators"], "/strategies": ["/strategies"],
        "/strategies/:id": ["/strategies/{id}", "/strategies/{id}/progress", "/strategies/{id}/coverage"],
        "/strategies/:id/objectives/:number": ["/strategies/{id}/progress"],
        "/strategies/:id/records": ["/strategies/{id}/records", "/strategies/{id}/coverage"],
        "/strategies/:id/matrix.csv": ["/strategies/{id}/progress"], "/newsroom": ["/releases"],
        "/newsroom/:id": ["/releases/{id}"], "/record": ["/record", "/record/acts"],
        "/record/checkpoint": ["/record/checkpoint"], "/record/key": ["/record/key"],
        "/record/:index": ["/record/acts/{index}", "/record/acts/{index}/payload"],
        "/record/:index/proof": ["/record/acts/{index}/proof"],
        "/history/:id": ["/record/subjects/{id}/acts"], "/search": ["/search"],
        "/directory": ["/organisations"], "/directory/:id": ["/organisations/{id}"],
        "/directory/:id/initiatives": ["/organisations/{id}/initiatives"],
        "/directory/:id/decisions": ["/organisations/{id}/decisions"],
        "/directory/:id/contributions": ["/contributions", "/resources/totals"],
        "/directory/:id/activities": ["/activities"], "/directory/:id/offices": ["/people"],
        "/directory/:id/acts": ["/organisations/{id}/acts"],
        "/directory/:id/history": ["/record/subjects/{id}/acts"], "/people": ["/people"],
        "/people/:id": ["/people/{id}"], "/organs": ["/charter"], "/organs/:id": ["/charter", "/meetings"],
        "/mandates/:id": ["/charter", "/mandates/{id}/initiatives"],
        "/calendar": ["/calendar", "/calendar/clashes"],
        "/resources": ["/contributions", "/resources/totals"], "/resources/needs": ["/resources/needs"],
        "/resources/overlaps": ["/resources/overlaps"],
        "/resources/requests": ["/support/requests"],
        "/resources/requests/:id": ["/support/requests/{id}", "/support/requests/{id}/candidates"],
        "/resources/offers": ["/support/offers"], "/resources/offers/:id": ["/support/offers/{id}"],
        "/resources/matches": ["/support/matches", "/support/pairs"],
        "/resources/pairs/:id": ["/support/pairs/{id}"],
        "/resources/gaps": ["/support/gaps", "/support/duplicates", "/support/shares"],
        "/notifications": ["/me/notifications"],
        "/notifications/seen": ["/organisations/{id}/decisions", "/organisations/{id}/notices"],
        "/library": [
            "/library/texts", "/releases", "/visits", "/meetings", "/charter", "/law/instruments",
            "/screening/lists",
        ], "/library/charter": ["/charter"], "/library/charter/versions": ["/charter/versions"],
        "/library/charter/versions/:number": ["/charter/versions/{number}"],
        "/library/charter/amendments": ["/charter/amendments"],
        "/library/charter/amendments/:id": ["/charter/amendments/{id}"],
        "/library/rules/:id": ["/charter"], "/library/texts/:id": ["/library/texts/{id}"],
        "/law": ["/law/queue", "/law/expiring", "/law/changes", "/law/overrides"],
        "/law/instruments": ["/law/instruments"], "/law/instruments/:id": ["/law/instruments/{id}"],
        "/law/participation": ["/law/participation"], "/law/rules": ["/law/rules", "/law/book"],
        "/law/rules/:id": ["/law/rules/{id}"], "/law/assessments": ["/assessments"],
        "/law/assessments/:id": ["/assessments/{id}"],
        "/law/assessments/:id/file": ["/assessments/{id}/results", "/assessments/{id}/digested"],
        "/law/overrides/:id": ["/law/overrides/{id}"], "/law/changes": ["/law/changes"],
        "/law/changes/:id": ["/law/changes/{id}"], "/screening": ["/screening/hits"],
        "/screening/hits/:id": ["/screening/hits/{id}"], "/screening/runs": ["/screening/runs"],
        "/screening/runs/:id": ["/screening/runs/{id}"], "/screening/lists": ["/screening/lists"],
        "/screening/lists/:item": ["/screening/lists/{id}", "/screening/lists/{id}/differences"],
        "/screening/statistics": ["/screening/statistics"], "/screening/access": ["/screening/access"],
        "/screening/uploads": ["/screening/uploads"], "/screening/uploads/:id": ["/screening/uploads/{id}"],
        "/screening/uploads/:id/results.csv": ["/screening/uploads/{id}/rows"],
        "/administration/charter": ["/charter"], "/administration/history": ["/charter/acts"],
        "/administration/credentials": ["/credentials"], "/developers": ["/openapi.json"],
    ]

    /// What has no equivalent, and why not.
    private static func reason(_ path: String) -> String? {
        if path.hasSuffix(".csv") || path.hasSuffix(".vcf") || path.hasSuffix(".ics")
            || ["/card", "/pdf", ".pdf", "/file"].contains(where: path.hasSuffix)
        {
            return "the same in another form"
        }
        if path.hasPrefix("/account") || path.hasPrefix("/administration/accounts")
            || ["/sign-in", "/activate"].contains(path)
        {
            return "how people prove who they are is shown to a person at a browser alone"
        }
        if ["/drafts", "/administration"].contains(path) || path.hasSuffix("/new") {
            return "a form, or a way to one"
        }
        if path == "/notifications/:index" || path.hasPrefix("/initiatives/views/") {
            return "changes what is the reader's own, and leads elsewhere"
        }
        return nil
    }

    @Test func `every page has its address in the interface, or a reason to have none`() {
        let addresses = Set(API.all.filter { $0.method == .get }.map(\.path))
        let forms = Set(Routes.all.filter { $0.method == .post }.map(\.path))
        for route in Routes.all where route.method == .get {
            if let given = Self.equivalents[route.path] {
                #expect(addresses.isSuperset(of: given), "\(route.path) → \(given)")
            } else {
                // What is posted to the address that shows it is a form; its deed is handed in at `/deeds`.
                #expect(Self.reason(route.path) != nil || forms.contains(route.path), "\(route.path)")
            }
        }
    }

    @Test func `no equivalent is named for a page that is gone`() {
        let pages = Set(Routes.all.filter { $0.method == .get }.map(\.path))
        #expect(pages.isSuperset(of: Self.equivalents.keys))
    }
}
