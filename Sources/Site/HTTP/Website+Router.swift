// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
package import Hummingbird
import NIOCore

extension Website {
    /// Bodies of forms may hold this many bytes.
    package static let bodyLimit = 1_048_576
    /// How long a form may take to arrive.
    static let bodySpan = Span.minutes(1)

    /// The whole site as a Hummingbird router.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: FaultPages(site: self))
        router.get("/") { request, _ in
            Response(
                status: .seeOther,
                headers: [.location: "/\(request.language.rawValue)", .vary: "Accept-Language"]
            )
        }
        router.get("/assets/:file") { request, context in
            try assetResponse(request, file: context.parameters.require("file"))
        }
        for language in Language.allCases {
            for route in Routes.all {
                router.on("/\(language.rawValue)\(route.path)", method: route.method) { request, context in
                    try await answer(request, context, route)
                }
            }
        }
        return router
    }

    /// Parse, authorise, let the handler answer.
    private func answer(_ request: Request, _ context: SiteContext, _ route: Route) async throws -> Response {
        let now = clock.now
        let visitor = try await visitor(request, context, at: now)
        if route.access == .signedIn, visitor.account == nil {
            guard request.method == .get || request.method == .head else {
                guard route.method == .post else { throw Fault.signInNeeded }
                return try await keepWords(of: postedForm(request), visitor, at: now)
            }
            let target = FormInput(["next": [request.uri.string]])
            return response(.redirect("/\(visitor.language.rawValue)/sign-in\(target.query)"), to: visitor)
        }
        var form = FormInput()
        if route.method == .post {
            form = try await postedForm(request)
            guard let secret = visitor.secret, secret.accepts(formToken: form["csrf"] ?? "") else {
                if form["keep"] != nil, visitor.account != nil {
                    return try await keepWords(of: form, visitor, at: now)
                }
                throw Fault.staleForm
            }
        }
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else { throw Fault.malformed }
        var call = Call(
            site: self,
            visitor: visitor,
            now: now,
            view: View(of: registry.coalition, for: visitor.viewer, at: now),
            path: request.pathBelowLanguage,
            parameters: Dictionary(
                context.parameters.map { (String($0.key), String($0.value)) },
                uniquingKeysWith: { first, _ in first }
            ),
            query: query,
            form: form
        )
        if route.method == .get, let person = visitor.account?.person {
            call.unread = call.view.unread(try await accounts.seen(by: person))
        }
        return response(try await route.handler(call), to: visitor)
    }

    private func postedForm(_ request: Request) async throws -> FormInput {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded"),
            let site = HTTPFieldNames.fetchSite, request.headers[site] != "cross-site"
        else { throw Fault.malformed }
        guard let form = FormInput(urlEncoded: try await collect(request.body).readableBytesView) else {
            throw Fault.malformed
        }
        return form
    }

    /// The whole body, within its limit and within a minute: who sends a letter now and then must not hold a place.
    private func collect(_ body: RequestBody) async throws -> ByteBuffer {
        let deadline = clock.now + Self.bodySpan
        var collected = ByteBuffer()
        do {
            for try await var part in body {
                guard collected.readableBytes + part.readableBytes <= Self.bodyLimit else {
                    throw Fault.tooLarge
                }
                guard clock.now <= deadline else { throw Fault.tooSlow }
                collected.writeBuffer(&part)
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            // Whoever sends it has gone away: nothing failed here, and nobody reads the answer.
            throw Fault.malformed
        }
        return collected
    }

    private func assetResponse(_ request: Request, file: String) throws -> Response {
        guard let asset = assets[file] else { throw Fault.notFound }
        let tag = "\"\(asset.digest)\""
        var headers: HTTPFields = [
            .contentType: asset.type, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
        ]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        headers[.contentLength] = String(asset.bytes.count)
        return Response(
            status: .ok,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes))
        )
    }

    /// The answer with its headers. Pages of a signed-in person are never stored.
    func response(_ reply: Reply, to visitor: Visitor) -> Response {
        var headers: HTTPFields = [
            .cacheControl: visitor.account == nil && reply.cookies.isEmpty ? "no-cache" : "private, no-store"
        ]
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        var body = ResponseBody()
        switch reply.body {
        case .html(let html):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentLanguage] = visitor.language.rawValue
            body = .init(byteBuffer: ByteBuffer(string: html))
        case .redirect(let path): headers[.location] = path
        case .file(let bytes, let type, let name):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
            body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        }
        var response = Response(status: reply.status, headers: headers, body: body)
        for cookie in reply.cookies { response.setCookie(cookie) }
        return response
    }
}
