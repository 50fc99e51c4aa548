// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The newsroom: what is published, for everybody; and the desk, for the secretariat.
enum Newsroom {
    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = Page(words("newsroom.title"), in: .newsroom)
        page.lead = .text(words("newsroom.lead"))
        page.scripts = ["filter"]
        page.parts = [Heading(words("newsroom.published"))] + published(call)
        if call.view.organisation?.kind == .secretariat {
            page.parts += desk(call.view.releasesOnDesk + call.view.withdrawnReleases, call)
        }
        return call.reply(page)
    }

    private static func published(_ call: Call) -> [any Component] {
        let words = call.words
        let shelf = call.kept("newsroom") { ReleaseShelf($0, seat: call.dates.seat) }
        guard !shelf.releases.isEmpty else { return [Cards([], empty: words("newsroom.none"))] }
        let filters = ReleaseFilters(call, shelf)
        let findings = shelf.find(filters.wanted)
        let found = words("newsroom.found", count: findings.count)
        let parts: [any Component] = [filters.form(findings.facets)] + filters.conditions.chips
        guard findings.count > 0 else {
            let nothing = filters.conditions.nothing(
                words("newsroom.none-found"), of: shelf.releases.count,
                found: { words("newsroom.found", count: $0) },
                count: { shelf.find(ReleaseFilters.wanted($0)).count })
            return parts + [nothing]
        }
        let paging = Paging(call, total: findings.count)
        let shown = findings.slots.array[paging.places].map { card(shelf.releases[$0], call) }
        return parts + [Markup("<p class=\"found muted\">\(found)</p>"), Cards(shown, empty: "")]
            + paging.pager(call)
    }

    private static func desk(_ releases: [Release], _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [
            Heading(words("newsroom.desk")), Prose("<p>\(words("newsroom.desk-lead"))</p>", style: "muted"),
        ]
        if call.may(.publish) {
            parts.append(ActionLinks([(words("newsroom.new"), call.link("/newsroom/new"))]))
        }
        parts.append(Cards(releases.map { card($0, call) }, empty: words("newsroom.none-desk")))
        return parts
    }

    private static func card(_ release: Release, _ call: Call) -> Cards.Card {
        let kind: HTML = .text(call.words("release.kind.\(release.draft.kind.rawValue)"))
        let day = release.published.map { call.dates.day(call.dates.seat.day(at: $0)) }
        return Cards.Card(
            call.text(release.draft.title), href: call.link("/newsroom/\(release.id)"),
            body: "<p>\(call.text(release.draft.lead))</p>",
            tag: release.status == .published && release.proposedCorrection == nil ? nil : release.tag(call),
            meta: "<span>\([kind, day].compactMap(\.self).joined(separator: " · "))</span>")
    }
}

extension Release {
    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch status {
            case .draft: .neutral
            case .cleared: .info
            case .published: .success
            case .withdrawn: .danger
            }
        return Tag(standing(call.words), proposedCorrection == nil ? tone : .warning)
    }

    /// Its status, and whether a correction is proposed.
    func standing(_ words: Words) -> String {
        words(proposedCorrection == nil ? "release.status.\(status.rawValue)" : "release.correction-proposed")
    }
}
