// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Everything that awaits the reader, narrowed by what is to be done and by when.
enum ActionsPage {
    static let pageSize = 25

    private enum Due: String, CaseIterable {
        case overdue, dated, undated

        func matches(_ item: ActionItem, at now: Instant) -> Bool {
            switch self {
            case .overdue: item.isOverdue(at: now)
            case .dated: item.due != nil && !item.isOverdue(at: now)
            case .undated: item.due == nil
            }
        }
    }

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let desk = Desk(call)
        let kind = call.query["kind"].flatMap { ActionItem.Kind(rawValue: $0) }
        let due = call.query["due"].flatMap { Due(rawValue: $0) }
        let found = desk.actions.filter { item in
            (kind.map { $0 == item.kind } ?? true) && (due?.matches(item, at: call.now) ?? true)
        }
        let paging = Paging(call, total: found.count, size: pageSize)
        let shown = found[paging.places]
        var page = Page(words("home.actions"), in: .home)
        page.live = Live(summary: desk.summary, deadline: desk.actions.lazy.compactMap(\.due).first?.end)
        page.lead = .text(desk.summary)
        page.parts = [filters(desk, call)]
        page.parts.append(
            shown.isEmpty
                ? Prose(.paragraphs(words(desk.actions.isEmpty ? "home.no-actions" : "home.no-such-actions")))
                : DutyList(rows: shown.map(desk.row), csrf: call.visitor.formToken, level: 2))
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    private static func filters(_ desk: Desk, _ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        let counts = Dictionary(grouping: desk.actions, by: \.kind).mapValues(\.count)
        var form = FilterForm("home.filter", words: words, action: "/actions", input: call.query)
        form.select(
            "kind",
            [any]
                + ActionItem.Kind.allCases.compactMap { kind in
                    counts[kind].map {
                        Choice(
                            kind.rawValue,
                            "\(words("action.\(kind.rawValue)")) (\(words.numerals.written($0)))")
                    }
                })
        form.select(
            "due",
            [any]
                + Due.allCases.map { due in
                    let count = desk.actions.count { due.matches($0, at: call.now) }
                    return Choice(
                        due.rawValue,
                        "\(words("home.filter.due.\(due.rawValue)")) (\(words.numerals.written(count)))")
                })
        return form
    }
}
