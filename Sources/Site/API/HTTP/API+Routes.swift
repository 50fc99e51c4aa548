// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Record

/// Every address of the interface for programs, in one list. The OpenAPI document is written from it.
extension API {
    static let all: [APIRoute] = [
        entry, OwnRoutes.routes, PreparedRoutes.routes, directory, DirectoryRoutes.routes,
        CharterRoutes.routes, initiatives, decisions, carryingOut, CalendarRoutes.routes, MeansRoutes.routes,
        SupportRoutes.routes, ResultsRoutes.routes, StrategyRoutes.routes, visits, meetings,
        LibraryRoutes.routes,
        SearchRoutes.routes, record, LawRoutes.routes, LawDeskRoutes.routes, AssessmentsRoute.routes,
        ScreeningRoutes.routes, ScreeningDeskRoutes.routes, deeds,
    ].flatMap(\.self)

    private static let entry: [APIRoute] = [
        .one("", "entry", "Where everything is.", as: Entry.shape) { _ in Entry() },
        .text("/openapi.json", "openapi", "This description.", type: "application/json") { _ in
            OpenAPIDocument.text
        },
        .one("/me", "me", "In whose name a request is made.", .signedIn, as: Resources.me) { try $0.me() },
        .list("/me/actions", "listActions", "What awaits the reader.", .signedIn, of: Listings.actions),
    ]

    private static let directory: [APIRoute] = [
        .one("/coalition", "coalition", "The coalition.", as: Resources.coalition) {
            try $0.found($0.view.charter)
        },
        .one("/charter", "charter", "The charter in force.", as: Resources.charter) {
            try $0.found($0.view.charter)
        },
        .list("/organisations", "listOrganisations", "Who belongs.", of: Listings.organisations),
        .one("/organisations/{id}", "organisation", "One organisation.", as: Resources.organisation) {
            try $0.found($0.view.organisation($0.identifier()))
        },
        .list("/people", "listPeople", "The holders of offices.", .signedIn, of: Listings.people),
        .one("/people/{id}", "person", "One holder of an office.", .signedIn, as: Resources.person) {
            try $0.found($0.view.person($0.identifier()))
        },
    ]

    private static let initiatives: [APIRoute] = [
        .list("/initiatives", "listInitiatives", "Initiatives.", of: Listings.initiatives),
        .one("/initiatives/{id}", "initiative", "One initiative.", as: Resources.initiative) {
            try $0.initiative()
        },
        .one("/initiatives/{id}/texts", "texts", "Its texts.", as: Resources.texts) { try $0.initiative() },
        .list(
            "/initiatives/{id}/positions", "listPositions",
            "What states recorded, in every round in which the initiative was at a stage.",
            of: Listings.positions),
        .list("/initiatives/{id}/comments", "listComments", "Comments and answers.", of: Listings.comments),
        .list("/initiatives/{id}/amendments", "listAmendments", "Amendments.", of: Listings.amendments),
        .list("/initiatives/{id}/opinions", "listOpinions", "Legal opinions.", of: Listings.opinions),
        .list(
            "/initiatives/{id}/dissents", "listDissents", "Opinions that part from one that was given.",
            of: Listings.dissents),
        .list(
            "/initiatives/{id}/participation", "listParticipation", "Who takes part.",
            of: Listings.participation),
        .list(
            "/initiatives/{id}/coverage", "listCoverage", "Who was told, and who spoke.",
            of: Listings.coverage),
    ]

    private static let decisions: [APIRoute] = [
        .list("/decisions", "listDecisions", "Decisions.", .signedIn, of: Listings.decisions),
        .one(
            "/decisions/{id}", "decision",
            "One decision. Reading it is not opening it: hand in `decision.receive` for that.", .signedIn,
            as: Resources.decision
        ) { try $0.found($0.view.decision($0.identifier())) },
    ]

    private static let carryingOut: [APIRoute] = [
        .list("/activities", "listActivities", "Activities.", of: Listings.activities),
        .one("/activities/{id}", "activity", "One activity.", as: Resources.activity) {
            try $0.found($0.view.activity($0.identifier()))
        },
        .list("/contributions", "listContributions", "Contributions.", .signedIn, of: Listings.contributions),
        .one(
            "/contributions/{id}", "contribution", "One contribution.", .signedIn, as: Resources.contribution
        ) {
            try $0.found($0.view.contribution($0.identifier()))
        },
        .list("/indicators", "listIndicators", "Indicators.", of: Listings.indicators),
        .one("/indicators/{id}", "indicator", "One indicator.", as: Resources.indicator) {
            try $0.found($0.view.indicator($0.identifier()))
        },
    ]

    private static let visits: [APIRoute] = [
        .list("/visits", "listVisits", "Visit files.", .signedIn, of: Listings.visits),
        .one("/visits/{id}", "visit", "One visit file.", .signedIn, as: Resources.visit) {
            try $0.found($0.view.visit($0.identifier()))
        },
        .list(
            "/follow-ups", "listFollowUps", "What was agreed in visits and meetings.", .signedIn,
            of: Listings.followUps),
        .one("/follow-ups/{id}", "followUp", "One thing agreed.", .signedIn, as: Resources.followUp) {
            try $0.found($0.view.followUp($0.identifier()))
        },
        .list("/releases", "listReleases", "Releases.", of: Listings.releases),
        .one("/releases/{id}", "release", "One release.", as: Resources.release) {
            try $0.found($0.view.release($0.identifier()))
        },
    ]

    private static let meetings: [APIRoute] = [
        .list("/meetings", "listMeetings", "Meetings.", .signedIn, of: Listings.meetings),
        .one("/meetings/{id}", "meeting", "One meeting.", .signedIn, as: Resources.meeting) {
            try $0.found($0.view.meeting($0.identifier()))
        },
    ]

    private static let record: [APIRoute] = [
        .one("/record", "record", "The signed head of the record.", as: Resources.checkpoint) {
            try await $0.checkpoint()
        },
        .text("/record/checkpoint", "checkpoint", "The signed note itself.") {
            try await $0.call.site.registry.journal.head.encoded
        },
        .text("/record/key", "key", "The public key of the record.") { RecordPage.publicKey($0.call) + "\n" },
        .list("/record/acts", "listActs", "Acts that the reader may know of.", of: Listings.acts),
        .one("/record/acts/{index}", "act", "One act.", as: Resources.act) { try $0.act() },
        .text(
            "/record/acts/{index}/payload", "payload",
            "The bytes of an act, over which hashes are taken, for whoever may know all that they name.",
            type: "application/json"
        ) { try await $0.payload() },
        .text("/record/acts/{index}/proof", "proof", "That an act is on the record (C2SP tlog-proof).") {
            try await $0.proof().text
        },
        .list(
            "/record/subjects/{id}/acts", "listTrail", "Everything that was done about one thing.",
            of: Listings.trail),
    ]

    private static let deeds: [APIRoute] = [DeedsRoute.route]
}

/// The entry: an address for everything.
struct Entry: Sendable {
    static let shape = Shape<Entry>.object("Entry", "Where everything is.") { it in
        it.has("name", .text) { _ in "Entente" }
        it.has("version", .text) { _ in "1" }
        it.has("openapi", .address) { _ in "\(API.root)/openapi.json" }
        it.has("lists", Shape<String>.address.list) { _ in
            API.all.filter { $0.method == .get && $0.pathParameters.isEmpty && !$0.path.isEmpty }
                .map { API.root + $0.path }
        }
        it.has("deeds", .address) { _ in "\(API.root)/deeds" }
    }
}

extension APICall {
    fileprivate func initiative() throws -> Initiative { try found(view.initiative(identifier())) }

    fileprivate func me() throws -> Resources.Me {
        guard let account else { throw Problem(.unauthorised) }
        return .init(
            login: account.login, author: Author(person: account.person, organisation: account.organisation),
            scopes: token.map { $0.scopes.sorted { $0.rawValue < $1.rawValue } })
    }

    fileprivate func act() throws -> TrailEntry {
        try found(parameters["index"].flatMap { Int(typed: $0) }.flatMap { view.act($0) })
    }

    fileprivate func proof() async throws -> ActProof { try await call.proof(of: act()) }

    /// Not found where it was erased, and where the reader may not know all that it names.
    fileprivate func payload() async throws -> String {
        let opening = try await found(proof().opening)
        return String(decoding: opening.payload, as: UTF8.self)
    }

    fileprivate func checkpoint() async throws -> Resources.CheckpointSummary {
        let note = try await call.site.registry.journal.head
        let checkpoint = try Checkpoint(text: note.text)
        return .init(
            origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root.base64,
            key: RecordPage.publicKey(call), note: note.encoded)
    }
}
