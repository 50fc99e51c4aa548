// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Screening

/// Having a name screened: it is kept on this node, looked up in the lists in force and put on the record under a token.
/// What was found is the engine's own answer; nobody hands one in.
enum ScreenNameRoute {
    static let route = APIRoute(
        method: .post, path: "/screening/runs", name: "screenName",
        about:
            "Look a name up in the lists in force, and put the run on the record. The same key again gives the same "
            + "run, whoever is asked about.",
        access: .signedIn,
        parameters: [.idempotencyKey(ofEach: "name")], gives: .receipt(Resources.screeningRun.schema),
        body: schema
    ) { try await screen($0) }

    private static let schema: Schema = .named(
        "NameToScreen", about: "Who is looked up. Only the name and its kind are needed.",
        .object(NameToScreen.properties + [NameToScreen.lists]))

    private struct Body: Decodable {
        let name: NameToScreen
        let lists: [ListEdition.Name]?

        private enum CodingKeys: CodingKey { case lists }

        init(from decoder: any Decoder) throws {
            name = try NameToScreen(from: decoder)
            lists = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(
                [ListEdition.Name].self, forKey: .lists)
        }
    }

    private static func screen(_ call: APICall) async throws -> APIReply {
        let desk = try ScreeningRoutes.desk(call)
        let (author, key) = try call.handingNamesIn()
        // What cannot be read is no repetition of anything, whichever key it comes with.
        let body = try call.read(Body.self, as: schema)
        let faults = body.name.faults()
        guard faults.isEmpty else { throw Problem(.schema, faults: faults) }
        // A run of one name is one act, whose identifier ends so.
        if let known = Act.ID("\(key)-0").flatMap({ call.view.act(of: $0) }).flatMap({ call.view.act($0) }),
            let run = known.about.lazy.compactMap({ ScreeningRun.ID($0.text) }).first
        {
            return try reply(run, isRepeated: true, call)
        }
        let uses = call.view.listUses(body.lists ?? [])
        do {
            // What cannot be looked up is not kept either.
            try desk.requireReadable(uses)
            let subjects = try await desk.book.take([body.name.details], at: call.call.now)
            let (runs, _) = try await desk.screen(
                subjects, in: uses, as: author, on: call.call.site.registry,
                at: call.call.now, submission: key.text
            ) { run, _ in .run(run: run) }
            guard let run = runs.first else { throw Problem(.failure) }
            return try reply(run, isRepeated: false, call)
        } catch let closed as ClosedLists {
            throw Problem(.refused, findings: closed.findings)
        } catch ScreeningFailure.refused(let findings) {
            throw Problem(.refused, findings: findings)
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
}
