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
        router.add(middleware: APIDoor(site: self))
        router.add(middleware: MatchDoor(site: self))
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
            router.get("/\(language.rawValue)/live") { request, context in try await live(request, context) }
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
        // The form first, for it may take a minute to arrive: who sends it is looked up when it is there.
        let form = route.method == .post ? try await postedForm(request) : FormInput()
        let now = clock.now
        let visitor = try await visitor(request, context, at: now)
        let isSignedOut = route.access == .signedIn && visitor.account == nil
        if isSignedOut, route.method != .post {
            let target = FormInput(["next": [request.uri.string]])
            return response(.redirect("/\(visitor.language.rawValue)/sign-in\(target.query)"), to: visitor)
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
        if route.method == .post, isSignedOut || !visitor.accepts(formToken: form["csrf"] ?? "") {
            return try await lost(request, call, route)
        }
        return response(try await route.handler(call), to: visitor)
    }

    private func postedForm(_ request: Request) async throws -> FormInput {
        let type = request.headers[.contentType] ?? ""
        guard request.headers[.fetchSite] != "cross-site" else { throw Fault.malformed }
        if let boundary = MultipartForm.boundary(of: type) {
            let body = try await collect(request.body).readableBytesView
            guard let form = MultipartForm.read(body, boundary: boundary) else { throw Fault.malformed }
            return form
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw Fault.malformed }
        guard let form = FormInput(urlEncoded: try await collect(request.body).readableBytesView) else {
            throw Fault.malformed
        }
        return form
    }

    /// The whole body, within its limit and within a minute: who sends a letter now and then must not hold a place.
    func collect(_ body: RequestBody) async throws -> ByteBuffer {
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
        let delivery = Delivery(request)
        let tag = "\"\(asset.digest)\""
        var headers: HTTPFields = [
            .contentType: asset.type, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
        ]
        if delivery.holds(tag) { return Response(status: .notModified, headers: headers) }
        var bytes = asset.bytes
        if delivery.takesGzip, let small = asset.gzipped {
            headers[.contentEncoding] = "gzip"
            bytes = small
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The answer with its headers. Pages of a signed-in person are never stored.
    func response(_ reply: Reply, to visitor: Visitor) -> Response {
        var headers: HTTPFields = [
            .cacheControl: visitor.account == nil && reply.cookies.isEmpty ? "no-cache" : "private, no-store"
        ]
        for (name, value) in reply.headers { headers[name] = value }
        var bytes: [UInt8]?
        var packed: Gzip.Packed?
        var stream = ResponseBody()
        switch reply.body {
        case .html(let html):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentLanguage] = visitor.language.rawValue
            bytes = Array(html.utf8)
        case .kept(let document):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentLanguage] = visitor.language.rawValue
            bytes = document.bytes
            packed = document.packed
        case .redirect(let path): headers[.location] = path
        case .parts(let type, let name, let part):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
            stream = Self.stream(part)
        case .file(let file, let type, let name):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
            bytes = file
        }
        var response = Response(status: reply.status, headers: headers, body: stream)
        if let bytes {
            let isPublic = visitor.account == nil && reply.cookies.isEmpty
            response = visitor.delivery.deliver(bytes, packed, response, isPublic: isPublic)
        }
        for cookie in reply.cookies { response.setCookie(cookie) }
        return response
    }

    private static func stream(_ part: @escaping @Sendable (Int) -> String?) -> ResponseBody {
        ResponseBody { writer in
            var number = 0
            while let text = part(number) {
                try await writer.write(ByteBuffer(string: text))
                number += 1
            }
            try await writer.finish(nil)
        }
    }
}
