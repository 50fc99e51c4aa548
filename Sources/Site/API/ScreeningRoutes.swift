// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The screening desk for programs: who may see its pages may read the same here, and every name that is read is written
/// in the same log. The service that only compares names is another one, see `MatchDoor`.
enum ScreeningRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/screening/hits", "listScreeningHits", "Hits, waiting and settled ones.", .signedIn, of: hits),
        .one(
            "/screening/hits/{id}", "screeningHit", "One hit, both sides of it.", .signedIn,
            as: Resources.screeningHit
        ) { try hit($0) },
        .list("/screening/runs", "listScreeningRuns", "Runs.", .signedIn, of: runs),
        ScreenNameRoute.route,
        .one("/screening/runs/{id}", "screeningRun", "One run.", .signedIn, as: Resources.screeningRun) {
            try run($0)
        },
        .list(
            "/screening/lists", "listListsInForce", "The lists in force, each in its present edition.",
            .signedIn, of: editions { $0.view.listsInForce }),
        .list(
            "/screening/lists/{id}", "listEditions", "Every edition of a list that came into force.",
            .signedIn, of: editions { $0.view.editions(of: try $0.identifier()) }),
    ]

    /// The desk, for its analysts and the auditor; a token needs the scope besides, for these are people's names.
    static func desk(_ call: APICall) throws -> ScreeningDesk {
        let desk = try call.call.screeningDesk()
        guard call.view.seesScreening else { throw Problem(.notFound) }
        if let token = call.token, !token.scopes.contains(.screening) {
            throw Authenticated.insufficient([.screening])
        }
        return desk
    }

    // MARK: Hits

    private static let hits = Listing<Resources.FoundHit>(
        shape: Resources.screeningHitSummary, id: { $0.hit.id.text },
        filters: [
            .init(
                parameter: APIParameter(
                    "status", .word(ScreeningHit.Status.allCases.map(\.rawValue)), "With this status.")
            ) { $0.hit.status(at: $2.at).rawValue == $1 },
            .truth("waiting", "Whether somebody has to do something about it.") {
                $0.hit.status(at: $1.at).isWaiting
            },
            .id("list", "On this list.") { $0.hit.raised.list.text == $1 },
            .id("run", "Raised by this run.") { $0.hit.run.text == $1 },
            .id("subject", "On this name.") { $0.hit.raised.subject.text == $1 },
        ],
        orders: [.instant("at") { $0.hit.at }, .init(name: "score") { .number($0.hit.raised.score) }],
        isLatestFirst: true, admits: { _ = try desk($0) },
        items: { call in call.view.hits.map { .init(hit: $0) } },
        complete: { hits, call in
            let desk = try desk(call)
            let subjects = try desk.book.subjects(hits.map(\.hit.raised.subject))
            try call.call.noteAccess(.readQueue, ScreeningAccess.queue, names: subjects.count)
            return found(hits.map(\.hit), subjects, desk, call)
        })

    private static func found(
        _ hits: [ScreeningHit], _ subjects: [ScreenedSubject.ID: ScreenedSubject], _ desk: ScreeningDesk,
        _ call: APICall
    ) -> [Resources.FoundHit] {
        hits.map { hit in
            .init(
                hit: hit, subject: subjects[hit.raised.subject], entry: desk.entry(of: hit, call.view),
                now: desk.entryNow(of: hit, call.view))
        }
    }

    private static func hit(_ call: APICall) throws -> Resources.ComparedHit {
        let desk = try desk(call)
        let hit = try call.found(call.view.hit(call.identifier()))
        let subject = try desk.book.subject(hit.raised.subject)
        let entry = desk.entry(of: hit, call.view)
        try call.call.noteAccess(.readHit, hit.id.text, names: subject == nil ? 0 : 1)
        return .init(
            found: .init(
                hit: hit, subject: subject, entry: entry, now: desk.entryNow(of: hit, call.view)),
            explanation: subject.flatMap { subject in
                entry.flatMap { Matcher.match(subject.details.query, $0).explanation }
            },
            use: desk.use(of: hit, call.view), engine: call.view.run(hit.run)?.run.engine,
            others: call.view.hits(on: hit.raised.subject).map(\.id).filter { $0 != hit.id })
    }

    // MARK: Runs

    private static let runs = Listing<RecordedRun>(
        shape: Resources.screeningRunSummary, id: { $0.id.text },
        filters: [
            .truth("again", "Whether a new edition was its cause.") { run, _ in run.cause != nil }
        ],
        orders: [.number { $0.id }], isLatestFirst: true, admits: { _ = try desk($0) },
        items: { $0.view.screeningRuns })

    static func run(_ call: APICall) throws -> Resources.ExplainedRun {
        let desk = try desk(call)
        let run = try call.found(call.view.run(call.identifier()))
        let tokens = try desk.book.subjects(of: run.id)
        let subjects = try desk.book.subjects(tokens)
        try call.call.noteAccess(.readRun, run.id.text, names: subjects.count)
        let only = tokens.count == 1 ? subjects[tokens[0]] : nil
        let matches = try only.map {
            try desk.matches(of: $0, in: run.run.editions, threshold: run.run.threshold)
        }
        let raised = only.map { call.view.hits(on: $0.id) } ?? []
        return .init(
            recorded: run, hits: found(run.hits.compactMap { call.view.hit($0) }, subjects, desk, call),
            subject: only,
            matches: (matches ?? []).map { match in
                .init(match: match, hit: raised.last { $0.raised.pair == match.raised.pair }?.id)
            })
    }

    // MARK: Lists

    private static func editions(
        _ editions: @escaping @Sendable (APICall) throws -> [EnforcedEdition]
    ) -> Listing<EnforcedEdition> {
        Listing(
            shape: Resources.listInForce, id: { "\($0.edition.list) \($0.act)" },
            orders: [.init(name: "act") { .number($0.act) }], isLatestFirst: true,
            admits: { _ = try desk($0) }, items: editions)
    }
}
