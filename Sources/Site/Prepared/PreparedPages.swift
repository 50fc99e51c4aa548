// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What waits for the reader's signature, and what became of what the reader prepared.
enum PreparedPages {
    static let routes: [Route] = [
        .get("/prepared", .signedIn, show), .get("/prepared/:id", .signedIn, PreparedPage.show),
        .post("/prepared/:id", .signedIn, PreparedPage.settle),
    ]

    private static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let all = try await Prepared.all(call)
        let waiting = all.filter { $0.status(call) == .waiting && $0.maySign(call) }.sorted {
            $0.act.expires < $1.act.expires
        }
        let others = all.filter { !$0.isOwn(call) && $0.status(call) != .waiting }
        var page = Page(words("prepared.title"))
        page.lead = .text(
            words(
                "prepared.lead",
                ["days": words("time.days", count: Int(PreparedAct.lifetime.milliseconds / 86_400_000))]))
        page.parts =
            table("to-sign", waiting, call) + table("own", all.filter { $0.isOwn(call) }, call)
        if !others.isEmpty { page.parts += table("settled", others, call) }
        return call.reply(page)
    }

    private static func table(_ part: String, _ items: [Prepared], _ call: Call) -> [any Component] {
        let words = call.words
        let title = words("prepared.\(part)")
        return [
            Heading(title, anchor: part),
            Table(
                title,
                columns: ["what", "about", "by", "prepared", "status"].map {
                    .init(words("prepared.column.\($0)"))
                },
                rows: items.map { row($0, call) }, empty: words("prepared.\(part).none"), isCaptionQuiet: true
            ),
        ]
    }

    private static func row(_ prepared: Prepared, _ call: Call) -> [HTML] {
        let tag = PreparedParts.tag(prepared, call).html
        let until: HTML =
            prepared.status(call) == .waiting
            ? " \(call.words("prepared.until")) \(call.dates.moment(prepared.act.expires))" : ""
        return [
            .link(call.link(prepared.act.path), .text(PreparedParts.name(prepared, call))),
            PreparedParts.about(prepared, call), .text(call.name(prepared.act.author)),
            call.dates.moment(prepared.act.prepared), "\(tag)\(until)",
        ]
    }
}
