// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird

extension Website {
    /// `GET /<language>/live?about=D-1&since=312`: kept apart from the pages, for it does not end.
    ///
    /// Only people who have signed in and hold a valid credential, and only about what they may know of.
    func live(_ request: Request, _ context: SiteContext) async throws -> Response {
        let now = clock.now
        let visitor = try await visitor(request, context, at: now)
        // To a browser this says: there is nothing to follow, and it need not ask again.
        guard let secret = visitor.secret, visitor.account != nil else { return Response(status: .noContent) }
        let view = View(of: registry.coalition, for: visitor.viewer, at: now)
        guard view.me != nil else { throw Fault.forbidden }
        guard let query = FormInput(urlEncoded: (request.uri.query ?? "").utf8) else { throw Fault.malformed }
        let subject = try query["about"].map { text -> Subject in
            guard let subject = Subject(text), !view.trail(of: subject).isEmpty else { throw Fault.notFound }
            return subject
        }
        guard let place = liveStreams.place(for: secret.digest) else { throw Fault.busy }
        let last = request.headers[.lastEventID].flatMap { Int(typed: $0) }
        let stream = LiveStream(
            site: self, session: secret.digest, subject: subject,
            start: start(last ?? query.number("since"), in: view), place: place, hangUp: context.hangUp)
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "private, no-store"]
        // Asks nginx and its kind to pass on each event at once.
        headers[.accelBuffering] = "no"
        return Response(
            status: .ok, headers: headers, body: .init { writer in try await stream.run(&writer) })
    }

    /// From which position on acts are news. What is no position of this record is the present one.
    private func start(_ position: Int?, in view: View) -> Int {
        guard let position, (0...view.count).contains(position) else { return view.count }
        return position
    }
}
