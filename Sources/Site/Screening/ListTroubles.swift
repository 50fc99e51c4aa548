// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// What is wrong with the lists of this node: one that is in force and cannot be read, so that nobody is screened in it; or
/// an update that was refused, so that the last good version stays in force.
struct ListTroubles {
    private let unreadable: [UnreadableList]
    private let refused: [(list: String, alert: ListAlert)]
    private let call: Call

    init(_ desk: ScreeningDesk, _ call: Call) {
        unreadable = desk.unreadable
        refused = ((try? desk.library.lists()) ?? []).compactMap { list in
            list.alert.map { (list.name, $0) }
        }
        self.call = call
    }

    private var words: Words { call.words }

    /// Nil where all is well.
    var notice: (any Component)? {
        guard !unreadable.isEmpty || !refused.isEmpty else { return nil }
        let heading = words(unreadable.isEmpty ? "screening.alert.title" : "screening.unreadable.title")
        return Notice(
            .danger,
            part("screening.unreadable.text", unreadable.map { line($0) })
                + part("screening.alert.text", refused.map { line($0) }), heading: heading)
    }

    private func part(_ key: String, _ lines: [HTML]) -> HTML {
        lines.isEmpty ? "" : "<p>\(words(key))</p><ul>\(lines.joined())</ul>"
    }

    private func line(_ list: UnreadableList) -> HTML {
        // Why not says where the node keeps its files: that is for its log.
        "<li>\(HitFilters.name(list: list.name, call))</li>"
    }

    private func line(_ refused: (list: String, alert: ListAlert)) -> HTML {
        let alert = refused.alert
        let said = words.filled(
            "screening.alert.\(alert.cause.rawValue)",
            [
                "list": .text(HitFilters.name(list: refused.list, call)),
                "since": call.dates.moment(Instant(milliseconds: alert.since)),
            ])
        let why: HTML = alert.doubt.map { "<br>\(sentence($0))" } ?? ""
        return "<li>\(said)\(why)\(raw(alert.message))</li>"
    }

    /// What the node noted, for its keeper: in English, as in its log.
    private func raw(_ message: String) -> HTML {
        """
        <details><summary class="small">\(words("screening.alert.raw"))</summary>\
        <p class="small muted" lang="en" dir="ltr">\(message)</p></details>
        """
    }

    /// Why an update cannot be true.
    private func sentence(_ doubt: Implausibility) -> String {
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        switch doubt {
        case .empty: return words("screening.doubt.empty")
        case .nameless(let count, let all):
            return words("screening.doubt.nameless", ["count": number(count), "all": number(all)])
        case .loss(let part, let now, let before):
            let what = words("screening.doubt.part.\(part.rawValue)")
            return words(
                "screening.doubt.loss", ["part": what, "now": number(now), "before": number(before)])
        case .gone(let count, let all):
            return words("screening.doubt.gone", ["count": number(count), "all": number(all)])
        case .older(let new, let old):
            return words("screening.doubt.older", ["new": day(new), "old": day(old)])
        }
    }

    private func day(_ published: String) -> String {
        Day(published.prefix(10)).map { call.dates.text($0) } ?? published
    }

    /// In place of what a page would show of a version that cannot be read any more.
    static func unreadableVersion(_ call: Call) -> any Component {
        Notice(
            .danger, "<p>\(call.words("screening.unreadable.version"))</p>",
            heading: call.words("screening.unreadable.title"))
    }
}
