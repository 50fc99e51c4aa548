// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Screening

/// Screening for programs, in the shape of yente's API below `/screening`, so that clients written for it need another
/// base address and nothing else. The service keeps nothing of what it is asked.
struct MatchDoor: RouterMiddleware {
    static let root = "/screening"

    let site: Website

    func handle(
        _ request: Request, context: SiteContext,
        next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path == Self.root || path.hasPrefix(Self.root + "/") else {
            return try await next(request, context)
        }
        return await site.answerScreening(request, context)
    }
}

extension Website {
    func answerScreening(_ request: Request, _ context: SiteContext) async -> Response {
        do {
            let answer = try await screeningAnswer(request, context)
            return screeningResponse(answer.bytes, answer.status, answer.headers, to: request)
        } catch {
            let fault = MatchFault(error)
            // What the service itself refuses until a list is in force again is told where lists are kept.
            if fault.status.kind == .serverError, !(error is MatchFault) {
                logger.error("a screening request failed", metadata: ["error": "\(error)"])
            }
            return screeningResponse(fault.bytes, fault.status, fault.headers, to: request)
        }
    }

    private func screeningResponse(
        _ bytes: [UInt8], _ status: HTTPResponse.Status, _ more: [HTTPField], to request: Request
    ) -> Response {
        var headers: HTTPFields = [
            .contentType: "application/json", .cacheControl: "no-store", .contentLength: String(bytes.count),
        ]
        for field in more { headers[field.name] = field.value }
        let body =
            request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        return Response(status: status, headers: headers, body: body)
    }

    private struct Answer {
        var bytes: [UInt8]
        var status: HTTPResponse.Status = .ok
        var headers: [HTTPField] = []
    }

    private func screeningAnswer(_ request: Request, _ context: SiteContext) async throws -> Answer {
        let parts = request.uri.path.dropFirst(MatchDoor.root.count).split(separator: "/").map {
            String($0).removingPercentEncoding ?? ""
        }
        guard let screening, let verb = parts.first else { throw MatchFault(.notFound, "Not Found") }
        let isPost = request.method == .post
        guard isPost == (verb == "match"), isPost || request.method == .get || request.method == .head else {
            let allowed = verb == "match" ? "POST" : "GET, HEAD"
            throw MatchFault(
                .methodNotAllowed, "Method Not Allowed", headers: [HTTPField(name: .allow, value: allowed)])
        }
        let lists = screening.lists.current
        switch (verb, parts.count) {
        case ("healthz", 1): return Answer(bytes: Self.ok)
        case ("readyz", 1):
            try requireReady(lists)
            return Answer(bytes: Self.ok)
        case ("catalog", 1): return Answer(bytes: MatchCatalogue(lists: lists).bytes)
        case ("algorithms", 1): return Answer(bytes: MatchCatalogue.algorithms)
        case ("match", 2): return try await match(request, context, parts[1], screening)
        case ("search", 2): return try await search(request, context, parts[1], screening)
        case ("entities", 2): return try await entity(request, context, parts[1], screening)
        default: throw MatchFault(.notFound, "Not Found")
        }
    }

    private static let ok = Array(#"{"status":"ok"}"#.utf8)

    private func match(
        _ request: Request, _ context: SiteContext, _ dataset: String, _ screening: NameScreening
    ) async throws -> Answer {
        let asker = try await screeningAsker(request, context)
        let (lists, filters) = try selected(request, dataset, screening, limit: 5)
        let body = Array(try await collect(request.body).readableBytesView)
        let queries = try MatchQueries(body, countryCode: screening.countryCode)
        try take(queries.examples.count, for: asker)
        let answer = MatchAnswer(lists: lists, filters: filters).bytes(queries)
        return Answer(
            bytes: answer, headers: [HTTPField(name: .batchSize, value: String(queries.examples.count))])
    }

    private func search(
        _ request: Request, _ context: SiteContext, _ dataset: String, _ screening: NameScreening
    ) async throws -> Answer {
        try take(1, for: try await screeningAsker(request, context))
        let (lists, filters) = try selected(request, dataset, screening, limit: 10)
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else { throw Fault.malformed }
        return Answer(bytes: try SearchAnswer(lists, filters, query, screening.tables).bytes)
    }

    private func entity(
        _ request: Request, _ context: SiteContext, _ id: String, _ screening: NameScreening
    ) async throws -> Answer {
        try take(1, for: try await screeningAsker(request, context))
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else { throw Fault.malformed }
        let lists = screening.lists.current
        if let entity = MatchEntity.find(id, in: lists) {
            let isNested = !["false", "0", "no", "off"].contains(query["nested"]?.lowercased())
            var json = JSONText()
            json.object { entity.write(&$0, isNested: isNested) }
            return Answer(bytes: json.bytes)
        }
        if let entity = screening.tables.entity(called: id, in: lists) {
            return Self.moved(to: entity.id, query: request.uri.query)
        }
        // Who is not found in the others may be on a list that cannot be read.
        try requireReady(lists)
        throw MatchFault(.notFound, "No such entity!")
    }

    /// Where an entity is that was asked for by another name of it.
    private static func moved(to id: String, query: String?) -> Answer {
        let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "/;"))
        let name = id.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
        let place = "\(MatchDoor.root)/entities/\(name)" + (query.map { "?\($0)" } ?? "")
        return Answer(
            bytes: [], status: .permanentRedirect, headers: [HTTPField(name: .location, value: place)])
    }

    /// Looking nowhere finds nobody, and must not be taken for having looked.
    private func requireSome(_ lists: ReadyLists) throws {
        guard lists.lists.isEmpty, lists.missing.isEmpty else { return }
        throw MatchFault(.serviceUnavailable, "no list is in force")
    }

    /// No more must an answer that leaves a list out.
    private func requireReady(_ lists: ReadyLists) throws {
        try requireSome(lists)
        let missing = lists.missing.map(\.name).joined(separator: ", ")
        guard missing.isEmpty else {
            throw MatchFault(
                .serviceUnavailable, "in force, and cannot be read, so that nobody is looked up: \(missing)")
        }
    }

    private func selected(
        _ request: Request, _ dataset: String, _ screening: NameScreening, limit: Int
    ) throws -> (ReadyLists, MatchFilters) {
        let inForce = screening.lists.current
        try requireSome(inForce)
        guard let lists = MatchCatalogue.lists(dataset, in: inForce) else {
            throw MatchFault(.notFound, "No such dataset.")
        }
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else { throw Fault.malformed }
        let filters = try MatchFilters(
            query, limit: limit, lists: inForce, countryCode: screening.countryCode)
        let admitted = lists.filtered { filters.admits(list: $0) }
        guard !admitted.lists.isEmpty || !admitted.missing.isEmpty else {
            throw MatchFault(
                .badRequest, "No dataset is left to look in: include_dataset and exclude_dataset leave none")
        }
        try requireReady(admitted)
        return (admitted, filters)
    }

    /// Who asks, for the quota. Clients of yente say "ApiKey" where others say "Bearer".
    private func screeningAsker(_ request: Request, _ context: SiteContext) async throws -> String {
        var request = request
        if let header = request.headers[.authorization], header.lowercased().hasPrefix("apikey ") {
            var head = request.head
            head.headerFields[.authorization] = "Bearer " + header.dropFirst(7)
            request = Request(head: head, body: request.body)
        }
        let now = clock.now
        let known = try await authenticate(request, context, at: now)
        guard let token = known.token else { throw unauthenticated(request, context, at: now) }
        guard token.scopes.contains(.screening) else { throw Authenticated.insufficient([.screening]) }
        return "token \(token.id)"
    }

    /// Every query of a batch counts.
    private func take(_ queries: Int, for asker: String) throws {
        guard let wait = screeningThrottle.take(asker, count: queries, at: clock.now) else { return }
        throw MatchFault(
            .tooManyRequests, "the quota of this token is used up for the moment",
            headers: [HTTPField(name: .retryAfter, value: wait.wholeSeconds)])
    }
}
