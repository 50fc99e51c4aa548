// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one reader's offices look after, gathered once for all the parts of a home.
struct Desk {
    /// Rows that a part shows before it leads on to the whole.
    static let rows = 5

    let call: Call
    let actions: [ActionItem]
    /// What was submitted and has not come to an end.
    let initiatives: [Initiative]
    /// Those of the domains that the reader looks after.
    let ownInitiatives: [Initiative]

    init(_ call: Call) {
        self.call = call
        actions = call.actions
        let initiatives = call.kept("in motion") { $0.initiativesInMotion }
        let own = call.view.ownDomains
        self.initiatives = initiatives
        ownInitiatives = initiatives.filter { own?.isDisjoint(with: $0.proposal.domains) != true }
    }

    var words: Words { call.words }
    var view: View { call.view }
    var organisation: Organisation.ID? { call.view.organisation?.id }
    var isMember: Bool { call.view.organisation?.kind == .member }
    var isSecretariat: Bool { call.view.organisation?.kind == .secretariat }

    /// How things stand, in one sentence.
    var summary: String {
        let overdue = actions.count { $0.isOverdue(at: call.now) }
        let dated = actions.count { $0.due != nil } - overdue
        var said = [words("home.awaited", count: actions.count)]
        // "1 awaited, 1 of them with a deadline" would ask which.
        let isAlone = actions.count == 1
        if overdue > 0 {
            said.append(isAlone ? words("home.late.alone") : words("home.late", count: overdue))
        }
        if dated > 0 {
            said.append(isAlone ? words("home.dated.alone") : words("home.dated", count: dated))
        }
        return said.joined(separator: words.listSeparator)
    }

    func number(_ value: Int) -> HTML { .text(Numbers.text(value, in: call.numerals)) }
    func day(_ instant: Instant) -> HTML { call.dates.day(call.dates.seat.day(at: instant)) }

    /// A part of a home: its heading, a few rows, and the way to all of them.
    ///
    /// - Parameters:
    ///   - key: of the phrases `home.<key>` and `home.<key>.none`, which says what will appear there.
    ///   - columns: the ends of `home.column.<end>`; a number stands at the end of one that begins with "#".
    ///   - rows: better lazy: of hundreds, a few are shown.
    ///   - count: how many there are in all, where the rows are no more than the first of them.
    ///   - all: the path of the page that has them all.
    func part(
        _ key: String, _ columns: [String], _ rows: some Collection<[HTML]>, count: Int? = nil,
        all: String? = nil
    ) -> [any Component] {
        let title = words("home.\(key)")
        let table = Table(
            title,
            columns: columns.map { name in
                .init(
                    words("home.column.\(name.drop { $0 == "#" })"), isNumber: name.hasPrefix("#"))
            },
            rows: Array(rows.prefix(Self.rows)), empty: words("home.\(key).none"), isCaptionQuiet: true)
        let parts: [any Component] = [Heading(title, anchor: key), table]
        let count = count ?? rows.count
        guard count > Self.rows, let all else { return parts }
        return parts + [more(count, all)]
    }

    /// "Show all 38".
    func more(_ count: Int, _ path: String) -> any Component {
        let label = words("home.all", ["count": Numbers.text(count, in: call.numerals)])
        return ActionLinks([(label, call.link(path))], hasMain: false)
    }
}
