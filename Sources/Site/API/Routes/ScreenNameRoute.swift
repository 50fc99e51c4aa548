// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import Screening

/// Having a name screened: it is kept on this node, looked up in the lists in force and put on the record under a token.
/// What was found is the engine's own answer; nobody hands one in.
enum ScreenNameRoute {
    static let route = APIRoute(
        method: .post, path: "/screening/runs", name: "screenName",
        about:
            "Look a name up in the lists in force, and put the run on the record. The same key again gives the same "
            + "run, whatever is asked.",
        access: .signedIn,
        parameters: [
            APIParameter(
                "Idempotency-Key", .text(.key), "Yours to choose, one for each name.", isIn: .header,
                isRequired: true)
        ], gives: .receipt(Resources.screeningRun.schema), body: schema
    ) { try await screen($0) }

    private static let schema: Schema = .named(
        "NameToScreen", about: "Who is looked up. Only the name and its kind are needed.",
        .object([
            .init(name: "kind", schema: .word(ScreenedSubject.Kind.allCases.map(\.rawValue))),
            .init(name: "name", schema: .text(.free)),
            .init(
                name: "birth", schema: .orNull(.text(.free)), isRequired: false,
                about: "1961, 1961-04 or 1961-04-12."),
            .init(
                name: "country", schema: .orNull(.text(.identifier)), isRequired: false,
                about: "ISO 3166, in lower case."),
            .init(
                name: "identifier", schema: .orNull(.text(.free)), isRequired: false,
                about: "A passport or another number."),
            .init(
                name: "lists", schema: .orNull(.list(.text(.identifier))), isRequired: false,
                about: "In which lists; in all that are in force where none is named."),
        ]))

    private struct Body: Decodable {
        let kind: ScreenedSubject.Kind
        let name: String
        let birth: String?
        let country: String?
        let identifier: String?
        let lists: [ListEdition.Name]?
    }

    private static func screen(_ call: APICall) async throws -> APIReply {
        let desk = try ScreeningRoutes.desk(call)
        guard let author = call.call.author else { throw Authenticated.challenge() }
        guard call.call.may(.screen) else {
            let values = ["person": author.person.text, "power": Power.screen.rawValue]
            throw Problem(.refused, findings: [Finding(AuthorityRefusal.powerMissing, values)])
        }
        let key = HandedIn.deed.identifier(call.headers[.idempotencyKey] ?? "", of: author.person).text
        // A run of one name is one act, whose identifier ends so.
        if let known = Act.ID("\(key)-0").flatMap({ call.view.act(of: $0) }).flatMap({ call.view.act($0) }),
            let run = known.about.lazy.compactMap({ ScreeningRun.ID($0.text) }).first
        {
            return try reply(run, isRepeated: true, call)
        }
        let (details, lists) = try read(call.body)
        do {
            let subjects = try await desk.book.take([details], at: call.call.now)
            let (runs, _) = try await desk.screen(
                subjects, in: call.view.listUses(lists), as: author, on: call.call.site.registry,
                at: call.call.now, submission: key
            ) { run, _ in .run(run: run) }
            guard let run = runs.first else { throw Problem(.failure) }
            return try reply(run, isRepeated: false, call)
        } catch ScreeningFailure.refused(let findings) {
            throw Problem(.refused, findings: findings)
        } catch ScreeningFailure.noList {
            throw Problem(.refused, findings: [Finding(ScreeningRefusal.noList)])
        } catch RegistryError.identifierTaken {
            throw Problem(.keyTaken)
        }
    }

    private static func reply(_ run: ScreeningRun.ID, isRepeated: Bool, _ call: APICall) throws -> APIReply {
        var reading = APICall(
            call: call.call.renewed, account: call.account, token: call.token, parameters: ["id": run.text],
            headers: call.headers)
        reading.body = []
        var reply = APIReply.json(try ScreeningRoutes.run(reading), as: Resources.screeningRun, reading)
        reply.status = isRepeated ? .ok : .created
        reply.headers = [(.location, "\(API.root)/screening/runs/\(run)")]
        return reply
    }

    private static func read(_ bytes: [UInt8]) throws -> (ScreenedSubject.Details, [ListEdition.Name]) {
        let json: JSON
        do {
            json = try JSONReader.read(bytes)
        } catch {
            throw Problem(
                .malformed,
                faults: [SchemaFault(pointer: "", reason: .form, expected: "JSON (\(error.reason.rawValue))")]
            )
        }
        var faults = schema.faults(in: json)
        guard faults.isEmpty, let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)) else {
            throw Problem(.schema, faults: faults)
        }
        if body.name.allSatisfy(\.isWhitespace) || body.name.unicodeScalars.count > Engine.Limits.scalars {
            let expected = "1–\(Engine.Limits.scalars)"
            faults.append(SchemaFault(pointer: "/name", reason: .range, expected: expected))
        }
        if let birth = body.birth, PartialDate(birth) == nil {
            faults.append(
                SchemaFault(pointer: "/birth", reason: .form, expected: "1961, 1961-04, 1961-04-12"))
        }
        guard faults.isEmpty else { throw Problem(.schema, faults: faults) }
        let details = ScreenedSubject.Details(
            kind: body.kind, name: body.name, birth: body.birth, country: body.country,
            identifier: body.identifier.map { String($0.prefix(60)) })
        return (details, body.lists ?? [])
    }
}
