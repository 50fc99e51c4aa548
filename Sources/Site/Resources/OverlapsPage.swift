// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Pairs of initiatives that may be doing the same. Advice: whoever leads them decides.
enum OverlapsPage {
    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.overlaps, call)
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        let host = call.query["host"].flatMap { Organisation.ID($0) }
        let overlaps = call.view.overlaps(in: host)
        var form = FilterForm(
            "overlaps.filter", words: words, action: "/resources/overlaps", input: call.query)
        form.select(
            "host",
            [Choice("", words("initiatives.filter.any"))]
                + Choices.organisations(call.view.members.map(\.id), call))
        return [
            form,
            Table(
                words("overlaps.found", count: overlaps.count),
                columns: [
                    .init(words("overlaps.first")), .init(words("overlaps.second")),
                    .init(words("field.domain")), .init(words("field.host")),
                    .init(words("overlaps.why")),
                ],
                rows: overlaps.map { overlap in
                    [
                        initiative(overlap.first, call), initiative(overlap.second, call),
                        .text(call.names(overlap.domains)), .text(call.names(overlap.hosts)),
                        .text(why(overlap, call)),
                    ]
                }, empty: words("overlaps.none")),
        ]
    }

    private static func initiative(_ initiative: Initiative, _ call: Call) -> HTML {
        "\(initiative.link(call))<br>\(initiative.stage.tag(call.words).html) <span class=\"muted\">\(call.name(initiative.sponsor))</span>"
    }

    private static func why(_ overlap: Overlap, _ call: Call) -> String {
        guard overlap.sharedWords > 0 else { return call.words("overlaps.same-time") }
        let alike = call.words("overlaps.alike", count: overlap.sharedWords)
        return [call.words("overlaps.same-time"), alike].joined(separator: call.words.listSeparator)
    }
}
