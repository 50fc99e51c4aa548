// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Whether the public may see it, and the releases about it.
enum InitiativePublication {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let releases = initiative.releases.compactMap { call.view.release($0) }
        return [
            SummaryList([
                .init(words("initiative.publication"), initiative.publication.tag(words).html),
                .init(
                    words("publication.meaning"),
                    .text(words("publication.\(initiative.publication.rawValue)"))),
            ]),
            Heading(words("publication.releases")),
            Cards(
                releases.map { release in
                    .init(
                        call.text(release.draft.title), href: call.link("/newsroom/\(release.id.text)"),
                        body: "<p>\(call.text(release.draft.lead))</p>",
                        tag: Tag(words("release.status.\(release.status.rawValue)")))
                }, empty: words("publication.no-releases")),
        ]
    }
}

extension PublicationStatus {
    func tag(_ words: Words) -> Tag {
        switch self {
        case .confined: Tag(words("status.confined"))
        case .cleared: Tag(words("status.cleared"), .info)
        case .published: Tag(words("status.published"), .success)
        }
    }
}
