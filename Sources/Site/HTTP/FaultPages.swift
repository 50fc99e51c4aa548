// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird
import Logging

/// Turns whatever goes wrong into a page in the visitor's language. Visitors never see an error's own words.
struct FaultPages: RouterMiddleware {
    let site: Website

    func handle(
        _ request: Request,
        context: SiteContext,
        next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let fault = Fault(error)
            if fault == .failure {
                site.logger.error(
                    "a request failed",
                    metadata: ["error": "\(error)", "path": "\(request.uri.path)"]
                )
            }
            return await page(fault, request, context)
        }
    }

    private func page(_ fault: Fault, _ request: Request, _ context: SiteContext) async -> Response {
        let now = site.clock.now
        let known = try? await site.visitor(request, context, at: now)
        let visitor = known ?? Visitor(language: request.language, key: site.settings.nodeKey)
        let path = request.pathLanguage == nil ? "" : request.pathBelowLanguage
        let call = Call(
            site: site,
            visitor: visitor,
            now: now,
            view: View(of: site.registry.coalition, for: visitor.viewer, at: now),
            path: path,
            parameters: [:],
            query: FormInput(),
            form: FormInput()
        )
        let words = call.words
        var page = Page(words("fault.\(fault.name).title"))
        page.parts = [
            Prose(.paragraphs(words("fault.\(fault.name).text"))),
            ActionLinks(
                [
                    signIn(fault, request, call), list(fault, request, call),
                    (words("fault.home"), call.link("")),
                ].compactMap(\.self)),
        ]
        var reply = call.reply(page, status: fault.status)
        if let wait = fault.retryAfter { reply.headers.append((.retryAfter, wait.wholeSeconds)) }
        return site.response(reply, to: visitor)
    }

    /// The list in which one may look for what is not there. Told by the address alone, so that it tells nothing of what is.
    private func list(_ fault: Fault, _ request: Request, _ call: Call) -> (label: String, href: String)? {
        guard fault == .notFound, request.method == .get,
            let place = call.path.split(separator: "/").first.map(String.init)
        else { return nil }
        if place == "indicators" {
            return (call.words("results.indicators"), call.link("/results/indicators"))
        }
        let section = place == "contributions" ? Section.resources : Section(rawValue: place)
        guard let section, section.path != call.path, section.isOpen(to: call) else { return nil }
        return (call.words("nav.\(section.rawValue)"), call.link(section.path))
    }

    /// Much is there for those who have signed in only. Offered for whatever is not found, so that it tells nothing.
    private func signIn(_ fault: Fault, _ request: Request, _ call: Call) -> (label: String, href: String)? {
        guard fault == .notFound, request.method == .get, call.visitor.account == nil,
            request.pathLanguage != nil
        else { return nil }
        let next = FormInput(["next": [call.link(call.path)]]).query
        return (call.words("fault.sign-in"), call.link("/sign-in") + next)
    }
}
