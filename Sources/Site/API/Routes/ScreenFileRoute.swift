// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Record
import Screening

/// Having many names screened: they are kept on this node as a file of names, and looked up beside the requests.
enum ScreenFileRoute {
    static let route = APIRoute(
        method: .post, path: "/screening/uploads", name: "screenNames",
        about:
            "Hand in up to \(NameFile.rowLimit) names, to be looked up in the lists in force one after the other. The "
            + "same key again gives the same file, whoever is in it.",
        access: .signedIn,
        parameters: [.idempotencyKey(ofEach: "file")], gives: .receipt(Resources.screeningUpload.schema),
        body: schema
    ) { try await take($0) }

    private static let schema: Schema = .named(
        "NamesToScreen", about: "Who is looked up, in the order of the file.",
        .object([
            .init(name: "names", schema: .list(.object(NameToScreen.properties))), NameToScreen.lists,
        ]))

    private struct Body: Decodable {
        let names: [NameToScreen]
        let lists: [ListEdition.Name]?
    }

    private static func take(_ call: APICall) async throws -> APIReply {
        let desk = try ScreeningRoutes.desk(call)
        let (author, key) = try call.handingNamesIn()
        let body = try checked(call)
        // Of the hash in the key, as much as a reader can compare.
        guard let id = ScreeningUpload.ID("U-\(key.text.suffix(12))") else { throw Problem(.failure) }
        if let known = try desk.book.upload(id) {
            guard known.by == author.person else { throw Problem(.keyTaken) }
            return reply(known, isRepeated: true, call)
        }
        let lists = body.lists ?? []
        do throws(ClosedLists) {
            try desk.requireReadable(call.view.listUses(lists))
        } catch {
            throw Problem(.refused, findings: error.findings)
        }
        let upload = try await desk.add(
            body.names.map(\.details), as: id, by: author, in: lists, at: call.call.now)
        try call.call.noteAccess(.readUpload, id.text, names: upload.total)
        return reply(upload, isRepeated: false, call)
    }

    /// What was asked, also where the key was used before: what cannot be read is no repetition.
    private static func checked(_ call: APICall) throws -> Body {
        let body = try call.read(Body.self, as: schema)
        guard (1...NameFile.rowLimit).contains(body.names.count) else {
            let fault = SchemaFault(pointer: "/names", reason: .range, expected: "1–\(NameFile.rowLimit)")
            throw Problem(.schema, faults: [fault])
        }
        let faults = body.names.enumerated().lazy.flatMap { $1.faults(at: "/names/\($0)") }.prefix(20)
        guard faults.isEmpty else { throw Problem(.schema, faults: Array(faults)) }
        return body
    }

    private static func reply(_ upload: ScreeningUpload, isRepeated: Bool, _ call: APICall) -> APIReply {
        var reply = APIReply.json(upload, as: Resources.screeningUpload, call)
        reply.status = isRepeated ? .ok : .created
        reply.headers = [(.location, "\(API.root)/screening/uploads/\(upload.id)")]
        return reply
    }
}
