// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Desk {
    /// Hits that this analyst can take forward: undecided ones, and those that another has decided.
    var screeningQueue: [any Component] {
        guard let desk = call.site.desk, call.may(.screen) else { return [] }
        return part(
            "screening", ["hit", "listed", "hit-status", "raised"],
            view.hitsAwaitingMe.lazy.map { hit in
                [
                    .link(call.link("/screening/hits/\(hit.id)"), .leftToRight(hit.id.text)),
                    HitQueue.caption(of: hit, desk, call), hit.status(at: call.now).tag(words).html,
                    day(hit.at),
                ]
            }, all: "/screening?status=mine")
    }
}
