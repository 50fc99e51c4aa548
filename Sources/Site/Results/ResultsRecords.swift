// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one number of the portfolio counts: exactly its records, and the number again.
enum ResultsRecords {
    private static let pageSize = 25

    static func show(_ call: Call) async throws -> Reply {
        guard call.query["of"] != nil else { return .redirect(call.link("/results")) }
        guard let question = Portfolio.Question(call.query) else { throw Fault.notFound }
        let portfolio = call.portfolio
        let title = question.title(call)
        var page = Page(title, in: .results)
        page.crumb(call.words("results.title"), "/results")
        let value = question.text(portfolio.value(question), call)
        page.parts = [
            KeyFigures([.init(value, call.words("results.measure.\(question.measure.rawValue)"))])
        ]
        let (table, pager) = list(portfolio.records(question), title, question, call)
        page.parts.append(table)
        page.parts += pager
        return call.reply(page)
    }

    private static func list(
        _ records: Portfolio.Records, _ title: String, _ question: Portfolio.Question, _ call: Call
    ) -> (Table, [any Component]) {
        switch records {
        case .initiatives(let items):
            return table(
                title,
                ["book.initiative", "initiatives.column.domains", "book.lead", "initiatives.column.stage"],
                [], items.count, { items[$0] }, call
            ) {
                [
                    $0.link(call), .text(call.names($0.proposal.domains)), .text(call.name($0.lead)),
                    $0.stage.tag(call.words).html,
                ]
            }
        case .activities(let items):
            return table(
                title, ["book.activity", "book.day", "field.domain", "book.status"],
                ["book.seats", "book.attended"], items.count, { items[$0] }, call
            ) { activity(question, $0, call) }
        case .states(let items):
            let states = call.sorted(items)
            return table(title, ["field.state"], [], states.count, { Array(states[$0]) }, call) {
                [.link(call.link("/directory/\($0.text)"), .text(call.name($0)))]
            }
        case .gifts(let items):
            return table(
                title, ["contribution.donor", "book.initiative", "text.state"], ["contribution.amount"],
                items.count, { items[$0] }, call
            ) { gift($0, call) }
        }
    }

    private static func table<Item>(
        _ title: String, _ heads: [String], _ numbers: [String], _ count: Int,
        _ items: (Range<Int>) -> [Item], _ call: Call, _ row: (Item) -> [HTML]
    ) -> (Table, [any Component]) {
        let paging = Paging(call, total: count, size: pageSize)
        let columns =
            heads.map { Table.Column(call.words($0)) }
            + numbers.map { Table.Column(call.words($0), isNumber: true) }
        let table = Table(
            title, columns: columns, rows: items(paging.places).map(row), empty: call.words("figure.empty"),
            isCaptionQuiet: true)
        return (table, paging.pager(call))
    }

    private static func activity(_ question: Portfolio.Question, _ activity: Activity, _ call: Call) -> [HTML]
    {
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        // Of one state's people where the number is one state's.
        var attended = activity.attended
        if question.measure == .seatsTaken, case .state(let state) = question.scope {
            attended = activity.attendance[state] ?? 0
        }
        return [
            .link(call.link("/activities/\(activity.id)"), call.text(activity.plan.title)),
            call.dates.day(call.dates.seat.day(at: activity.plan.begins)),
            .text(call.name(activity.plan.domain)),
            .text(call.words("activity.status.\(activity.status.rawValue)")), number(activity.plan.seats),
            activity.status == .done ? number(attended) : "–",
        ]
    }

    static func gift(_ gift: Contribution, _ call: Call) -> [HTML] {
        let initiative = call.view.initiative(gift.initiative)
        return [
            "\(call.name(gift.donor)) <span class=\"nowrap\">\(gift.link(call))</span>",
            initiative.map { $0.link(call) } ?? .leftToRight(gift.initiative.text),
            .text(call.words("contribution.\(gift.stage.rawValue)")),
            gift.money.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–",
        ]
    }
}
