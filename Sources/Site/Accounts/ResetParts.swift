// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Requests for resets, as they are told to those whom they concern: the holder of the account, who asked, and who may
/// confirm.
enum ResetParts {
    /// For how long whoever asked reads at home what became of it.
    private static let tellingSpan = Span.days(3)

    /// For a registrar, at home and above the accounts: what awaits them, and what became of their own requests.
    static func reminder(_ call: Call) async throws -> [any Component] {
        guard call.may(.accredit), let me = call.visitor.account?.login else { return [] }
        let requests = try await call.site.accounts.resets(of: nil, limit: 50)
        let waiting = requests.filter {
            $0.isOpen(at: call.now) && $0.askedBy != me && $0.login != me
        }
        let own = requests.filter {
            $0.askedBy == me
                && ($0.isOpen(at: call.now) || call.now < ($0.decision?.at ?? $0.expires) + tellingSpan)
        }
        guard !waiting.isEmpty || !own.isEmpty else { return [] }
        let names = try await Names(waiting + own, call)
        return list("reset.waiting", .warning, waiting, names, call)
            + list("reset.own", .info, own, names, call)
    }

    private static func list(
        _ key: String, _ tone: Tag.Tone, _ requests: [ResetRequest], _ names: Names, _ call: Call
    ) -> [any Component] {
        guard !requests.isEmpty else { return [] }
        let items = requests.map { request -> HTML in
            let link = HTML.link(
                call.link("/administration/accounts/\(request.login)"), .leftToRight(request.login))
            let asked = call.words("reset.asked-by", ["name": names[request.askedBy]])
            return "<li>\(link) · \(asked) · \(state(of: request, names, call))</li>"
        }.joined()
        return [Notice(tone, "<ul>\(items)</ul>", heading: call.words(key))]
    }

    /// For the holder of the account, while the request is open.
    static func warning(_ account: Account, _ call: Call) async throws -> [any Component] {
        let latest = try await call.site.accounts.resets(of: account.login, limit: 1)
        guard let request = latest.first, request.isOpen(at: call.now) else { return [] }
        let body = try await facts(request, call) + "<p>\(call.words("reset.warning"))</p>"
        return [Notice(.warning, body, heading: call.words("reset.warning.title"))]
    }

    /// For registrars, above the account, with what they may do about it.
    static func open(_ requests: [ResetRequest], _ call: Call) async throws -> [any Component] {
        guard let request = requests.first, request.isOpen(at: call.now) else { return [] }
        var body = try await facts(request, call)
        let me = call.visitor.account?.login
        if request.login != me {
            let verb = request.askedBy == me ? "withdraw" : "decide"
            let path = call.link("/administration/accounts/\(request.login)/reset/\(verb)")
            body = body + "<p>\(.link(path, .text(call.words("reset.\(verb).title"))))</p>"
        }
        return [Notice(.warning, body, heading: call.words("reset.open"))]
    }

    private static func facts(_ request: ResetRequest, _ call: Call) async throws -> HTML {
        let names = try await Names([request], call)
        let asked = call.words("reset.asked-by", ["name": names[request.askedBy]])
        return """
            <p>\(asked) · \(call.dates.moment(request.asked))</p>
            <p>\(what(request, call))</p>
            <p>\(reason(request.reason))</p>
            <p>\(state(of: request, names, call))</p>
            """
    }

    /// All that was asked for one account, and what became of it.
    static func table(_ requests: [ResetRequest], _ call: Call) async throws -> [any Component] {
        guard !requests.isEmpty else { return [] }
        let words = call.words
        let names = try await Names(requests, call)
        let columns = ["asked", "what", "reason", "outcome"].map { Table.Column(words("reset.column.\($0)")) }
        let rows = requests.map { request -> [HTML] in
            let remark = request.decision?.remark.map { "<br>\(reason($0))" as HTML } ?? ""
            return [
                "\(names[request.askedBy]) · \(call.dates.moment(request.asked))",
                .text(what(request, call)), reason(request.reason),
                "\(state(of: request, names, call))\(remark)",
            ]
        }
        return [
            Heading(words("reset.all"), anchor: "resets"),
            Table(words("reset.all"), columns: columns, rows: rows, empty: "", isCaptionQuiet: true),
        ]
    }

    static func what(_ request: ResetRequest, _ call: Call) -> String {
        ResetRequest.Part.allCases.filter(request.parts.contains).map {
            call.words("accounts.reset.what.\($0.rawValue)")
        }.joined(separator: " · ")
    }

    /// Written by someone in whichever language.
    static func reason(_ text: String) -> HTML {
        text.split(whereSeparator: \.isNewline).map { HTML.asWritten($0) }.joined(separator: "<br>")
    }

    /// "Confirmed by Deputy registrar · 3 March 2027 14:30", "Void unless confirmed before …".
    private static func state(of request: ResetRequest, _ names: Names, _ call: Call) -> HTML {
        guard let decision = request.decision else {
            let end = call.dates.moment(request.expires)
            return request.isOpen(at: call.now)
                ? "\(call.words("reset.until")) \(end)" : "\(call.words("reset.outcome.lapsed")) · \(end)"
        }
        let outcome = call.words(
            "reset.outcome.\(decision.outcome.rawValue)", ["name": decision.by.map { names[$0] } ?? ""])
        return "\(outcome) · \(call.dates.moment(decision.at))"
    }

    /// Who stands behind the logins of some requests.
    struct Names {
        private var names: [String: String] = [:]

        init(_ requests: [ResetRequest], _ call: Call) async throws {
            for login in Set(requests.flatMap { [$0.askedBy, $0.decision?.by].compactMap(\.self) }) {
                let person = try await call.site.accounts.account(login: login)?.person.text
                names[login] = EventParts.name(of: person ?? login, call)
            }
        }

        subscript(login: String) -> String { names[login] ?? login }
    }
}
