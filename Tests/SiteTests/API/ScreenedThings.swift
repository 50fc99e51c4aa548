// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What one screening has left on the record, for tests that need addresses of it.
struct ScreenedThings {
    static let question = ["who": ["Wadih Nuwayr al-Qalami"], "kind": ["person"], "birth": ["1971"]]

    let hit: ScreeningHit
    let run: RecordedRun
    /// Of the file that was sent, where one was.
    var upload: String?

    init(_ coalition: Coalition) throws {
        let view = View(of: coalition, for: .keeper, at: coalition.lastInstant)
        hit = try #require(view.hits.first)
        run = try #require(view.run(hit.run))
    }

    /// What stands in the path of a route of the desk.
    func id(of route: APIRoute) -> String? {
        switch route.segments.dropFirst().first {
        case "hits": hit.id.text
        case "runs": run.id.text
        case "lists": hit.raised.list.text
        case "uploads": upload
        default: nil
        }
    }
}
