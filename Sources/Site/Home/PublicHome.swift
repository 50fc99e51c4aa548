// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What everybody finds at home: figures, news and what is published.
enum PublicHome {
    static func figures(_ call: Call) -> [any Component] {
        let words = call.words
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        return [
            KeyFigures([
                .init(
                    number(call.view.members.count), words("home.figure.members"),
                    href: call.link("/directory?kind=member")),
                .init(
                    number(call.listing.count), words("home.figure.initiatives"),
                    href: call.link("/initiatives")),
                .init(number(call.view.count), words("home.figure.acts"), href: call.link("/record")),
            ])
        ]
    }

    static func news(_ call: Call) -> [any Component] {
        let releases = call.view.publishedReleases
        let parts: [any Component] = [
            Heading(call.words("home.news")),
            Cards(
                releases.prefix(3).map { release in
                    let day = release.published.map { call.dates.day(call.dates.seat.day(at: $0)) }
                    return .init(
                        call.text(release.draft.title), href: call.link("/newsroom/\(release.id.text)"),
                        body: "<p>\(call.text(release.draft.lead))</p>", meta: day ?? "")
                }, empty: call.words("home.no-news")),
        ]
        return releases.count > 3 ? parts + [more(releases.count, "/newsroom", call)] : parts
    }

    /// What is under way, and where: from the same numbers as the results.
    static func portfolio(_ call: Call) -> [any Component] {
        let portfolio = call.portfolio
        guard !call.view.members.isEmpty else { return [] }
        return [
            Heading(call.words("home.portfolio")), ResultsPage.glance(portfolio, call),
            ResultsFigures(portfolio: portfolio, call: call).map(id: "map-home"),
            ActionLinks([(call.words("results.more"), call.link("/results"))], hasMain: false),
        ]
    }

    static func published(_ call: Call) -> [any Component] {
        let listing = call.listing
        let initiatives = listing.initiatives(
            listing.find(InitiativeFilter()), by: .number, descending: true, at: 0..<6)
        let parts: [any Component] = [
            Heading(call.words("home.initiatives")),
            Cards(
                initiatives.map { initiative in
                    .init(
                        call.text(initiative.proposal.title), href: call.link(initiative.path),
                        body: "<p>\(call.text(initiative.proposal.objective))</p>",
                        tag: initiative.stage.tag(call.words),
                        meta: .text(call.names(initiative.proposal.domains)))
                }, empty: call.words("initiatives.none")),
        ]
        return listing.count > 6 ? parts + [more(listing.count, "/initiatives", call)] : parts
    }

    private static func more(_ count: Int, _ path: String, _ call: Call) -> any Component {
        let label = call.words("home.all", ["count": Numbers.text(count, in: call.numerals)])
        return ActionLinks([(label, call.link(path))], hasMain: false)
    }
}
