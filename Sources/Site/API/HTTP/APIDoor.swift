// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Takes every request below `/api` and answers it by the table, whatever its method; all others go on to the pages.
struct APIDoor: RouterMiddleware {
    let site: Website

    func handle(
        _ request: Request,
        context: SiteContext,
        next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path == "/api" || path.hasPrefix("/api/") else { return try await next(request, context) }
        return await site.answerProgram(request, context)
    }
}

extension Website {
    func answerProgram(_ request: Request, _ context: SiteContext) async -> Response {
        let now = clock.now
        var authenticated: Authenticated?
        do {
            let known = try await authenticate(request, context, at: now)
            authenticated = known
            let reply = try await reply(to: request, from: known, at: now)
            return response(reply, to: request, isPublic: known.account == nil)
        } catch {
            let problem = Problem(error)
            if problem.kind == .failure {
                logger.error(
                    "a request of a program failed",
                    metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
            }
            let visitor = Visitor(language: request.language, key: settings.nodeKey)
            let call = call(request, authenticated?.visitor ?? visitor, FormInput(), at: now)
            return response(problem.reply(call), to: request, isPublic: false, language: call.language)
        }
    }

    /// Finds the route, checks everything that the table says of it, and lets the handler answer.
    private func reply(to request: Request, from known: Authenticated, at now: Instant) async throws
        -> APIReply
    {
        let limiter = known.token.map { "token \($0.id)" } ?? known.account.map { "login \($0.login)" }
        if let wait = programThrottle.take(limiter ?? "address \(known.visitor.address)", at: now) {
            throw Problem(.tooMany, headers: [(.retryAfter, wait.wholeSeconds)])
        }
        let path = request.uri.path.dropFirst(API.root.utf8.count)
        guard request.uri.path.hasPrefix(API.root), path.isEmpty || path.first == "/",
            let (routes, raw) = API.find(String(path))
        else { throw Problem(.notFound) }
        let method: HTTPRequest.Method = request.method == .head ? .get : request.method
        guard let route = routes.first(where: { $0.method == method }) else {
            let allowed = routes.flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }
            throw Problem(.method, headers: [(.allow, allowed.joined(separator: ", "))])
        }
        try known.require(route, request)
        try request.requireAccepted(route)
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else {
            throw Problem(.malformed)
        }
        let parameters = raw.compactMapValues { $0.removingPercentEncoding }
        try route.check(parameters, query, request.headers)
        var call = APICall(
            call: call(request, known.visitor, query, at: now), account: known.account, token: known.token,
            parameters: parameters, headers: request.headers)
        if route.method == .post {
            call.body = try await body(of: request)
            // It may have taken a minute to arrive.
            guard try await isStillOpen(known) else { throw Authenticated.challenge(invalid: true) }
        }
        return try await route.handler(call)
    }

    private func isStillOpen(_ known: Authenticated) async throws -> Bool {
        if let token = known.token {
            return try await accounts.token(digest: token.digest, at: clock.now) != nil
        }
        guard let session = known.visitor.session else { return true }
        return try await accounts.session(digest: session.digest, at: clock.now) != nil
    }

    private func body(of request: Request) async throws -> [UInt8] {
        let type = (request.headers[.contentType] ?? "").split(separator: ";").map {
            $0.filter { $0 != " " }.lowercased()
        }
        guard type.first == "application/json", type.dropFirst().allSatisfy({ $0 == "charset=utf-8" }) else {
            throw Problem(.mediaType)
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.bodyLimit {
            throw Problem(.tooLarge)
        }
        return Array(try await collect(request.body).readableBytesView)
    }

    private func call(_ request: Request, _ visitor: Visitor, _ query: FormInput, at now: Instant) -> Call {
        Call(
            site: self, visitor: visitor, now: now,
            view: View(of: registry.coalition, for: visitor.viewer, at: now), path: request.uri.path,
            parameters: [:], query: query, form: FormInput())
    }

    /// The answer with its headers: tagged by its content, so that who has it already need not be sent it again.
    private func response(
        _ reply: APIReply, to request: Request, isPublic: Bool, language: Language? = nil
    ) -> Response {
        var headers: HTTPFields = [
            .contentType: reply.type, .cacheControl: isPublic ? "no-cache" : "private, no-cache",
            .vary: "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie",
        ]
        if let language {
            headers[.contentLanguage] = language.rawValue
            headers[.cacheControl] = "no-store"
        }
        for (name, value) in reply.headers { headers[name] = value }
        let delivery = Delivery(request)
        let reads = request.method == .get || request.method == .head
        if reads, reply.status == .ok {
            let tag = reply.tag
            headers[.eTag] = delivery.compresses(reply.bytes) ? EntityTags.compressed(tag) : tag
            if delivery.holds(tag) {
                headers[.contentType] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        var bytes = reply.bytes
        if let small = delivery.compressed(bytes, isPublic: isPublic) {
            bytes = small
            headers[.contentEncoding] = "gzip"
        }
        headers[.contentLength] = String(bytes.count)
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        return Response(
            status: reply.status, headers: headers, body: request.method == .head ? .init() : body)
    }
}
