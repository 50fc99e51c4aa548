// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Law

/// Asking the law engine: facts in, an assessment out. Every run is put on the record; there is no trying.
enum AssessmentsRoute {
    static let routes: [APIRoute] = [
        .list(
            "/assessments", "listAssessments", "Stored runs of the law engine, withdrawn ones too.",
            .signedIn,
            of: Listings.assessments),
        APIRoute(
            method: .post, path: "/assessments", name: "assess",
            about: "Assess facts under the law book in force, and put the assessment on the record.",
            access: .signedIn,
            parameters: [.idempotencyKey(ofEach: "assessment")],
            gives: .receipt(Resources.assessment.schema), body: schema
        ) { try await assess($0) },
        .one(
            "/assessments/{id}", "assessment", "One assessment, explained.", .signedIn,
            as: Resources.assessment
        ) { call in
            let stored = try call.found(call.view.assessment(call.identifier()))
            return try explained(stored, call)
        },
        APIRoute(
            method: .get, path: "/assessments/{id}/results", name: "assessmentResults",
            about: "The whole answer and how each rule comes to what it says, as NIST OSCAL's assessment "
                + "results: what `entente assess --format json` prints.",
            access: .signedIn, gives: .json(OSCALResults.schema)
        ) { call in try document(call) { $0.traced } },
        APIRoute(
            method: .get, path: "/assessments/{id}/digested", name: "digestedAssessment",
            about: "The same without the outlines of premises and what is added about lists: the bytes over "
                + "which the digest is taken.",
            access: .signedIn, gives: .json(OSCALResults.schema)
        ) { call in try document(call) { $0.answer.json } },
    ]

    /// Not found where this node does not have the law book.
    private static func document(_ call: APICall, _ write: (LawAnswer) -> [UInt8]) throws -> APIReply {
        let stored = try call.found(call.view.assessment(call.identifier()))
        let answer = try call.found(LawAnswer(stored, call.call))
        return APIReply(type: "application/json", bytes: write(answer))
    }

    private static let schema: Schema = .named(
        "Question", about: "What is asked of the law engine. What is not answered is unknown.",
        .object([
            .init(
                name: "initiative", schema: .orNull(.text(.identifier)), isRequired: false,
                about: "The initiative whose present text is under review."),
            .init(
                name: "title", schema: .orNull(Resources.multilingual.schema), isRequired: false,
                about: "What the act is; the initiative's title where one is named."),
            .init(name: "date", schema: .text(.day), about: "The day of the act."),
            .init(name: "facts", schema: .map(.identifier, .text(.free)), about: "Answers by term."),
            .init(
                name: "states", schema: .map(.identifier, .map(.identifier, .text(.free))), isRequired: false,
                about: "The states that take part, each with the answers that are its own."),
        ]))

    private struct Body: Decodable {
        let initiative: Initiative.ID?
        let title: Multilingual?
        let date: Day
        let facts: [String: String]
        let states: [String: [String: String]]?
    }

    private static func assess(_ call: APICall) async throws -> APIReply {
        guard let account = call.account else { throw Authenticated.challenge() }
        try await call.require([.law, .sign])
        let body = try call.read(Body.self, as: schema)
        guard let pins = call.view.lawBook, let book = try call.call.site.law.book(pins) else {
            throw Problem(.refused, findings: [Finding(LawRefusal.noBook)])
        }
        let draft = try draft(body, book, call)
        let id = HandedIn.assessment.identifier(call.headers[.idempotencyKey] ?? "", of: account.person)
        let isRepeated = call.view.act(of: id) != nil
        let author = Author(person: account.person, organisation: account.organisation)
        let receipt: Receipt
        do {
            receipt = try await call.call.site.registry.submit(
                Submission(id: id, author: author, deed: .law(.assess(assessment: draft))))
        } catch RegistryError.identifierTaken {
            throw Problem(.keyTaken)
        }
        guard case .recorded(let act, _) = receipt else {
            if case .refused(let findings) = receipt { throw Problem(.refused, findings: findings) }
            throw Problem(.failure)
        }
        return try reply(act, isRepeated: isRepeated, call)
    }

    private static func reply(_ act: Act, isRepeated: Bool, _ call: APICall) throws -> APIReply {
        let now = call.call.renewed
        guard let id = act.about.first.flatMap({ StoredAssessment.ID($0.text) }),
            let stored = now.view.assessment(id)
        else { throw Problem(.failure) }
        var reply = APIReply.json(try explained(stored, call), as: Resources.assessment, call)
        reply.status = isRepeated ? .ok : .created
        reply.headers = [(.location, "\(API.root)/assessments/\(id)")]
        return reply
    }

    /// The answer of the engine; what is wrong with the facts is said fact by fact.
    private static func draft(_ body: Body, _ book: LawBook, _ call: APICall) throws -> AssessmentDraft {
        let initiative = try body.initiative.map { try call.found(call.view.initiative($0)) }
        var facts = Facts(date: LawDate(body.date))
        for (term, answer) in body.facts { facts.act[.init(term)] = answer }
        for (state, answers) in (body.states ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let code = StateCode(state) else {
                throw Problem(
                    .schema,
                    faults: [
                        SchemaFault(pointer: "/states/\(state)", reason: .form, expected: "ISO 3166-1")
                    ])
            }
            guard facts.states[code] == nil else {
                throw Problem(
                    .schema,
                    faults: [
                        SchemaFault(pointer: "/states/\(state)", reason: .twice, expected: code.text)
                    ])
            }
            facts.states[code] = [:]
            for (term, answer) in answers { facts.states[code]?[.init(term)] = answer }
        }
        do {
            let sheet = FactSheet(
                book: book, initiative: initiative,
                title: initiative?.proposal.title ?? body.title ?? Multilingual(), facts: facts)
            return try sheet.draft()
        } catch {
            throw Problem(.schema, faults: error.problems.prefix(20).map { SchemaFault($0, in: book) })
        }
    }

    private static func explained(_ stored: StoredAssessment, _ call: APICall) throws -> Resources.Explained {
        Resources.Explained(
            stored: stored, isReproduced: try LawAnswer(stored, call.call)?.isTheSame)
    }
}

extension Listings {
    static let assessments = Listing(
        shape: Resources.assessmentSummary, id: { $0.id.text },
        filters: [
            .word("verdict", "With this verdict.") { $0.verdict },
            .id("initiative", "About this initiative.") { $0.draft.initiative?.text == $1 },
            .id("state", "In which this state takes part.") { item, id in
                item.draft.states.keys.contains { $0.text == id }
            },
        ],
        orders: [.number { $0.id }], isLatestFirst: true, items: { $0.view.assessments })
}
