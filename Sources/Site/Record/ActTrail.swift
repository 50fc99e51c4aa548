// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Acts on the record as a timeline, newest last, each opening onto its proof.
enum ActTrail {
    static func timeline(_ entries: [TrailEntry], _ call: Call) -> Timeline {
        Timeline(
            folded: entries.count > 6
                ? call.words("form.show-all", ["count": Numbers.text(entries.count, in: call.language)])
                : nil,
            entries.map { entry in
                Timeline.Entry(
                    when: call.dates.moment(entry.at), title: .text(name(of: entry, call)),
                    body: "<p>\(call.name(entry.author)) · \(call.actLink(entry.index))</p>")
            })
    }

    /// What was done, in words.
    static func name(of entry: TrailEntry, _ call: Call) -> String {
        entry.name.map { call.words("deed.\($0)") } ?? call.words("record.erased")
    }
}
