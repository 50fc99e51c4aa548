// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Every act about it that the reader may know of, newest first, each with the way to its proof.
enum InitiativeHistory {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let entries = call.view.trail(of: initiative.id.subject).reversed()
        return [
            Timeline(
                entries.map { entry in
                    let what = entry.name.map { call.words("deed.\($0)") } ?? call.words("home.erased")
                    return .init(
                        when: call.dates.moment(entry.at), title: .text(what),
                        body: "<p>\(call.name(entry.author)) · \(call.actLink(entry.index))</p>")
                })
        ]
    }
}
